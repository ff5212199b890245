"""Forms of the desk: fields, options and buttons."""
