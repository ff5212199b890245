"""The hands and eyes of a story: they press, type and read as a person would."""
