"""Ways to hand over what was submitted: none, a packet of files, or a service."""
