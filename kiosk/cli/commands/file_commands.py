"""ingest and photo-check: one file through the same parts as a patient's."""

import errno
import os
import stat
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from kiosk.cli.answers import draw, error_words, refuse, tell, tell_json
from kiosk.cli.context import given
from kiosk.domain.renewal.portrait import Judgement, Verdict, judge
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.portrait_words import PORTRAIT_WORDS
from kiosk.ports.ingester import MAX_BYTES, Page

PAGES: Final = N_("Pages: {count}, from a {kind} file, in {folder}")
VERDICT_WORDS: Final = {
    Verdict.OK: N_("The photo can be used"),
    Verdict.ADVICE: N_("The photo can be used, but a better one is possible"),
    Verdict.REFUSED: N_("The photo cannot be used"),
}


def ingest(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A picture or PDF.")],
    out: Annotated[Path, typer.Option(help="An empty or new folder for the clean pages.")],
) -> None:
    """Turn a file into clean pages."""
    options = given(context)
    try:
        _require_empty(out)
        with options.open_unset() as kiosk:
            made = kiosk.ports.ingester.ingest(read_file(file))
        pages = _write_pages(out, made.pages)
    except KioskError as error:
        _tell_refused({"ok": False}, error, options.json)
        raise refuse() from None
    answer = {"ok": True, "kind": made.kind, "pages": pages}
    options.answer(answer, PAGES, count=len(pages), kind=made.kind, folder=str(out))


def photo_check(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A photo.")],
    out: Annotated[Path | None, typer.Option(help="Where the crop is written.")] = None,
) -> None:
    """Judge a photo as the kiosk does, and crop it."""
    options = given(context)
    try:
        with options.open_unset() as kiosk:
            page = kiosk.ports.ingester.ingest(read_file(file)).pages[0]
            portrait = kiosk.ports.portraits.examine(page.jpeg)
        if out is not None and portrait.crop is not None:
            _write(out, portrait.crop.jpeg)
    except KioskError as error:
        answer = {"verdict": Verdict.REFUSED, "measures": {}, "reasons": [error_words(error)]}
        _tell_refused(answer | {"out": None}, error, options.json)
        raise refuse() from None
    judgement = judge(portrait.measures)
    written = out if out is not None and portrait.crop is not None else None
    _tell_judgement(judgement, asdict(portrait.measures), written, options.json)
    if judgement.verdict is Verdict.REFUSED:
        raise refuse()


def read_file(file: Path) -> bytes:
    """A regular file's bytes; raises FILE_GONE, FILE_KIND or FILE_TOO_LARGE."""
    return read_regular(file, MAX_BYTES)


def read_regular(file: Path, most: int, too_large: ErrorCode = ErrorCode.FILE_TOO_LARGE) -> bytes:
    """A file of fewer than `most` bytes; never waits for a pipe or reads a device."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        raise KioskError(ErrorCode.FILE_GONE) from None
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise KioskError(ErrorCode.FILE_KIND)
        if found.st_size >= most:
            raise KioskError(too_large)
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read(most)
    finally:
        os.close(descriptor)


def _tell_refused(answer: dict[str, Any], error: KioskError, as_json: bool) -> None:
    if as_json:
        tell_json(answer | {"code": error.code.value, "reason": error_words(error)})
    else:
        typer.echo(error_words(error), err=True)


def _tell_judgement(
    judgement: Judgement, measures: dict[str, Any], out: Path | None, as_json: bool
) -> None:
    reasons = [draw(PORTRAIT_WORDS[remark.reason]) for remark in judgement.remarks]
    if as_json:
        answer = {"verdict": judgement.verdict, "measures": measures, "reasons": reasons}
        tell_json(answer | {"out": out})
        return
    tell(VERDICT_WORDS[judgement.verdict])
    for reason in reasons:
        typer.echo(reason)


def _require_empty(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise KioskError(ErrorCode.OUT_NOT_EMPTY)


def _write_pages(folder: Path, pages: tuple[Page, ...]) -> list[dict[str, Any]]:
    """All pages or none, numbered from 1."""
    made_folder = _make_folder(folder)
    written: list[Path] = []
    try:
        for number, page in enumerate(pages, 1):
            written.append(folder / f"page-{number}.jpg")
            _write(written[-1], page.jpeg)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        if made_folder:
            folder.rmdir()
        raise
    return [
        {"file": path.name, "width": page.width, "height": page.height, "bytes": len(page.jpeg)}
        for path, page in zip(written, pages, strict=True)
    ]


def _make_folder(folder: Path) -> bool:
    """True when the folder was not there before."""
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        return False
    except OSError:
        raise KioskError(ErrorCode.OUT_NOT_EMPTY) from None
    return True


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise KioskError(ErrorCode.DISK_FULL if full else ErrorCode.FILE_GONE) from None
