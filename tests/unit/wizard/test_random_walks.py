"""Random presses: no walk crashes, loses a value, passes a gap, or stores a secret."""

from copy import deepcopy
from typing import Any
from uuid import uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.domain.renewal.documents import IdKind, ResidencyKind
from tests.factories import PIN, POLICY
from tests.unit.wizard.walking import Walk

KINDS = st.sampled_from(list(IdKind))
PAPERS = st.sampled_from(list(ResidencyKind))
CHANGES = st.sampled_from(
    ["identify", "personal_information", "id_kind", "residency_kind", "photo"]
)


class RandomVisit(RuleBasedStateMachine):
    """A person who presses everything in any order, and comes back another time."""

    def __init__(self) -> None:
        super().__init__()
        self.walk = Walk()

    @initialize(
        start=st.sampled_from(["identify", "id_kind", "residency_kind", "review"]),
        kind=KINDS,
        rmv=st.booleans(),
    )
    def begin(self, start: str, kind: IdKind, rmv: bool) -> None:
        self.walk.kind, self.walk.rmv = kind, uuid4() if rmv else None
        self.walk.to(start)

    @rule(pages=st.integers(1, 8))
    def fill_in_and_proceed(self, pages: int) -> None:
        for _ in range(pages):
            if self.walk.at == "review":
                return
            before = self.walk.session.sequence.index(self.walk.session.step)
            self._proceed(self.walk.usual())
            if not self.walk.session.problems:
                assert self.walk.session.sequence.index(self.walk.session.step) > before

    @rule()
    def proceed_with_what_is_there(self) -> None:
        if self.walk.at != "review":
            self._proceed({})

    @rule(kind=KINDS)
    def choose_an_id(self, kind: IdKind) -> None:
        self.walk.kind = kind
        if self.walk.at == "id_kind":
            self._proceed({"kind": kind.value})

    @rule(paper=PAPERS)
    def choose_a_paper(self, paper: ResidencyKind) -> None:
        usable = paper is not ResidencyKind.MASSACHUSETTS_ID or self.walk.renewal.id_kind in (
            IdKind.MASSACHUSETTS_LICENSE,
            IdKind.MASSACHUSETTS_ID_CARD,
        )
        self.walk.paper = paper if usable else ResidencyKind.UTILITY_BILL
        if self.walk.at == "residency_kind":
            self._proceed({"kind": self.walk.paper.value})

    @rule(answers=st.booleans(), mine=st.sampled_from(["yes", "no"]))
    def let_the_rmv_answer(self, answers: bool, mine: str) -> None:
        self.walk.rmv = uuid4() if answers else None
        self.walk.mine = mine

    @rule(digits=st.integers(1000, 9999))
    def correct_the_number(self, digits: int) -> None:
        if self.walk.at == "id_number":
            self._proceed({"number": f"S{digits}", "state": "VT"})

    @rule()
    def back(self) -> None:
        shown, session = self.walk.session.raw(), self.walk.session
        step, slot = session.step, session.step.slot(self.walk.renewal)
        self.walk.back()
        self.walk.session.step, here = step, self.walk.session.step
        assert session.step.slot(self.walk.renewal) == slot
        assert session.raw() == _without_secrets(step, shown)
        self.walk.session.step = here

    @rule(street=st.text(max_size=120))
    def type_anything_and_go_back(self, street: str) -> None:
        if self.walk.at == "personal_information":
            self.walk.back(street=street)
            if self.walk.at == "review":
                self.walk.change("personal_information")
            else:
                self.walk.press()
            assert self.walk.session.raw()["street"] == street

    @precondition(lambda self: self.walk.at == "review")
    @rule(name=CHANGES)
    def change(self, name: str) -> None:
        self.walk.change(name)
        assert self.walk.at == name

    @precondition(lambda self: self.walk.at != "identify")
    @rule()
    def come_back_another_time(self) -> None:
        mine = self.walk.mine
        self.walk = Walk(
            deepcopy(self.walk.renewal),
            kind=self.walk.kind,
            paper=self.walk.paper,
            rmv=self.walk.rmv,
        )
        self.walk.mine, self.walk.stored = mine, deepcopy(self.walk.renewal)

    @invariant()
    def review_is_reached_with_nothing_missing_only(self) -> None:
        walk = self.walk
        if walk.at == "review":
            assert walk.session.first_open() is walk.session.step
            assert [f for f in walk.renewal.findings(walk.today, POLICY) if f.blocks] == []

    @invariant()
    def no_secret_is_stored(self) -> None:
        for raw in self.walk.renewal.answers.values():
            assert not {"pin", "agreed"} & raw.keys()
            assert PIN not in raw.values()

    @invariant()
    def nothing_before_the_page_in_sight_is_missing(self) -> None:
        session = self.walk.session
        order = session.sequence.index
        assert order(session.step) <= order(session.first_open())

    def _proceed(self, typed: dict[str, object]) -> None:
        raw = self.walk.session.raw() | typed
        checked = self.walk.session.check(raw)
        if not checked.problems:
            self.walk.press(**typed)


def _without_secrets(step: Any, shown: dict[str, object]) -> dict[str, object]:
    secret = {field.name: field.empty() for field in step.all_fields() if not field.keep}
    return {name: secret.get(name, value) for name, value in shown.items()}


RandomVisit.TestCase.settings = settings(
    derandomize=True, max_examples=40, stateful_step_count=40, deadline=None
)
TestRandomVisit = RandomVisit.TestCase
