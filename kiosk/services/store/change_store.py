"""Store settings and policy: rows that take effect at a moment."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from kiosk.domain.people.person import is_plausible
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.policy_rules import require_fit_policy
from kiosk.domain.store.store_rules import require_fit_text
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork

WANTED: Final = "a time between 1900 and 2100"


def configure_store(
    ports: Ports,
    actor: Actor,
    values: Mapping[str, str],
    why: str,
    valid_from: datetime | None = None,
) -> None:
    """Change settings from now on or from a later moment; keys are the fields of Store and Policy.

    Raises SETTINGS_KEY_UNKNOWN, SETTINGS_VALUE or SETTINGS_ORDER naming the key, and then nothing
    is changed; likewise for a moment no clock will show. A session under way keeps what it started
    with.
    """
    actor.require(Action.CONFIGURE_STORE)
    if valid_from is not None and not is_plausible(valid_from):
        raise KioskError(ErrorCode.SETTINGS_VALUE, key="valid_from", wanted=WANTED)
    now = ports.clock.now()
    begins = now if valid_from is None else max(now, valid_from)
    for name, value in values.items():
        require_fit_text(name, value)
    with ports.uow() as uow:
        uow.settings.put(dict(values), _who(uow, actor), why, begins)
        later = {row.valid_from for row in uow.settings.rows() if row.valid_from > begins}
        for moment in (begins, *sorted(later)):
            require_fit_policy(uow.settings.policy(moment))
        uow.audit.append(Event.STORE_CONFIGURED, actor)
        uow.commit()


def _who(uow: UnitOfWork, actor: Actor) -> str:
    return uow.staff.get(actor.account_id).name if actor.account_id else actor.role.value
