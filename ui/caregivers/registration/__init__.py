"""A caregiver's own side: who they are a caregiver for, and their registration."""
