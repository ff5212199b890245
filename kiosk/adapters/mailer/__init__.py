"""Mailers: a folder of .eml files."""
