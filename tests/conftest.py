"""What holds for every test: windows open on a screen of the kiosk's size that nobody sees."""

from ui.platform import DEFAULT_SIZE, use_offscreen


def pytest_configure() -> None:
    """Choose Qt's platform before anything makes an application."""
    use_offscreen(DEFAULT_SIZE)
