"""demonstration: makes the demonstration store and says who to be in it."""

from typing import Annotated, Final

import typer

from kiosk.cli.answers import draw, tell, tell_json
from kiosk.cli.context import given
from kiosk.i18n import N_
from kiosk.letters.demonstration import AFRESH_LINE, RIBBON

PAPERS: Final = N_("Printed papers are saved in {folder}")
MAILS: Final = N_("Emails are saved in {folder}")
AFRESH: Final = N_("To start over: {line}")
REAL: Final = N_("To set up a real store: {line}. After that, make run opens it")
REAL_LINE: Final = ".venv/bin/python -m kiosk init"


def demonstration(
    context: typer.Context,
    afresh: Annotated[bool, typer.Option("--afresh", help="Make it anew.")] = False,
) -> None:
    """Make the demonstration store unless it is there, and say who to be in it."""
    from kiosk.bootstrap import open_kiosk
    from kiosk.bootstrap.demonstration import open_demonstration
    from kiosk.domain.people.roles import OPERATOR
    from kiosk.services.store.see_demonstration import see_demonstration

    settings = open_demonstration(afresh)
    with open_kiosk(settings) as kiosk:
        guide = kiosk.do(see_demonstration, OPERATOR)
    if given(context).json:
        steps = [{"what": draw.say(step.title), "how": draw.say(step.detail)} for step in guide]
        tell_json({"config": settings.file, "guide": steps})
        return
    tell(RIBBON)
    for step in guide:
        typer.echo(f"\n{draw.say(step.title)}\n    {draw.say(step.detail)}")
    typer.echo()
    tell(PAPERS, folder=str(settings.printer.folder))
    tell(MAILS, folder=str(settings.mailer.folder))
    tell(AFRESH, line=AFRESH_LINE)
    tell(REAL, line=REAL_LINE)
