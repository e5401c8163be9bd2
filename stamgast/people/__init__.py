"""Those we talk with: one contact across networks, with history and notes."""
