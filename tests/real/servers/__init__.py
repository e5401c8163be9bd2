"""Real servers for the tests, each on loopback, in a folder of its own, and gone when the tests are."""
