"""Rows of people: accounts, persons, staff, codes and tries."""
