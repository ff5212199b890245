"""Values as plain JSON and back, by the type with which a field is declared."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Final, NamedTuple, get_args, get_origin, get_type_hints
from uuid import UUID


class Codec(NamedTuple):
    """How one type is written, and read back."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


AS_IS: Final = Codec(_same, _same)
_SCALARS: Final[dict[object, Codec]] = {
    UUID: Codec(str, UUID),
    date: Codec(date.isoformat, date.fromisoformat),
    datetime: Codec(datetime.isoformat, datetime.fromisoformat),
    bytes: Codec(lambda value: b64encode(value).decode("ascii"), b64decode),
}


def column_of(kind: Any) -> Codec:
    """The codec of a column: the database knows every type but an enum."""
    each = next((part for part in (get_args(kind) or (kind,)) if part is not NoneType), kind)
    return json_of(kind) if isinstance(each, type) and issubclass(each, StrEnum) else AS_IS


@cache
def json_of(kind: Any) -> Codec:
    """The codec of a type; JSON's own types, and answers of any shape, stay as they are."""
    if kind in _SCALARS:
        return _SCALARS[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Codec(attrgetter("value"), kind)
    if is_dataclass(kind):
        return _record(kind)
    outer, inner = get_origin(kind), get_args(kind)
    if outer is UnionType:
        return _optional(json_of(next(each for each in inner if each is not NoneType)))
    if outer is tuple:
        each = json_of(inner[0])
        return Codec(
            lambda many: list(map(each.write, many)), lambda many: tuple(map(each.read, many))
        )
    if outer is dict and inner[1] in _SCALARS:
        each = json_of(inner[1])
        return Codec(
            lambda known: {name: each.write(value) for name, value in known.items()},
            lambda known: {name: each.read(value) for name, value in known.items()},
        )
    return AS_IS


def _optional(codec: Codec) -> Codec:
    return Codec(
        lambda value: None if value is None else codec.write(value),
        lambda value: None if value is None else codec.read(value),
    )


def _record(kind: Any) -> Codec:
    """A dataclass as an object; what is missing gets the field's default."""
    hints = get_type_hints(kind)
    parts = {each.name: json_of(hints[each.name]) for each in fields(kind)}
    return Codec(
        lambda value: {name: part.write(getattr(value, name)) for name, part in parts.items()},
        lambda plain: kind(**{name: parts[name].read(value) for name, value in plain.items()}),
    )
