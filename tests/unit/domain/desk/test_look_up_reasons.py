"""What a look-up may be asked by: whole references and both names, nothing shorter."""

import pytest

from kiosk.domain.desk.look_up_reasons import reference_of, require_names
from kiosk.errors import ErrorCode
from tests.refusals import refusal_of


@pytest.mark.req("S5")
@pytest.mark.parametrize("typed", ["K3-7F2QM", " k3-7f2qm ", "K3 - 7F2QM"])
def test_a_reference_is_read_as_it_is_typed(typed: str) -> None:
    assert reference_of(typed) == "K3-7F2QM"


@pytest.mark.req("S5")
@pytest.mark.parametrize("typed", ["", " ", "%", "K", "K3", "K3-", "K3-%%%%%", "%-7F2QM", "K3-7F2"])
def test_less_than_a_reference_is_refused(typed: str) -> None:
    assert refusal_of(reference_of, typed).code is ErrorCode.LOOK_UP_INCOMPLETE


@pytest.mark.req("S5")
@pytest.mark.parametrize(("first", "last"), [("", "Cruz"), ("Ana", ""), ("%", "%"), (" ", "_")])
def test_both_names_are_needed(first: str, last: str) -> None:
    assert refusal_of(require_names, first, last).code is ErrorCode.LOOK_UP_INCOMPLETE
    require_names("Ng", "O")
