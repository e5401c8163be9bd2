"""What stands in every row of the inbox."""
