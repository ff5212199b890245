"""One person's whole visit through wizard and use cases, as the window does it, without one."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from kiosk.bootstrap import OpenKiosk
from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.domain.renewal.application import PortraitSource
from kiosk.domain.renewal.documents import IdKind, ResidencyKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Topic
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Page
from kiosk.services.account.create_account import confirm_account, create_account
from kiosk.services.account.log_on import log_on
from kiosk.services.papers.print_paper import print_confirmation
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.services.renewal.drafts import resume_renewal, save_draft
from kiosk.services.renewal.photo import PHOTO_FIELD, examine_photo, upload_photo
from kiosk.services.renewal.renewal_menu import see_menu
from kiosk.services.renewal.submit_renewal import find_confirmation
from kiosk.services.store.choose_file import list_files, read_file
from kiosk.services.store.see_rules import see_rules
from kiosk.services.views import RenewalState
from kiosk.wizard.acts import Act, Outcome, Submitted
from kiosk.wizard.fields.field import RawAnswers
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from tools.workplace import TODAY, Patient
from ui.wizard.act_use_cases import work_for

PASSWORD: Final = "a long made-up phrase"
PAGES: Final = 4
"""Pages of a finished visit by passport: one of the ID, two of the bill, the photo."""

Tell = Callable[[str, str], None]


def nobody_listens(word: str, rest: str) -> None:
    """What a visit announces when no one wants to know."""


class Visit:
    """Logs on (or makes the account), fills in what is left, submits once, prints.

    `tell` hears `saved STEP` after each draft's commit and `confirmed REFERENCE` after the
    submission's: what a person was shown as done.
    """

    def __init__(self, kiosk: OpenKiosk, patient: Patient, tell: Tell = nobody_listens) -> None:
        self.kiosk, self.patient, self.tell = kiosk, patient, tell
        self.actor: Actor = VISITOR

    def run(self) -> str:
        """The whole visit, or what an earlier one left of it; the reference."""
        self.enter()
        menu = self.kiosk.do(see_menu, self.actor)
        if menu.state is RenewalState.SUBMITTED and menu.renewal_id is not None:
            done = self.kiosk.do(find_confirmation, self.actor, menu.renewal_id)
            if done is not None:
                self.tell("confirmed", done.facts.reference)
                return done.facts.reference
        reference, renewal = self.fill_in(menu.state)
        self.kiosk.do(print_confirmation, self.actor, renewal.id, "en")
        return reference

    def enter(self) -> None:
        """Log on; without an account make one, without confirmation confirm it."""
        try:
            answer = self.kiosk.do(log_on, VISITOR, self.patient.username, PASSWORD, "en")
            self.actor = answer.actor
            confirmed = answer.confirmed
        except KioskError as error:
            if error.code is not ErrorCode.LOG_ON_WRONG:
                raise
            who = self.patient
            made = self.kiosk.do(create_account, VISITOR, who.email, who.username, PASSWORD, "en")
            self.actor, confirmed = made.actor, False
        if not confirmed:
            self.actor = self.kiosk.do(confirm_account, self.actor, self._mailed_code()).actor
        self.tell("entered", "")

    def fill_in(self, state: RenewalState) -> tuple[str, Renewal]:
        """Step by step to the submission."""
        ports = self.kiosk.ports
        renewal = Renewal.unidentified(ports.clock.now(), "en")
        if state is RenewalState.RESUME:
            renewal = self.kiosk.do(resume_renewal, self.actor)
        today = Today(ports.clock.today(), self.kiosk.do(see_rules, self.actor).policy)
        session = WizardSession(SEQUENCE, renewal, lambda: today)
        while True:
            outcome = self._proceed(session)
            if isinstance(outcome, Submitted):
                self.tell("confirmed", outcome.reference)
                return outcome.reference, session.application

    def _proceed(self, session: WizardSession[Renewal]) -> Outcome | None:
        step = session.step.name
        raw = session.raw() | self._typed(step, session.application)
        checked = session.check(raw)
        if checked.problems:
            raise RuntimeError(f"{step} was not taken: {checked.problems}")
        outcome = None if checked.act is None else self._do(checked.act)
        session.conclude(raw, checked.answers, outcome)
        if session.problems:
            raise RuntimeError(f"{step} was not taken: {session.problems}")
        if not isinstance(outcome, Submitted):
            self.kiosk.do(save_draft, self.actor, session.application, "en")
            self.tell("saved", step)
        return outcome

    def _do(self, act: Act) -> Outcome:
        done = work_for(act, "en")(self.kiosk, self.actor)
        self.actor = done.actor
        return done.outcome

    def _typed(self, step: str, renewal: Renewal) -> RawAnswers:
        who = self.patient
        match step:
            case "identify":
                names = {"first_name": who.first.upper(), "last_name": who.last}
                return names | {"date_of_birth": _boxes(who.born), "pin": who.pin}
            case "id_kind":
                return {"kind": IdKind.PASSPORT.value}
            case "id_number":
                return {"number": f"A{who.number:08}"}
            case "out_of_state_id":
                picture = self._uploaded(renewal, "out_of_state_id.picture", "passport.jpg")
                field = "picture_of_document"
                return {"expires_on": _boxes(TODAY + timedelta(days=900)), field: picture}
            case "residency_kind":
                return {"kind": ResidencyKind.UTILITY_BILL.value}
            case "residency":
                pages = self._uploaded(renewal, "residency.pages", "utility_bill.pdf")
                return {"dated_on": _boxes(TODAY - timedelta(days=17)), "pages": pages}
            case "photo":
                return {"photo": self._photo(renewal)}
            case "review":
                return {"agreed": True}
        return {}

    def _uploaded(self, renewal: Renewal, field: str, name: str) -> dict[str, object]:
        stored = self._stored(renewal, field, self._ingested(name))
        return {"pages": [str(page) for page in stored], "waiting": 0}

    def _stored(self, renewal: Renewal, field: str, pages: tuple[Page, ...]) -> tuple[UUID, ...]:
        stored = self.kiosk.do(upload_pages, self.actor, renewal.id, field, pages)
        return tuple(page.id for page in stored)

    def _photo(self, renewal: Renewal) -> dict[str, object]:
        (page,) = self._ingested("portrait.jpg")
        check = self.kiosk.do(examine_photo, self.actor, page.jpeg)
        if check.crop is None:
            raise RuntimeError(f"no face was found for {PHOTO_FIELD}")
        stored = self.kiosk.do(upload_photo, self.actor, renewal.id, check.crop)
        source, verdict = PortraitSource.FILE.value, check.judgement.verdict.value
        return {"document": str(stored.id), "source": source, "verdict": verdict, "waiting": 0}

    def _ingested(self, name: str) -> tuple[Page, ...]:
        files = self.kiosk.do(list_files, self.actor).files
        found = next(file for file in files if Path(file.name).name == name)
        return self.kiosk.do(read_file, self.actor, found).pages

    def _mailed_code(self) -> str:
        """The newest code waiting in this account's email."""
        ports = self.kiosk.ports
        with ports.reading() as uow:
            due = [uow.outbox.open(row.id) for row in uow.outbox.undelivered()]
        mine = [item for item in due if item.subject_id == self.actor.account_id]
        return [item.payload["code"] for item in mine if item.topic is Topic.CONFIRM_EMAIL][-1]


def _boxes(day: date) -> dict[str, str]:
    """A date as typed into three boxes."""
    return {"month": str(day.month), "day": str(day.day), "year": str(day.year)}
