"""Rows of a real outbox that cannot be read: given up and listed, and the others go out."""

import sqlite3
from contextlib import closing
from uuid import uuid4

from kiosk.bootstrap import OpenKiosk
from kiosk.domain.people.roles import COURIER, OPERATOR
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.services.keeping.operator_records import list_undelivered
from kiosk.services.notices.deliver_due import Delivered, deliver_due
from kiosk.settings import Settings


def test_damaged_rows_do_not_hold_up_the_others(kiosk: OpenKiosk, settings: Settings) -> None:
    with kiosk.ports.uow() as uow:
        for number in range(4):
            payload: Payload = {
                "to": f"a{number}@example.org",
                "language": "en",
                "expires_on": "2027-01-31",
            }
            uow.outbox.put(Topic.EXPIRY_REMINDER, uuid4(), payload)
        damaged, unknown, keyless, _ = uow.outbox.undelivered()
        uow.commit()
    changes = (
        ("UPDATE outbox SET sealed = zeroblob(80) WHERE id = ?", damaged),
        ("UPDATE outbox SET topic = 'of a later version' WHERE id = ?", unknown),
        ("DELETE FROM record_key WHERE record_id = ?", keyless),
    )
    with closing(sqlite3.connect(settings.data.folder / "kiosk.db")) as database:
        for statement, row in changes:
            database.execute(statement, (row.id.hex,))
        database.commit()
    assert kiosk.do(deliver_due, COURIER) == Delivered(1, 0, 3, None)
    listed = kiosk.do(list_undelivered, OPERATOR)
    assert [(row.id, row.code) for row in listed] == [
        (damaged.id, "record_unreadable"),
        (unknown.id, "record_unreadable"),
        (keyless.id, "not_found"),
    ]
    assert all(row.given_up_at for row in listed)
