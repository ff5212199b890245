"""packet: one submission as files that the portal takes."""

from pathlib import Path
from typing import Annotated, Final

import typer

from kiosk.cli.context import given
from kiosk.i18n import N_

WRITTEN: Final = N_("The packet is in {folder}. Upload its files to the portal by hand")


def packet(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(help="What waits for the Program.")],
    out: Annotated[Path, typer.Option(help="The folder or stick, which must be there.")],
) -> None:
    """Write the files of a submission and its step sheet, for a person to upload."""
    from kiosk.services.handover.write_packet import write_packet

    options = given(context)
    made = options.do(write_packet, reference, out.absolute())
    folder = out.absolute() / made.reference
    files = [
        {"name": file.name, "bytes": len(file.content), "sha256": file.sha256}
        for file in made.files
    ]
    options.answer(
        {"reference": made.reference, "folder": folder, "files": files},
        WRITTEN,
        folder=str(folder),
    )
