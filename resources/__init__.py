"""Files that the product brings along: texts, fonts, icons, theme, demo."""
