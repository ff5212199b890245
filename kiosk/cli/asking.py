"""Asking the person at the terminal."""

import sys
from getpass import getpass
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

import typer

from kiosk.cli.answers import draw
from kiosk.domain.people.roles import OPERATOR, Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_

if TYPE_CHECKING:
    from kiosk.bootstrap import Kiosk

NAME: Final = N_("Your name: ")
PIN: Final = N_("Your PIN: ")
NEW_PIN: Final = N_("New PIN, 6 to 12 digits: ")
AGAIN: Final = N_("The same PIN again: ")


def ask(text: str, **facts: str | int) -> str:
    """One line, asked on standard error so that --json still prints one object."""
    typer.echo(draw(text, **facts), err=True, nl=False)
    return composed(sys.stdin.readline().strip())


def composed(text: str) -> str:
    """What someone typed, in normal form (NFC); some terminals send accents separately."""
    return normalize("NFC", text)


def is_person() -> bool:
    """Whether someone is at the terminal who can be asked again."""
    return sys.stdin.isatty()


def ask_hidden(text: str) -> str:
    """One line that is not echoed; from a pipe it is read as it comes."""
    if is_person():
        return getpass(draw(text), sys.stderr).strip()
    return ask(text)


def ask_new_pin() -> str:
    """A PIN typed twice; raises PIN_DIFFERS."""
    pin = ask_hidden(NEW_PIN)
    if ask_hidden(AGAIN) != pin:
        raise KioskError(ErrorCode.PIN_DIFFERS)
    return pin


def ask_who(kiosk: "Kiosk") -> Actor:
    """The staff member at the terminal, proved by name and PIN; raises STAFF_WRONG."""
    from kiosk.services.desk.named_staff import prove_staff

    name = ask(NAME)
    return kiosk.do(prove_staff, OPERATOR, name, ask_hidden(PIN))
