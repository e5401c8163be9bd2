"""The inbox: conversations, messages, promises, replies, and what the networks tell us."""
