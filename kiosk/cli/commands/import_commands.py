"""import certifications|registrations."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from kiosk.cli.answers import draw, refusal, refuse, tell, tell_json, tell_table
from kiosk.cli.commands.file_commands import read_regular
from kiosk.cli.context import given
from kiosk.cli.progress import progress_bar
from kiosk.domain.people.roles import OPERATOR
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_

COLUMNS: Final = (N_("Line"), N_("Column"), N_("What to do"))
READ_AS: Final = (N_("Line"), N_("Values"), N_("How it was read"))
COUNTS: Final = N_("Read {read}, added {added}, changed {changed}, refused {refused}")
KEPT: Final = N_("{kept} end later here than in the file. They keep their dates")
NO_FILE: Final = "name a file, or ask for --example"
ROWS_SHOWN: Final = 50


class FeedKind(StrEnum):
    """The two feeds."""

    CERTIFICATIONS = "certifications"
    REGISTRATIONS = "registrations"


def import_(
    context: typer.Context,
    kind: Annotated[FeedKind, typer.Argument(help="What the file holds.")],
    file: Annotated[Path | None, typer.Argument(help="The CSV file.")] = None,
    skip_bad: Annotated[bool, typer.Option(help="Import the good rows of a bad file.")] = False,
    example: Annotated[bool, typer.Option(help="Print the header and two good rows.")] = False,
) -> None:
    """Import records: all rows, or none when one is bad."""
    from kiosk.services.feeds.import_feed import import_feed
    from kiosk.services.feeds.read_feed import MOST_BYTES

    options = given(context)
    if example:
        _tell_example(kind, options.json)
        return
    if file is None:
        raise typer.BadParameter(NO_FILE)
    content = read_regular(file, MOST_BYTES, ErrorCode.FEED_TOO_LARGE)
    with options.open() as kiosk, progress_bar() as on_progress:
        done = kiosk.do(import_feed, OPERATOR, _feed(kind), content, skip_bad, on_progress)
    _tell(kind, done, options.json)
    if done.code is not None:
        raise refuse()


def _feed(kind: FeedKind) -> Any:
    from kiosk.services.feeds.read_feed import CERTIFICATIONS, REGISTRATIONS

    return CERTIFICATIONS if kind is FeedKind.CERTIFICATIONS else REGISTRATIONS


def _tell_example(kind: FeedKind, as_json: bool) -> None:
    feed = _feed(kind)
    header, rows = feed.header, feed.example
    if as_json:
        tell_json({"header": header, "rows": rows})
    else:
        typer.echo("\n".join((header, *rows)))


def _tell(kind: FeedKind, done: Any, as_json: bool) -> None:
    """Counts and complaints; a refused file is also reported like any refusal."""
    from kiosk.cli.commands.feed_words import FEED_WORDS, NOTE_WORDS

    complaints = [(each.line, each.column, draw(FEED_WORDS[each.reason])) for each in done.refused]
    readings = [(each.line, each.count, draw(NOTE_WORDS[each.note])) for each in done.readings]
    counts = {"read": done.read, "added": done.added, "changed": done.changed, "kept": done.kept}
    error = done.code and refusal(
        KioskError(
            done.code, header=_feed(kind).header, count=len({line for line, _, _ in complaints})
        )
    )
    if as_json:
        refused = [
            dict(zip(("line", "column", "reason"), each, strict=True)) for each in complaints
        ]
        how = [dict(zip(("line", "count", "how"), each, strict=True)) for each in readings]
        answer = counts | {"refused": refused, "readings": how}
        tell_json(answer | ({"error": error} if error else {}))
        return
    if readings:
        tell_table(READ_AS, [(line, count or None, how) for line, count, how in readings])
    if complaints:
        tell_table(COLUMNS, complaints[:ROWS_SHOWN])
    tell(COUNTS, refused=len(complaints), **counts)
    if done.kept:
        tell(KEPT, kept=done.kept)
    if error:
        typer.echo(error["words"], err=True)
