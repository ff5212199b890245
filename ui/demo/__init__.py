"""Plays stories on the real window, with real adapters and real input."""
