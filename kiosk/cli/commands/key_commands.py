"""keys restore: the key file from its paper."""

from typing import Final

import typer

from kiosk.cli.answers import error_words
from kiosk.cli.asking import ask, is_person
from kiosk.cli.context import given
from kiosk.domain.desk.key_escrow import GROUPS, parse_groups
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_

GROUP: Final = N_("Type the groups on the paper, starting with group {group} of {of}: ")
PUT_BACK: Final = N_("The key is back in {file}")


def restore(context: typer.Context) -> None:
    """Write the key file from the groups that are typed; one that is there is never replaced."""
    from kiosk.bootstrap.set_up import restore_key

    options = given(context)
    file = restore_key(options.settings(), _ask_groups())
    options.answer({"key": file}, PUT_BACK, file=str(file))


def _ask_groups() -> str:
    """All groups, any number of them a line; a person types a line that is not right again."""
    typed, right = "", 0
    while right < GROUPS:
        line = ask(GROUP, group=right + 1, of=GROUPS)
        if not line:
            break
        try:
            parse_groups(f"{typed} {line}")
        except KioskError as error:
            if error.code is ErrorCode.KEY_GROUP_WRONG and is_person():
                typer.echo(error_words(error), err=True)
                continue
            if error.code is not ErrorCode.KEY_GROUPS_MISSING:
                raise
            right = GROUPS - int(error.facts["count"])
        else:
            right = GROUPS
        typed = f"{typed} {line}"
    return typed
