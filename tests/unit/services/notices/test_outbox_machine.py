"""Whatever servers answer and whenever couriers die, no email is lost or sent under two ids."""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from enum import Enum
from functools import partial
from typing import Final
from uuid import UUID, uuid4

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from kiosk.domain.people.roles import COURIER
from kiosk.domain.store.outbox import (
    DROPPED,
    HOPELESS,
    LEAST_TRIES,
    LONGEST_WAIT,
    Claim,
    Payload,
    Topic,
)
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.mailer import Mail
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.notices.mail_sender import REFUSED
from tests.fakes.mailer import FakeMailer
from tests.fakes.ports import FakePorts
from tests.fakes.rows import Waiting


class Killed(BaseException):
    """Ends a courier as SIGKILL would: nothing of it runs after this."""


class Answer(Enum):
    """What happens to an email: whether the server has it, and what the courier hears."""

    TAKEN = (True, None)
    LATER = (False, ErrorCode.MAIL_LATER)
    FULL = (False, ErrorCode.MAIL_FULL)
    REFUSED = (False, ErrorCode.MAIL_REFUSED)
    DOWN = (False, ErrorCode.MAIL_DOWN)
    HUNG_UP = (True, ErrorCode.MAIL_UNSURE)
    KILLED_BEFORE = (False, Killed)
    KILLED_AFTER = (True, Killed)


class Server(FakeMailer):
    """Answers email after email as told, then takes everything."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Answer] = []
        self.handed: Counter[str] = Counter()
        self.ids: dict[str, set[str]] = {}

    def send(self, mail: Mail) -> None:
        has_it, heard = (self.answers.pop(0) if self.answers else Answer.TAKEN).value
        if has_it:
            self.handed[mail.message_id] += 1
            self.ids.setdefault(mail.to, set()).add(mail.message_id)
        if isinstance(heard, ErrorCode):
            raise KioskError(heard)
        if heard is not None:
            raise heard


class Outbox(RuleBasedStateMachine):
    """Emails are put in, couriers come and die, staff try again or drop, and clocks jump."""

    def __init__(self) -> None:
        super().__init__()
        self.ports = FakePorts()
        self.server = Server()
        self.ports.mailer = self.server
        self.put_in: list[UUID] = []
        self.settled: dict[UUID, int] = {}

    @property
    def rows(self) -> Mapping[UUID, Waiting]:
        return self.ports.database.rows.outbox

    @rule()
    def put(self) -> None:
        known = set(self.rows)
        with self.ports.uow() as uow:
            payload: Payload = {
                "to": f"person{len(known)}@example.org",
                "language": "en",
                "expires_on": "2027-01-31",
            }
            uow.outbox.put(Topic.EXPIRY_REMINDER, uuid4(), payload)
            uow.commit()
        (new,) = set(self.rows) - known
        self.put_in.append(new)

    @rule(answers=st.lists(st.sampled_from(Answer), max_size=6))
    def run_a_courier(self, answers: list[Answer]) -> None:
        self.server.answers = answers
        with suppress(Killed):
            deliver_due(self.ports, COURIER)
        self.server.answers = []

    @rule(which=st.integers(0, 9), again=st.booleans())
    def staff_decides(self, which: int, again: bool) -> None:
        if not self.put_in:
            return
        item_id, at = self.put_in[which % len(self.put_in)], self.ports.clock.now()
        row = self.rows[item_id]
        over = row.delivered_at is not None or row.failed_code == DROPPED
        with self.ports.uow() as uow:
            decide = partial(uow.outbox.retry if again else uow.outbox.drop, item_id, at)
            if over:
                with pytest.raises(KioskError, match="not_found"):
                    decide()
            else:
                decide()
            uow.commit()

    @rule(seconds=st.sampled_from([1, 130, 3600, 90_000, 200_000]))
    def let_time_pass(self, seconds: int) -> None:
        self.ports.clock.advance(timedelta(seconds=seconds))

    @rule(hours=st.integers(1, 100))
    def move_the_clock_back(self, hours: int) -> None:
        self.ports.clock.set_back(timedelta(hours=hours))

    @invariant()
    def every_mail_waits_or_was_delivered_or_given_up(self) -> None:
        assert list(self.rows) == self.put_in
        for row in self.rows.values():
            states = (row.due_at is not None, row.given_up_at is not None)
            assert row.delivered_at is not None or states.count(True) == 1
            over = row.delivered_at is not None or row.failed_code == DROPPED
            assert bool(row.item.payload) != over

    @invariant()
    def what_was_delivered_is_with_the_server_and_not_sent_again(self) -> None:
        for item_id, row in self.rows.items():
            if row.delivered_at is not None:
                handed = self.server.handed[str(item_id)]
                assert handed >= 1
                assert self.settled.setdefault(item_id, handed) == handed

    @invariant()
    def nobody_gets_a_mail_under_two_ids(self) -> None:
        assert all(len(ids) == 1 for ids in self.server.ids.values())

    @invariant()
    def nothing_is_given_up_too_early(self) -> None:
        for row in self.rows.values():
            hopeless = row.failed_code in {*HOPELESS, *REFUSED, DROPPED}
            if row.given_up_at is not None and not hopeless:
                assert row.item.attempts >= LEAST_TRIES

    def teardown(self) -> None:
        """With a working server, everything waiting arrives."""
        for _ in self.rows:
            self.ports.clock.advance(LONGEST_WAIT)
            deliver_due(self.ports, COURIER)
        assert all(row.due_at is None or row.delivered_at for row in self.rows.values())


TestOutbox = Outbox.TestCase
TestOutbox.settings = settings(
    derandomize=True, max_examples=25, stateful_step_count=20, deadline=None
)
ONLY_FOUND: Final = settings(
    TestOutbox.settings, phases=[Phase.generate], report_multiple_bugs=False
)


def test_a_build_that_gives_up_immediately_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Claim, "next_try", lambda _claim, _now: None)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Outbox, settings=ONLY_FOUND)
