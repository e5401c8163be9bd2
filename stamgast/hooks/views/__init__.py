"""Pages and addresses of pushed news."""
