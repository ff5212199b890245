"""One file per step, in a folder by what it asks for."""
