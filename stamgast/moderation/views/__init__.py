"""The pages of moderation: deciding on a measure, and looking at what was done."""
