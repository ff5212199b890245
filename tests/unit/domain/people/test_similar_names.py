"""Which names are offered to staff as one person's."""

import pytest

from kiosk.domain.people.person import Name
from kiosk.domain.people.similar_names import similar

Pair = tuple[tuple[str, str], tuple[str, str]]
ALIKE: list[Pair] = [
    (("John", "Smith"), ("John", "Smith Jr.")),
    (("Mary", "Jones"), ("Mary A", "Jones")),
    (("Mary", "Jones"), ("Mary", "A Jones")),
    (("M.", "Jones"), ("Mary", "Jones")),
    (("Mary Ann", "Jones"), ("Maryann", "Jones")),
    (("Mary Ann", "Jones"), ("Ann", "Jones")),
    (("Luz", "García Márquez"), ("Luz", "García")),
    (("Luz", "García-Márquez"), ("Luz", "Marquez")),
    (("Uwe", "Müller"), ("Uwe", "Mueller")),
    (("Jörg", "Groß"), ("Joerg", "Gross")),
    (("Åsa", "Ångström"), ("Aasa", "Aangstroem")),
    (("Jo", "St. Pierre"), ("Jo", "Saint Pierre")),
    (("Jo", "Ste-Marie"), ("Jo", "Sainte Marie")),
    (("Ana", "de la Cruz"), ("Ana", "Delacruz")),
    (("Pat", "O'Neil"), ("P", "ONeil")),
    (("", "Suharto"), ("Suharto", "-")),
    (("", "Suharto"), ("Haji", "Suharto")),
]
APART: list[Pair] = [
    (("Mary", "Jones"), ("Martha", "Jones")),
    (("Mary", "Jones"), ("Mary", "Johnson")),
    (("M", "Jones"), ("Ann", "Jones")),
    (("Ana", "de la Cruz"), ("Ana", "de la Rosa")),
    (("Jo", "St. Pierre"), ("Jo", "St. John")),
    (("John", "Smith Jr"), ("John", "Doe Jr")),
    (("", "Suharto"), ("", "Sukarno")),
]


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [(*each, True) for each in ALIKE] + [(*each, False) for each in APART],
)
def test_similar_names_share_a_surname_s_part_and_agree_in_the_first_name(
    one: tuple[str, str], other: tuple[str, str], alike: bool
) -> None:
    assert similar(Name(*one), Name(*other)) is similar(Name(*other), Name(*one)) is alike
