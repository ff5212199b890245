"""The ports of one process over real adapters, each imported and built when first asked for."""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import Final

from kiosk.domain.store.outbox import Channel
from kiosk.ports.audit_anchors import AuditAnchors
from kiosk.ports.camera import Analyzer, Camera
from kiosk.ports.clock import Calendar, Clock
from kiosk.ports.code_reader import CodeReader
from kiosk.ports.exports import Exports
from kiosk.ports.face_coach import Look
from kiosk.ports.face_finder import FaceFinder
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
from kiosk.ports.records.unit_of_work import Database, UnitOfWork
from kiosk.ports.registry import Registry
from kiosk.ports.rmv import Rmv
from kiosk.ports.settings_file import SettingsFile
from kiosk.ports.vault import Vault
from kiosk.settings import Settings

SLOW: Final = (
    "database", "ingester", "portraits", "camera", "papers", "printer", "qr", "calendar", "rmv",
)  # fmt: skip


class AdapterPorts:
    """The Ports protocol; safe to share between threads."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @property
    def kiosk_id(self) -> str:
        return self.settings.kiosk.id

    @cached_property
    def home_cache(self) -> HomeCache:
        from kiosk.adapters.home_cache import HomeCacheFile

        return HomeCacheFile(self.settings.home_cache)

    @property
    def languages(self) -> tuple[str, ...]:
        """Home is painted in the kiosk's own language."""
        return (self.settings.kiosk.language,)

    @cached_property
    def clock(self) -> Clock:
        return open_clock(self.settings)

    @cached_property
    def calendar(self) -> Calendar:
        from kiosk.adapters.calendar.massachusetts import MassachusettsCalendar

        return MassachusettsCalendar()

    @cached_property
    def vault(self) -> Vault:
        from kiosk.adapters.vault.keys import FileVault

        return FileVault(self.settings)

    @cached_property
    def database(self) -> Database:
        """The records; see SqlDatabase for what opening it raises."""
        from kiosk.adapters.db.unit_of_work import SqlDatabase

        return SqlDatabase(self.settings, self.vault, self.clock, self.kiosk_id)

    @cached_property
    def feeds(self) -> Feeds:
        from kiosk.adapters.db.feeds.sql_feeds import SqlFeeds

        return SqlFeeds(self.vault)

    @cached_property
    def rmv(self) -> Rmv:
        rmv = self.settings.rmv
        if rmv.kind == "http":
            from kiosk.adapters.rmv.http import HttpRmv

            return HttpRmv(rmv, self.settings.data.folder)
        if rmv.kind == "folder":
            from kiosk.adapters.rmv.folder import FolderRmv

            return FolderRmv(rmv.folder)
        from kiosk.adapters.rmv.none import NoRmv

        return NoRmv()

    @property
    def hand_over_ways(self) -> tuple[Channel, ...]:
        ways = self.settings.registry.kind
        return tuple(channel for channel in Channel if channel.value in ways)

    def registry(self, way: Channel) -> Registry:
        if way not in self.hand_over_ways:
            from kiosk.adapters.registry.local import LocalRegistry

            return LocalRegistry()
        if way is Channel.PACKET:
            return self.packets_in(self.settings.registry.folder)
        return self.service

    @cached_property
    def service(self) -> Registry:
        """The registry that is asked over HTTP; kept, so that closing ends what is asked of it."""
        from kiosk.adapters.registry.http import HttpRegistry

        return HttpRegistry(self.settings.registry, self.settings.data.folder)

    def packets_in(self, folder: Path) -> Registry:
        from kiosk.adapters.registry.packet import PacketFolder

        return PacketFolder(folder)

    @cached_property
    def mailer(self) -> Mailer:
        mailer = self.settings.mailer
        if mailer.kind == "smtp":
            from kiosk.adapters.mailer.smtp import SmtpMailer

            return SmtpMailer(mailer, self.settings.data.folder, self.clock)
        from kiosk.adapters.mailer.folder import FolderMailer

        return FolderMailer(mailer.folder, mailer.sender, self.clock)

    @cached_property
    def mailbox(self) -> Mailbox | None:
        demo = self.settings.demo
        if not (demo.store or demo.starts_at):
            return None
        from kiosk.adapters.mailer.mailbox import FolderMailbox

        return FolderMailbox(self.settings.mailer.folder)

    @cached_property
    def printer(self) -> Printer:
        printer = self.settings.printer
        if printer.kind == "ipp":
            from kiosk.adapters.printer.ipp import IppPrinter

            return IppPrinter(printer.uri, printer.paper, printer.ca_file)
        from kiosk.adapters.printer.folder import FolderPrinter

        return FolderPrinter(printer.folder)

    @cached_property
    def qr(self) -> Qr:
        from kiosk.adapters.slips.qr_code import SegnoQr

        return SegnoQr()

    @cached_property
    def papers(self) -> Papers:
        from kiosk.adapters.slips.papers import PdfPapers

        demonstration = self.settings.demo.store
        return PdfPapers(self.kiosk_id, self.settings.printer.paper, demonstration)

    @cached_property
    def ingester(self) -> Ingester:
        from kiosk.adapters.imaging.ingester import ChildIngester

        return ChildIngester()

    @cached_property
    def portal_files(self) -> PortalFiles:
        from kiosk.adapters.imaging.portal_files import PillowPortalFiles

        return PillowPortalFiles()

    @cached_property
    def portraits(self) -> Portraits:
        from kiosk.adapters.imaging.portraits import MeasuredPortraits

        return MeasuredPortraits(self.face_finder)

    @cached_property
    def face_finder(self) -> FaceFinder:
        from kiosk.adapters.faces.finder import face_finder

        return face_finder()

    def face_coach(self) -> Analyzer[Look]:
        """A new one, which has seen no face yet."""
        from kiosk.adapters.camera.coach import Coach

        return Coach(self.face_finder).look

    @cached_property
    def camera(self) -> Camera:
        from kiosk.adapters.camera.opencv import camera_of

        source, demo = self.settings.camera.source, self.settings.demo
        film = self.settings.file.parent / source
        named = str(film) if source and film.is_file() else source
        return camera_of(named, str(demo.film) if demo.store and demo.film else "")

    @cached_property
    def code_reader(self) -> CodeReader:
        from kiosk.adapters.barcode.zxing import ZxingCodeReader

        return ZxingCodeReader()

    @cached_property
    def folders(self) -> Folders:
        from kiosk.adapters.folders.folder_files import FolderFiles

        files = self.settings.files
        return FolderFiles(files.folders if files.shared else ())

    @cached_property
    def phone_uploads(self) -> PhoneUploads:
        from kiosk.adapters.phone.phone_page import ChildPhoneUploads

        return ChildPhoneUploads(self.settings.phone)

    @cached_property
    def machine(self) -> Machine:
        from kiosk.adapters.machine.checks import MachineChecks

        return MachineChecks(self.settings, self)

    @cached_property
    def settings_file(self) -> SettingsFile:
        from kiosk.adapters.settings_file import TomlSettingsFile

        return TomlSettingsFile(self.settings)

    @cached_property
    def backups(self) -> Backups:
        from kiosk.adapters.db.copies.sqlite_backups import SqlBackups
        from kiosk.adapters.folders.mounts import mounted_sticks

        return SqlBackups(self.settings, self.vault, self.clock, mounted_sticks)

    @cached_property
    def audit_anchors(self) -> AuditAnchors:
        from kiosk.adapters.audit_anchors import FileAuditAnchors

        return FileAuditAnchors(self.settings.key.file, self.vault)

    @cached_property
    def exports(self) -> Exports:
        from kiosk.adapters.exports import FolderExports

        return FolderExports(self.settings.file.parent)

    def uow(self) -> AbstractContextManager[UnitOfWork]:
        """A writing transaction."""
        return self.database.writing()

    def reading(self) -> AbstractContextManager[UnitOfWork]:
        """A reading transaction."""
        return self.database.reading()

    def forget_deleted(self) -> bool:
        """Overwrite what deleted rows left in the files."""
        return self.database.forget_deleted()

    def random_code(self, alphabet: str, length: int) -> str:
        """Characters from the operating system's random source."""
        return "".join(secrets.choice(alphabet) for _ in range(length))

    def warm(self) -> None:
        """Build what is slow to import, and read the settings once without keeping them."""
        for name in SLOW:
            getattr(self, name)
        with self.reading() as uow:
            uow.settings.policy()
            uow.settings.store()

    def close(self) -> None:
        """Close what was built and can be closed."""
        for name in ("rmv", "service", "mailer", "database"):
            closing: Callable[[], None] | None = getattr(
                self.__dict__.pop(name, None), "close", None
            )
            if closing is not None:
                closing()


def open_clock(settings: Settings) -> Clock:
    """The clock alone: the machine's, or a demonstration's."""
    from kiosk.adapters.clock import clock_of

    return clock_of(settings)
