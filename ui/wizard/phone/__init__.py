"""“Send from your phone”: the third way to give a picture."""
