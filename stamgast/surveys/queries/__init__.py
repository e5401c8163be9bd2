"""Reading the bank of questions, surveys, and what people answered."""
