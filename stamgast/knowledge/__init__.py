"""What the team knows: facts with an owner and an end date, found by the words of a question."""
