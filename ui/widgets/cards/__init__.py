"""Cards and notices."""
