"""Ways to ask the Registry of Motor Vehicles: none, or a folder in its place."""
