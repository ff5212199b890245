"""G8: days of best guessing at three kiosks of one store; soak guesses for thirty (T8)."""

from pathlib import Path
from random import Random

import pytest

from kiosk.domain.caregivers.caregiver_pin import DIGITS, PIN_LENGTH, weak
from kiosk.domain.store.policy import Policy
from tests.reliability.pin_attack import BY_KIOSK_ONLY, DAYS, GOAL, STRONG, Attack, chance

DAYS_HERE = 2
"""Nothing is carried from one day into the next except the counts that a day starts over."""


def test_at_least_99_in_100_pins_are_strong() -> None:
    random, drawn = Random(9), 20_000
    strong = sum(not weak("".join(random.choices(DIGITS, k=PIN_LENGTH))) for _ in range(drawn))
    assert strong / drawn > STRONG


@pytest.mark.req("C7", "T8", "G8")
def test_thirty_days_like_these_find_a_pin_once_in_a_million(tmp_path: Path) -> None:
    attack = Attack(tmp_path, Policy())
    for _ in range(DAYS_HERE):
        attack.a_day()
    assert attack.tried >= DAYS_HERE * Policy().caregiver_pin_tries_store
    tried = attack.tried * DAYS // DAYS_HERE
    assert chance(tried) <= GOAL
    assert chance(tried, digits=6) > GOAL


def test_without_the_store_s_limit_guessing_would_pay(tmp_path: Path) -> None:
    attack = Attack(tmp_path, BY_KIOSK_ONLY)
    attack.a_day()
    assert chance(attack.tried * DAYS) > GOAL
