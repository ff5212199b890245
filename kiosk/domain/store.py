"""The store that a kiosk stands in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Store:
    """Names and addresses that screens, papers and mails show."""

    name: str = "Your store"
    phone: str = ""
    portal_url: str = "https://patient.massciportal.com"
    reserve_url: str = ""
    program_phone: str = ""
