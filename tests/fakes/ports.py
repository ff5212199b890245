"""All ports over fakes, as one object that use cases take."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.adapters.db.feeds.sql_feeds import SqlFeeds
from kiosk.adapters.db.unit_of_work import SqlUnitOfWork
from kiosk.adapters.home_cache import HomeCacheFile
from kiosk.domain.store.outbox import Channel
from kiosk.domain.trail.events import Event
from kiosk.ports.camera import Analyzer
from kiosk.ports.face_coach import Look
from kiosk.ports.qr import Qr
from tests.fakes.audit_anchors import FakeAuditAnchors
from tests.fakes.backups import FakeBackups
from tests.fakes.calendar import FakeCalendar
from tests.fakes.camera import NOBODY, FakeCamera
from tests.fakes.clock import FakeClock
from tests.fakes.code_reader import FakeCodeReader
from tests.fakes.exports import FakeExports
from tests.fakes.folders import FakeFolders
from tests.fakes.ingester import FakeIngester
from tests.fakes.machine import FakeMachine
from tests.fakes.mailer import FakeMailbox, FakeMailer
from tests.fakes.papers import FakePapers
from tests.fakes.phone_uploads import FakePhoneUploads
from tests.fakes.portraits import FakePortraits, good_portrait
from tests.fakes.printer import FakePrinter
from tests.fakes.records import MemoryDatabase
from tests.fakes.registry import FakePortalFiles, FakeRegistry
from tests.fakes.rmv import FakeRmv
from tests.fakes.vault import FakeVault

ALWAYS: Final = datetime(2020, 1, 1, tzinfo=UTC)


class FakeQr:
    """Codes of one row: the text's length in dark modules."""

    def rows(self, text: str) -> tuple[str, ...]:
        return ("1" * len(text),)


@dataclass
class FakeSettingsFile:
    """The values that were written, by section and key."""

    written: dict[tuple[str, str], int | str] = field(default_factory=dict)

    def put(self, section: str, key: str, value: int | str) -> None:
        self.written[section, key] = value


@dataclass
class FakeRandom:
    """Codes that count up, unless some are set beforehand in `next_codes`."""

    next_codes: list[str] = field(default_factory=list)
    given: int = 0

    def code(self, alphabet: str, length: int) -> str:
        if self.next_codes:
            return self.next_codes.pop(0)
        self.given += 1
        return str(self.given).rjust(length, alphabet[0])


@dataclass
class FakePorts:
    """The Ports protocol; every part can be reached and told how to behave."""

    home_file: Path = Path("home.json")
    languages: tuple[str, ...] = ("en",)
    kiosk_id: str = "K3"
    clock: FakeClock = field(default_factory=FakeClock)
    calendar: FakeCalendar = field(default_factory=FakeCalendar)
    vault: FakeVault = field(default_factory=FakeVault)
    rmv: FakeRmv = field(default_factory=FakeRmv)
    hand_over_ways: tuple[Channel, ...] = ()
    registries: dict[Channel, FakeRegistry] = field(
        default_factory=lambda: {way: FakeRegistry() for way in Channel}
    )
    portal_files: FakePortalFiles = field(default_factory=FakePortalFiles)
    mailer: FakeMailer = field(default_factory=FakeMailer)
    mailbox: FakeMailbox = field(default_factory=FakeMailbox)
    printer: FakePrinter = field(default_factory=FakePrinter)
    qr: Qr = field(default_factory=FakeQr)
    papers: FakePapers = field(default_factory=FakePapers)
    ingester: FakeIngester = field(default_factory=FakeIngester)
    portraits: FakePortraits = field(default_factory=lambda: FakePortraits(good_portrait()))
    folders: FakeFolders = field(default_factory=FakeFolders)
    phone_uploads: FakePhoneUploads = field(default_factory=FakePhoneUploads)
    code_reader: FakeCodeReader = field(default_factory=FakeCodeReader)
    machine: FakeMachine = field(default_factory=FakeMachine)
    settings_file: FakeSettingsFile = field(default_factory=FakeSettingsFile)
    camera: FakeCamera = field(default_factory=FakeCamera)
    audit_anchors: FakeAuditAnchors = field(default_factory=FakeAuditAnchors)
    exports: FakeExports = field(default_factory=FakeExports)
    random: FakeRandom = field(default_factory=FakeRandom)

    def __post_init__(self) -> None:
        self.database = MemoryDatabase(self.clock, self.vault, self.kiosk_id)
        self.feeds = SqlFeeds(self.vault)
        self.backups = FakeBackups(self.database)
        self.put_settings(name="Green Leaf", phone="617-555-0100")

    @property
    def home_cache(self) -> HomeCacheFile:
        return HomeCacheFile(self.home_file)

    def uow(self) -> AbstractContextManager[SqlUnitOfWork]:
        return self.database.writing()

    def reading(self) -> AbstractContextManager[SqlUnitOfWork]:
        return self.database.reading()

    def forget_deleted(self) -> bool:
        return self.database.forget_deleted()

    def put_settings(self, **values: str) -> None:
        """Settings of the store or its policy, by their texts, as if always that way."""
        with self.uow() as uow:
            uow.settings.put(values, "Ana", "a test", ALWAYS)
            uow.commit()

    def registry(self, way: Channel) -> FakeRegistry:
        return self.registries[way]

    def packets_in(self, folder: Path) -> FakeRegistry:
        return self.registries[Channel.PACKET]

    def face_coach(self) -> Analyzer[Look]:
        return lambda _frame: NOBODY

    def random_code(self, alphabet: str, length: int) -> str:
        return self.random.code(alphabet, length)

    def events(self) -> list[Event]:
        """What is on the audit trail, oldest first."""
        return [entry.event for entry in self.database.rows.audit]
