"""Writes resources/locale/kiosk.pot: every marked text of kiosk and ui, in a steady order.

The reasons in resources/reasons are texts too, though they are data.
"""

import sys
import tomllib
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

TEMPLATE: Final = Path("resources", "locale", "kiosk.pot")
MARKED_IN: Final = ("kiosk", "ui")
REASONS: Final = Path("resources", "reasons")
RULES: Final = Path("resources", "rules")
HEADER: Final = r"""# Every text of the kiosk, in English. `make catalogue` writes this file.
msgid ""
msgstr ""
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


def extract(root: Path) -> Catalog:
    """Collect the texts marked with N_ and NP_, each with the files that contain it."""
    catalog = Catalog(charset="utf-8")
    for folder in MARKED_IN:
        for path in sorted((root / folder).rglob("*.py")):
            for _, text, notes, _ in extract_from_file(
                "python", path, keywords={"N_": None, "NP_": (1, 2)}, comment_tags=("Translators:",)
            ):
                place = (path.relative_to(root).as_posix(), 0)
                catalog.add(text, locations=[place], auto_comments=notes)
    for path in sorted((root / REASONS).glob("*.toml")):
        for reason in tomllib.loads(path.read_text(encoding="utf-8")).values():
            texts = (reason[said] for said in ("words", "advice", "to_patient") if said in reason)
            for text in texts:
                catalog.add(text, locations=[(path.relative_to(root).as_posix(), 0)])
    for path in sorted((root / RULES).glob("*.toml")):
        title = tomllib.loads(path.read_text(encoding="utf-8"))["title"]
        catalog.add(title, locations=[(path.relative_to(root).as_posix(), 0)])
    return catalog


def rendered(catalog: Catalog) -> bytes:
    """The template's bytes: sorted, and without dates or line numbers that would change daily."""
    body = BytesIO()
    write_po(body, catalog, width=98, omit_header=True, sort_output=True, include_lineno=False)
    return HEADER.encode() + body.getvalue()


def texts(catalog: Catalog) -> set[str]:
    """The texts of a catalogue, each plural form on its own, without its header."""
    return {form for message in catalog for form in forms(message) if form}


def forms(message: Message) -> tuple[str, ...]:
    """A text's forms in English: one and many, where it has a count in it."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def committed(root: Path) -> Catalog:
    """The template as it is in the checkout."""
    with (root / TEMPLATE).open("rb") as stream:
        return read_po(stream)


def main() -> int:
    """Write the template and print how many texts it has."""
    catalog = extract(Path())
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(rendered(catalog))
    print(f"{TEMPLATE}: {len(texts(catalog))} texts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
