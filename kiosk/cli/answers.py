"""How commands answer: one JSON object, or words and tables for a person."""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

import typer

from kiosk.errors import KioskError
from kiosk.i18n import ENGLISH, N_, Fact, Marked, Translator
from kiosk.log import logger
from kiosk.operator_words import operator_message

DONE: Final = 0
REFUSED: Final = 1
BUG: Final = N_("This is a bug. Send the line above to support")

draw: Final = Translator(ENGLISH)


def tell_json(answer: object) -> None:
    """Print one object; dates, paths and ids as text."""
    typer.echo(json.dumps(answer, ensure_ascii=False, default=_plain))


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def tell(text: Marked, **facts: Fact) -> None:
    """Print a marked text."""
    typer.echo(draw(text, **facts))


def tell_table(heading: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print rows under a heading of marked texts; never cut, however narrow the terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*(draw(text) for text in heading), box=box.SIMPLE_HEAD)
    for row in rows:
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    width = None if sys.stdout.isatty() else 200
    Console(width=width).print(table)


def refuse() -> typer.Exit:
    """What a command raises to leave with the code for a refusal it has already reported."""
    return typer.Exit(REFUSED)


def error_words(error: KioskError) -> str:
    """The words of an expected failure."""
    return draw.say(operator_message(error))


def refusal(error: KioskError) -> dict[str, str]:
    """The code and words of an expected failure."""
    return {"code": error.code.value, "words": error_words(error)}


def tell_refusal(error: KioskError, as_json: bool) -> int:
    """Say why a command was refused; the exit code for it."""
    if as_json:
        tell_json({"error": refusal(error)})
    else:
        typer.echo(error_words(error), err=True)
    return REFUSED


def tell_bug(error: Exception, as_json: bool) -> int:
    """Log a fault without its text, which may hold anything; the exit code for it."""
    logger().error("a command failed", exc_info=error)
    if as_json:
        tell_json({"error": {"code": "bug", "words": draw(BUG)}})
    else:
        typer.echo(draw(BUG), err=True)
    return REFUSED
