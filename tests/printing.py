"""A real CUPS and real IPP printers on loopback, for the tests of printing.

ippeveprinter announces itself, so it needs D-Bus and Avahi: the system's own where they run, else
private ones. One test run per machine at a time uses them, because Avahi has one fixed pid file.
"""

import asyncio
import fcntl
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from signal import SIGKILL
from threading import Event
from time import monotonic
from typing import Final
from urllib.parse import quote

import pytest
from pyipp import IPP
from pyipp.enums import IppOperation, IppPrinterState, IppTag

from kiosk.adapters.printer import asking
from kiosk.adapters.printer.reply import read_reply
from tests.patience import PATIENCE_S

PROGRAMS: Final = {
    "cupsd": "cups-daemon",
    "lpadmin": "cups-client",
    "ippeveprinter": "cups-ipp-utils",
    "avahi-daemon": "avahi-daemon",
    "dbus-daemon": "dbus",
    "setpriv": "util-linux",
}
SETPRIV: Final = "/usr/bin/setpriv"
SYSTEM_BUS: Final = Path("/run/dbus/system_bus_socket")
AVAHI_PID: Final = Path("/run/avahi-daemon/pid")
QUEUE: Final = "front"

BUS: Final = """<busconfig><type>system</type><listen>unix:path={bus}</listen>
<auth>EXTERNAL</auth><policy context="default"><allow user="*"/><allow own="*"/>
<allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>
"""
AVAHI: Final = """[server]
host-name=kiosk-test
use-ipv6=no
allow-interfaces=lo
[wide-area]
enable-wide-area=no
[publish]
publish-workstation=no
"""
CUPSD: Final = """Listen 127.0.0.1:{port}
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles {keeps}
LogLevel error
<Location />
Order allow,deny
Allow 127.0.0.1
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
CUPS_FILES: Final = """ServerRoot {root}
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/temporary
ErrorLog {root}/error
AccessLog {root}/access
PageLog {root}/page
"""
COMMAND: Final = """#!/bin/sh
[ ! -e "{hold}" ] || cat "{hold}" >&2
while [ -e "{hold}" ]; do sleep 0.05; done
"""
"""What the printer runs for a job: it is busy, and in the state said, while the file is there."""


def find_programs() -> dict[str, str]:
    """Where each program is; fails the test with the line to type when one is missing."""
    path = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"
    found = {name: shutil.which(name, path=path) for name in PROGRAMS}
    missing = [PROGRAMS[name] for name, where in found.items() if where is None]
    if missing:
        line = f"sudo apt-get install -y {' '.join(missing)}"
        raise AssertionError(f"Programs are missing. Type this line, then start again: {line}")
    return {name: where for name, where in found.items() if where is not None}


def free_port() -> int:
    """A port of loopback that no one listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def wait_for(what: str, happened: Callable[[], bool], within_s: float = PATIENCE_S) -> None:
    """Keep looking until it happened; fails the test after `within_s` seconds."""
    pause, deadline = Event(), monotonic() + within_s
    while not happened():
        assert monotonic() < deadline, f"{what} did not happen in {within_s} s"
        pause.wait(0.02)


def listens(port: int) -> bool:
    """Whether something accepts connections on a port of loopback."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def said(uri: str, name: str) -> list[str | int]:
    """What a printer or queue says now for one of its attributes."""

    async def ask() -> bytes:
        async with IPP(uri) as printer:
            asked = {"operation-attributes-tag": {"requested-attributes": [name]}}
            return await printer.raw(IppOperation.GET_PRINTER_ATTRIBUTES, asked)

    return read_reply(asyncio.run(ask())).first(IppTag.PRINTER).attributes.get(name, [])


@dataclass
class IppDevice:
    """One printer with its panel; `hold()` makes it busy, `papers` are what came out."""

    name: str
    folder: Path
    port: int
    program: str
    environment: dict[str, str]
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def uri(self) -> str:
        return f"ipp://127.0.0.1:{self.port}/ipp/print"

    @property
    def service(self) -> str:
        """Its DNS-SD service name, as CUPS writes it."""
        return f"ipp://{quote(self.name)}._ipp._tcp.local/"

    def start(self) -> None:
        """Switch it on, with Letter in its tray."""
        (self.folder / "out").mkdir(parents=True, exist_ok=True)
        command = self.folder / "command"
        command.write_text(COMMAND.format(hold=self.folder / "hold"))
        command.chmod(0o755)
        line = [self.program, "-p", str(self.port), "-n", "localhost", "-k", "-c", str(command)]
        line += ["-d", str(self.folder / "out"), "-f", "application/pdf", self.name]
        self._process = started(line, self.folder / "log", self.environment)
        wait_for("a printer", lambda: listens(self.port))

    def kill(self) -> None:
        """Switch it off in the middle of whatever it does."""
        self.release()
        if self._process is not None:
            killed(self._process)
            self._process = None

    def hold(self, reason: str = "") -> None:
        """Let the next job take forever; a reason is what is wrong, such as cover-open-error."""
        said = f"STATE: +{reason}\n" if reason else ""
        (self.folder / "hold").write_text(said)

    def release(self) -> None:
        """Let it continue."""
        (self.folder / "hold").unlink(missing_ok=True)

    def load(self, medium: str = "na_letter_8.5x11in", sheets: int = 250) -> None:
        """Put paper into its only tray, at its own panel."""
        tray = f"size1={medium}&type1=stationery&level1={sheets}&size3=&type3=&level3=25"
        panel = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        try:
            panel.request("GET", f"/media?{tray}")
            answer = panel.getresponse()
            assert answer.status == 200
            # It says 200 first and changes its tray while it writes the page.
            answer.read()
        finally:
            panel.close()

    def settle(self) -> None:
        """Wait until it is idle; CUPS would come back only after seconds to one that is busy."""
        idle: list[str | int] = [IppPrinterState.IDLE]
        wait_for("an idle printer", lambda: said(self.uri, "printer-state") == idle)

    @property
    def papers(self) -> dict[str, bytes]:
        """The documents it took, by file name."""
        kept = (self.folder / "out").glob("*.pdf")
        return {file.stem: file.read_bytes() for file in kept}


@dataclass
class PrintShop:
    """Makes printers, and CUPS queues in front of them; all end with the shop."""

    root: Path
    programs: dict[str, str]
    environment: dict[str, str]
    closing: ExitStack
    made: int = 0

    def device(self) -> IppDevice:
        """A new printer that is on and has paper."""
        self.made += 1
        name, folder = f"Kiosk Test {self.made}", self.root / f"device-{self.made}"
        program = self.programs["ippeveprinter"]
        device = IppDevice(name, folder, free_port(), program, self.environment)
        self.closing.callback(device.kill)
        device.start()
        device.load()
        return device

    def queue(self, device: IppDevice, keeps: bool = False, by_name: bool = False) -> str:
        """The address of a CUPS queue for the printer, in its own server.

        `by_name` names the printer to CUPS as it announces itself, not by its address.
        """
        port, root = free_port(), device.folder / "cups"
        for name in ("spool", "cache", "state", "temporary"):
            (root / name).mkdir(parents=True)
        (root / "cupsd.conf").write_text(CUPSD.format(port=port, keeps="Yes" if keeps else "No"))
        (root / "cups-files.conf").write_text(CUPS_FILES.format(root=root))
        files = ["-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")]
        line = [self.programs["cupsd"], "-f", *files]
        self.closing.callback(ended, started(line, root / "log", self.environment))
        wait_for("CUPS", lambda: listens(port))
        server = f"127.0.0.1:{port}"
        reached = device.service if by_name else device.uri
        add = [self.programs["lpadmin"], "-h", server, "-p", QUEUE, "-E", "-v", reached]
        add += ["-m", "everywhere"]
        subprocess.run(add, check=True, env=self.environment, timeout=PATIENCE_S)
        uri = f"ipp://{server}/printers/{QUEUE}"
        # CUPS makes the driver after lpadmin has ended, and until then it aborts what is printed.
        wait_for("a driver", lambda: "IPP Everywhere" in str(said(uri, "printer-make-and-model")))
        return uri


@contextmanager
def print_shop() -> Iterator[PrintShop]:
    """All that printing needs; everything it started has ended afterward."""
    programs = find_programs()
    with ExitStack() as closing:
        closing.enter_context(_alone())
        closing.enter_context(pytest.MonkeyPatch.context()).setattr(
            asking, "PATIENCE_S", PATIENCE_S
        )
        root = Path(closing.enter_context(tempfile.TemporaryDirectory(prefix="kiosk-print-")))
        # cupsd gives its files to the system's print user, who has to reach them.
        root.chmod(0o755)
        environment = dict(os.environ)
        if not (SYSTEM_BUS.exists() and AVAHI_PID.exists()):
            _announce(programs, root, environment, closing)
        yield PrintShop(root, programs, environment, closing)


@contextmanager
def _alone() -> Iterator[None]:
    with (Path(tempfile.gettempdir()) / "kiosk-print.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _announce(
    programs: dict[str, str], root: Path, environment: dict[str, str], closing: ExitStack
) -> None:
    """D-Bus and Avahi of our own, on loopback alone."""
    bus = root / "bus"
    (root / "bus.conf").write_text(BUS.format(bus=bus))
    line = [
        programs["dbus-daemon"],
        f"--config-file={root / 'bus.conf'}",
        "--nofork",
        "--nopidfile",
    ]
    closing.callback(ended, started(line, root / "bus.log", environment))
    wait_for("D-Bus", bus.exists)
    environment["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={bus}"
    (root / "avahi.conf").write_text(AVAHI)
    flags = ["--no-rlimits", "--no-drop-root", "--no-chroot", "--no-proc-title"]
    line = [programs["avahi-daemon"], "-f", str(root / "avahi.conf"), *flags]
    log = root / "avahi.log"
    avahi = started(line, log, environment)
    closing.callback(ended, avahi)
    wait_for("Avahi", lambda: "startup complete" in log.read_text() or avahi.poll() is not None)
    assert avahi.poll() is None, log.read_text()


def started(line: list[str], log: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """A program in its own group that dies with the test run."""
    with log.open("wb") as stream:
        return subprocess.Popen(
            [SETPRIV, "--pdeathsig", "KILL", *line],
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
            env=environment,
            start_new_session=True,
        )


def ended(process: subprocess.Popen[bytes]) -> None:
    """Let a program end and its children with it, for certain."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=5)
    killed(process)


def killed(process: subprocess.Popen[bytes]) -> None:
    """Kill a program and its group."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, SIGKILL)
    process.wait(timeout=PATIENCE_S)
