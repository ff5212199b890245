"""Parts of the page that keeps the records."""
