"""The frame of every page: the window, header, footer, sheets, and the page itself."""
