"""The key in groups: what is typed from paper is the key, or is found to be wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.desk.key_escrow import GROUP, GROUPS, groups_of, parse_groups
from kiosk.domain.desk.short_code import CROCKFORD
from kiosk.errors import ErrorCode, KioskError
from tests.refusals import refusal_of

SECRET = bytes(range(100, 132))
WHOLE = groups_of(1, SECRET)


def refused(typed: str) -> KioskError:
    return refusal_of(parse_groups, typed)


@given(st.binary(min_size=32, max_size=32), st.integers(0, 15))
def test_every_key_comes_back_from_its_groups(secret: bytes, version: int) -> None:
    made = groups_of(version, secret)
    assert [len(group) for group in made] == [GROUP] * GROUPS
    assert parse_groups(" ".join(made)) == (version, secret)


def test_it_may_be_typed_in_any_way_that_people_type() -> None:
    text = "\n".join(WHOLE).lower().replace("0", "o").replace("1", "l")
    assert parse_groups(text) == (1, SECRET)
    assert parse_groups("-".join(WHOLE)) == (1, SECRET)


def test_each_wrong_character_is_found_in_its_group() -> None:
    for place, group in enumerate(WHOLE):
        for at, right in enumerate(group):
            for letter in set(CROCKFORD) - {right}:
                typed = [*WHOLE]
                typed[place] = group[:at] + letter + group[at + 1 :]
                error = refused(" ".join(typed))
                assert (error.code, error.facts) == (
                    ErrorCode.KEY_GROUP_WRONG,
                    {"group": place + 1},
                )


def test_characters_that_changed_places_are_found() -> None:
    for place, group in enumerate(WHOLE):
        for at in range(GROUP - 1):
            one, two = group[at], group[at + 1]
            typed = [*WHOLE]
            typed[place] = group[:at] + two + one + group[at + 2 :]
            if one != two:
                assert refused(" ".join(typed)).facts == {"group": place + 1}


def test_groups_that_changed_places_are_found() -> None:
    for place in range(GROUPS - 1):
        typed = [*WHOLE]
        typed[place], typed[place + 1] = typed[place + 1], typed[place]
        assert refused(" ".join(typed)).facts == {"group": place + 1}


@pytest.mark.parametrize("typed", ["!?UUU", "A", f"{' '.join(WHOLE)} {WHOLE[0]}"])
def test_what_is_no_group_is_named_by_its_number(typed: str) -> None:
    assert refused(typed).facts == {"group": GROUPS + 1 if len(typed) > GROUP else 1}


def test_missing_groups_are_counted() -> None:
    assert refused("").facts == {"count": GROUPS}
    error = refused(" ".join(WHOLE[:5]))
    assert (error.code, error.facts) == (ErrorCode.KEY_GROUPS_MISSING, {"count": GROUPS - 5})


def test_groups_of_two_papers_are_found_out() -> None:
    mixed = [*WHOLE[:6], *groups_of(1, bytes(32))[6:]]
    assert refused(" ".join(mixed)).code is ErrorCode.KEY_PAPER_WRONG
