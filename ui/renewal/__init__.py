"""The tab “Renewal”: its menu, its steps, its confirmation."""
