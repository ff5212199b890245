"""Store settings and policy: rows that are in effect from a moment on."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from kiosk.domain.desk.roles import Action, Actor
from kiosk.domain.store.policy_rules import require_fit_policy
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork

TEXT_MOST: Final = 200
TEXT_WANTED: Final = f"one line of at most {TEXT_MOST} characters"
ADDRESSES: Final = ("portal_url", "reserve_url")
ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*")
ADDRESS_WANTED: Final = "an address that begins with https:// or http://"
NEEDED: Final = ("name", "portal_url")
"""Home, papers and emails name these, so they are never empty."""
NEEDED_WANTED: Final = "given"


def configure_store(
    ports: Ports,
    actor: Actor,
    values: Mapping[str, str],
    why: str,
    valid_from: datetime | None = None,
) -> None:
    """Change settings from now on or from a later moment; keys are the fields of Store and Policy.

    Raises SETTINGS_KEY_UNKNOWN, SETTINGS_VALUE or SETTINGS_ORDER naming the key, and then nothing
    is changed. A session under way keeps what it began with.
    """
    actor.require(Action.CONFIGURE_STORE)
    now = ports.clock.now()
    begins = now if valid_from is None else max(now, valid_from)
    for name, value in values.items():
        _require_fit_text(name, value)
    with ports.uow() as uow:
        uow.settings.put(dict(values), _who(uow, actor), why, begins)
        later = {row.valid_from for row in uow.settings.rows() if row.valid_from > begins}
        for moment in (begins, *sorted(later)):
            require_fit_policy(uow.settings.policy(moment))
        uow.audit.append(Event.STORE_CONFIGURED, actor)
        uow.commit()


def _require_fit_text(name: str, value: str) -> None:
    if len(value) > TEXT_MOST or not value.isprintable():
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=TEXT_WANTED)
    if name in NEEDED and not value.strip():
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=NEEDED_WANTED)
    if name in ADDRESSES and value and not ADDRESS.fullmatch(value):
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=ADDRESS_WANTED)


def _who(uow: UnitOfWork, actor: Actor) -> str:
    return uow.staff.get(actor.account_id).name if actor.account_id else actor.role.value
