"""What the desk looks at every few seconds, whatever page is open."""
