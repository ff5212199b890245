"""A forgotten password or username."""
