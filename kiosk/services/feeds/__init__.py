"""Importing the two CSV files."""
