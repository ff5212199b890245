"""Parts of pages that show a person's record."""
