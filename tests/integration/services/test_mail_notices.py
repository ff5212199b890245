"""Each notice through the courier to a real SMTP server, however that server answers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from kiosk.bootstrap import OpenKiosk
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.people.roles import COURIER, OPERATOR, VISITOR, Actor, Role
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import LEASE, Undelivered
from kiosk.ports.mailer import Mail
from kiosk.services.account.create_account import create_account
from kiosk.services.account.recover_username import recover_username
from kiosk.services.account.reset_password import ask_password_code
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.desk.named_staff import add_staff, prove_staff
from kiosk.services.keeping.operator_records import list_undelivered
from kiosk.services.notices.deliver_due import Delivered, deliver_due
from kiosk.services.program.decide import decide
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.settings import MailerSettings, PasswordSettings, Settings, Tls
from tests.certificates import server_certificate, server_context
from tests.fakes.clock import FakeClock
from tests.integration.mail.mailers import time_is_up_at_a_stall
from tests.patience import PATIENCE_S
from tools.mail_server import HOST, MailServer, Script

Notice = Callable[[], str]
SENDER = "kiosk@store.example.org"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    """A mail server that shows a self-made certificate."""
    with MailServer(server_context(server_certificate(tmp_path))) as running:
        yield running


@pytest.fixture
def settings(tmp_path: Path, server: MailServer, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A machine that sends its email there."""
    time_is_up_at_a_stall(monkeypatch, server)
    made = set_up(tmp_path / "config.toml", {"name": "Green Leaf"}).settings
    mailer = MailerSettings(
        kind="smtp",
        host=HOST,
        port=server.port,
        tls=Tls.STARTTLS,
        sender=SENDER,
        ca_file=tmp_path / f"{HOST}.pem",
        timeout_s=PATIENCE_S,
    )
    cheap = PasswordSettings(time_cost=1, memory_kib=8)
    return replace(made, mailer=mailer, password=cheap)


@pytest.fixture
def confirm_email(kiosk: OpenKiosk) -> Notice:
    """Someone makes an account; the email has the code."""

    def cause() -> str:
        kiosk.do(create_account, VISITOR, "noor@example.org", "noor", "a long password", "en")
        return "confirm your email address"

    return cause


@pytest.fixture
def renewal_submitted(kiosk: OpenKiosk, patient: Actor, draft: Renewal) -> Notice:
    """María submits; the email has the reference. Her code is delivered before."""
    kiosk.do(deliver_due, COURIER)

    def cause() -> str:
        kiosk.do(submit_renewal, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
        return draft.reference

    return cause


@pytest.fixture
def password_code(kiosk: OpenKiosk, patient: Actor) -> Notice:
    """María forgot her password; the email has a code."""
    kiosk.do(deliver_due, COURIER)

    def cause() -> str:
        kiosk.do(ask_password_code, VISITOR, "m@example.org", "en")
        return "new password"

    return cause


@pytest.fixture
def forgotten_username(kiosk: OpenKiosk, patient: Actor) -> Notice:
    """María forgot her username; the email names it."""
    kiosk.do(deliver_due, COURIER)

    def cause() -> str:
        kiosk.do(recover_username, VISITOR, "m@example.org", "en")
        return "maria"

    return cause


@pytest.fixture
def renewal_returned(kiosk: OpenKiosk, reviewer: Actor, renewal_submitted: Notice) -> Notice:
    """The Program wants something fixed; the email says what."""
    reference = renewal_submitted()
    kiosk.do(deliver_due, COURIER)

    def cause() -> str:
        reasons = ["id_unreadable"]
        kiosk.do(decide, reviewer, reference, Decided.RETURNED, KnownBy.LETTER, reasons)
        return "We can't read the pictures of your ID"

    return cause


@pytest.fixture
def renewal_decided(kiosk: OpenKiosk, reviewer: Actor, renewal_submitted: Notice) -> Notice:
    """The Program approved; the email names the renewal."""
    reference = renewal_submitted()
    kiosk.do(deliver_due, COURIER)

    def cause() -> str:
        kiosk.do(decide, reviewer, reference, Decided.APPROVED, KnownBy.PORTAL)
        return reference

    return cause


@pytest.fixture
def caregiver_pin(kiosk: OpenKiosk, patient: Actor) -> Notice:
    """María names a caregiver; the email says who she is, no more than her initial."""
    kiosk.do(deliver_due, COURIER)

    def cause() -> str:
        kiosk.do(generate_pin, patient, None, PinDelivery.MAIL, "en", "ana@example.org")
        return "María D."

    return cause


@pytest.fixture
def reviewer(kiosk: OpenKiosk) -> Actor:
    """A reviewer on record, at the desk."""
    kiosk.do(add_staff, OPERATOR, "Dana", Role.MANAGER, "380261")
    manager = kiosk.do(prove_staff, OPERATOR, "Dana", "380261")
    kiosk.do(add_staff, manager, "Robin", Role.REVIEWER, "742905")
    return kiosk.do(prove_staff, OPERATOR, "Robin", "742905")


@pytest.fixture(
    params=[
        "confirm_email",
        "password_code",
        "forgotten_username",
        "renewal_submitted",
        "renewal_returned",
        "renewal_decided",
        "caregiver_pin",
    ]
)
def notice(request: pytest.FixtureRequest) -> Notice:
    """One notice: a call causes it and gives what its email must say."""
    cause: Notice = request.getfixturevalue(str(request.param))
    return cause


@pytest.fixture
def clock(kiosk: OpenKiosk) -> FakeClock:
    """The kiosk's clock from now on, to be moved by hand."""
    made = FakeClock(kiosk.ports.clock.now())
    kiosk.ports.clock = made
    return made


def waiting(kiosk: OpenKiosk) -> list[Undelivered]:
    return list(kiosk.do(list_undelivered, OPERATOR))


def test_a_notice_arrives_whole_in_plain_text_and_in_html(
    kiosk: OpenKiosk, server: MailServer, notice: Notice
) -> None:
    said, before = notice(), len(server.received)
    (row,) = waiting(kiosk)
    assert kiosk.do(deliver_due, COURIER) == Delivered(1, 0, 0, None)
    (got,) = server.received[before:]
    assert got.message_id == str(row.id)
    assert got.mail["From"] == SENDER
    assert got.mail["To"] == got.to
    for kind in ("plain", "html"):
        part = got.mail.get_body((kind,))
        assert part is not None
        assert said in unescape(part.get_content())
    assert waiting(kiosk) == []


@pytest.mark.parametrize(
    ("script", "code"),
    [
        (Script(rcpt="451 4.7.1 Try later"), "mail_later"),
        (Script(data="452 4.2.2 Mailbox full"), "mail_full"),
        (Script(stalls=True), "mail_unsure"),
        (Script(drops=True), "mail_unsure"),
    ],
    ids=["4xx", "full", "stall", "drop after DATA"],
)
def test_a_notice_that_was_not_taken_goes_out_later_under_the_same_id(
    kiosk: OpenKiosk,
    server: MailServer,
    notice: Notice,
    clock: FakeClock,
    script: Script,
    code: str,
) -> None:
    notice()
    (row,) = waiting(kiosk)
    before, server.script = len(server.received), script
    assert kiosk.do(deliver_due, COURIER) == Delivered(0, 1, 0, 2)
    (put_off,) = waiting(kiosk)
    assert (put_off.id, put_off.code, put_off.attempts) == (row.id, code, 1)
    server.script = Script()
    assert kiosk.do(deliver_due, COURIER).sent == 0
    clock.advance(timedelta(seconds=2))
    assert kiosk.do(deliver_due, COURIER) == Delivered(1, 0, 0, None)
    assert {got.message_id for got in server.received[before:]} == {str(row.id)}
    assert waiting(kiosk) == []


@pytest.mark.parametrize(
    ("script", "code"),
    [
        (Script(rcpt="550 5.1.1 No such mailbox"), "mail_refused"),
        (Script(data="554 5.6.0 Not like this"), "mail_rejected"),
    ],
    ids=["5xx to the address", "5xx to the mail"],
)
def test_a_notice_that_is_refused_for_good_is_given_up_and_listed(
    kiosk: OpenKiosk,
    server: MailServer,
    notice: Notice,
    clock: FakeClock,
    script: Script,
    code: str,
) -> None:
    notice()
    before, server.script = len(server.received), script
    assert kiosk.do(deliver_due, COURIER) == Delivered(0, 0, 1, None)
    (row,) = waiting(kiosk)
    assert (row.code, row.due_at, row.given_up_at) == (code, None, clock.now())
    server.script = Script()
    clock.advance(timedelta(days=9))
    assert kiosk.do(deliver_due, COURIER) == Delivered(0, 0, 0, None)
    assert server.received[before:] == []


def test_a_courier_that_died_after_the_hand_over_sends_the_same_email_again(
    kiosk: OpenKiosk, server: MailServer, notice: Notice, clock: FakeClock
) -> None:
    notice()
    before = len(server.received)

    class Killed(BaseException):
        """Ends the courier as a kill would: nothing after it runs."""

    send = kiosk.ports.mailer.send

    def send_and_die(mail: Mail) -> None:
        send(mail)
        raise Killed

    with pytest.MonkeyPatch.context() as dying:
        dying.setattr(kiosk.ports.mailer, "send", send_and_die)
        with pytest.raises(Killed):
            kiosk.do(deliver_due, COURIER)
    assert kiosk.do(deliver_due, COURIER) == Delivered(0, 0, 0, LEASE.seconds)
    clock.advance(LEASE)
    assert kiosk.do(deliver_due, COURIER) == Delivered(1, 0, 0, None)
    first, second = server.received[before:]
    assert first.message_id == second.message_id
