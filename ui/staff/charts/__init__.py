"""Charts of the desk, over a library that only the pages which draw import."""
