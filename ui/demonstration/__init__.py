"""The ribbon of a demonstration store, and the card behind it."""
