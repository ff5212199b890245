"""What stands before log on: home and the age gate."""
