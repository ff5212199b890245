"""Random presses: no walk crashes, loses a value, passes a gap, or stores a secret."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any
from uuid import uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.documents import Identification, IdKind, ResidencyKind
from kiosk.wizard.fields.field import RawAnswers
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import read_answers
from tests.factories import PIN, POLICY
from tests.unit.wizard.walking import Walk, portrait

KINDS = st.sampled_from(list(IdKind))
PAPERS = st.sampled_from(list(ResidencyKind))
CHANGES = st.sampled_from(
    ["identify", "personal_information", "id_kind", "residency_kind", "photo"]
)


class RememberingWalk(Walk):
    """Knows what was last on each page that was left, and what of it was saved by Proceed."""

    def __init__(
        self, *said: Any, saved: Mapping[str, RawAnswers] | None = None, **how: Any
    ) -> None:
        super().__init__(*said, **how)
        self.saved = dict(saved or {})
        self.given = dict(self.saved)

    def press(self, **typed: object) -> "RememberingWalk":
        slot = self.leave(**typed)
        super().press(**typed)
        self.saved[slot] = self.given[slot]
        if self.at == "review":
            useful = {step.slot(self.renewal) for step in self.session.steps()}
            self.saved = {slot: raw for slot, raw in self.saved.items() if slot in useful}
        return self

    def back(self, **typed: object) -> "RememberingWalk":
        self.leave(**typed)
        super().back(**typed)
        return self

    def leave(self, **typed: object) -> str:
        slot = self.require_nothing_lost()
        self.given[slot] = self.seen(**typed)
        return slot

    def require_nothing_lost(self) -> str:
        """Identifying shows the record's spelling; every other page what was last on it."""
        slot = self.session.step.slot(self.renewal)
        if self.at != "identify" and slot in self.given:
            assert self.seen() == self.given[slot]
        return slot

    def seen(self, **typed: object) -> RawAnswers:
        """What the page in sight shows, typed over; nothing that is never kept."""
        shown = self.session.raw() | typed
        asked = self.session.step.fields(self.renewal)
        return deepcopy({field.name: shown[field.name] for field in asked if field.keep})


class RandomVisit(RuleBasedStateMachine):
    """A person who presses everything in any order, and comes back another time."""

    def __init__(self) -> None:
        super().__init__()
        self.walk = RememberingWalk()

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
    def take_an_own_photo(self) -> None:
        if self.walk.at == "photo":
            self._proceed({"photo": portrait()})

    @rule(typed=st.booleans())
    def back(self, typed: bool) -> None:
        self.walk.back(**(self.walk.usual() if typed else {}))

    @rule(street=st.text(max_size=120))
    def type_anything_and_go_back(self, street: str) -> None:
        if self.walk.at == "personal_information":
            self.walk.back(street=street)
            if self.walk.at == "review":
                self.walk.change("personal_information")
            else:
                self.walk.press()

    @precondition(lambda self: self.walk.at == "review")
    @rule(name=CHANGES)
    def change(self, name: str) -> None:
        self.walk.change(name)
        assert self.walk.at == name

    @precondition(lambda self: self.walk.at != "identify")
    @rule()
    def come_back_another_time(self) -> None:
        mine = self.walk.mine
        self.walk = RememberingWalk(
            deepcopy(self.walk.renewal),
            kind=self.walk.kind,
            paper=self.walk.paper,
            rmv=self.walk.rmv,
            saved=self.walk.saved,
        )
        self.walk.mine, self.walk.stored = mine, deepcopy(self.walk.renewal)

    @invariant()
    def review_is_reached_with_nothing_missing_only(self) -> None:
        walk = self.walk
        if walk.at == "review":
            assert walk.session.first_open() is walk.session.step
            assert [f for f in walk.renewal.findings(walk.today, POLICY) if f.blocks] == []

    @invariant()
    def nothing_that_was_given_is_lost(self) -> None:
        self.walk.require_nothing_lost()
        expected = {slot: raw for slot, raw in self.walk.saved.items() if slot != "identify"}
        assert self.walk.renewal.answers | expected == self.walk.renewal.answers

    @invariant()
    def what_the_renewal_says_is_what_its_answers_say(self) -> None:
        """Whatever was changed on the way; so the answers alone are enough."""
        read = deepcopy(self.walk.renewal)
        read.id_number = read.id_state = "?"
        read.photo = IdPhoto(uuid4(), PortraitSource.CAMERA)
        read.identification, read.residency = Identification(IdKind.MILITARY), None
        read.rmv_accepted = not read.rmv_accepted
        read_answers(SEQUENCE, read)
        assert read == self.walk.renewal

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
        self.walk.leave(**typed)
        if not self.walk.session.check(raw).problems:
            self.walk.press(**typed)


RandomVisit.TestCase.settings = settings(
    derandomize=True, max_examples=40, stateful_step_count=40, deadline=None
)
TestRandomVisit = RandomVisit.TestCase
