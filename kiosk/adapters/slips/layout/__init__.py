"""What every paper is laid out with."""
