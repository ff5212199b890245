"""What comes before log-on: home and the age gate."""
