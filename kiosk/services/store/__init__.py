"""The store: its settings, its board, its home screen, its calls for staff."""
