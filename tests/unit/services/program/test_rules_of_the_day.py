"""What was promised at submission is kept by the approval, whatever the rules are by then."""

from datetime import date

import pytest

from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.renewal import Renewal
from kiosk.letters.papers.confirmation import VALID, VALID_KEPT, statements
from kiosk.services.program.decide import decide
from kiosk.services.renewal.submit_renewal import find_confirmation, submit_renewal
from tests.factories import TODAY, days
from tests.fakes.ports import FakePorts
from tests.unit.services.people import complete

NEXT_YEAR = TODAY.replace(year=2027)
KEPT = days(30).replace(year=2027)
"""A year after the end of María's registration."""


@pytest.mark.req("R11", "R14")
@pytest.mark.parametrize(
    ("validity", "until", "words"),
    [
        ("one_year_from_submission", NEXT_YEAR, VALID),
        ("anniversary_kept", KEPT, VALID_KEPT),
    ],
)
def test_the_day_that_was_promised_is_the_day_that_is_approved(
    records: FakePorts,
    patient: Actor,
    draft: Renewal,
    reviewer: Actor,
    validity: str,
    until: date,
    words: str,
) -> None:
    records.put_settings(validity=validity)
    ready = complete(records, patient, draft)
    submit_renewal(records, patient, ready.id, ready.next_submission_id, "renewal", 1, "en")
    later = {"one_year_from_submission", "anniversary_kept"} - {validity}
    with records.uow() as uow:
        uow.settings.put({"validity": later.pop()}, "Ana", "trial", records.clock.now())
        uow.commit()
    promised = find_confirmation(records, patient, draft.id)
    assert promised is not None
    assert promised.facts.valid_until == until
    assert words in {message.text for message in statements(promised.facts)}
    told = decide(records, reviewer, draft.reference, Decided.APPROVED, KnownBy.PORTAL)
    (record,) = records.database.rows.registrations.values()
    assert told.valid_until == record.expires_on == until
