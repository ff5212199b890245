"""A row in every table, and how each is read."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from kiosk.adapters.db.feeds.sql_feeds import SqlFeeds
from kiosk.adapters.db.unit_of_work import SqlDatabase, SqlUnitOfWork
from kiosk.adapters.vault.keys import FileVault
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, PinDelivery
from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.desk.desk_code import DeskCode, Purpose
from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.desk.opening import Opening
from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.account import OneTimeCode
from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import Role
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.domain.store.line_board import Line, LineBoard
from kiosk.domain.store.outbox import HelpCall, Topic
from kiosk.domain.store.steady_clock import ClockMark, Reading
from kiosk.services.changing import unwatched
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

LATER: Final = AT + timedelta(hours=72)
DIGITS: Final = "482190357716"
ENDS: Final = date(2027, 1, 31)
Read = Callable[[SqlUnitOfWork], object]


class EveryTable:
    """Readers and keys by table; a key is what a row is looked up by, here another than its own."""

    def __init__(self, database: SqlDatabase, vault: FileVault) -> None:
        self.keys: dict[tuple[str, str], Any] = {}
        self.readers: dict[str, Read] = {}
        """Each reads the row whatever column but its id was changed, as far as anyone reads it."""
        feeds = SqlFeeds(vault)
        person, other = a_person(), a_person(Name("Tom", "Adams"))
        with database.writing() as uow:
            uow.people.add(person)
            uow.people.add(other)
            self._people(uow, person.id, other.id, vault)
            self._applications(uow, person.id)
            self._caregivers(uow, person.id)
            self._desk(uow, vault)
            self._store(uow)
            certified, registered = a_certification(), a_registration()
            uow.certifications.put_all(feeds.seal_certifications([certified], unwatched))
            uow.registrations.put_all(feeds.seal_registrations([registered], unwatched))
            uow.commit()
        self.readers |= {
            "certification": lambda uow: uow.certifications.get(certified.id),
            "registration": lambda uow: uow.registrations.get(registered.id),
        }
        name, born = person.name, person.date_of_birth
        self.other_reads: dict[str, Read] = self._others(person.id) | {
            "person": lambda uow: uow.people.find(name, born),
            "certifications of": lambda uow: uow.certifications.of_person(name, born),
            "certification": lambda uow: uow.certifications.by_identity(
                name.first, name.last, born, certified.pin
            ),
            "registrations of": lambda uow: uow.registrations.of_person(name, born),
            "joins of": lambda uow: uow.joins.of(name, born),
            "certifications born": lambda uow: uow.certifications.born_on(born),
            "registrations born": lambda uow: uow.registrations.born_on(born),
        }

    def _others(self, person: UUID) -> dict[str, Read]:
        """Every other way to read a row that something is decided on."""
        account, renewal, designation = self.account, self.renewal, self.designation
        return {
            "username": lambda uow: uow.accounts.by_username(account.username),
            "email": lambda uow: uow.accounts.by_email(account.email),
            "account of": lambda uow: uow.accounts.by_person(person),
            "staff name": lambda uow: uow.staff.by_name("Rosa"),
            "managers": lambda uow: uow.staff.lock_managers(),
            "renewal": lambda uow: uow.renewals.by_reference(renewal.reference),
            "latest renewal": lambda uow: uow.renewals.latest_of(person),
            "renewals": lambda uow: uow.renewals.of_person(person),
            "pages": lambda uow: uow.documents.of_application(renewal.id),
            "bound pages": lambda uow: uow.documents.bind(renewal.id, []),
            "decisions": lambda uow: uow.decisions.of(renewal.id),
            "latest decisions": lambda uow: uow.decisions.latest(1),
            "designations": lambda uow: uow.designations.of_patient(person),
            "held": lambda uow: uow.designations.held_by_others(person, account.id, ENDS),
            "digits": lambda uow: uow.pins.find(DIGITS),
            "open PIN": lambda uow: uow.pins.open_of(designation.id),
            "used PIN": lambda uow: uow.pins.use(self.pin.id, AT),
            "void PIN": lambda uow: uow.pins.void(designation.id, AT),
            "caregiver": lambda uow: uow.caregivers.by_reference("K1-CCCCC"),
            "caregiver of": lambda uow: uow.caregivers.of_account(account.id),
            "caregivers for": lambda uow: uow.caregivers.of_designation(designation.id),
            "wish": lambda uow: uow.reminders.wished(person),
            "clock": lambda uow: uow.marks.of("K1"),
            "calls": lambda uow: uow.board.open_calls(),
            "answered": lambda uow: uow.board.answer_call(self.call.id, None),
            "kiosk": lambda uow: uow.board.kiosk("K1"),
            "store": lambda uow: uow.settings.store(),
            "settings": lambda uow: uow.settings.rows(),
        }

    def _people(self, uow: SqlUnitOfWork, person: UUID, other: UUID, vault: FileVault) -> None:
        account = self.account = an_account(person_id=person)
        join = a_join()
        uow.accounts.add(account)
        uow.joins.add(join)
        uow.reminders.wish(person, "en")
        assert uow.reminders.first(person, ENDS, 30)
        uow.tries.put(uow.tries.get("account", "nuria"))
        uow.reset_codes.put("nuria@example.org", OneTimeCode(b"hash", LATER))
        self.keys |= {
            ("reminder_sent", "person_id"): other.hex,
            ("reminder_sent", "expires_on"): "2028-01-31",
            ("reminder_sent", "days"): 31,
            ("try_count", "subject_index"): vault.blind_index("tries", "account|other"),
            ("reset_code", "email_index"): vault.blind_index("reset", "other@example.org"),
        }
        sent = [(person, ENDS, 30), (other, ENDS, 30), (person, date(2028, 1, 31), 30)]
        self.readers |= {
            "person": lambda uow: uow.people.get(person),
            "account": lambda uow: uow.accounts.get(account.id),
            "record_join": lambda uow: uow.joins.get(join.id),
            "reminder_wish": lambda uow: uow.reminders.wishes(),
            "reminder_sent": lambda uow: [
                uow.reminders.first(*each) for each in (*sent, (person, ENDS, 31))
            ],
            "try_count": lambda uow: [uow.tries.get("account", who) for who in ("nuria", "other")],
            "reset_code": lambda uow: [
                uow.reset_codes.of(f"{who}@example.org") for who in ("nuria", "other")
            ],
        }

    def _applications(self, uow: SqlUnitOfWork, person: UUID) -> None:
        renewal = self.renewal = a_renewal(a_person())
        renewal.person_id = person
        page = a_document(renewal)
        reviewer = Staff(uuid4(), "Rosa", Role.REVIEWER, "an encoded hash", AT)
        decision = Decision(
            uuid4(), renewal.id, uuid4(), Decided.DENIED, KnownBy.LETTER, (), reviewer.id, AT, ""
        )
        uow.renewals.add(renewal)
        uow.documents.add(page, b"content", b"thumbnail")
        uow.staff.add(reviewer)
        uow.decisions.add(decision)
        uow.openings.put(Opening(renewal.id, reviewer.id, AT))
        another = uuid4()
        self.keys[("opening", "application_id")] = another.hex
        self.readers |= {
            "renewal": lambda uow: uow.renewals.get(renewal.id),
            "document": lambda uow: uow.documents.get(page.id),
            "staff": lambda uow: uow.staff.get(reviewer.id),
            "decision": lambda uow: uow.decisions.get(decision.id),
            "opening": lambda uow: [uow.openings.of(one) for one in (renewal.id, another)],
        }

    def _caregivers(self, uow: SqlUnitOfWork, person: UUID) -> None:
        designation = self.designation = Designation(uuid4(), person, AT, AT, person)
        pin = self.pin = CaregiverPin(
            uuid4(), designation.id, PinDelivery.HAND, AT, LATER, "S-7Q2MX"
        )
        caregiver = CaregiverRegistration.blank(uuid4(), "K1-CCCCC", self.account.id, AT, "en")
        caregiver.designation_id = designation.id
        uow.designations.add(designation)
        uow.pins.add(pin, DIGITS)
        uow.caregivers.add(caregiver)
        self.readers |= {
            "designation": lambda uow: uow.designations.get(designation.id),
            "caregiver_pin": lambda uow: (
                uow.pins.latest_of(designation.id),
                uow.pins.by_reference(pin.reference),
            ),
            "caregiver_registration": lambda uow: uow.caregivers.get(caregiver.id),
        }

    def _desk(self, uow: SqlUnitOfWork, vault: FileVault) -> None:
        uow.desk_codes.put(DeskCode("K7QM2X", Purpose.UNLOCK, (b"account",), LATER))
        uow.marks.put("K1", ClockMark(Reading(AT, 7.0, "boot"), AT))
        self.keys |= {
            ("desk_code", "code"): "ZZZZZZ",
            ("desk_code_subject", "subject"): b"another",
        }
        self.readers |= {
            "desk_code": lambda uow: [uow.desk_codes.find(code) for code in ("K7QM2X", "ZZZZZZ")],
            "desk_code_subject": lambda uow: [
                uow.desk_codes.of(subject) for subject in (b"account", b"another")
            ],
            "clock_mark": lambda uow: uow.marks.latest(),
        }

    def _store(self, uow: SqlUnitOfWork) -> None:
        call = self.call = HelpCall(uuid4(), "K1", "home", AT, "en")
        uow.outbox.put(Topic.RENEWAL_SUBMITTED, uuid4(), {"to": "a@example.org", "language": "en"})
        (mail,) = uow.outbox.undelivered()
        uow.board.set_line(LineBoard(Line.SOME))
        uow.board.add_call(call)
        uow.board.put_kiosk(KioskSeen("K1", "home", "en", None, AT))
        uow.chores.done("purge", AT)
        uow.faults.put_all("remind", {call.id: "record_unreadable"}, AT)
        uow.settings.put({"code_tries": "4"}, "Ana", "a test", AT)
        self.keys |= {("chore", "name"): "backup", ("line_board", "id"): 5}
        self.readers |= {
            "outbox": lambda uow: uow.outbox.open(mail.id),
            "line_board": lambda uow: uow.board.line(),
            "help_call": lambda uow: list(uow.board.calls()),
            "kiosk_now": lambda uow: uow.board.kiosks(),
            "chore": lambda uow: [uow.chores.done_at(name) for name in ("purge", "backup")],
            "record_fault": lambda uow: uow.faults.all(),
            "store_setting": lambda uow: uow.settings.policy(),
        }
