"""“Choose File”: what is in the folders named in the settings, and one file made clean."""

from kiosk.domain.people.roles import Action, Actor
from kiosk.ports.ingester import FoundFile, Ingested
from kiosk.ports.ports import Ports


def list_files(ports: Ports, actor: Actor) -> tuple[FoundFile, ...]:
    """Pictures and PDFs that can be chosen, newest first."""
    actor.require(Action.CHOOSE_FILE)
    return ports.folders.files()


def read_file(ports: Ports, actor: Actor, found: FoundFile) -> Ingested:
    """The file's clean pages, decoded in the child; raises the FILE codes of both ports."""
    actor.require(Action.CHOOSE_FILE)
    return ports.ingester.ingest(ports.folders.read(found))
