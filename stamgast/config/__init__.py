"""Settings, addresses and the entrance for web servers."""
