"""The guide “Assign a Caregiver”, on screen and on paper."""
