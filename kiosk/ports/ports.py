"""Everything a use case may reach, as one object."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from kiosk.domain.store.outbox import Channel
from kiosk.ports.audit_anchors import AuditAnchors
from kiosk.ports.camera import Analyzer, Camera
from kiosk.ports.clock import Calendar, Clock
from kiosk.ports.code_reader import CodeReader
from kiosk.ports.exports import Exports
from kiosk.ports.face_coach import Look
from kiosk.ports.folders import Folders
from kiosk.ports.home_cache import HomeCache
from kiosk.ports.ingester import Ingester
from kiosk.ports.machine import Machine
from kiosk.ports.mailer import Mailbox, Mailer
from kiosk.ports.papers import Papers
from kiosk.ports.phone_uploads import PhoneUploads
from kiosk.ports.portal_files import PortalFiles
from kiosk.ports.portraits import Portraits
from kiosk.ports.printer import Printer
from kiosk.ports.qr import Qr
from kiosk.ports.records.backups import Backups
from kiosk.ports.records.records import Feeds
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.ports.registry import Registry
from kiosk.ports.rmv import Rmv
from kiosk.ports.settings_file import SettingsFile
from kiosk.ports.vault import Vault


class Ports(Protocol):
    """The ports of one process; each adapter is built when first asked for."""

    @property
    def kiosk_id(self) -> str: ...
    @property
    def home_cache(self) -> HomeCache: ...
    @property
    def languages(self) -> tuple[str, ...]:
        """Those that home is painted in."""
        ...

    @property
    def clock(self) -> Clock: ...
    @property
    def calendar(self) -> Calendar: ...
    @property
    def vault(self) -> Vault: ...
    @property
    def feeds(self) -> Feeds: ...
    @property
    def rmv(self) -> Rmv: ...
    @property
    def hand_over_ways(self) -> tuple[Channel, ...]:
        """By which channels submissions leave, beside the Program desk in this database."""
        ...

    def registry(self, way: Channel) -> Registry:
        """Who takes submissions by this way, on or off; raises what is wrong with its settings."""
        ...

    def packets_in(self, folder: Path) -> Registry:
        """The same as files in a folder that somebody names."""
        ...

    @property
    def mailer(self) -> Mailer: ...
    @property
    def mailbox(self) -> Mailbox | None:
        """Where a demonstration's emails end up; a real store's are no one's to read."""
        ...

    @property
    def printer(self) -> Printer: ...
    @property
    def qr(self) -> Qr: ...
    @property
    def papers(self) -> Papers: ...
    @property
    def ingester(self) -> Ingester: ...
    @property
    def portal_files(self) -> PortalFiles: ...
    @property
    def portraits(self) -> Portraits: ...
    @property
    def camera(self) -> Camera: ...
    def face_coach(self) -> Analyzer[Look]:
        """One per camera session: it follows a face from frame to frame."""
        ...

    @property
    def code_reader(self) -> CodeReader: ...
    @property
    def folders(self) -> Folders: ...
    @property
    def phone_uploads(self) -> PhoneUploads: ...
    @property
    def machine(self) -> Machine: ...
    @property
    def settings_file(self) -> SettingsFile: ...

    @property
    def backups(self) -> Backups: ...
    @property
    def audit_anchors(self) -> AuditAnchors: ...
    @property
    def exports(self) -> Exports: ...

    def uow(self) -> AbstractContextManager[UnitOfWork]:
        """A writing transaction."""
        ...

    def reading(self) -> AbstractContextManager[UnitOfWork]:
        """A reading transaction."""
        ...

    def forget_deleted(self) -> bool:
        """Overwrite what deleted rows left in the files; False when a reader is in the way."""
        ...

    def random_code(self, alphabet: str, length: int) -> str:
        """Characters from the operating system's random source."""
        ...
