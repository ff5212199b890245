"""Named sets of the Program's rules, each with its date and source; resources/rules holds them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

USUAL: Final = "seed-2024"
"""The set in force until a store chooses another."""
CHOICE: Final = "rule_set"
"""The policy value that names the set."""


@dataclass(frozen=True)
class Oldest:
    """How old a proof may be; exactly one of these is set."""

    days: int | None = None
    months: int | None = None
    this_year: bool = False


@dataclass(frozen=True)
class RuleSet:
    """Policy values and ages of papers that were in force together."""

    name: str
    title: str
    """A text of the catalogue."""
    as_of: date
    source: str
    policy: Mapping[str, str]
    """Policy values by their fields, as settings keep them."""
    residency: Mapping[str, Oldest]
    """How old papers may be, by their kind; one that shows its own end is not here."""


@cache
def rule_sets() -> Mapping[str, RuleSet]:
    """Every set by its name, the usual one first."""
    folder = files("resources") / "rules"
    names = (each.name.removesuffix(".toml") for each in folder.iterdir())
    return {name: _read(name) for name in sorted(names, key=lambda name: (name != USUAL, name))}


def ruled(name: str, value: str) -> Mapping[str, str]:
    """What a setting puts in force beside itself: whoever chooses a set chooses all its values."""
    chosen = rule_sets().get(value) if name == CHOICE else None
    return chosen.policy if chosen is not None else {}


def _read(name: str) -> RuleSet:
    file = files("resources") / "rules" / f"{name}.toml"
    said: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    base = _read(said["extends"]) if "extends" in said else None
    policy = {key: str(value) for key, value in said.get("policy", {}).items()}
    residency = {kind: Oldest(**age) for kind, age in said.get("residency", {}).items()}
    return RuleSet(
        name=name,
        title=said["title"],
        as_of=said["as_of"],
        source=said["source"],
        policy={**base.policy, **policy} if base else policy,
        residency={**base.residency, **residency} if base else residency,
    )
