"""Rows of imported certifications and registrations."""
