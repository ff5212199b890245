"""docs/registry-api.json, and whether a JSON value is what one of its schemas says.

Knows the words of JSON Schema that the file uses, and stumbles over any other.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).parent.parent / "docs" / "registry-api.json"
SCHEMAS: Final = "#/components/schemas/"
SAYS_NOTHING: Final = {"description", "format", "contentEncoding"}
KINDS: Final = {"object": dict, "array": list, "string": str, "integer": int}


@cache
def api() -> dict[str, Any]:
    """The file as it is."""
    read: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return read


def complaints(name: str, value: object) -> list[str]:
    """What keeps a value from being one of the schema's; none for one that fits."""
    return list(_complaints({"$ref": SCHEMAS + name}, value, name))


def _complaints(schema: dict[str, Any], value: Any, at: str) -> Iterator[str]:
    for word, says in schema.items():
        if word in SAYS_NOTHING:
            continue
        found = list(WORDS[word](schema, says, value, at))
        yield from found
        if word == "type" and found:
            return  # the other words are about a value of this type


def _ref(_schema: dict[str, Any], says: str, value: Any, at: str) -> Iterator[str]:
    yield from _complaints(api()["components"]["schemas"][says.removeprefix(SCHEMAS)], value, at)


def _one_of(_schema: dict[str, Any], says: list[Any], value: Any, at: str) -> Iterator[str]:
    each = [list(_complaints(one, value, at)) for one in says]
    if each.count([]) != 1:
        yield from (complaint for one in each for complaint in one)


def _properties(schema: dict[str, Any], says: dict[str, Any], value: Any, at: str) -> Iterator[str]:
    for key, one in value.items():
        if key in says:
            yield from _complaints(says[key], one, f"{at}.{key}")
        elif not schema.get("additionalProperties", True):
            yield f"{at}.{key} is unknown"


def _items(_schema: dict[str, Any], says: dict[str, Any], value: Any, at: str) -> Iterator[str]:
    for number, one in enumerate(value):
        yield from _complaints(says, one, f"{at}.{number}")


def _plainly(holds: Any) -> Any:
    def check(_schema: dict[str, Any], says: Any, value: Any, at: str) -> Iterator[str]:
        if not holds(says, value):
            yield f"{at} is not {says}"

    return check


WORDS: Final[dict[str, Any]] = {
    "$ref": _ref,
    "oneOf": _one_of,
    "properties": _properties,
    "items": _items,
    "type": _plainly(lambda says, value: isinstance(value, KINDS[says])),
    "additionalProperties": _plainly(lambda says, _value: says is False),
    "required": _plainly(lambda says, value: value.keys() >= set(says)),
    "const": _plainly(lambda says, value: value == says),
    "enum": _plainly(lambda says, value: value in says),
    "pattern": _plainly(lambda says, value: re.search(says, value) is not None),
    "minLength": _plainly(lambda says, value: len(value) >= says),
    "minItems": _plainly(lambda says, value: len(value) >= says),
    "maxItems": _plainly(lambda says, value: len(value) <= says),
    "minimum": _plainly(lambda says, value: value >= says),
    "maximum": _plainly(lambda says, value: value <= says),
}
