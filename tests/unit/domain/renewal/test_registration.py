"""R13: when a registration may be renewed, and by whom."""

from datetime import date
from typing import Any

import pytest

from kiosk.domain.renewal.certification import identity_text, person_text
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.registration import RegistrationState, may_renew
from kiosk.domain.store.policy import Policy
from tests.factories import BORN, POLICY, TODAY, certification, days, registration

STATES = [
    (61, RegistrationState.ACTIVE),
    (60, RegistrationState.EXPIRING),
    (0, RegistrationState.EXPIRING),
    (-1, RegistrationState.EXPIRED),
    (-700, RegistrationState.EXPIRED),
]


def found(said: dict[str, Any] | None = None, certified: int = 335, **policy: Any) -> list[Finding]:
    record = registration(**said) if said is not None else registration()
    return list(
        may_renew(certification(expires_on=days(certified)), record, TODAY, Policy(**policy))
    )


@pytest.mark.req("R13")
@pytest.mark.parametrize(("left", "state"), STATES)
def test_a_registration_expires_from_60_days_before_its_end(
    left: int, state: RegistrationState
) -> None:
    assert registration(expires_on=days(left)).state(TODAY, POLICY) is state


@pytest.mark.req("R13")
@pytest.mark.parametrize("left", [60, 59, 1, 0, -1, -400])
def test_a_renewal_is_open_from_60_days_before_expiry_and_after_it(left: int) -> None:
    assert found({"expires_on": days(left)}) == []


@pytest.mark.req("R13")
def test_a_renewal_is_not_open_61_days_before_expiry() -> None:
    assert found({"expires_on": days(61)}) == [Finding.block(Rule.NOT_OPEN_YET, day=days(1))]


@pytest.mark.req("R13")
def test_the_window_follows_the_policy() -> None:
    assert found({"expires_on": days(61)}, renewal_window_days=90) == []


@pytest.mark.req("R13")
def test_a_certification_lasts_to_the_end_of_its_day() -> None:
    assert found(certified=0) == []
    assert found(certified=-1) == [Finding.block(Rule.CERTIFICATION_EXPIRED, day=days(-1))]


@pytest.mark.req("R13")
def test_without_a_registration_there_is_nothing_to_renew() -> None:
    alone = list(may_renew(certification(), None, TODAY, POLICY))
    assert alone == [Finding.block(Rule.NO_REGISTRATION)]


@pytest.mark.req("S1")
@pytest.mark.parametrize("years", [18, 19, 20])
def test_a_registered_patient_of_18_to_20_may_renew(years: int) -> None:
    assert found({"date_of_birth": TODAY.replace(year=TODAY.year - years)}) == []


@pytest.mark.req("S1")
def test_a_patient_under_18_is_sent_to_staff() -> None:
    born = date(TODAY.year - 18, TODAY.month, TODAY.day + 1)
    assert found({"date_of_birth": born}) == [Finding.block(Rule.TOO_YOUNG, age=18)]


@pytest.mark.req("S1")
def test_a_store_of_21_and_older_renews_for_nobody_younger() -> None:
    born = date(TODAY.year - 21, TODAY.month, TODAY.day + 1)
    assert found({"date_of_birth": born}, strict_21=True) == [Finding.block(Rule.TOO_YOUNG, age=21)]
    assert found({"date_of_birth": TODAY.replace(year=2005)}, strict_21=True) == []


def test_every_reason_is_named_at_once() -> None:
    young = {"date_of_birth": days(-1), "expires_on": days(100)}
    rules = [finding.rule for finding in found(young, certified=-1)]
    assert rules == [Rule.TOO_YOUNG, Rule.CERTIFICATION_EXPIRED, Rule.NOT_OPEN_YET]


@pytest.mark.req("R3")
def test_look_ups_are_made_of_name_keys_birth_date_and_pin() -> None:
    assert identity_text("María", "O'Brien-Núñez", BORN, "4821") == (
        "maria|obriennunez|1984-03-14|4821"
    )
    assert person_text("O’Brien Nunez", BORN) == "obriennunez|1984-03-14"
