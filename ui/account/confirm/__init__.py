"""Proving an email address by its code, or by a staff member."""
