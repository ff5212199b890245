"""Whatever order patients, caregivers, reviewers and clocks act in, the rules of C1-C12 hold."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import (
    HOLDS_CAREGIVER,
    MOVES,
    Designation,
    DesignationStatus,
)
from kiosk.domain.people.person import Name
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, Decision
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from kiosk.services.caregivers.end_designation import end_designation
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.caregivers.registration_draft import save_caregiver_draft
from kiosk.services.caregivers.submit_registration import submit_caregiver_registration
from kiosk.services.changing import Moment
from kiosk.services.program import apply_decision as settle
from tests.factories import BORN, NAME, TODAY, registration
from tests.fakes.ports import FakePorts
from tests.unit.services import caregiving as people
from tests.unit.services.people import another_account, import_records

S = DesignationStatus
PATIENTS: Final = ((NAME, BORN), (people.TOM, people.TOM_BORN))
CAREGIVERS: Final = (Name("Rosa", "Lima"), Name("Ana", "Sá"), Name("Eva", "Roth"))
WAITS: Final = (S.SUBMITTED, S.VALIDATED, S.RETURNED)
LIFE: Final = timedelta(hours=72)
REFUSED: Final = (
    ErrorCode.CAREGIVER_SLOTS_TAKEN,
    ErrorCode.CAREGIVER_PIN_WRONG,
    ErrorCode.CAREGIVER_ALREADY,
    ErrorCode.CAREGIVER_NOT_VALIDATED,
    ErrorCode.NOT_POSSIBLE_NOW,
    ErrorCode.NOT_A_DRAFT,
    ErrorCode.NOT_SUBMITTED,
    ErrorCode.DECIDED_OTHERWISE,
    ErrorCode.NOT_ALLOWED,
    ErrorCode.BLOCKED_BY_FINDINGS,
)


class Caregivers(RuleBasedStateMachine):
    """Two patients, three caregivers, a reviewer, and a clock that also moves back."""

    pins = Bundle("pins")
    rule_set, most = "seed-2024", 1
    """The rules of the store, and how many patients one caregiver may have by them."""

    def __init__(self) -> None:
        super().__init__()
        self.ports = FakePorts()
        endless = str(10**6)
        self.ports.put_settings(
            rule_set=self.rule_set, caregiver_pin_tries=endless, caregiver_pin_tries_kiosk=endless
        )
        self.issued_at: dict[str, timedelta] = {}
        self.elapsed = timedelta(0)
        self.used: set[str] = set()
        self.vouched: dict[UUID, UUID | None] = {}
        """Who the patient said yes to."""
        self.seen: dict[UUID, DesignationStatus] = {}
        self.number = 0

    @initialize()
    def open_the_store(self) -> None:
        self.patients = [people.a_patient(self.ports, *known) for known in PATIENTS]
        far = TODAY.replace(year=2099)
        records = [
            registration(name=name, date_of_birth=born, number=f"P{name.key}{born}", expires_on=far)
            for name, born in PATIENTS
        ]
        import_records(self.ports, [], records)
        self.caregivers = [
            another_account(self.ports, name.first).as_caregiver() for name in CAREGIVERS
        ]

    @rule(target=pins, who=st.integers(0, 1), again=st.integers(-1, 3))
    def give_pin(self, who: int, again: int) -> str:
        patient = self.patients[who]
        theirs = [
            each.id
            for each in self.ports.database.rows.designations.values()
            if each.patient_id == patient.person_id
        ]
        slot = theirs[again] if 0 <= again < len(theirs) else None
        self.number += 1
        digits = f"{482190357716 + 1013 * self.number}"
        if self._tried(people.give_pin, self.ports, patient, digits, slot):
            self.issued_at[digits] = self.elapsed
        self.ports.random.next_codes.clear()
        return digits

    @rule(digits=pins, who=st.integers(0, 2))
    def redeem(self, digits: str, who: int) -> None:
        caregiver = self.caregivers[who]
        draft = people.fill_in(self.ports, caregiver, CAREGIVERS[who])
        if draft.designation_id is not None:
            return
        if self._tried(redeem_pin, self.ports, caregiver, draft.id, digits):
            assert digits not in self.used, "a PIN works once"
            assert self.elapsed - self.issued_at[digits] < LIFE, "a PIN runs out"
            self.used.add(digits)

    @rule(who=st.integers(0, 1), caregiver=st.integers(0, 2))
    def register(self, who: int, caregiver: int) -> None:
        """Everything that leads to the patient's answer, so that answers are reached often."""
        digits = self.give_pin(who, -1)
        if digits in self.issued_at:
            self.redeem(digits, caregiver)
            self.submit(caregiver)

    @rule(family=st.booleans())
    def approve_what_waits(self, family: bool) -> None:
        for number, each in enumerate(list(self.ports.database.rows.designations.values())):
            if each.stage is S.SUBMITTED:
                owners = [patient.person_id for patient in self.patients]
                self.approve(owners.index(each.patient_id), number, True, family)

    @rule(caregiver=st.integers(0, 2), family=st.booleans())
    def share(self, caregiver: int, family: bool) -> None:
        """Two patients name the same caregiver."""
        self.register(0, caregiver)
        self.register(1, caregiver)
        self.approve_what_waits(family)

    @rule(who=st.integers(0, 2))
    def submit(self, who: int) -> None:
        caregiver = self.caregivers[who]
        draft = people.fill_in(self.ports, caregiver, CAREGIVERS[who])
        draft = people.complete(self.ports, caregiver, draft)
        draft.fix(draft.to_fix)
        save_caregiver_draft(self.ports, caregiver, draft, "en")
        self._tried(
            submit_caregiver_registration,
            self.ports,
            caregiver,
            draft.id,
            draft.next_submission_id,
            "en",
        )

    @rule(caregiver=st.integers(0, 2), becomes=st.integers(0, 2))
    def come_back(self, caregiver: int, becomes: int) -> None:
        """What was approved by the patient and returned is submitted again, as anyone."""
        self.register(0, caregiver)
        self.approve_what_waits(True)
        self.decide(0, Decided.RETURNED)
        self._tried(people.come_back, self.ports, self.caregivers[caregiver], CAREGIVERS[becomes])

    @rule(who=st.integers(0, 1), which=st.integers(0, 9), yes=st.booleans(), family=st.booleans())
    def approve(self, who: int, which: int, yes: bool, family: bool) -> None:
        slot, owner = self._designation(which)
        patient = self.patients[who]
        if slot is None:
            return
        held = people.designation(self.ports, slot)
        others = self._others(held.caregiver_id, held.patient_id)
        done = self._tried(approve_caregiver, self.ports, patient, slot, yes, family, 1, "en", True)
        if done and yes:
            self.vouched[slot] = held.caregiver_id
        assert not done or patient.person_id == owner, "the right patient approves"
        if done:
            let_in = people.designation(self.ports, slot).stage is S.VALIDATED
            room = others < self.most
            assert let_in == (yes and (family or room)), "family, or not too many others'"

    @rule(which=st.integers(0, 6), how=st.sampled_from(list(Decided)))
    def decide(self, which: int, how: Decided) -> None:
        submitted = [
            each
            for each in self.ports.database.rows.caregivers.values()
            if each.status is Status.SUBMITTED and each.designation_id is not None
        ]
        if not submitted:
            return
        made = submitted[which % len(submitted)]
        reasons = {Decided.RETURNED: ("id_expired",), Decided.DENIED: ("by_letter",)}
        before = people.designation(self.ports, made.designation_id).stage
        given = reasons.get(how, ())
        if self._tried(people.decided, self.ports, made.reference, how, *given):
            assert before is S.VALIDATED, "only what the patient validated is decided"

    @rule(caregiver=st.integers(0, 2), how=st.sampled_from(list(Decided)))
    def decide_at_once(self, caregiver: int, how: Decided) -> None:
        """A reviewer who does not wait for the patient."""
        self.register(0, caregiver)
        self.decide(0, how)

    @rule(caregiver=st.integers(0, 2), yes=st.booleans(), how=st.sampled_from(list(Decided)))
    def renew_late(self, caregiver: int, yes: bool, how: Decided) -> None:
        """The year ends while its renewal waits for the patient or the Program."""
        self.register(0, caregiver)
        self.approve_what_waits(True)
        self.decide(0, Decided.APPROVED)
        digits = self.give_pin(0, 0)
        if digits in self.issued_at:
            self.redeem(digits, caregiver)
            self.submit(caregiver)
            if yes:
                self.approve_what_waits(True)
            self.let_a_year_pass(timedelta(days=366))
            self.decide(0, how)

    @rule(which=st.integers(0, 6), who=st.integers(0, 4))
    def end(self, which: int, who: int) -> None:
        slot, _owner = self._designation(which)
        if slot is not None:
            self._tried(end_designation, self.ports, [*self.patients, *self.caregivers][who], slot)

    @rule(hours=st.sampled_from([1, 24, 71, 72]))
    def let_time_pass(self, hours: int) -> None:
        self.elapsed += timedelta(hours=hours)
        self.ports.clock.advance(timedelta(hours=hours))

    @rule(year=st.just(timedelta(days=366)))
    def let_a_year_pass(self, year: timedelta) -> None:
        self.elapsed += year
        self.ports.clock.advance(year)

    @rule(hours=st.integers(1, 100))
    def move_the_clock_back(self, hours: int) -> None:
        self.ports.clock.set_back(timedelta(hours=hours))

    @invariant()
    def nobody_has_more_than_two_caregivers(self) -> None:
        rows, day = self.ports.database.rows.designations.values(), self.ports.clock.today()
        for patient in getattr(self, "patients", ()):
            theirs = [each for each in rows if each.patient_id == patient.person_id]
            assert sum(each.holds_slot(day) for each in theirs) <= 2

    @invariant()
    def nobody_has_more_patients_beside_family_than_the_rules_allow(self) -> None:
        held: dict[UUID, list[bool]] = {}
        day = self.ports.clock.today()
        for each in self.ports.database.rows.designations.values():
            if each.holds_caregiver(day) and each.caregiver_id is not None:
                assert each.declaration is not None
                told = held.setdefault(each.caregiver_id, [])
                told.append(each.declaration.immediate_family)
        assert all(told.count(False) <= self.most for told in held.values())

    @invariant()
    def a_year_that_is_over_holds_nothing_but_the_renewal_that_waits(self) -> None:
        day = self.ports.clock.today()
        for each in self.ports.database.rows.designations.values():
            if (
                each.valid_until is not None
                and each.valid_until < day
                and each.status is S.APPROVED
            ):
                assert each.holds_slot(day) == (each.renewal in WAITS), "a slot for what waits"
                held = self._others(each.caregiver_id, UUID(int=0))
                others = {
                    other.patient_id
                    for other in self.ports.database.rows.designations.values()
                    if other.caregiver_id == each.caregiver_id
                    and (other.renewal if other.id == each.id else other.status_on(day))
                    in HOLDS_CAREGIVER
                }
                assert held == len(others), "a caregiver for what the patient said yes to"

    @invariant()
    def the_program_has_only_whom_the_patient_said_yes_to(self) -> None:
        for each in self.ports.database.rows.designations.values():
            if each.stage in (S.VALIDATED, S.RETURNED, S.APPROVED):
                assert self.vouched[each.id] == each.caregiver_id, "yes is about one person"

    @invariant()
    def every_step_is_a_way_through_the_table(self) -> None:
        for each in self.ports.database.rows.designations.values():
            before = self.seen.get(each.id, S.PIN_ISSUED)
            assert _leads(before, each.status), (before, each.status)
            self.seen[each.id] = each.status

    def _others(self, caregiver_id: UUID | None, patient_id: UUID) -> int:
        if caregiver_id is None:
            return 0
        with self.ports.reading() as uow:
            day = self.ports.clock.today()
            return uow.designations.held_by_others(caregiver_id, patient_id, day)

    def _designation(self, which: int) -> tuple[UUID | None, UUID | None]:
        known = list(self.ports.database.rows.designations.values())
        if not known:
            return None, None
        found = known[which % len(known)]
        return found.id, found.patient_id

    def _tried(self, act: object, *arguments: object) -> bool:
        """True when it was done; a refusal is one of those that these acts have."""
        assert callable(act)
        try:
            act(*arguments)
        except KioskError as error:
            if error.code not in REFUSED:
                raise
            return False
        return True


def _leads(start: DesignationStatus, end: DesignationStatus) -> bool:
    """Whether moves of the table lead there; a use case may take two at once."""
    reached = {start}
    for _ in MOVES:
        reached |= {to for status in reached for to in MOVES[status]}
    return end in reached


class UnderTheRegulation(Caregivers):
    """The same store by the other set of rules."""

    rule_set, most = "935-cmr-501", 5


TestCaregivers = Caregivers.TestCase
TestUnderTheRegulation = UnderTheRegulation.TestCase
TestCaregivers.settings = TestUnderTheRegulation.settings = settings(
    derandomize=True, max_examples=15, stateful_step_count=18, deadline=None
)


def unasked(
    uow: UnitOfWork, registration: CaregiverRegistration, decision: Decision, _at: Moment
) -> None:
    """Moves a designation whatever the patient said, past the table."""
    assert registration.designation_id is not None
    designation = uow.designations.get(registration.designation_id)
    designation.status = S(decision.decided.value)
    designation.valid_until = registration.valid_until
    uow.designations.save(designation)


def unseen(designation: Designation, caregiver_id: UUID, at: datetime) -> None:
    """Takes the patient's yes for anyone's."""
    again = designation.stage is S.RETURNED
    designation.advance(S.VALIDATED if again else S.SUBMITTED, at)
    designation.caregiver_id = caregiver_id


@pytest.mark.req("C9", "C10", "T10")
@pytest.mark.parametrize(
    ("broken", "name", "by", "found"),
    [
        (settle, "_move_designation", unasked, "only what the patient validated is decided"),
        (Designation, "hand_in", unseen, "yes is about one person"),
    ],
)
def test_a_build_without_the_check_is_found_out(
    monkeypatch: pytest.MonkeyPatch, broken: object, name: str, by: object, found: str
) -> None:
    monkeypatch.setattr(broken, name, by)
    found_only = settings(
        TestCaregivers.settings, phases=[Phase.generate], report_multiple_bugs=False
    )
    with pytest.raises(AssertionError, match=found):
        run_state_machine_as_test(Caregivers, settings=found_only)
