"""The live camera on the screen."""
