"""Texts are marked now and translated when they are drawn; dates and times as people say them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from kiosk import i18n
from kiosk.i18n import N_, Message, Translator

DAY = date(2026, 11, 20)


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Translator]:
    """A translator over a catalogue of two texts, made for the test."""
    catalog = Catalog(locale="es")
    catalog.add("Street and apartment", "Calle y apartamento")
    catalog.add("{label} must be {limit} characters or fewer", "{label}: {limit} letras o menos")
    folder = tmp_path / "locale" / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "kiosk.mo").open("wb") as stream:
        write_mo(stream, catalog)
    monkeypatch.setattr(i18n, "files", lambda package: tmp_path)
    i18n._catalogue.cache_clear()
    yield Translator("es")
    i18n._catalogue.cache_clear()


def test_a_marked_text_is_unchanged() -> None:
    assert N_("Proceed") == "Proceed"


def test_english_needs_no_catalogue() -> None:
    assert Translator()("Proceed") == "Proceed"


def test_a_language_without_a_catalogue_shows_english() -> None:
    assert Translator("xx")("Proceed") == "Proceed"


def test_facts_fill_placeholders_and_days_are_written_out() -> None:
    say = Translator()
    assert say("Wait {seconds} seconds", seconds=15) == "Wait 15 seconds"
    assert say("From {day}", day=DAY) == "From November 20, 2026"
    assert say.say(Message.of("{a} and {b}", b="2", a="1")) == "1 and 2"


def test_braces_in_a_fact_stay_as_they_were_typed() -> None:
    assert Translator()("Hello, {name}", name="{seconds}") == "Hello, {seconds}"


def test_a_text_without_facts_keeps_its_braces() -> None:
    assert Translator()("Last Updated at {time}") == "Last Updated at {time}"


def test_messages_with_the_same_facts_are_equal_in_any_order() -> None:
    assert Message.of("x", a=1, b=2) == Message.of("x", b=2, a=1)


def test_a_catalogue_translates_a_text_and_the_label_inside_it(spanish: Translator) -> None:
    label = Message("Street and apartment")
    message = Message.of("{label} must be {limit} characters or fewer", label=label, limit=100)
    assert spanish.say(message) == "Calle y apartamento: 100 letras o menos"
    assert spanish("Not in the catalogue") == "Not in the catalogue"


def test_dates_and_times_read_as_people_say_them() -> None:
    say = Translator()
    assert say.full_date(DAY) == "November 20, 2026"
    assert say.full_date(date(2028, 2, 29)) == "February 29, 2028"


@pytest.mark.req("S2")
def test_a_time_has_an_ordinary_blank_before_its_pm() -> None:
    assert Translator().time(datetime(2026, 11, 20, 22, 36, tzinfo=UTC)) == "10:36 PM"


def test_dates_follow_the_language() -> None:
    assert Translator("es").full_date(DAY) == "20 de noviembre de 2026"
