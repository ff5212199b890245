"""Imports everything that the product imports, lazily or not: `python -m tools.imports`."""

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PRODUCT: Final = ("kiosk", "ui", "resources")
UNWRITTEN: Final = ("psycopg", "uharfbuzz")
"""SQLAlchemy loads the one by an address, ReportLab the other where it is there."""


def main(folders: tuple[str, ...] = PRODUCT) -> int:
    """Print how much was imported, or each import that fails, and return 1 for those."""
    written = {pair for folder in folders for pair in imports_under(Path(folder))}
    wanted = sorted(written | {(module, "") for module in UNWRITTEN})
    failed = [line for pair in wanted if (line := complaint(*pair))]
    print("\n".join(failed or [f"All {len(wanted)} imports of {', '.join(folders)} work."]))
    return 1 if failed else 0


def imports_under(folder: Path) -> Iterator[tuple[str, str]]:
    """(module, name or empty) of each import statement below a folder, at any depth of a file."""
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((alias.name, "") for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                module = "." * node.level + (node.module or "")
                yield from ((module, alias.name) for alias in node.names)


def complaint(module: str, name: str) -> str:
    """What an import failed with in one line; empty when it works."""
    try:
        if name and not hasattr(importlib.import_module(module), name):
            importlib.import_module(f"{module}.{name}")
        importlib.import_module(module)
    except ImportError as error:
        return f"{module} {name}: {error}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
