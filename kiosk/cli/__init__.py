"""The operator's commands (architecture.md, Command-line contract)."""

from kiosk.cli.program import main

__all__ = ["main"]
