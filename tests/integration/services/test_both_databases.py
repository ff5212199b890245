"""A whole visit on SQLite and on PostgreSQL: account, identity, draft, submission, email."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.bootstrap.set_up import set_up, upgrade
from kiosk.domain.people.roles import COURIER, OPERATOR, VISITOR, Actor, Role
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.renewal import Renewal
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.create_account import create_account
from kiosk.services.account.log_on import log_on
from kiosk.services.desk.named_staff import add_staff
from kiosk.services.keeping.operator_records import show_renewal
from kiosk.services.keeping.verify_audit import verify_audit
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.program.decide import decide
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.services.store.see_rules import see_rules
from kiosk.settings import PasswordSettings, Settings
from tests.postgresql import PostgreSql
from tests.refusals import refusal_of


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """A machine that was set up on this database, as operations.md says."""
    config, url = tmp_path / "config.toml", ""
    if request.param == "postgresql":
        server = cast(PostgreSql, request.getfixturevalue("postgresql"))
        url = server.empty()
        config.write_text(f'[data]\nurl = "{url}"\n', encoding="utf-8")
    made = set_up(config, {"name": "Green Leaf"}).settings
    assert made.data.url == url
    yield replace(made, password=PasswordSettings(time_cost=1, memory_kib=8))
    if url:
        server.drop(url)


@pytest.mark.req("R10")
def test_a_renewal_goes_from_account_to_email(
    kiosk: OpenKiosk, settings: Settings, patient: Actor, draft: Renewal
) -> None:
    refused = refusal_of(
        kiosk.do, create_account, VISITOR, "other@example.org", "MARIA", "a long password", "en"
    )
    assert refused.code is ErrorCode.USERNAME_TAKEN
    once = kiosk.do(submit_renewal, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    assert once == kiosk.do(
        submit_renewal, patient, draft.id, draft.next_submission_id, "renewal", 1, "en"
    )
    shown = kiosk.do(show_renewal, OPERATOR, draft.reference)
    assert (shown.status, shown.documents, shown.outbox) == ("submitted", 4, 1)
    delivered = kiosk.do(deliver_due, COURIER)
    assert (delivered.sent, delivered.failed, delivered.seconds_to_next) == (2, 0, None)
    # The code has been typed by now, so it is no longer emailed.
    assert len(list(settings.mailer.folder.glob("*.eml"))) == 1
    with open_kiosk(settings) as again:
        assert again.do(log_on, VISITOR, "maria", "a long password", "en").confirmed
        assert again.do(verify_audit, OPERATOR).first_bad is None


def test_a_log_on_locks_and_an_upgrade_does_nothing(kiosk: OpenKiosk, settings: Settings) -> None:
    codes = []
    for _ in range(6):
        refused = refusal_of(kiosk.do, log_on, VISITOR, "nobody", "a wrong password", "en")
        codes.append(refused.code)
    assert codes[-1] is ErrorCode.LOG_ON_LOCKED
    assert upgrade(settings) is None


@pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
def test_a_second_kiosk_joins_with_the_key_only(settings: Settings, tmp_path: Path) -> None:
    config = tmp_path / "second" / "config.toml"
    config.parent.mkdir()
    shutil.copy(settings.file, config)
    assert refusal_of(set_up, config, {}).code is ErrorCode.KEY_MISSING
    assert not (config.parent / "kiosk.key").exists()
    shutil.copy(settings.key.file, config.parent)
    joined = set_up(config, {})
    assert (joined.config_made, joined.key_made) == (False, False)
    with open_kiosk(joined.settings) as kiosk:
        assert kiosk.do(see_rules, VISITOR).store.name == "Green Leaf"


@pytest.mark.req("R14")
def test_two_reviewers_make_one_record(kiosk: OpenKiosk, patient: Actor, draft: Renewal) -> None:
    ana = kiosk.do(add_staff, OPERATOR, "Ana", Role.MANAGER, "846213").id
    manager = Actor(Role.MANAGER, ana)
    rosa, bo = (
        Actor(Role.REVIEWER, kiosk.do(add_staff, manager, name, Role.REVIEWER, "739152").id)
        for name in ("Rosa", "Bo")
    )
    kiosk.do(submit_renewal, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    start, refusals, told = threading.Barrier(3), [], []

    def record(reviewer: Actor, decided: Decided, *reasons: str) -> None:
        start.wait(30)
        try:
            told.append(
                kiosk.do(decide, reviewer, draft.reference, decided, KnownBy.PORTAL, reasons)
            )
        except KioskError as error:
            refusals.append(error.code)

    asked = ((rosa, Decided.APPROVED), (bo, Decided.APPROVED), (bo, Decided.DENIED, "by_letter"))
    threads = [threading.Thread(target=record, args=each) for each in asked]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    with kiosk.ports.reading() as uow:
        (kept,) = uow.decisions.of(draft.id)
        status = uow.renewals.get(draft.id).status
    assert {each.decided for each in told} == {kept.decided}
    assert status.value == kept.decided.value
    approved = kept.decided is Decided.APPROVED
    assert refusals == [ErrorCode.DECIDED_OTHERWISE] * (1 if approved else 2)
    assert kiosk.do(verify_audit, OPERATOR).first_bad is None
