"""Use cases of the staff desk; every one takes the proved staff member first."""
