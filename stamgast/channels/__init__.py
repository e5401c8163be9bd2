"""Our accounts on networks: credentials encrypted at rest, and whether a connection works."""
