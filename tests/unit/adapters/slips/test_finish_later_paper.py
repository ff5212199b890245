"""The words of the slip for someone who finishes later."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kiosk.settings import Paper
from tests.papers import PAUSED
from tests.unit.adapters.slips.printed import pages

pytestmark = [pytest.mark.req("R15"), pytest.mark.parametrize("paper", list(Paper))]


def test_the_slip_says_where_when_and_what(paper: Paper) -> None:
    (said,) = pages(PAUSED, paper)
    order = (
        "Maple Row Dispensary",
        "Your renewal is saved",
        "It is not submitted yet.",
        "K3-7F2QM",
        "For María D.",
        "Step 3 of 6: Submit ID",
        "November 23, 2026, 10:36 AM",
        "Your username and password",
        "Your US passport",
        "A document that shows your address",
        "Questions? Call (617) 555-0134",
    )
    assert all(said.index(first) < said.index(second) for first, second in pairwise(order))


@pytest.mark.req("C6")
def test_a_caregiver_s_slip_says_registration_and_names_no_one_yet(paper: Paper) -> None:
    (said,) = pages(replace(PAUSED, of_caregiver=True, name=""), paper)
    assert "Your registration is saved" in said
    assert "Register as a Caregiver" in said
    assert "renewal" not in said.casefold()
    assert "For " not in said.replace("For staff", "")


def test_a_second_language_needs_no_second_page(paper: Paper) -> None:
    assert len(pages(PAUSED, paper, "es")) == 1


@pytest.mark.req("R14")
def test_a_slip_of_what_came_back_names_no_last_day(paper: Paper) -> None:
    (said,) = pages(replace(PAUSED, until=None), paper)
    assert "It stays here until you come back." in said
    assert "Come back by" not in said
