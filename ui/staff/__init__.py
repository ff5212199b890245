"""The staff desk: its own window, and what staff do at the kiosk itself."""
