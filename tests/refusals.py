"""What a use case says when it refuses."""

from collections.abc import Callable
from typing import ParamSpec

import pytest

from kiosk.errors import KioskError

P = ParamSpec("P")


def refusal_of(ask: Callable[P, object], *args: P.args, **named: P.kwargs) -> KioskError:
    """The error of a call that must be refused."""
    with pytest.raises(KioskError) as refused:
        ask(*args, **named)
    return refused.value
