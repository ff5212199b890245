"""Which keys of the on-screen keyboard give a letter, one after the other."""

from collections import deque
from unicodedata import normalize

from ui.frame.keyboard.layout import PAD, Key, Layout


def keys_for(layout: Layout, page: str, upper: bool, letter: str) -> tuple[list[str], str]:
    """The names of the keys to press and the page then in sight; no keys if there is no way."""
    for presses, there in _ways(layout, page):
        keys = _on(layout, there)
        if letter == " " and "space" in keys:
            return [*presses, "key.space"], there
        if direct := _typed(keys, letter, upper and there == page):
            return presses + direct, there
    for mark in (key for keys in layout.pages.values() for row in keys for key in row if key.mark):
        base = normalize("NFC", normalize("NFD", letter).replace(mark.mark, "", 1))
        if base != letter and normalize("NFC", base + mark.mark) == letter:
            first, there = keys_for(layout, page, upper, base)
            if first:
                then, last = _to_mark(layout, there, mark)
                return first + then, last
    return [], page


def _ways(layout: Layout, page: str) -> list[tuple[list[str], str]]:
    """Every page that can be turned to, nearest first, and what to press for it."""
    ways: list[tuple[list[str], str]] = []
    queue: deque[tuple[list[str], str]] = deque([([], page)])
    while queue:
        presses, here = queue.popleft()
        if here not in [there for _presses, there in ways]:
            ways.append((presses, here))
            onward = [does for does in _on(layout, here) if does in layout.pages]
            queue.extend(([*presses, f"key.{does}"], does) for does in onward)
    return ways


def _on(layout: Layout, page: str) -> dict[str, Key]:
    rows = layout.pages[page] if page == PAD else (*layout.pages[page], *layout.digits)
    return {key.does: key for row in rows for key in row}


def _typed(keys: dict[str, Key], letter: str, upper: bool) -> list[str]:
    small = letter.lower()
    if letter in keys and not keys[letter].mark and (small != letter or not upper):
        return [f"key.{letter}"]
    if small != letter and small in keys and "shift" in keys:
        return ([] if upper else ["key.shift"]) + [f"key.{small}"]
    return []


def _to_mark(layout: Layout, page: str, mark: Key) -> tuple[list[str], str]:
    for presses, there in _ways(layout, page):
        if mark.does in _on(layout, there):
            return [*presses, f"key.{mark.does}"], there
    return [], page
