"""The slots of “My Caregivers”, and what each of them shows."""
