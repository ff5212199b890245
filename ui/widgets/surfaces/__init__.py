"""What is under and around the parts of a page."""
