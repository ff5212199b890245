"""Pre-flight: everything that could come back, each with the draft that raises it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from kiosk.domain.people.person import Address
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.documents import Identification, IdKind, Residency, ResidencyKind
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.portrait import Verdict
from kiosk.domain.renewal.renewal import Renewal
from tests.factories import (
    HOME,
    POLICY,
    TODAY,
    complete_renewal,
    days,
    identification,
    renewal,
    renewal_with_rmv_photo,
)

LICENSE, MILITARY = IdKind.MASSACHUSETTS_LICENSE, IdKind.MILITARY
BILL, STATE_ID = ResidencyKind.UTILITY_BILL, ResidencyKind.MASSACHUSETTS_ID
PAGE = (uuid4(),)


def found(draft: Renewal) -> list[Finding]:
    return list(draft.findings(TODAY, POLICY))


def blocks(*rules: Rule) -> list[Finding]:
    return [Finding.block(rule) for rule in rules]


def bill(**said: Any) -> Residency:
    return replace(Residency(BILL, days(-20), PAGE), **said)


@pytest.mark.parametrize("kind", list(IdKind))
def test_a_complete_draft_has_no_findings(kind: IdKind) -> None:
    assert found(complete_renewal(kind, certification_expires_on=days(31))) == []


@pytest.mark.req("R9")
def test_an_accepted_rmv_photo_is_id_and_portrait() -> None:
    assert found(renewal_with_rmv_photo()) == []


def test_the_massachusetts_id_proves_residency_without_pages() -> None:
    assert found(complete_renewal(residency_kind=STATE_ID, residency=Residency(STATE_ID))) == []


@pytest.mark.req("R10")
def test_a_new_draft_names_all_that_is_missing_in_the_order_of_the_steps() -> None:
    assert found(renewal(address=None)) == blocks(
        Rule.INSTRUCTIONS_UNREAD,
        Rule.CONTACT_MISSING,
        Rule.ID_MISSING,
        Rule.RESIDENCY_MISSING,
        Rule.PHOTO_MISSING,
    )


ELSEWHERE = Address("1 Main Street", "Nashua", "NH", "03060")
MOVED = replace(HOME, street="2 Oak Street")
SOON = identification(LICENSE, expires_on=days(3))
RMV_PHOTO = IdPhoto(uuid4(), PortraitSource.RMV)
REFUSED = IdPhoto(uuid4(), PortraitSource.FILE, Verdict.REFUSED)

CASES: list[tuple[Callable[[], Renewal], Finding]] = [
    (
        lambda: complete_renewal(certification_expires_on=days(-1)),
        Finding.block(Rule.CERTIFICATION_EXPIRED, day=days(-1)),
    ),
    (
        lambda: complete_renewal(certification_expires_on=None),
        Finding.block(Rule.CERTIFICATION_EXPIRED, day=TODAY),
    ),
    *(
        (
            partial(complete_renewal, certification_expires_on=days(left)),
            Finding.advise(Rule.CERTIFICATION_ENDS_SOON, day=days(left)),
        )
        for left in (0, 30)
    ),
    (lambda: complete_renewal(instructions_read=False), Finding.block(Rule.INSTRUCTIONS_UNREAD)),
    (lambda: complete_renewal(address=None), Finding.block(Rule.CONTACT_MISSING)),
    (lambda: complete_renewal(address=ELSEWHERE), Finding.block(Rule.NOT_IN_MASSACHUSETTS)),
    (lambda: complete_renewal(address=MOVED), Finding.advise(Rule.ADDRESS_CHANGED)),
    (lambda: complete_renewal(id_number=""), Finding.block(Rule.ID_MISSING)),
    (lambda: complete_renewal(IdKind.OUT_OF_STATE, id_state=""), Finding.block(Rule.ID_MISSING)),
    (lambda: complete_renewal(identification=None), Finding.block(Rule.ID_MISSING)),
    (
        lambda: complete_renewal(identification=identification(IdKind.PASSPORT)),
        Finding.block(Rule.ID_MISSING),
    ),
    (
        lambda: complete_renewal(identification=identification(LICENSE, pictures=PAGE)),
        Finding.block(Rule.ID_MISSING),
    ),
    (
        lambda: complete_renewal(MILITARY, identification=identification(MILITARY, pictures=PAGE)),
        Finding.block(Rule.ID_MISSING),
    ),
    (
        lambda: complete_renewal(identification=identification(LICENSE, expires_on=None)),
        Finding.block(Rule.ID_MISSING),
    ),
    (
        lambda: complete_renewal(identification=identification(LICENSE, expires_on=days(-1))),
        Finding.block(Rule.ID_EXPIRED),
    ),
    (
        lambda: complete_renewal(identification=SOON),
        Finding.advise(Rule.ID_EXPIRES_SOON, day=days(3)),
    ),
    (lambda: complete_renewal(residency=None), Finding.block(Rule.RESIDENCY_MISSING)),
    (
        lambda: complete_renewal(residency_kind=ResidencyKind.PROPERTY_TAX),
        Finding.block(Rule.RESIDENCY_MISSING),
    ),
    (lambda: complete_renewal(residency=bill(pages=())), Finding.block(Rule.RESIDENCY_MISSING)),
    (
        lambda: complete_renewal(residency=bill(dated_on=None)),
        Finding.block(Rule.RESIDENCY_MISSING),
    ),
    (
        lambda: complete_renewal(residency=bill(dated_on=days(-61))),
        Finding.block(Rule.RESIDENCY_TOO_OLD, day=days(-60)),
    ),
    (
        lambda: complete_renewal(residency=bill(dated_on=days(-52))),
        Finding.advise(Rule.RESIDENCY_NEARLY_TOO_OLD, days=52),
    ),
    (
        lambda: complete_renewal(
            IdKind.PASSPORT, residency_kind=STATE_ID, residency=Residency(STATE_ID)
        ),
        Finding.block(Rule.RESIDENCY_NEEDS_STATE_ID),
    ),
    (lambda: complete_renewal(photo=None), Finding.block(Rule.PHOTO_MISSING)),
    (lambda: complete_renewal(photo=RMV_PHOTO), Finding.block(Rule.PHOTO_MISSING)),
    (lambda: complete_renewal(photo=REFUSED), Finding.advise(Rule.PHOTO_TO_BE_CHECKED)),
]


@pytest.mark.req("R10")
@pytest.mark.parametrize(("draft", "finding"), CASES)
def test_each_fault_is_found_and_no_other(draft: Callable[[], Renewal], finding: Finding) -> None:
    assert found(draft()) == [finding]


@pytest.mark.req("R5", "R9")
@pytest.mark.parametrize(
    "said", [{"rmv_accepted": False}, {"rmv_accepted": None}, {"rmv_photo": uuid4()}]
)
def test_an_rmv_photo_that_is_not_accepted_counts_for_nothing(said: dict[str, object]) -> None:
    assert found(renewal_with_rmv_photo(**said)) == blocks(Rule.ID_MISSING, Rule.PHOTO_MISSING)


def test_an_rmv_photo_does_not_serve_another_kind_of_id() -> None:
    draft = renewal_with_rmv_photo()
    draft.id_kind = IdKind.PASSPORT
    draft.identification = Identification(IdKind.PASSPORT, PAGE, days(100))
    assert found(draft) == blocks(Rule.PHOTO_MISSING)


@pytest.mark.req("U37")
@pytest.mark.parametrize("rule", list(Rule))
def test_only_what_is_not_due_yet_is_told_without_a_warning(rule: Rule) -> None:
    assert Finding(rule, blocks=False).due is (
        rule not in {Rule.CERTIFICATION_ENDS_SOON, Rule.NOT_OPEN_YET}
    )
