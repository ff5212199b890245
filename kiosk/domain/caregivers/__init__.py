"""Caregivers: their registration, their PIN, their designation."""
