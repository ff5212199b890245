"""Staff at the kiosk itself: unlock, the person's consent, the ribbon while they help (S5)."""
