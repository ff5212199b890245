"""Pictures that a person gives: the ways they come, and what becomes of them."""
