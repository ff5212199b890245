"""Pictures that a person gives: the ways they come, and what happens to them."""
