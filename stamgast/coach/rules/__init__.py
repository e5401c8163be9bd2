"""One file per rule; the path below this package is the rule's id."""
