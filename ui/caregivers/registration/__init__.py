"""A caregiver's own side: for whom they are a caregiver, and their registration."""
