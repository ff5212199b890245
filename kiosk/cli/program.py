"""Runs one command: options anywhere, refusals as words, never a traceback."""

from collections.abc import Sequence
from typing import Final

from kiosk.cli.answers import DONE, REFUSED, tell_bug, tell_refusal
from kiosk.cli.command_table import app
from kiosk.errors import KioskError
from kiosk.log import log_to_stderr
from kiosk.places import keep_to_owner

VALUED: Final = "--config"
FLAG: Final = "--json"


def main(arguments: Sequence[str]) -> int:
    """Run a command line; 0 done, 1 refused with a reason, 2 wrong use."""
    keep_to_owner()
    log_to_stderr()
    line = hoist(arguments)
    try:
        app(line, prog_name="kiosk")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else DONE
    except KeyboardInterrupt:
        return REFUSED
    except KioskError as error:
        return tell_refusal(error, as_json=FLAG in line)
    except Exception as error:  # noqa: BLE001 - the last place before a traceback
        return tell_bug(error, as_json=FLAG in line)
    return DONE


def hoist(arguments: Sequence[str]) -> list[str]:
    """Move --config FILE and --json to the front, so that they may be anywhere."""
    front: list[str] = []
    rest: list[str] = []
    given = iter(arguments)
    for argument in given:
        if argument == "--":
            rest += [argument, *given]
        elif argument == VALUED:
            front += [argument, *([value] if (value := next(given, None)) is not None else [])]
        elif argument == FLAG or argument.startswith(f"{VALUED}="):
            front.append(argument)
        else:
            rest.append(argument)
    return front + rest
