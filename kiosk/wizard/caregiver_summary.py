"""What review shows of a caregiver's registration."""

from collections.abc import Iterator

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.i18n import N_, Message
from kiosk.wizard.summary import Section, SummaryRow, id_section, masked, photo_section


def caregiver_sections(registration: CaregiverRegistration) -> Iterator[Section]:
    """Every answer of a registration, in the order of the steps, without the PIN."""
    home = registration.address
    if home is not None:
        yield Section(
            N_("Who you are"),
            "caregiver_person",
            (
                SummaryRow(N_("Name"), registration.name.full),
                SummaryRow(N_("Date of birth"), registration.date_of_birth),
                SummaryRow(N_("Address"), f"{home.street}, {home.city} {home.state} {home.zip}"),
                SummaryRow(N_("Phone"), masked(registration.phone)),
                SummaryRow(N_("E-mail"), registration.email or Message(N_("None"))),
            ),
        )
    if registration.patient:
        patient = SummaryRow(N_("Patient"), registration.patient)
        yield Section(N_("Your patient"), "caregiver_pin", (patient,))
    yield id_section(registration)
    yield from photo_section(registration)
