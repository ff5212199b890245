"""The way to the core: use cases off the GUI thread, and what to do about their failures."""
