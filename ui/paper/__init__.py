"""Printing: the button, the job, the preview, and what a page says in the meantime."""
