"""The renewal: identify, draft, pages, submit, and what is recorded about it."""
