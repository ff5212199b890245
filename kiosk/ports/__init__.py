"""What the core asks of the world: one Protocol per file, no library in any of them."""
