"""Whether a person can visit today: certification, registration and card, each by its own date."""
