"""The ID and the photo."""
