"""How a letter reads as plain text, and as the email it becomes."""

from html.parser import HTMLParser

from kiosk.i18n import Message, Translator
from kiosk.letters.emailed import MARK, Emailed, mark
from kiosk.letters.letter import Letter, Step

ENGLISH = Translator("en")
LETTER = Letter(
    subject=Message("Subject"),
    opening=Message("Opening:"),
    figure="K1-7F2QM",
    paragraphs=(Message.of("From {store}.", store="Hart & <b>Sons</b>"), Message("Second.")),
    steps=(Step(Message("First"), Message("Now.")), Step(Message("Then"), Message("Later."))),
    closing=Message("Closing."),
)
EMAIL = Emailed(LETTER, "Green & <b>Leaf</b>")


class Reader(HTMLParser):
    """Collects texts and tags, and every attribute that would load something."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.loads: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loads += [link for name, link in attrs if name in ("src", "href", "background")]

    def handle_data(self, data: str) -> None:
        self.words.append(data.strip())


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def test_plain_text_has_paragraphs_and_numbered_steps() -> None:
    assert LETTER.text(ENGLISH) == (
        "Opening:\n\n    K1-7F2QM\n\nFrom Hart & <b>Sons</b>.\n\nSecond.\n\n"
        "1. First\n   Now.\n\n2. Then\n   Later.\n\nClosing.\n"
    )


def test_an_email_has_store_heading_letter_and_says_that_no_one_reads_replies() -> None:
    assert EMAIL.text(ENGLISH) == (
        "Green & <b>Leaf</b>\n\nSubject\n\n" + LETTER.text(ENGLISH) + "\nThis mailbox isn't read.\n"
    )


def test_html_says_the_same_words_in_the_same_order() -> None:
    reader = read(EMAIL.html(ENGLISH))

    plain = EMAIL.text(ENGLISH).replace("1. ", "").replace("2. ", "").split()
    assert " ".join(reader.words).split() == ["Subject", *plain]
    assert reader.tags.count("h1") == 1


def test_a_name_with_markup_stays_a_name() -> None:
    assert read(EMAIL.html(ENGLISH)).tags.count("b") == len(LETTER.steps)


def test_html_loads_only_the_mark_that_comes_with_it_and_names_its_language() -> None:
    html = EMAIL.html(Translator("es"))

    assert read(html).loads == [f"cid:{MARK}"]
    assert mark().startswith(b"\x89PNG")
    assert "url(" not in html
    assert '<html lang="es">' in html
    assert "font-size:28px" in html


def test_a_letter_without_steps_has_no_list() -> None:
    letter = Letter(
        subject=Message("S"),
        opening=Message("O"),
        figure="1",
        paragraphs=(),
        closing=Message("C"),
    )

    assert "ol" not in read(Emailed(letter, "Store").html(ENGLISH)).tags
    assert letter.text(ENGLISH) == "O\n\n    1\n\nC\n"
