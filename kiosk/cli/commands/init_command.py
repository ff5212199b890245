"""init and migrate."""

from typing import Annotated, Final

import typer

from kiosk.cli.answers import draw, tell, tell_json
from kiosk.cli.asking import composed
from kiosk.cli.context import given
from kiosk.i18n import N_

MADE_CONFIG: Final = N_("Settings: {file}")
MADE_KEY: Final = N_("Key: {file}")
MADE_DATA: Final = N_("Data: {folder}")
KEY_WARNING: Final = N_(
    "Keep a copy of the key file in a safe place. Without it, everything is lost"
)
UP_TO_DATE: Final = N_("The database is up to date")
BACKUP: Final = N_("A backup was made first: {file}")


def init(
    context: typer.Context,
    store: Annotated[str, typer.Option(help="The store's name.")] = "",
    phone: Annotated[str, typer.Option(help="The store's phone number.")] = "",
    portal_url: Annotated[str, typer.Option(help="The registration website.")] = "",
    reserve_url: Annotated[str, typer.Option(help="Where people reserve ahead.")] = "",
    program_phone: Annotated[str, typer.Option(help="The Program's phone number.")] = "",
) -> None:
    """Make settings file, key, data folder and database; never over what is there."""
    from kiosk.bootstrap.set_up import set_up

    named = {
        "name": store,
        "phone": phone,
        "portal_url": portal_url,
        "reserve_url": reserve_url,
        "program_phone": program_phone,
    }
    options = given(context)
    made = set_up(options.config, {name: composed(text) for name, text in named.items() if text})
    settings = made.settings
    if options.json:
        answer = {"config": settings.file, "key": settings.key.file, "data": settings.data.folder}
        tell_json(answer | {"key_made": made.key_made, "warning": draw(KEY_WARNING)})
        return
    tell(MADE_CONFIG, file=str(settings.file))
    tell(MADE_KEY, file=str(settings.key.file))
    tell(MADE_DATA, folder=str(settings.data.folder))
    tell(KEY_WARNING)


def migrate(context: typer.Context) -> None:
    """Bring the database to this program's version, after a backup."""
    from kiosk.bootstrap.set_up import upgrade

    options = given(context)
    backup = upgrade(options.settings())
    options.answer({"backup": backup}, UP_TO_DATE)
    if backup is not None and not options.json:
        tell(BACKUP, file=str(backup))
