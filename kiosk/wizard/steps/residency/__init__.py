"""The proof of residency."""
