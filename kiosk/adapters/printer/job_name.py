"""What a print job may be called: spool, tray and file name show it to anyone."""

import re
from typing import Final

JOB_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")


def require_job_name(name: str) -> None:
    """Raise ValueError for what could carry a sentence or a person's name; never repeats it."""
    if not JOB_NAME.fullmatch(name):
        raise ValueError("a job name has letters, digits and dashes only")
