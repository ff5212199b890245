"""One file per step, in the room of what it asks for."""
