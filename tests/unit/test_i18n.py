"""Texts are marked now and translated when they are drawn; dates and times as people say them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from kiosk import i18n
from kiosk.i18n import N_, NP_, Message, TitledText, Translator

DAY = date(2026, 11, 20)


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Translator]:
    """A translator over a catalogue of two texts, made for the test."""
    catalog = Catalog(locale="es")
    catalog.add("Street and apartment", "Calle y apartamento")
    catalog.add("{label} must be {limit} characters or fewer", "{label}: {limit} letras o menos")
    yield from translator_of(catalog, tmp_path, monkeypatch)


@pytest.fixture
def polish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Translator]:
    """A translator whose language has three forms for a count."""
    catalog = Catalog(locale="pl")
    forms = ("{count} strona", "{count} strony", "{count} stron")
    catalog.add(("{count} page", "{count} pages"), forms)
    yield from translator_of(catalog, tmp_path, monkeypatch)


def translator_of(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Translator]:
    language = str(catalog.locale)
    folder = tmp_path / "locale" / language / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "kiosk.mo").open("wb") as stream:
        write_mo(stream, catalog)
    monkeypatch.setattr(i18n, "files", lambda package: tmp_path)
    i18n._catalogue.cache_clear()
    yield Translator(language)
    i18n._catalogue.cache_clear()


def test_english_and_a_language_without_a_catalogue_show_the_text_itself() -> None:
    assert N_("Proceed") == Translator("en")("Proceed") == Translator("xx")("Proceed") == "Proceed"


def test_facts_fill_placeholders_and_no_others_are_looked_for() -> None:
    say = Translator("en")
    assert say("Wait {seconds} seconds", seconds=15) == "Wait 15 seconds"
    assert say("From {day}", day=DAY) == "From November 20, 2026"
    assert say.say(Message.of("{a} and {b}", b="2", a="1")) == "1 and 2"
    assert say("Hello, {name}", name="{seconds}") == "Hello, {seconds}"
    assert say("Last Updated at {time}") == "Last Updated at {time}"


def test_messages_with_the_same_facts_are_equal_in_any_order() -> None:
    assert Message.of("x", a=1, b=2) == Message.of("x", b=2, a=1)


def test_a_catalogue_translates_a_text_and_the_label_inside_it(spanish: Translator) -> None:
    label = Message("Street and apartment")
    message = Message.of("{label} must be {limit} characters or fewer", label=label, limit=100)
    assert spanish.say(message) == "Calle y apartamento: 100 letras o menos"
    assert spanish("Not in the catalogue") == "Not in the catalogue"


@pytest.mark.req("S2")
def test_dates_and_times_read_as_people_of_the_language_say_them() -> None:
    say = Translator("en")
    assert say.full_date(date(2028, 2, 29)) == "February 29, 2028"
    assert say.numeric_date(date(2028, 2, 29)) == "2/29/28"
    assert say.time(datetime(2026, 11, 20, 22, 36, tzinfo=UTC)) == "10:36 PM"
    assert Translator("es").full_date(DAY) == "20 de noviembre de 2026"


def test_a_title_and_its_line_are_drawn_apart_or_in_a_row() -> None:
    say = Translator("en")
    words = TitledText("Code has expired", "Wait {seconds} seconds", (("seconds", 15),))
    assert say.pair(words) == ("Code has expired", "Wait 15 seconds")
    assert say.say(words.sentences) == "Code has expired. Wait 15 seconds"
    alone = TitledText("The file is empty")
    assert (say.pair(alone), say.say(alone.sentences)) == (("The file is empty", ""), alone.title)


@pytest.mark.parametrize(("count", "said"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages")])
def test_a_text_with_a_count_has_a_form_for_one(count: int, said: str) -> None:
    assert Translator("en")(NP_("{count} page", "{count} pages"), count=count) == said
    inside = Message.of(NP_("{n} page", "{n} pages", "n"), n=count)
    assert Translator("en")("{drawn} uploaded", drawn=inside) == f"{said} uploaded"


def test_a_language_has_as_many_forms_as_it_needs(polish: Translator) -> None:
    text = NP_("{count} page", "{count} pages")
    said = [polish(text, count=count) for count in (1, 2, 5, 22)]
    assert said == ["1 strona", "2 strony", "5 stron", "22 strony"]
