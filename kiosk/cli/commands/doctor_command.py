"""doctor."""

from typing import Final

import typer

from kiosk.cli.answers import draw, refuse, tell_json, tell_table
from kiosk.cli.context import given
from kiosk.i18n import N_

COLUMNS: Final = (N_("Part"), N_("State"), N_("What to do"))


def doctor(context: typer.Context) -> None:
    """Check every part of the machine and say what to do."""
    options = given(context)
    with options.open() as kiosk:
        found = [
            {
                "name": check.name,
                "ok": check.ok,
                "word": draw.say(check.word),
                "advice": draw.say(check.advice),
            }
            for check in kiosk.ports.machine.examine()
        ]
    if options.json:
        tell_json({"checks": found})
    else:
        tell_table(COLUMNS, ((each["name"], each["word"], each["advice"]) for each in found))
    if not all(each["ok"] for each in found):
        raise refuse()
