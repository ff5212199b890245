"""Store settings and policy: rows that hold from a moment on."""

from collections.abc import Mapping
from dataclasses import fields

from kiosk.domain.events import Event
from kiosk.domain.policy import Policy
from kiosk.domain.roles import Action, Actor
from kiosk.domain.store import Store
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports


def configure_store(ports: Ports, actor: Actor, values: Mapping[str, str], why: str) -> None:
    """Change settings from now on; keys are the field names of Store and Policy.

    Raises SETTINGS_KEY_UNKNOWN with the key. Sessions that run keep what they began with.
    """
    actor.require(Action.CONFIGURE_STORE)
    known = {field.name for field in (*fields(Store), *fields(Policy))} - {"version"}
    for key in values:
        if key not in known:
            raise KioskError(ErrorCode.SETTINGS_KEY_UNKNOWN, key=key)
    with ports.uow() as uow:
        uow.settings.put(dict(values), actor.role.value, why, ports.clock.now())
        uow.audit.append(Event.STORE_CONFIGURED, actor)
        uow.commit()
