"""“Send from your phone”: one page for one phone, served by a process of its own."""
