"""Each act of a step, mapped to the one use case that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.i18n import N_
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.caregivers.submit_registration import submit_caregiver_registration
from kiosk.services.renewal.identify import identify_person
from kiosk.services.renewal.rmv_photo import fetch_rmv_photo
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.wizard.acts import (
    Act,
    FetchRmvPhoto,
    MatchCertification,
    Matched,
    Outcome,
    PinRedeemed,
    RedeemPin,
    RmvAnswer,
    SubmitCaregiver,
    SubmitRenewal,
    Submitted,
)


@dataclass(frozen=True)
class Done:
    """What an act led to, and who is there from now on."""

    outcome: Outcome
    actor: Actor


Work = Callable[[Kiosk, Actor], Done]


def _match(act: MatchCertification) -> Work:
    def work(kiosk: Kiosk, actor: Actor) -> Done:
        found = kiosk.do(
            identify_person,
            actor,
            act.first_name,
            act.last_name,
            act.date_of_birth,
            act.pin,
            act.for_renewal,
        )
        return Done(Matched(found.findings, found.renewal), found.actor)

    return work


def _rmv(act: FetchRmvPhoto) -> Work:
    def work(kiosk: Kiosk, actor: Actor) -> Done:
        photo = kiosk.do(fetch_rmv_photo, actor, act.application_id, act.licence_number)
        return Done(RmvAnswer(photo=photo), actor)

    return work


def _submit(act: SubmitRenewal, language: str) -> Work:
    def work(kiosk: Kiosk, actor: Actor) -> Done:
        made = kiosk.do(
            submit_renewal,
            actor,
            act.renewal_id,
            act.submission_id,
            act.attestation_id,
            act.attestation_version,
            language,
        )
        return Done(Submitted(reference=made.facts.reference), actor)

    return work


def _redeem(act: RedeemPin) -> Work:
    def work(kiosk: Kiosk, actor: Actor) -> Done:
        taken = kiosk.do(redeem_pin, actor, act.registration_id, act.pin)
        return Done(PinRedeemed(taken.findings, taken.registration), taken.actor)

    return work


def _submit_caregiver(act: SubmitCaregiver, language: str) -> Work:
    def work(kiosk: Kiosk, actor: Actor) -> Done:
        made = kiosk.do(
            submit_caregiver_registration,
            actor,
            act.registration_id,
            act.submission_id,
            language,
        )
        return Done(Submitted(reference=made.reference), actor)

    return work


def work_for(act: Act, language: str) -> Work:
    """The work an act asks for, in the visit's language; an act without a use case is a bug."""
    match act:
        case MatchCertification():
            return _match(act)
        case FetchRmvPhoto():
            return _rmv(act)
        case SubmitRenewal():
            return _submit(act, language)
        case RedeemPin():
            return _redeem(act)
        case SubmitCaregiver():
            return _submit_caregiver(act, language)
    raise AssertionError(f"no use case for {type(act).__name__}")


WAIT_WORDS: Final[dict[type[Act], tuple[str, str]]] = {
    MatchCertification: (N_("Looking for your records"), N_("This takes a few seconds.")),
    FetchRmvPhoto: (N_("Getting your photo from the RMV"), N_("This takes up to 30 seconds.")),
    SubmitRenewal: (N_("Submitting your renewal"), N_("You can wait here. Nothing is lost.")),
    RedeemPin: (N_("Looking for your PIN"), N_("This takes a few seconds.")),
    SubmitCaregiver: (
        N_("Submitting your registration"),
        N_("You can wait here. Nothing is lost."),
    ),
}
"""What the page shows while an act takes longer than a second."""

SKIPPABLE: Final[dict[type[Act], Outcome]] = {FetchRmvPhoto: RmvAnswer()}
"""Acts that a person may skip, and the outcome that skipping has."""
