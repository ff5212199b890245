"""“Choose File”: what is on this visit's sticks and in shared folders, and one file made clean."""

from kiosk.domain.people.roles import Action, Actor
from kiosk.ports.folders import FileList, FoundFile, Sticks
from kiosk.ports.ingester import Ingested
from kiosk.ports.ports import Ports


def begin_visit(ports: Ports, actor: Actor) -> None:
    """Someone else is there: what is plugged in already is not theirs."""
    actor.require(Action.SEE_HOME)
    ports.folders.begin_visit()


def see_sticks(ports: Ports, actor: Actor) -> Sticks:
    """What is plugged in now; asked each second while files are shown."""
    actor.require(Action.CHOOSE_FILE)
    return ports.folders.sticks()


def list_files(ports: Ports, actor: Actor) -> FileList:
    """Every file that this person may see, newest first."""
    actor.require(Action.CHOOSE_FILE)
    return ports.folders.files()


def glance_at_file(ports: Ports, actor: Actor, found: FoundFile) -> bytes:
    """A small JPEG of the file's first page, made in the child; raises as read_file does."""
    actor.require(Action.CHOOSE_FILE)
    return ports.ingester.glance(ports.folders.read(found))


def read_file(ports: Ports, actor: Actor, found: FoundFile) -> Ingested:
    """The file's clean pages, decoded in the child; raises the FILE codes of both ports."""
    actor.require(Action.CHOOSE_FILE)
    return ports.ingester.ingest(ports.folders.read(found))
