"""The QPalette of a theme, for the parts that Qt draws itself."""

from PySide6.QtGui import QPalette

from ui.theme.colors import Colors


def palette(colors: Colors) -> QPalette:
    """Return the palette: text, selection and grounds of the theme."""
    made = QPalette()
    role = QPalette.ColorRole
    for name, color in {
        role.Window: colors.ground,
        role.WindowText: colors.ink,
        role.Base: colors.surface,
        role.AlternateBase: colors.sunken,
        role.Text: colors.ink,
        role.Button: colors.surface,
        role.ButtonText: colors.primary,
        role.Highlight: colors.primary,
        role.HighlightedText: colors.on_primary,
        role.PlaceholderText: colors.ink_soft,
        role.Link: colors.primary,
    }.items():
        made.setColor(name, color)
    return made
