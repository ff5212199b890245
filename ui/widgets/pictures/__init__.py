"""Everything that is looked at and not read."""
