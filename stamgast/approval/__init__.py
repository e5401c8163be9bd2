"""Approval that blocks: who looks at a text before it goes out, with or without an account."""
