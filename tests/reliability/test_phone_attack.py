"""T7: hostile requests to the page for phones; `make soak` sends ten thousand."""

import pytest

from tests.reliability.phone_attack import TRUSTING, PhoneAttack

REQUESTS = 300


@pytest.mark.req("T7")
def test_nothing_hostile_is_accepted_and_the_right_phone_is_heard_afterwards() -> None:
    attack = PhoneAttack(7)
    faults = attack.run(REQUESTS)
    sent = attack.phone.send()
    assert sent.status_code in (200, 429)
    assert faults + attack.close() == []


def test_a_page_that_trusts_everybody_is_found_out() -> None:
    attack = PhoneAttack(7, TRUSTING)
    faults = attack.run(REQUESTS)
    attack.close()
    assert faults != []
