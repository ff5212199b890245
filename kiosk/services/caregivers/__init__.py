"""Use cases of caregivers: PIN, registration, approval, ending."""
