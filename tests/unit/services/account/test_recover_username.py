"""A forgotten username: the kiosk answers the same, the courier knows."""

from datetime import timedelta

import pytest

from kiosk.domain.people.roles import COURIER, VISITOR, Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.account.recover_username import recover_username
from kiosk.services.account.reset_password import ask_password_code
from kiosk.services.notices.deliver_due import deliver_due
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of


@pytest.mark.req("R2")
def test_the_email_names_every_account_of_the_address(ports: FakePorts, account: Actor) -> None:
    deliver_due(ports, COURIER)
    recover_username(ports, VISITOR, " Maria@Example.org ", "en")
    assert ports.events()[-1] is Event.USERNAME_ASKED
    deliver_due(ports, COURIER)
    mail = list(ports.mailer.mails.values())[-1]
    assert mail.to == "Maria@Example.org"
    assert "    Maria\n" in mail.text


@pytest.mark.req("R2")
def test_an_unknown_address_gets_no_email_and_many_requests_for_one_wait(ports: FakePorts) -> None:
    recover_username(ports, VISITOR, "nobody@example.org", "en")
    ask_password_code(ports, VISITOR, "nobody@example.org", "en")
    assert len(ports.database.rows.outbox) == 2
    deliver_due(ports, COURIER)
    assert ports.mailer.mails == {}
    assert deliver_due(ports, COURIER).seconds_to_next is None
    assert Event.DELIVERED not in ports.events()
    for _ in range(3):
        recover_username(ports, VISITOR, "nobody@example.org", "en")
    refused = refusal_of(recover_username, ports, VISITOR, "NOBODY@example.org", "en")
    assert refused.code is ErrorCode.MAIL_LIMIT
    ports.clock.advance(timedelta(days=1))
    recover_username(ports, VISITOR, "nobody@example.org", "en")
    recover_username(ports, VISITOR, "somebody@example.org", "en")
