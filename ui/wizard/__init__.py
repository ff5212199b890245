"""The flows on the screen: shell, pages of steps, waits and obstacles."""
