"""Ways to ask the Registry of Motor Vehicles: none, or a folder that stands for it."""
