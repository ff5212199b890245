"""Copies of the database: taken, examined, put back."""
