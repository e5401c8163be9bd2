"""The page a Monday morning begins with."""
