"""Staff: who they are, what they may do, and the codes they work with."""
