"""A draft continues at its first incomplete step, and is stopped where time overtook it."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from kiosk.domain.renewal.documents import IdKind
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import StageState, WizardSession
from kiosk.wizard.step import Stage, Today
from tests.factories import NOW, POLICY, TODAY, days, renewal
from tests.unit.wizard.walking import BILL, LICENSE, USUAL, Walk, boxes

RMV_PHOTO = uuid4()
BRANCHES = [
    (LICENSE, RMV_PHOTO, "yes"),
    (LICENSE, RMV_PHOTO, "no"),
    (LICENSE, None, "yes"),
    (IdKind.OUT_OF_STATE, None, "yes"),
    (IdKind.PASSPORT, None, "yes"),
    (IdKind.MILITARY, None, "yes"),
]


@pytest.mark.parametrize(("kind", "rmv", "mine"), BRANCHES)
def test_after_each_page_a_draft_opens_at_the_next(kind: IdKind, rmv: object, mine: str) -> None:
    walk = Walk(kind=kind, rmv=RMV_PHOTO if rmv else None)
    walk.mine = mine
    while walk.at != "review":
        walk.press(**walk.usual())
        assert walk.resumed().at == walk.at


@pytest.mark.req("R10")
def test_an_id_that_expires_while_a_page_is_in_sight_is_stopped_there() -> None:
    walk = Walk(kind=IdKind.PASSPORT).to("residency")
    walk.today = days(401)
    dated = walk.press(dated_on=boxes(days(400)), pages={"pages": [str(uuid4())]})
    assert dated.at == "out_of_state_id"
    walk = Walk(kind=IdKind.PASSPORT).to("review")
    walk.today = days(500)
    assert set(walk.refused(agreed=True)) == {""}
    assert not walk.session.finished
    resumed = walk.resumed()
    assert resumed.at == "out_of_state_id"
    assert resumed.back().at == "id_number"


def test_an_id_that_expired_meanwhile_is_fixed_and_nothing_else_is_asked() -> None:
    walk = Walk(kind=IdKind.PASSPORT).to("out_of_state_id")
    given = USUAL["out_of_state_id"](walk) | {"expires_on": boxes(days(1))}
    walk.press(**given).to("review")
    assert walk.resumed(days(1)).at == "review"
    later = walk.resumed(days(2))
    assert later.at == "out_of_state_id"
    words = {"expires_on": "Expiration date must be today or in the future"}
    assert later.refused() == words
    assert later.press(expires_on=boxes(days(300))).at == "review"


def test_a_second_fault_shows_as_a_problem_and_comes_next() -> None:
    walk = Walk().to("id_verification")
    given = USUAL["id_verification"](walk) | {"expires_on": boxes(days(1))}
    later = walk.press(**given).to("review").resumed(days(70))
    stages = dict(later.session.stages())
    assert (later.at, stages[Stage.ID]) == ("id_verification", StageState.NOW)
    assert stages[Stage.RESIDENCY] is StageState.PROBLEM
    assert stages[Stage.PHOTO] is StageState.COMPLETED
    assert later.press(expires_on=boxes(days(300))).at == "residency"
    assert later.press(dated_on=boxes(days(60))).at == "review"


def test_a_bill_turns_too_old_on_its_61st_day() -> None:
    walk = Walk(paper=BILL).to("review")
    dated = days(-10)
    assert walk.resumed(dated + timedelta(days=60)).at == "review"
    assert walk.resumed(dated + timedelta(days=61)).at == "residency"


def test_progress_counts_six_stages_in_the_program_s_order() -> None:
    walk, done, later = Walk(), StageState.COMPLETED, StageState.NOT_STARTED
    assert walk.session.stages() == list(zip(Stage, [StageState.NOW, *[later] * 5], strict=True))
    states = [state for _, state in walk.to("residency").session.stages()]
    assert states == [done, done, done, StageState.NOW, later, later]


def test_a_refused_page_shows_its_stage_as_a_problem_until_it_is_left() -> None:
    walk = Walk().to("id_kind")
    walk.refused()
    assert dict(walk.session.stages())[Stage.ID] is StageState.PROBLEM
    walk.back()
    assert walk.session.problems == ()
    assert dict(walk.session.stages())[Stage.INSTRUCTIONS] is StageState.NOW


def test_steps_have_names_of_their_own_and_review_comes_last() -> None:
    names = [step.name for step in SEQUENCE]
    assert len(set(names)) == len(names)
    assert not any("." in name for name in names)
    assert names[-1] == "review"


def test_a_session_asks_the_day_each_time() -> None:
    asked: list[date] = []

    def today() -> Today:
        asked.append(TODAY)
        return Today(TODAY, POLICY)

    session = WizardSession(SEQUENCE, renewal(started_at=NOW), today)
    before = len(asked)
    session.check(session.raw())
    assert len(asked) > before
