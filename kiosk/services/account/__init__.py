"""Accounts: created, confirmed, logged on to, locked, recovered."""
