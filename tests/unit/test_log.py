"""The log: JSON lines, allowed fields only, and of an exception nothing but its place."""

import json
import logging
import os
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from kiosk.log import FIELDS, JsonFormatter, log_to_stderr, logger

CANARY = "Delgado-Ruiz"


def line(record: logging.LogRecord) -> Any:
    return json.loads(JsonFormatter().format(record))


def record(message: object = "mail refused", *args: object, **extra: object) -> logging.LogRecord:
    made = logging.LogRecord("kiosk", logging.WARNING, __file__, 1, message, args, None)
    vars(made).update(extra)
    return made


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """The root logger, left as it was found."""
    found = logging.getLogger()
    handlers, level = found.handlers, found.level
    yield found
    found.handlers = handlers
    found.setLevel(level)


def test_a_line_says_when_how_bad_and_what() -> None:
    said = line(record(code="mail_refused", count=3))
    assert datetime.fromisoformat(said.pop("at")).utcoffset() is not None
    assert said.pop("process") == str(os.getpid())
    assert said == {
        "level": "WARNING",
        "message": "mail refused",
        "code": "mail_refused",
        "count": "3",
    }


def test_a_field_that_is_not_allowed_is_left_out_and_arguments_are_never_filled_in() -> None:
    said = line(record("no match for %s", CANARY, name_of_patient=CANARY, step="photo"))
    assert CANARY not in json.dumps(said)
    assert (said["message"], said["step"]) == ("no match for %s", "photo")
    personal = {"name", "first_name", "last_name", "email", "phone", "address", "pin", "username"}
    assert not FIELDS & personal


def test_of_an_exception_only_kind_and_places_are_written() -> None:
    def inner() -> None:
        raise KeyError(CANARY)

    made = record("fault")
    try:
        inner()
    except KeyError as error:
        made.exc_info = (type(error), error, error.__traceback__)
    said = line(made)
    assert said["exception"] == "KeyError"
    places = [place.split(":")[0] for place in said["where"].split(" > ")]
    assert places == ["test_of_an_exception_only_kind_and_places_are_written", "inner"]
    assert CANARY not in json.dumps(said)
    made.exc_info = (None, None, None)
    assert {"exception", "where"} & line(made).keys() == set()


def test_warnings_go_to_standard_error_as_one_line_each(
    root: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    log_to_stderr()
    assert logger().name == "kiosk"
    logger().info("nothing of note")
    logger().warning("printer down", extra={"device": "printer"})
    written = capsys.readouterr().err.splitlines()
    assert [json.loads(said)["device"] for said in written] == ["printer"]
