"""The staff desk: a window of its own, and what staff do at the kiosk itself."""
