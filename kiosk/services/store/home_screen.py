"""The home screen: what it shows, and the small file that it is painted from."""

import json
from datetime import datetime
from typing import Any, Final

from kiosk import labels
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.line_board import Line
from kiosk.i18n import Translator
from kiosk.letters.desk.line_states import line_words
from kiosk.ports.ports import Ports
from kiosk.services.changing import looking
from kiosk.services.views import HomeView

CACHE_VERSION: Final = 1


def see_home(ports: Ports, actor: Actor) -> HomeView:
    """The store, its addresses and the line board as of now."""
    actor.require(Action.SEE_HOME)
    with looking(ports) as (uow, at):
        board, store = uow.board.line(), uow.settings.store()
    updated_at = board.updated_at
    return HomeView(
        store=store,
        line=board.seen_at(at.now, at.policy),
        minutes=board.minutes,
        patients=board.patients,
        adult_use=board.adult_use,
        updated_at=ports.clock.local(updated_at) if updated_at else None,
        stale_at=updated_at + at.policy.line_stale if updated_at else None,
        strict_21=at.policy.strict_21,
    )


def write_home_cache(ports: Ports, actor: Actor) -> HomeView:
    """Write `ports.home_cache` whole or not at all, and return what it was made from.

    One JSON object: `version`, `stale_at` (ISO, UTC, or null), `strict_21`, `portal` and `reserve`
    (`{"url", "rows"}`, rows of 0 and 1, or null), and in `languages`, by code, texts ready to
    paint: `store`, `phone`, `line` (state), `words`, `updated`, `patients`, `adult_use`, and
    `stale` with the words for the time after `stale_at`. Raises DISK_FULL or DATA_FOLDER_MISSING.
    """
    view = see_home(ports, actor)
    cache = {
        "version": CACHE_VERSION,
        "stale_at": view.stale_at.isoformat() if view.stale_at else None,
        "strict_21": view.strict_21,
        "portal": _address(ports, view.store.portal_url),
        "reserve": _address(ports, view.store.reserve_url),
        "languages": {language: _texts(view, Translator(language)) for language in ports.languages},
    }
    ports.home_cache.put(json.dumps(cache, ensure_ascii=False))
    return view


def _address(ports: Ports, url: str) -> dict[str, Any] | None:
    return {"url": url, "rows": ports.qr.rows(url)} if url else None


def _texts(view: HomeView, draw: Translator) -> dict[str, str]:
    return {
        "store": view.store.name,
        "phone": view.store.phone,
        "line": view.line.value,
        "words": draw.say(line_words(view.line, view.minutes)),
        "updated": _updated(view.updated_at, draw),
        "patients": view.patients,
        "adult_use": view.adult_use,
        "stale": draw.say(line_words(Line.UNKNOWN, None)),
    }


def _updated(moment: datetime | None, draw: Translator) -> str:
    return draw(labels.LAST_UPDATED, time=draw.time(moment)) if moment else ""
