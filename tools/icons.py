"""Copies the icons that are drawn out of an unpacked @phosphor-icons/core package.

    npm pack @phosphor-icons/core@2.1.1 && tar xzf phosphor-icons-core-2.1.1.tgz
    python -m tools.icons package

An icon that nothing draws anymore is removed.
"""

import re
import shutil
import sys
from pathlib import Path
from typing import Final

from kiosk.wizard.fields.choices import ChoiceField
from kiosk.wizard.renewal_sequence import SEQUENCE
from ui.widgets.pictures.id_pictures import PICTURES

ROOT: Final = Path(__file__).parents[1]
ICONS: Final = ROOT / "resources" / "icons"
WEIGHTS: Final = ("regular", "bold", "fill", "duotone")
NAMED: Final = re.compile(rf"""["'](?:{"|".join(WEIGHTS)})/[a-z][a-z-]*["']""")


def drawn() -> set[str]:
    """Every icon that the window draws, as `bold/check`: named in its code, or by a step."""
    code = (file.read_text(encoding="utf-8") for file in (ROOT / "ui").rglob("*.py"))
    named = {name.strip("\"'") for text in code for name in NAMED.findall(text)}
    fields = [field for step in SEQUENCE for field in step.all_fields()]
    choices = [field for field in fields if isinstance(field, ChoiceField)]
    pictures = {option.picture for field in choices for option in field.options}
    pictures |= {step.picture for step in SEQUENCE}
    return named | {f"duotone/{picture}" for picture in pictures - {""} - PICTURES.keys()}


def bundled() -> set[str]:
    """Every icon in the resources."""
    return {file.relative_to(ICONS).with_suffix("").as_posix() for file in ICONS.rglob("*.svg")}


def main(package: Path) -> None:
    """Copy what is drawn and the license; a name the package lacks raises."""
    for weight in WEIGHTS:
        shutil.rmtree(ICONS / weight, ignore_errors=True)
    for name in drawn():
        weight, _, icon = name.partition("/")
        source = f"{icon}.svg" if weight == "regular" else f"{icon}-{weight}.svg"
        (ICONS / weight).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(package / "assets" / weight / source, ICONS / f"{name}.svg")
    shutil.copyfile(package / "LICENSE", ICONS / "LICENSE")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
