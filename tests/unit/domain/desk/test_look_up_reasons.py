"""What a look-up may be asked by: whole references and both names, nothing shorter."""

import pytest

from kiosk.domain.desk.look_up_reasons import references_of, require_names
from kiosk.errors import ErrorCode
from tests.refusals import refusal_of


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "%", "K", "K3", "K3-", "K3-%%%%%", "%-7F2QM"),
        *("K3-7F2", "K3-7F2Q", "U-7F2QU", "LONGERNAM-7F2QM"),
    ],
)
def test_less_than_a_reference_is_refused(typed: str) -> None:
    assert refusal_of(references_of, typed).code is ErrorCode.LOOK_UP_INCOMPLETE


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    ("first", "last"), [("", "Cruz"), ("Ana", ""), ("%", "%"), (" ", "_"), ("-", "-")]
)
def test_both_names_are_needed(first: str, last: str) -> None:
    assert refusal_of(require_names, first, last).code is ErrorCode.LOOK_UP_INCOMPLETE
    require_names("Ng", "O")
    require_names("-", "Suharto")
