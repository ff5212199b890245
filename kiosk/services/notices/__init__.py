"""Emails and their printed twins: which letter, when, and delivered by whom."""
