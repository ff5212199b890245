"""Caregiver PINs: which are drawn, how they may be typed, and how long they work."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.caregivers.caregiver_pin import (
    PIN_LENGTH,
    CaregiverPin,
    PinDelivery,
    draw_pin,
    from_payload,
    grouped,
    groups,
    parse_pin,
    payload,
    pin_life,
    weak,
)
from tests.factories import NOW, POLICY

PIN = "482190357716"
pins = st.text("0123456789", min_size=PIN_LENGTH, max_size=PIN_LENGTH)


@pytest.mark.req("C7")
@pytest.mark.parametrize("typed", [
    PIN, "4821 9035 7716", "4821-9035-7716", " 4821\u00a09035\u202f7716 ", "4 821 9035 77 1 6",
    "4821\u20139035\u20147716", "4821\t9035\t7716",
])  # fmt: skip
def test_a_pin_is_one_with_or_without_spaces_and_dashes(typed: str) -> None:
    assert parse_pin(typed) == PIN


@pytest.mark.parametrize("typed", [
    "", "4821", PIN[:-1], PIN + "0", "4821 9035 771a", "４８２１ 9035 7716", "4821_9035_7716",
    "4821\n90357716", "+82190357716", "٤٨٢١90357716",
])  # fmt: skip
def test_what_is_no_twelve_digits_is_no_pin(typed: str) -> None:
    assert parse_pin(typed) is None


def test_a_pin_is_shown_in_three_groups_of_four() -> None:
    assert groups(PIN) == ("4821", "9035", "7716")
    assert grouped(PIN) == "4821 9035 7716"


@given(pins)
def test_a_pin_comes_back_from_its_groups_and_from_its_code(pin: str) -> None:
    assert parse_pin(grouped(pin)) == pin
    assert from_payload(payload(pin)) == pin


@pytest.mark.parametrize("text", [
    "", PIN, "KIOSKPIN:", "KIOSKPIN:4821 9035 7716", f"KIOSKPIN:{PIN}0", f"kioskpin:{PIN}",
    f" KIOSKPIN:{PIN}", f"KIOSKPIN:{PIN}\n", f"https://example.org/{PIN}", "KIOSKPIN:４82190357716",
])  # fmt: skip
def test_no_other_code_is_taken_for_a_pin(text: str) -> None:
    assert from_payload(text) is None


@pytest.mark.req("C7")
@pytest.mark.parametrize("pin", [
    "777777777777", "101010101010", "112233112233", "555555551234",  # few different digits
    "123456123456", "482482482482",  # a block that repeats
    "123456789012", "901234567890", "987654321098", "345678901234",  # runs
    "482195591284",  # the same backwards
    "482190354821", "482148219035", "482190351284",  # two groups that are one, or its mirror
    "123498765665", "121234349876", "777712348998",  # a pattern in each group
])  # fmt: skip
def test_weak_pins_are_known(pin: str) -> None:
    assert weak(pin)


@pytest.mark.parametrize(
    "pin", [PIN, "123490357716", "777148209536", "121298034567", "000012349857"]
)
def test_a_pin_with_one_pattern_among_others_is_not_weak(pin: str) -> None:
    assert not weak(pin)


@given(pins)
def test_a_pin_is_as_weak_backwards(pin: str) -> None:
    assert weak(pin) is weak(pin[::-1])


@pytest.mark.req("C7")
def test_weak_pins_are_redrawn() -> None:
    drawn = iter(["111111111111", "123456789012", PIN])
    asked = []

    def random_code(alphabet: str, length: int) -> str:
        asked.append((alphabet, length))
        return next(drawn)

    assert draw_pin(random_code) == PIN
    assert asked == [("0123456789", 12)] * 3


@pytest.mark.req("C7")
def test_a_pin_given_by_hand_works_three_days_and_an_emailed_one_a_day() -> None:
    assert pin_life(PinDelivery.HAND, POLICY) == timedelta(hours=72)
    assert pin_life(PinDelivery.MAIL, POLICY) == timedelta(hours=24)


@pytest.mark.req("C7")
def test_a_pin_works_until_it_is_used_voided_or_run_out() -> None:
    end = NOW + timedelta(hours=72)
    pin = CaregiverPin(uuid4(), uuid4(), PinDelivery.HAND, NOW, end, "K3-7F2QM")
    assert pin.works(end - timedelta(microseconds=1))
    assert not pin.works(end)
    assert pin.open
    for gone in (replace(pin, used_at=NOW), replace(pin, voided_at=NOW)):
        assert not gone.open
        assert not gone.works(NOW)
