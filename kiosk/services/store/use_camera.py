"""The camera, for the person at the screen: coached for a photo, or reading a PIN slip."""

from functools import partial

from kiosk.domain.people.roles import Action, Actor
from kiosk.ports.camera import Frame, ReadyCamera
from kiosk.ports.face_coach import Look
from kiosk.ports.ports import Ports


def watch_face(ports: Ports, actor: Actor) -> ReadyCamera[Look]:
    """The camera with a coach, for a photo; nothing is seen before it is started."""
    actor.require(Action.SEE_HOME)
    return partial(ports.camera.start, analyzer=ports.face_coach())


def watch_slip(ports: Ports, actor: Actor) -> ReadyCamera[str | None]:
    """The camera that reads the PIN of the slip held to it."""
    actor.require(Action.REGISTER_AS_CAREGIVER)
    return partial(ports.camera.start, analyzer=ports.code_reader.read)


def read_slip(ports: Ports, actor: Actor, frame: Frame) -> str | None:
    """The PIN of the slip that the picture shows, if it shows one; takes a few milliseconds."""
    actor.require(Action.REGISTER_AS_CAREGIVER)
    return ports.code_reader.read(frame)
