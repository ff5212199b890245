"""The camera, for whoever is at the screen: its live picture, and a PIN slip held to it."""

from kiosk.domain.desk.roles import Action, Actor
from kiosk.ports.camera import Camera, Frame
from kiosk.ports.ports import Ports


def use_camera(ports: Ports, actor: Actor) -> Camera:
    """The camera, its library loaded; nothing is seen before it is started."""
    actor.require(Action.SEE_HOME)
    return ports.camera


def read_slip(ports: Ports, actor: Actor, frame: Frame) -> str | None:
    """The PIN of the slip that the picture shows, if it shows one; takes some milliseconds."""
    actor.require(Action.REGISTER_AS_CAREGIVER)
    return ports.code_reader.read(frame)
