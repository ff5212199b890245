"""How many patients a caregiver may have, by the rules that a store has chosen."""

from datetime import timedelta

import pytest

from kiosk.domain.people.person import Name
from kiosk.errors import ErrorCode
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from tests.factories import BORN
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.caregiving import a_patient, give_pin, register
from tests.unit.services.people import another_account

PATIENTS = [Name(first, "Stone") for first in ("Ann", "Ben", "Cas", "Dee", "Eva", "Fay")]


@pytest.mark.req("C3")
@pytest.mark.parametrize(
    ("settings", "most"),
    [
        ({}, 1),
        ({"rule_set": "seed-2024"}, 1),
        ({"rule_set": "935-cmr-501"}, 5),
        ({"rule_set": "935-cmr-501", "caregiver_patients_max": "2"}, 2),
    ],
    ids=["usual", "seed", "regulation", "the store's own"],
)
def test_a_caregiver_has_as_many_patients_as_the_rules_allow(
    ports: FakePorts, settings: dict[str, str], most: int
) -> None:
    ports.put_settings(**settings)
    caregiver = another_account(ports, "rosa").as_caregiver()
    for at, name in enumerate(PATIENTS):
        patient = a_patient(ports, name, BORN + timedelta(days=at))
        digits = f"{482190357716 + at}"
        issued = give_pin(ports, patient, digits)
        register(ports, caregiver, digits)
        asked = (ports, patient, issued.designation_id, True, False, 1, "en")
        if at < most:
            assert approve_caregiver(*asked).pending
            continue
        assert refusal_of(approve_caregiver, *asked).code is ErrorCode.CAREGIVER_HELD
        break
