"""Who the person is, where they live, and what they must know."""
