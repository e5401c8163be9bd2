"""The inbox's pages: the list, one conversation, and what people decide there."""
