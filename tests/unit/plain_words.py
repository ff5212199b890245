"""A small measure of plain words: sentences, their length, and a school grade."""

import re
from collections.abc import Iterable
from typing import Final

VOWELS: Final = re.compile(r"[aeiouy]+")
WORD: Final = re.compile(r"[A-Za-z][A-Za-z'’-]*")
END: Final = re.compile(r"(?<=[.!?])\s+")


def sentences(text: str) -> list[str]:
    """The sentences of a text; placeholders count as one short word."""
    filled = re.sub(r"\{\w+\}", "it", text)
    return [sentence for sentence in END.split(filled) if WORD.search(sentence)]


def words(sentence: str) -> list[str]:
    """The words of a sentence, as the limit of 20 counts them."""
    return [word for word in sentence.split() if any(letter.isalnum() for letter in word)]


def syllables(word: str) -> int:
    """Groups of vowels, except a silent e at the end; at least one."""
    plain = word.lower().strip("'’-")
    groups = len(VOWELS.findall(plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and groups > 1
    return max(1, groups - silent)


TERMS: Final = frozenset(
    {"address", "caregiver", "certification", "document", "expiration", "identification"}
    | {"massachusetts", "military", "physician", "physician's", "program", "registration"}
    | {"renewal", "residency", "immediate", "family", "personal", "caregivers"}
)
"""The Program's own words, which no plainer one may replace; they count as two syllables."""


def grade(texts: Iterable[str]) -> float:
    """The school grade of texts taken together (Flesch and Kincaid's formula of 1975)."""
    found = [sentence for text in texts for sentence in sentences(text)]
    spoken = [word for sentence in found for word in WORD.findall(sentence)]
    parts = sum(2 if word.lower() in TERMS else syllables(word) for word in spoken)
    return 0.39 * len(spoken) / len(found) + 11.8 * parts / len(spoken) - 15.59
