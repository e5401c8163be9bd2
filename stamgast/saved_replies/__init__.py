"""Replies worth keeping: found while answering, and made one's own before they are sent."""
