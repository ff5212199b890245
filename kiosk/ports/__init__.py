"""What the core asks of the world: one Protocol a file, no library in any of them."""
