"""R13: when a registration may be renewed, and by whom."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.people.person import Name
from kiosk.domain.renewal.certification import identity_text, person_text
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.registration import RegistrationState, may_renew
from kiosk.domain.store.policy import Policy
from tests.factories import BORN, POLICY, TODAY, certification, days, registration


def found(said: dict[str, Any] | None = None, certified: int = 335, **policy: Any) -> list[Finding]:
    record = registration(**said) if said is not None else registration()
    return list(
        may_renew(certification(expires_on=days(certified)), record, TODAY, Policy(**policy))
    )


@pytest.mark.req("R13")
@pytest.mark.parametrize(
    ("left", "state"),
    [
        (61, RegistrationState.ACTIVE),
        (60, RegistrationState.EXPIRING),
        (0, RegistrationState.EXPIRING),
        (-1, RegistrationState.EXPIRED),
        (-700, RegistrationState.EXPIRED),
    ],
)
def test_a_registration_may_be_renewed_from_60_days_before_its_end(
    left: int, state: RegistrationState
) -> None:
    said = {"expires_on": days(left)}
    assert registration(**said).state(TODAY, POLICY) is state
    early = [Finding.block(Rule.NOT_OPEN_YET, day=days(1))] if left == 61 else []
    assert found(said) == early
    assert found(said, renewal_window_days=90) == []


@pytest.mark.req("R13")
def test_a_certification_lasts_to_the_end_of_its_day_and_renews_a_registration_only() -> None:
    assert found(certified=0) == []
    assert found(certified=-1) == [Finding.block(Rule.CERTIFICATION_EXPIRED, day=days(-1))]
    alone = list(may_renew(certification(), None, TODAY, POLICY))
    assert alone == [Finding.block(Rule.NO_REGISTRATION)]


@pytest.mark.req("S1")
@pytest.mark.parametrize(("strict", "least"), [(False, 18), (True, 21)])
def test_a_patient_renews_from_the_store_s_age_on(strict: bool, least: int) -> None:
    of_age = TODAY.replace(year=TODAY.year - least)
    assert found({"date_of_birth": of_age}, strict_21=strict) == []
    young = [Finding.block(Rule.TOO_YOUNG, age=least)]
    assert found({"date_of_birth": of_age + timedelta(days=1)}, strict_21=strict) == young


def test_every_reason_is_named_at_once() -> None:
    early = {"expires_on": days(100)}
    rules = [finding.rule for finding in found(early, certified=-1)]
    assert rules == [Rule.CERTIFICATION_EXPIRED, Rule.NOT_OPEN_YET]
    young = [finding.rule for finding in found(early | {"date_of_birth": days(-1)}, certified=-1)]
    assert young == [Rule.TOO_YOUNG], "nobody too young is told that they can renew later"


@pytest.mark.req("R3")
def test_look_ups_are_made_of_name_keys_birth_date_and_pin() -> None:
    assert identity_text("María", "O'Brien-Núñez", BORN, "4821") == (
        "maria|obriennunez|1984-03-14|4821"
    )
    assert person_text(Name("Ana", "O’Brien Nunez"), BORN) == "obriennunez|1984-03-14"
