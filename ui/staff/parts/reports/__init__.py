"""Parts of the reports."""
