"""The operator's commands."""

from kiosk.cli.program import main

__all__ = ["main"]
