"""Fields: each turns what was typed into a value, or says what to do about it."""
