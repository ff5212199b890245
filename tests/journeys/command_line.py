"""Runs the operator's program: inside this process, or in its own, as IT does."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.cli import main
from kiosk.settings import load
from tests.patience import PATIENCE_S


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> Any:
        """The one JSON object that it printed."""
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """The code of a refusal, whose words must be there too."""
        assert self.code == 1
        error = self.answer["error"]
        assert error["words"]
        return str(error["code"])


@dataclass(frozen=True)
class Machine:
    """A machine with its settings file, key and data in one folder."""

    folder: Path

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    def run(self, *words: str | Path) -> Ran:
        """Run `python -m kiosk` with this machine's settings."""
        return run("--config", self.config, *words)

    def answer(self, lines: Sequence[str], *words: str | Path) -> Ran:
        """The same, with these lines for what it asks."""
        asked, sys.stdin = sys.stdin, StringIO("".join(f"{line}\n" for line in lines))
        try:
            return self.run(*words)
        finally:
            sys.stdin = asked

    def init(self) -> "Machine":
        """Set the machine up, and make hashing as cheap as possible."""
        done = self.run("init", "--store", "Green Leaf", "--phone", "617-555-0100")
        assert done.code == 0, done.err
        text = self.config.read_text(encoding="utf-8")
        text = text.replace("# time_cost = 3", "time_cost = 1")
        text = text.replace("# memory_kib = 65536", "memory_kib = 8")
        self.config.write_text(text, encoding="utf-8")
        return self

    def hire(self, name: str, pin: str, role: str, by: Sequence[str] = ()) -> None:
        """Add someone to the staff; the first is added by no one."""
        done = self.answer((*by, pin, pin), "staff", "add", name, "--role", role)
        assert (done.code, done.out) == (0, f"{name} was added as {role}\n"), done.err

    def open(self) -> OpenKiosk:
        """A kiosk over this machine's data."""
        return open_kiosk(load(self.config))

    def refusals(self, *commands: str) -> list[str]:
        """The codes with which these are refused."""
        return [self.run(*words.split(), "--json").refusal for words in commands]


def run(*words: str | Path) -> Ran:
    """Run a command line inside this process, which saves its imports."""
    out, err = StringIO(), StringIO()
    mask, handlers, level = os.umask(0o022), logging.root.handlers, logging.root.level
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main([str(word) for word in words])
    finally:
        os.umask(mask)
        logging.root.handlers, logging.root.level = handlers, level
    return _without_traceback(Ran(code, out.getvalue(), err.getvalue()))


def run_apart(*words: str | Path) -> Ran:
    """Run `python -m kiosk` in its own process."""
    command = [sys.executable, "-m", "kiosk", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S)
    return _without_traceback(Ran(done.returncode, done.stdout, done.stderr))


def _without_traceback(ran: Ran) -> Ran:
    assert "Traceback" not in ran.out + ran.err
    return ran
