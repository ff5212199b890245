"""What the desk's pages are made of, besides ui/widgets."""
