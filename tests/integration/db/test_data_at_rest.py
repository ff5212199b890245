"""Someone with the disk but not the key reads nothing; moving rows around is detected."""

import base64
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from string import ascii_lowercase, digits

import pytest

from kiosk.adapters.db.feeds.sql_feeds import SqlFeeds
from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.domain.people.account import OneTimeCode
from kiosk.domain.people.person import Address, Name
from kiosk.domain.people.tries import Tries
from kiosk.domain.store.outbox import Topic
from kiosk.errors import ErrorCode
from tests.databases import database_in, vault_in
from tests.refusals import refusal_of
from tests.samples import (
    AT,
    a_certification,
    a_document,
    a_join,
    a_person,
    a_registration,
    a_renewal,
    an_account,
)

pytestmark = pytest.mark.req("T5")

PEOPLE = 20
WINDOW = 8


def quiet(done: int, of: int) -> None:
    """Progress that no one watches."""


class Canaries:
    """Made-up identifiers, each used once and remembered."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self.made: list[str] = []

    def word(self, letters: str = ascii_lowercase, length: int = 10) -> str:
        text = "".join(self._random.choices(letters, k=length))
        self.made.append(text)
        return text


def store_everything(database: SqlDatabase, feeds: SqlFeeds, canaries: Canaries) -> None:
    """One person's rows in every table that has persons."""
    word = canaries.word
    name = Name(word().title(), word().title())
    address = Address(word(), word(), "MA", "01002")
    number, phone, licence = word(digits, 12), word(digits, 12), word(digits, 12)
    email, typed = f"{word()}@example.org", word()
    person = a_person(name)
    renewal = replace(
        a_renewal(person, f"K1-{len(canaries.made):05}"),
        address=address,
        phone=phone,
        email=email,
        patient_number=number,
        id_number=licence,
        answers={"personal_information": {"street": typed}},
    )
    account = replace(an_account(word()), email=email, password_hash=word())
    account.code = OneTimeCode(word(length=16).encode(), AT + timedelta(minutes=15))
    certification = replace(a_certification(name, pin=word(digits)), clinician=word())
    registration = replace(
        a_registration(name, number=number), address=address, phone=phone, email=email
    )
    sealed_certification = feeds.seal_certifications([certification], quiet)
    sealed_registration = feeds.seal_registrations([registration], quiet)
    with database.writing() as uow:
        uow.people.add(person)
        uow.accounts.add(account)
        uow.joins.add(a_join(name, Name(word(), word())))
        uow.certifications.put_all(sealed_certification)
        uow.registrations.put_all(sealed_registration)
        uow.renewals.add(renewal)
        uow.documents.add(a_document(renewal), word().encode(), word().encode())
        uow.outbox.put(
            Topic.CONFIRM_EMAIL, account.id, {"to": email, "code": word(digits), "language": "en"}
        )
        uow.tries.put(replace(uow.tries.get("account", word()), wrong=1))
        uow.settings.put({"name": "Elm"}, who=word(), why=word(), valid_from=AT)
        uow.commit()


def spellings(text: str) -> Iterator[bytes]:
    """A text as it could be in a file."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield text.encode(encoding)
    yield json.dumps(text)[1:-1].encode()
    yield text.encode().hex().encode()
    for shift in range(3):
        whole = base64.b64encode(b"\0" * shift + text.encode())
        yield whole[4 if shift else 0 : -4]


def test_data_folder_shows_none_of_the_identifiers(tmp_path: Path) -> None:
    canaries = Canaries(Random(11))
    database, feeds = database_in(tmp_path), SqlFeeds(vault_in(tmp_path))
    for _ in range(PEOPLE):
        store_everything(database, feeds, canaries)
    files = list((tmp_path / "data").iterdir())
    assert any(file.name.endswith("-wal") for file in files)
    found = b"".join(file.read_bytes() for file in files)
    database.close()
    found += b"".join(file.read_bytes() for file in (tmp_path / "data").iterdir())
    assert len(canaries.made) >= 200
    assert b"draft" in found
    assert hits(canaries, found) == set()
    assert hits(canaries, b"..." + canaries.made[7].encode("utf-16-le")) == {canaries.made[7]}


def hits(canaries: Canaries, found: bytes) -> set[str]:
    """The identifiers whose first bytes, in any spelling, are in what was found."""
    heads = {spelt[:WINDOW]: text for text in canaries.made for spelt in spellings(text)}
    windows = (found[start : start + WINDOW] for start in range(len(found)))
    return {heads[window] for window in windows if window in heads}


SEALED = {
    "person": ("SELECT id, sealed FROM person", "UPDATE person SET sealed = ? WHERE id = ?"),
    "account": ("SELECT id, sealed FROM account", "UPDATE account SET sealed = ? WHERE id = ?"),
    "renewal": ("SELECT id, sealed FROM renewal", "UPDATE renewal SET sealed = ? WHERE id = ?"),
    "document": ("SELECT id, sealed FROM document", "UPDATE document SET sealed = ? WHERE id = ?"),
    "content": (
        "SELECT document_id, content FROM document_blob",
        "UPDATE document_blob SET content = ? WHERE document_id = ?",
    ),
    "key": (
        "SELECT record_id, wrapped FROM record_key",
        "UPDATE record_key SET wrapped = ? WHERE record_id = ?",
    ),
}


@pytest.mark.parametrize(("select", "update"), SEALED.values(), ids=SEALED)
def test_swapped_rows_cannot_be_opened(tmp_path: Path, select: str, update: str) -> None:
    database = database_in(tmp_path)
    first, second = a_person(), a_person(Name("Ann", "Weiß"))
    accounts = [an_account("first", first.id), an_account("second", second.id)]
    renewals = [a_renewal(first, "K1-AAAAA"), a_renewal(second, "K1-BBBBB")]
    pages = [a_document(renewal) for renewal in renewals]
    with database.writing() as uow:
        for person, account, renewal, page in zip(
            (first, second), accounts, renewals, pages, strict=True
        ):
            uow.people.add(person)
            uow.accounts.add(account)
            uow.renewals.add(renewal)
            uow.documents.add(page, b"content", b"thumbnail")
        uow.commit()
    with closing(sqlite3.connect(tmp_path / "data" / "kiosk.db")) as raw:
        rows = raw.execute(select).fetchall()
        for (row_id, _), (_, value) in zip(rows, rows[1:] + rows[:1], strict=True):
            raw.execute(update, (value, row_id))
        raw.commit()

    def read_all() -> None:
        with database.reading() as uow:
            uow.people.get(first.id)
            uow.accounts.get(accounts[0].id)
            uow.renewals.get(renewals[0].id)
            uow.documents.get(pages[0].id)
            uow.documents.content(pages[0].id)

    assert refusal_of(read_all).code is ErrorCode.RECORD_UNREADABLE
    database.close()


def test_removed_page_and_delivered_email_lose_their_keys(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    person = a_person()
    renewal = a_renewal(person)
    kept, removed, unbound = (a_document(renewal) for _ in range(3))
    with database.writing() as uow:
        uow.people.add(person)
        uow.renewals.add(renewal)
        for page in (kept, removed, unbound):
            uow.documents.add(page, b"content", b"thumbnail")
        uow.outbox.put(
            Topic.RENEWAL_SUBMITTED, renewal.id, {"to": "a@example.org", "language": "en"}
        )
        uow.commit()
    with database.writing() as uow:
        uow.documents.remove(removed.id)
        uow.documents.bind(renewal.id, [kept.id])
        (item,) = uow.outbox.undelivered()
        uow.outbox.delivered(item.id, AT)
        uow.commit()
    database.close()
    with closing(sqlite3.connect(tmp_path / "data" / "kiosk.db")) as raw:
        keys = {row[0] for row in raw.execute("SELECT record_id FROM record_key")}
        assert keys == {each.id.hex for each in (person, renewal, kept)}
        assert raw.execute("SELECT sealed FROM outbox").fetchall() == [(None,)]
        assert raw.execute("SELECT count(*) FROM document_blob").fetchone() == (1,)


def test_replaced_row_of_a_feed_loses_its_key(tmp_path: Path) -> None:
    database, feeds = database_in(tmp_path), SqlFeeds(vault_in(tmp_path))
    for _ in range(2):
        sealed = feeds.seal_registrations([a_registration()], quiet)
        with database.writing() as uow:
            uow.registrations.put_all(sealed)
            uow.commit()
    database.close()
    with closing(sqlite3.connect(tmp_path / "data" / "kiosk.db")) as raw:
        assert raw.execute("SELECT count(*) FROM record_key").fetchone() == (1,)


def test_subject_of_tries_is_kept_as_a_keyed_hash(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    other = database_in(tmp_path / "other")
    with database.reading() as here, other.reading() as there:
        assert here.tries.get("account", "nuria") != there.tries.get("account", "nuria")
        assert here.tries.get("account", "nuria") == Tries(
            vault_in(tmp_path).blind_index("tries", "account|nuria")
        )
    database.close()
    other.close()
