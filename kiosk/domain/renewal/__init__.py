"""The renewal of a patient's registration, and all that it is made of."""
