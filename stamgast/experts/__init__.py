"""Asking somebody who knows: a question out of a conversation, answered by a signed link."""
