"""The renewal: identify, draft, pages, submit, and what follows from its record."""
