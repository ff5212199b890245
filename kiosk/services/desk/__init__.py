"""Use cases of the staff desk; each takes the verified staff member as its actor."""
