"""Everything that is filled in, and what is said about it."""
