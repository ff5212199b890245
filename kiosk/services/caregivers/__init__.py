"""Use cases for caregivers: PIN, registration, approval, ending."""
