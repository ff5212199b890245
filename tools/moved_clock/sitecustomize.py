"""Lets Python sleep under libfaketime 0.9.10, which refuses the call that time.sleep makes."""

import select
import time


def sleep(seconds: float) -> None:
    """Wait, by a call that libfaketime leaves alone."""
    select.select((), (), (), seconds)


vars(time)["sleep"] = sleep
