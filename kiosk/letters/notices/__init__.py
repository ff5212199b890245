"""Notices by email, each with a printed twin."""
