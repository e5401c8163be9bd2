"""The idea board: what could start a conversation next, and where each idea came from."""
