"""Rows of the store: settings, board, outbox, audit trail."""
