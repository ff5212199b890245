"""The words one agrees to or declares: kept by name and version, and never changed."""

from typing import Final

from ui.theme.theme_files import bundled

FALLBACK: Final = "en"


def statement(name: str, version: int, language: str) -> str:
    """A version of resources/attestations in a language, else in English."""
    file = f"{name}-v{version}.md"
    wanted = bundled("attestations", language, file)
    found = wanted if wanted.is_file() else bundled("attestations", FALLBACK, file)
    return found.read_text(encoding="utf-8").strip()
