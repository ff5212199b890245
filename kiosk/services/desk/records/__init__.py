"""Looking a person up, opening the record, and fixing what is wrong in it."""
