"""Pages of “My Caregivers” and “Register as a Caregiver”."""
