"""store, line and calls."""

from enum import StrEnum
from typing import Annotated, Final

import typer

from kiosk.cli.answers import draw
from kiosk.cli.asking import composed
from kiosk.cli.context import given
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.store.line_board import Line
from kiosk.i18n import N_

SAVED: Final = N_("Saved. It applies to visits that start from now on")
BOARD_SET: Final = N_("The board now says: {words}")
NO_CALLS: Final = N_("No help calls")
CALL_COLUMNS: Final = (N_("Time"), N_("Kiosk"), N_("Step"))
NOTE_LIMIT: Final = 120
PAIR: Final = "write each setting as key=value, as phone=617-555-0100"
NOTE: Final = "a note is one line of at most 120 characters"


class Shown(StrEnum):
    """What staff can say about the line."""

    NONE = Line.NONE.value
    SOME = Line.SOME.value
    LONG = Line.LONG.value
    CLOSED = Line.CLOSED.value


def store(
    context: typer.Context,
    values: Annotated[list[str], typer.Argument(help="Settings of the store as key=value.")],
    why: Annotated[str, typer.Option(help="Why it is changed, for the record.")] = "",
) -> None:
    """Change the store's names and addresses, or a limit of its policy, from now on."""
    from kiosk.services.store.change_store import configure_store
    from kiosk.services.store.home_screen import write_home_cache

    pairs = [value.partition("=") for value in values]
    if not all(key and equals for key, equals, _ in pairs):
        raise typer.BadParameter(PAIR)
    options = given(context)
    with options.open() as kiosk:
        kiosk.do(configure_store, OPERATOR, {key: composed(value) for key, _, value in pairs}, why)
        kiosk.do(write_home_cache, OPERATOR)
    options.answer({"saved": [key for key, _, _ in pairs]}, SAVED)


def _note(text: str | None) -> str | None:
    if text is not None and not (len(text) <= NOTE_LIMIT and text.isprintable()):
        raise typer.BadParameter(NOTE)
    return None if text is None else composed(text)


def line(
    context: typer.Context,
    state: Annotated[Shown, typer.Argument(help="How the line is now.")],
    minutes: Annotated[int | None, typer.Option(min=1, max=600, help="About how long.")] = None,
    patients: Annotated[
        str | None, typer.Option(callback=_note, help="Note for patients; empty takes it away.")
    ] = None,
    adult_use: Annotated[
        str | None, typer.Option(callback=_note, help="Note for adult use; empty takes it away.")
    ] = None,
) -> None:
    """Set the line board."""
    from kiosk.letters.desk.line_states import line_words
    from kiosk.services.store.home_screen import write_home_cache
    from kiosk.services.store.set_line import set_line_board

    options = given(context)
    with options.open() as kiosk:
        board = kiosk.do(set_line_board, OPERATOR, Line(state), minutes, patients, adult_use)
        kiosk.do(write_home_cache, OPERATOR)
    words = draw.say(line_words(board.line, board.minutes))
    answer = {"line": board.line, "words": words, "minutes": board.minutes}
    notes = {"patients": board.patients, "adult_use": board.adult_use}
    options.answer(answer | notes | {"updated_at": board.updated_at}, BOARD_SET, words=words)


def calls(context: typer.Context) -> None:
    """Show who asked for help: where and when, newest first."""
    from kiosk.services.store.call_staff import see_calls

    options = given(context)
    with options.open() as kiosk:
        found = kiosk.do(see_calls, OPERATOR)
        local = kiosk.ports.clock.local
    objects = [{"kiosk": each.kiosk, "step": each.step, "at": each.at} for each in found]
    rows = ((f"{local(each.at):%Y-%m-%d %H:%M}", each.kiosk, each.step) for each in found)
    options.answer_list("calls", objects, NO_CALLS, CALL_COLUMNS, rows)
