"""Handing over what was submitted: what the portal asks, in files, by each way of the settings."""
