"""Creating an account, one thing a page."""
