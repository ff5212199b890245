"""export: the reports as CSV."""

from pathlib import Path
from typing import Annotated, Final

import typer

from kiosk.cli.context import given
from kiosk.i18n import N_

EXPORTED: Final = N_("The reports are in {folder}")


def export(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="An empty or new folder for the CSV files.")],
) -> None:
    """Write the reports of hours, days and weeks as CSV; counts under 5 are hidden."""
    from kiosk.services.desk.see_reports import export_reports

    options = given(context)
    folder = options.do(export_reports, out)
    files = sorted(each.name for each in folder.iterdir())
    options.answer({"folder": folder, "files": files}, EXPORTED, folder=str(folder))
