"""Words for staff: papers, names of devices and settings."""
