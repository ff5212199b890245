"""Tables at the desk, and what is in their cells."""
