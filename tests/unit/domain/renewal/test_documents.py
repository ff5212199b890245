"""R5-R8: how old papers may be, each kind at its edges, and IDs on their last day."""

from datetime import date

import pytest

from kiosk.domain.renewal.documents import (
    BY_EXPIRATION,
    MASSACHUSETTS_KINDS,
    TWO_SIDED_KINDS,
    UPLOADED_KINDS,
    IdKind,
    ResidencyKind,
    id_expired,
    residency_date,
)
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.store.rule_sets import Oldest
from tests.factories import POLICY, TODAY, days

K = ResidencyKind
SIXTY_DAYS = (K.UTILITY_BILL, K.CAR_INSURANCE, K.GOVERNMENT_MAIL)
SIX_MONTHS = (K.TUITION_BILL, K.HOME_LOAN_OR_LEASE, K.MARRIAGE_CERTIFICATE)
CURRENT = (K.VEHICLE_REGISTRATION, K.PROFESSIONAL_LICENSE)
SIX_MONTHS_AGO = date(2026, 5, 20)


def found(kind: ResidencyKind, dated_on: date, today: date = TODAY) -> list[Finding]:
    return list(residency_date(kind, dated_on, today, POLICY))


def too_old(limit: date) -> list[Finding]:
    return [Finding.block(Rule.RESIDENCY_TOO_OLD, day=limit)]


def nearly(age: int) -> list[Finding]:
    return [Finding.advise(Rule.RESIDENCY_NEARLY_TOO_OLD, days=age)]


@pytest.mark.req("R8")
def test_the_table_of_papers_is_the_product_s() -> None:
    assert (
        dict.fromkeys(SIXTY_DAYS, Oldest(days=60))
        | dict.fromkeys(SIX_MONTHS, Oldest(months=6))
        | {K.PROPERTY_TAX: Oldest(this_year=True)}
    ) == POLICY.rules.residency
    assert set(CURRENT) == BY_EXPIRATION
    known = {*POLICY.rules.residency, *BY_EXPIRATION, K.MASSACHUSETTS_ID}
    assert known == set(ResidencyKind)


@pytest.mark.req("R8")
@pytest.mark.parametrize("kind", SIXTY_DAYS)
def test_a_bill_may_be_60_days_old(kind: ResidencyKind) -> None:
    assert found(kind, days(0)) == []
    assert found(kind, days(-46)) == []
    assert found(kind, days(-47)) == nearly(47)
    assert found(kind, days(-60)) == nearly(60)
    assert found(kind, days(-61)) == too_old(days(-60))


@pytest.mark.req("R8")
@pytest.mark.parametrize("kind", SIX_MONTHS)
def test_a_paper_may_be_six_months_old(kind: ResidencyKind) -> None:
    assert found(kind, date(2026, 6, 3)) == []
    assert found(kind, date(2026, 6, 2)) == nearly(171)
    assert found(kind, SIX_MONTHS_AGO) == nearly(184)
    assert found(kind, date(2026, 5, 19)) == too_old(SIX_MONTHS_AGO)


@pytest.mark.req("R8")
def test_six_months_before_31_august_is_the_end_of_february() -> None:
    today = date(2026, 8, 31)
    assert found(K.TUITION_BILL, date(2026, 2, 27), today) == too_old(date(2026, 2, 28))
    assert [finding.blocks for finding in found(K.TUITION_BILL, date(2026, 2, 28), today)] == [
        False
    ]


@pytest.mark.req("R8")
@pytest.mark.parametrize("kind", CURRENT)
def test_a_paper_with_an_end_is_good_to_its_last_day(kind: ResidencyKind) -> None:
    assert found(kind, days(400)) == []
    assert found(kind, days(0)) == []
    assert found(kind, days(-1)) == [Finding.block(Rule.RESIDENCY_EXPIRED)]


@pytest.mark.req("R8")
def test_a_tax_bill_must_be_of_this_year() -> None:
    other = [Finding.block(Rule.RESIDENCY_OTHER_YEAR, year="2026")]
    assert found(K.PROPERTY_TAX, date(2026, 1, 1)) == []
    assert found(K.PROPERTY_TAX, TODAY) == []
    assert found(K.PROPERTY_TAX, date(2025, 12, 31)) == other


@pytest.mark.parametrize("kind", [*SIXTY_DAYS, *SIX_MONTHS, K.PROPERTY_TAX])
def test_a_paper_is_not_dated_in_the_future(kind: ResidencyKind) -> None:
    assert found(kind, days(1)) == [Finding.block(Rule.RESIDENCY_IN_FUTURE)]
    assert found(K.MASSACHUSETTS_ID, days(-5000)) == []


@pytest.mark.req("R6", "R7")
@pytest.mark.parametrize(
    ("left", "findings"),
    [
        (14, []),
        (13, [Finding.advise(Rule.ID_EXPIRES_SOON, day=days(13))]),
        (0, [Finding.advise(Rule.ID_EXPIRES_SOON, day=TODAY)]),
        (-1, [Finding.block(Rule.ID_EXPIRED)]),
    ],
)
def test_an_id_is_good_to_its_last_day_and_its_end_is_pointed_out(
    left: int, findings: list[Finding]
) -> None:
    assert list(id_expired(days(left), TODAY, POLICY)) == findings
    leap = date(2028, 2, 29)
    assert not [each for each in id_expired(leap, leap, POLICY) if each.blocks]
    assert [f.rule for f in id_expired(leap, date(2028, 3, 1), POLICY)] == [Rule.ID_EXPIRED]


@pytest.mark.req("R5")
def test_every_kind_of_id_is_either_known_to_the_rmv_or_uploaded() -> None:
    assert set(IdKind) == MASSACHUSETTS_KINDS | UPLOADED_KINDS
    assert not MASSACHUSETTS_KINDS & UPLOADED_KINDS
    assert {IdKind.MILITARY} | MASSACHUSETTS_KINDS == TWO_SIDED_KINDS
