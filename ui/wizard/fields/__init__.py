"""Pages drawn from the fields of their step, and the widget of each kind of field."""
