"""How every paper is laid out."""
