"""The store and its policy, its board, and what it keeps and sends."""
