"""Creating an account, one thing per page."""
