"""Enforces each part's minimum coverage, as pyproject.toml states it under tool.kiosk.coverage."""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any


def main() -> int:
    """Print one line per part and return 1 if one is below its gate or was not measured."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    report = project["tool"]["coverage"]["json"]["output"]
    measured = json.loads(Path(report).read_text(encoding="utf-8"))
    if not measured["meta"]["branch_coverage"]:
        print("Coverage: no branch of the product was measured")
        return 1
    gates: dict[str, float] = project["tool"]["kiosk"]["coverage"]
    below = 0
    for part, least in gates.items():
        share, gaps = measure(measured["files"], part)
        below += share < least
        word = "holds" if share >= least else "is below its gate"
        print(f"Coverage of {part}: {share:.2f} %, at least {least} %: {word}")
        if share < least:
            print("\n".join(gaps))
    return 1 if below else 0


def measure(files: dict[str, Any], part: str) -> tuple[float, list[str]]:
    """Percent of lines and branches covered under a folder (0 without files), and the gaps."""
    covered = total = 0
    gaps = []
    for name, data in sorted(files.items()):
        if not name.startswith(part + "/"):
            continue
        counts = data["summary"]
        total += counts["num_statements"] + counts["num_branches"]
        covered += counts["covered_lines"] + counts["covered_branches"]
        if data["missing_lines"] or data["missing_branches"]:
            branches = [f"{start}->{end}" for start, end in data["missing_branches"]]
            gaps.append(f"  {name}: lines {data['missing_lines']}, branches {branches}")
    return (100 * covered / total if total else 0.0), gaps


if __name__ == "__main__":
    sys.exit(main())
