"""What only caregivers are asked."""
