"""Copies the icons that the window's code names out of an unpacked @phosphor-icons/core package.

    npm pack @phosphor-icons/core@2.1.1 && tar xzf phosphor-icons-core-2.1.1.tgz
    python tools/icons.py package

An icon that no code names any more is removed.
"""

import re
import shutil
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
ICONS: Final = ROOT / "resources" / "icons"
NAMED: Final = re.compile(r"""["'](regular|bold|fill|duotone)/([a-z][a-z-]*)["']""")


def named(folder: Path) -> set[tuple[str, str]]:
    """Return weight and name of every icon that the code below a folder names."""
    return {name for file in folder.rglob("*.py") for name in NAMED.findall(file.read_text())}


def main(package: Path) -> None:
    """Copy what is named and the licence; a name the package lacks raises."""
    for weight in ("regular", "bold", "fill", "duotone"):
        shutil.rmtree(ICONS / weight, ignore_errors=True)
        (ICONS / weight).mkdir(parents=True)
    for weight, name in sorted(named(ROOT / "ui")):
        suffix = "" if weight == "regular" else f"-{weight}"
        source = package / "assets" / weight / f"{name}{suffix}.svg"
        shutil.copyfile(source, ICONS / weight / f"{name}.svg")
    shutil.copyfile(package / "LICENSE", ICONS / "LICENSE")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
