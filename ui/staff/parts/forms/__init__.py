"""Questions at the desk: cards, sheets and options."""
