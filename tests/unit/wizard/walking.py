"""A person at the kiosk, as the wizard sees one: types, presses, gets answers to acts."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Final
from uuid import UUID, uuid4

from kiosk.domain.renewal.documents import IdKind, ResidencyKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import Translator
from kiosk.wizard.acts import (
    Act,
    FetchRmvPhoto,
    MatchCertification,
    Matched,
    Outcome,
    RmvAnswer,
    SubmitRenewal,
    Submitted,
)
from kiosk.wizard.fields.field import RawAnswers
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from tests.factories import BORN, NOW, PIN, POLICY, TODAY, days, renewal

LICENSE: Final = IdKind.MASSACHUSETTS_LICENSE
BILL: Final = ResidencyKind.UTILITY_BILL


def boxes(day: date) -> dict[str, str]:
    """A date as typed into three boxes."""
    return {"month": str(day.month), "day": str(day.day), "year": str(day.year)}


def uploaded(count: int = 1) -> dict[str, object]:
    """This many pages, uploaded."""
    return {"pages": [str(uuid4()) for _ in range(count)], "waiting": 0}


def portrait(source: str = "camera", verdict: str = "ok") -> dict[str, object]:
    """A photo, uploaded."""
    return {"document": str(uuid4()), "source": source, "verdict": verdict, "waiting": 0}


class Walk:
    """One visit: `rmv` is what the RMV answers, `stored` the draft that a match opens."""

    def __init__(
        self,
        draft: Renewal | None = None,
        *,
        kind: IdKind = LICENSE,
        paper: ResidencyKind = BILL,
        rmv: UUID | None = None,
        today: date = TODAY,
    ) -> None:
        self.kind, self.paper, self.rmv, self.today = kind, paper, rmv, today
        self.stored = renewal()
        self.mine = "yes"
        self.acts: list[Act] = []
        self.visited: list[str] = []
        application = draft or Renewal.unidentified(NOW, "en")
        self.session = WizardSession(SEQUENCE, application, lambda: Today(self.today, POLICY))

    @property
    def at(self) -> str:
        """The name of the step in sight."""
        return self.session.step.name

    @property
    def renewal(self) -> Renewal:
        """The application as it is."""
        return self.session.application

    def press(self, **typed: object) -> "Walk":
        """Type over what the page shows and press Proceed; nothing may be wrong with it."""
        raw = self.session.raw() | typed
        checked = self.session.check(raw)
        assert not checked.problems, (self.at, checked.problems)
        self.visited.append(self.at)
        outcome = None if checked.act is None else self.answer(checked.act)
        self.session.conclude(raw, checked.answers, outcome)
        if self.renewal.patient_number:
            self.stored = deepcopy(self.renewal)
        return self

    def refused(self, **typed: object) -> dict[str, str]:
        """Type and press Proceed on a page that is not accepted: the words beside each field."""
        before, say = self.at, Translator("en")
        problems = self.session.check(self.session.raw() | typed).problems
        assert self.at == before
        return {problem.field: say.say(problem.message) for problem in problems}

    def back(self, **typed: object) -> "Walk":
        """Type over what the page shows and press Back."""
        self.session.back(self.session.raw() | typed)
        return self

    def change(self, name: str) -> "Walk":
        """Press Change on review."""
        assert self.at == "review"
        self.session.change(name)
        return self

    def to(self, name: str) -> "Walk":
        """Fill in page after page as usual until this one is in sight."""
        while self.at != name:
            self.press(**self.usual())
        return self

    def finish(self) -> "Walk":
        """Continue to review and submit."""
        return self.to("review").press(agreed=True)

    def answer(self, act: Act) -> Outcome:
        """What the use case behind an act says."""
        self.acts.append(act)
        match act:
            case MatchCertification():
                return Matched(renewal=self.stored)
            case FetchRmvPhoto():
                return RmvAnswer(photo=self.rmv)
            case SubmitRenewal():
                return Submitted(reference=self.renewal.reference)
        raise AssertionError(act)

    def resumed(self, today: date | None = None) -> "Walk":
        """A later visit that continues the draft."""
        later = Walk(
            self.renewal, kind=self.kind, paper=self.paper, rmv=self.rmv, today=today or self.today
        )
        later.stored = self.renewal
        return later

    def usual(self) -> RawAnswers:
        """What this person types on the page in sight; a page that is filled in stays as it is."""
        typed = USUAL[self.at](self)
        shown = self.session.raw()
        empty = {field.name: field.empty() for field in self.session.step.all_fields()}
        return {name: value for name, value in typed.items() if shown.get(name) == empty[name]}


USUAL: Final[dict[str, Callable[[Walk], RawAnswers]]] = {
    "identify": lambda walk: {
        "first_name": "maria",
        "last_name": "delgado ruiz",
        "date_of_birth": boxes(BORN),
        "pin": PIN,
    },
    "instructions": lambda walk: {},
    "personal_information": lambda walk: {},
    "id_kind": lambda walk: {"kind": walk.kind.value},
    "id_number": lambda walk: {"number": "S12345678", "state": "NH"},
    "rmv_photo": lambda walk: {"mine": walk.mine},
    "id_verification": lambda walk: {
        "expires_on": boxes(days(400)),
        "front": uploaded(),
        "back": uploaded(),
    },
    "out_of_state_id": lambda walk: {
        "expires_on": boxes(days(400)),
        "picture_of_document": uploaded(),
        "both_sides": uploaded(2),
    },
    "residency_kind": lambda walk: {"kind": walk.paper.value},
    "residency": lambda walk: {
        "dated_on": boxes(days(-10)),
        "valid_until": boxes(days(100)),
        "pages": uploaded(2),
    },
    "photo": lambda walk: {"photo": portrait()},
    "review": lambda walk: {"agreed": True},
}
