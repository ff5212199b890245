"""deliver and list outbox."""

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import typer

from kiosk.cli.context import given
from kiosk.domain.people.roles import COURIER, OPERATOR
from kiosk.domain.store.outbox import Undelivered
from kiosk.i18n import N_

T = TypeVar("T")
COUNTS: Final = N_("Sent {sent}, to retry {failed}, given up {given_up}")
COLUMNS: Final = (
    N_("Email"),
    N_("Way"),
    N_("About"),
    N_("Tries"),
    N_("Last problem"),
    N_("Since"),
    N_("Due"),
    N_("Given up"),
)
NOTHING_WAITS: Final = N_("No email is waiting")
AGAIN_S: Final = 60
"""How long after a courier could not work it is started again."""


def deliver(context: typer.Context) -> None:
    """Remind and purge once a day, deliver what is due; the last line says when to come again.

    None of these waits for what is wrong with another.
    """
    from kiosk.services.keeping.keep_heads import keep_heads
    from kiosk.services.keeping.purge import purge_when_due
    from kiosk.services.notices.deliver_due import Delivered, deliver_due
    from kiosk.services.notices.expiry_reminders import remind_due

    options = given(context)
    wrong: list[Exception] = []
    try:
        with options.open() as kiosk:
            _try(wrong, lambda: kiosk.do(keep_heads, COURIER))
            _try(wrong, lambda: kiosk.do(remind_due, COURIER))
            done = _try(wrong, lambda: kiosk.do(deliver_due, COURIER)) or Delivered()
            due_in = _try(wrong, lambda: kiosk.do(purge_when_due, COURIER)) or AGAIN_S
        for fault in wrong:
            raise fault
    except Exception:
        if not options.json:
            _tell_due(AGAIN_S)
        raise
    if done.seconds_to_next is not None:
        due_in = min(due_in, done.seconds_to_next)
    counts = {"sent": done.sent, "failed": done.failed, "given_up": done.given_up}
    options.answer(counts | {"due_in": due_in}, COUNTS, **counts)
    if not options.json:
        _tell_due(due_in)


def _try(wrong: list[Exception], part: Callable[[], T]) -> T | None:
    """Do one part of the round; what is wrong with it is raised once all have had their turn."""
    try:
        return part()
    except Exception as fault:  # noqa: BLE001 - the others must not wait for this one
        wrong.append(fault)
        return None


def outbox(context: typer.Context) -> None:
    """List the mails that wait or were given up; nothing identifying."""
    from kiosk.services.keeping.operator_records import list_undelivered

    options = given(context)
    with options.open() as kiosk:
        found = kiosk.do(list_undelivered, OPERATOR)
        local = kiosk.ports.clock.local
    objects = [_object(row) for row in found]
    options.answer_list("outbox", objects, NOTHING_WAITS, COLUMNS, _rows(found, local))


def _tell_due(seconds: int) -> None:
    # Read by the supervisor, so it is the same in every language.
    typer.echo(f"due in {seconds}")


def _object(row: Undelivered) -> dict[str, Any]:
    return {
        "id": row.id,
        "channel": row.channel,
        "topic": row.topic,
        "attempts": row.attempts,
        "code": row.code,
        "since": row.created_at,
        "due": row.due_at,
        "given_up": row.given_up_at,
    }


def _rows(found: Sequence[Undelivered], local: Any) -> list[tuple[Any, ...]]:
    def shown(at: Any) -> str:
        return "" if at is None else f"{local(at):%Y-%m-%d %H:%M}"

    return [
        (
            row.id,
            row.channel,
            row.topic,
            row.attempts,
            row.code,
            *map(shown, (row.created_at, row.due_at, row.given_up_at)),
        )
        for row in found
    ]
