"""How a person moves through a flow; no Qt, no I/O."""
