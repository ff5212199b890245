"""Rows of applications: renewals, caregivers' registrations, pages, decisions."""
