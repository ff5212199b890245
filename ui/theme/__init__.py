"""The look: tokens, fonts, icons, shadows and the few strokes everything is painted with.

`Theme.current()` is the theme of this application; widgets ask for it whenever they paint or
measure. `Theme.load("light").use(app)` puts one into effect. Nothing is imported here, so that a
screen pays only for what it draws.

What home draws does not touch the namespace `Qt`: its first use makes thousands of enum members,
which takes as long as painting the whole screen. So those modules import `Qt` inside the function
that needs it, and say alignments in words. A test holds this.
"""
