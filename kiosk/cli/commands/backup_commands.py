"""backup and restore."""

from pathlib import Path
from typing import Annotated, Final

import typer

from kiosk.cli.answers import tell
from kiosk.cli.context import given
from kiosk.cli.progress import progress_bar
from kiosk.domain.people.roles import OPERATOR
from kiosk.i18n import N_

TAKEN: Final = N_("The backup is {file}. It was opened and verified")
KEY: Final = N_("It holds encrypted records only. Keep the key somewhere else")
RESTORED: Final = N_("The data was restored from {file}")
ASIDE: Final = N_("The previous data is in {folder}. Delete it once everything works")


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The file to make; it must not exist yet.")],
) -> None:
    """Copy the data into one file while the kiosk keeps running."""
    from kiosk.services.keeping.keep_backups import take_backup

    options = given(context)
    with options.open() as kiosk, progress_bar() as on_progress:
        taken = kiosk.do(take_backup, OPERATOR, file, on_progress)
    answer = {"file": taken.file, "bytes": taken.size, "revision": taken.revision}
    options.answer(answer, TAKEN, file=str(taken.file))
    if not options.json:
        tell(KEY)


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The backup.")],
) -> None:
    """Replace the data with a backup; stop the kiosk and the desk first."""
    from kiosk.services.keeping.keep_backups import restore_backup
    from kiosk.services.store.home_screen import write_home_cache

    options = given(context)
    with options.open() as kiosk:
        with progress_bar() as on_progress:
            restored = kiosk.do(restore_backup, OPERATOR, file, on_progress)
        kiosk.do(write_home_cache, OPERATOR)
    aside = restored.kept_aside
    answer = {"restored": file, "revision": restored.revision, "kept_aside": aside}
    options.answer(answer, RESTORED, file=str(file))
    if aside is not None and not options.json:
        tell(ASIDE, folder=str(aside))
