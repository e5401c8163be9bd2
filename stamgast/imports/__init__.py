"""Uploaded archives: what an account said before it was connected, looked at first and then taken in."""
