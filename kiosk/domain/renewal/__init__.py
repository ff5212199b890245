"""The renewal of a patient's registration, and everything in it."""
