"""The look: tokens, fonts, icons, shadows and the few strokes everything is painted with.

`Theme.current()` is the theme of this application; widgets ask for it whenever they paint or
measure. `Theme.load("light").use(app)` puts one in force. Nothing is imported here, so that a
screen pays only for what it draws.
"""
