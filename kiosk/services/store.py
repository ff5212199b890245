"""Store settings and policy: rows that hold from a moment on."""

from collections.abc import Mapping

from kiosk.domain.events import Event
from kiosk.domain.roles import Action, Actor
from kiosk.ports.ports import Ports


def configure_store(ports: Ports, actor: Actor, values: Mapping[str, str], why: str) -> None:
    """Change settings from now on; keys are the field names of Store and Policy.

    Raises SETTINGS_KEY_UNKNOWN or SETTINGS_VALUE naming the key. A session that
    runs keeps what it began with.
    """
    actor.require(Action.CONFIGURE_STORE)
    with ports.uow() as uow:
        uow.settings.put(dict(values), actor.role.value, why, ports.clock.now())
        uow.audit.append(Event.STORE_CONFIGURED, actor)
        uow.commit()
