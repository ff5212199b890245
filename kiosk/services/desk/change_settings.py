"""S5: settings and policy with their meaning, changed for a reason, and their history."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.policy_rules import changed_rules, setting_text
from kiosk.domain.store.rule_sets import RuleSet, ruled
from kiosk.domain.store.store import Store
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message
from kiosk.letters.desk.setting_titles import SETTING_WORDS, choices_of
from kiosk.ports.ports import Ports
from kiosk.ports.records.records import SettingRow
from kiosk.services.desk.records.record_views import RuleSetView, SettingView
from kiosk.services.store.change_store import configure_store

WHY_MOST: Final = 200
DEFAULTS: Final[Mapping[str, object]] = {
    field.name: getattr(made, field.name)
    for made in (Store(), Policy())
    for field in fields(made)
    if field.name in SETTING_WORDS
}


def see_settings(ports: Ports, actor: Actor) -> tuple[SettingView, ...]:
    """Every setting with its words, its current value, and since when."""
    actor.require(Action.CONFIGURE_STORE)
    now = ports.clock.now()
    with ports.reading() as uow:
        rows = [row for row in uow.settings.rows() if row.valid_from <= now]
        policy = uow.settings.policy(now)
    since: dict[str, SettingRow] = {}
    for row in rows:
        texts = {**ruled(row.name, row.value), row.name: row.value}
        since |= {name: replace(row, value=text) for name, text in texts.items()}
    return tuple(_view(ports, name, since.get(name), policy.rules) for name in SETTING_WORDS)


def see_rule_set(ports: Ports, actor: Actor) -> RuleSetView:
    """The rules in force now, with their source, and what the store has changed in them."""
    actor.require(Action.CONFIGURE_STORE)
    with ports.reading() as uow:
        policy = uow.settings.policy()
    rules = policy.rules
    changed = tuple(SETTING_WORDS[name][0] for name in changed_rules(policy))
    return RuleSetView(Message(rules.title), rules.as_of, rules.source, changed)


def put_settings(
    ports: Ports,
    actor: Actor,
    values: Mapping[str, str],
    why: str,
    valid_from: datetime | None = None,
) -> None:
    """Change settings from now on or from a later moment; raises SETTINGS_WHY without a reason.

    Otherwise raises the same as configure_store(), and nothing is changed.
    """
    actor.require(Action.CONFIGURE_STORE)
    reason = why.strip()
    if not (reason and len(reason) <= WHY_MOST and reason.isprintable()):
        raise KioskError(ErrorCode.SETTINGS_WHY, most=WHY_MOST)
    configure_store(ports, actor, values, reason, valid_from)


def see_settings_history(ports: Ports, actor: Actor, name: str = "") -> tuple[SettingRow, ...]:
    """Every change of one setting, or of all, newest first, in local time, future ones too."""
    actor.require(Action.CONFIGURE_STORE)
    with ports.reading() as uow:
        rows = [row for row in uow.settings.rows() if not name or row.name == name]
    return tuple(
        replace(row, valid_from=ports.clock.local(row.valid_from)) for row in reversed(rows)
    )


def set_screen_width(ports: Ports, actor: Actor, millimeters: int) -> None:
    """Write how wide the screen is into the settings file; see SettingsFile.put()."""
    actor.require(Action.CONFIGURE_STORE)
    ports.settings_file.put("kiosk", "screen_width_mm", millimeters)


def _view(ports: Ports, name: str, row: SettingRow | None, rules: RuleSet) -> SettingView:
    title, explanation = SETTING_WORDS[name]
    default = rules.policy.get(name, setting_text(DEFAULTS[name]))
    value = row.value if row else default
    return SettingView(
        name=name,
        title=title,
        explanation=explanation,
        kind="choice" if choices_of(name) else _kind(DEFAULTS[name]),
        value=value,
        default=default,
        changed_at=ports.clock.local(row.valid_from) if row else None,
        choices=choices_of(name),
        rule=default if name in rules.policy and value != default else "",
    )


def _kind(default: object) -> str:
    if isinstance(default, bool):
        return "truth"
    if isinstance(default, timedelta):
        return "duration"
    return "number" if isinstance(default, int) else "text"
