"""Giving a caregiver's PIN: by hand or by email."""
