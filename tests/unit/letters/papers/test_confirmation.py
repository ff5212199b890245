"""What the confirmation of a renewal says on screen, on paper and by email (R11)."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.store.store import Store
from kiosk.i18n import Translator
from kiosk.letters.papers import confirmation
from kiosk.letters.papers.confirmation import ConfirmationFacts

ENGLISH = Translator("en")
FACTS = ConfirmationFacts(
    reference="K3-7F2QM",
    submitted_on=date(2028, 2, 29),
    valid_until=date(2029, 2, 28),
    card_from=date(2028, 3, 3),
    card_until=date(2028, 3, 7),
    call_after=date(2028, 3, 21),
    sent=(),
)
STORE = Store(name="Maple Row", phone="(617) 555-0134", program_phone="(617) 555-0188")

pytestmark = pytest.mark.req("R11")


def mail(store: Store = STORE) -> str:
    return confirmation.letter(FACTS, store).text(ENGLISH)


def test_the_email_says_all_that_the_paper_says() -> None:
    assert (
        mail()
        == """\
Your renewal is submitted. This is your reference:

    K3-7F2QM

Submitted on February 29, 2028.

Your renewal is recorded at this store and not yet approved by the Program.

Once approved, your renewal is valid until February 28, 2029, one year from the date of submission.

There is no state application fee.

1. The Program decides
   A reviewer at this store records the Program's decision.

2. Once approved, your card comes by mail
   Usually mailed in 3-5 business days: March 3, 2028 to March 7, 2028.

3. No card by March 21, 2028?
   Call the Program at (617) 555-0188.

Questions? Call Maple Row at (617) 555-0134.
"""
    )


def test_the_subject_carries_the_reference_and_no_one_s_name() -> None:
    subject = confirmation.letter(FACTS, STORE).subject

    assert ENGLISH.say(subject) == "Your renewal K3-7F2QM is submitted"


def test_numbers_that_a_store_has_not_set_are_not_called() -> None:
    text = mail(Store(name="Maple Row"))

    assert "Call the Program. Staff can give you the number." in text
    assert text.endswith("Questions? Ask at Maple Row.\n")


def test_the_days_follow_the_policy() -> None:
    steps = confirmation.steps(replace(FACTS, card_days=(5, 10)), STORE)

    assert "5-10 business days" in ENGLISH.say(steps[1].detail)


@pytest.mark.parametrize(("count", "words"), [(1, "1 page"), (2, "2 pages")])
def test_pages_are_counted_in_words(count: int, words: str) -> None:
    assert ENGLISH.say(confirmation.pages(count)) == words
