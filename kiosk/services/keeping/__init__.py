"""Keeping the records: copies of them, what has outlived its time, and the key on paper."""
