"""Parts of the page that changes settings."""
