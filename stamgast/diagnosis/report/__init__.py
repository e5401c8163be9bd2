"""The diagnosis as one page that carries everything with it, and the same page as PDF."""
