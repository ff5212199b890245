"""Calendars: the business days of Massachusetts."""
