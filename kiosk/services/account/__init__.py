"""Accounts: made, proved, logged on to, locked, recovered."""
