"""Accounts on the screen: log on, create account, confirm."""
