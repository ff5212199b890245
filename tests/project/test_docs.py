"""The project's documents: the ids, paths and folders they name are real."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.project.test_project import PARTS, ROOT, nodes, trees
from tests.story_page import tells, told
from tools import events, requirements
from ui.demo.story import StoryAct, demo_folder, read_story

pytestmark = pytest.mark.xdist_group("project")
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
FOLDERS = (*PARTS, "docs")


@cache
def prose(name: str) -> str:
    """The docstrings and comments of a file."""
    said = [
        node.value.value
        for node in nodes(trees()[name])
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]
    return "\n".join([*said, *re.findall(r"(?<!\S)# .*", (ROOT / name).read_text("utf-8"))])


def test_every_requirement_is_listed_once_with_the_tests_that_hold_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    delivered = sorted(project["tool"]["kiosk"]["requirements"])
    assert sorted(requirements.listed()) == sorted(requirements.held()) == delivered
    written = requirements.PAPER.read_text(encoding="utf-8")
    assert written == requirements.written(), "python -m tools.requirements writes it anew"


def test_every_id_that_code_cites_is_listed() -> None:
    cited = {
        each: name
        for name in trees()
        for each in re.findall(rf"\b{requirements.ID}\b(?!-[0-9A-Z])", prose(name))
    }
    assert {each: cited[each] for each in cited.keys() - set(requirements.listed())} == {}


def test_no_code_cites_a_document_that_is_not_here() -> None:
    here = {path.name for path in ROOT.rglob("*.md") if ".venv" not in path.parts}
    cited = {
        (name, each)
        for name in trees()
        for each in re.findall(r"[\w-]+\.md\b", prose(name))
        if each not in here
    }
    assert cited == set()


def test_the_events_are_those_of_their_list() -> None:
    for file, text in events.sources().items():
        written = file.read_text(encoding="utf-8")
        assert written == text, "python -m tools.events writes it anew"


def holds_files(folder: Path) -> bool:
    return any(path.is_file() and path.suffix != ".pyc" for path in folder.rglob("*"))


def real_map() -> set[str]:
    """Every folder two levels deep, and the modules directly in kiosk and ui."""
    inside = [child for part in FOLDERS for child in (ROOT / part).iterdir()]
    rooms = {f"{child.parent.name}/{child.name}/" for child in inside if child.is_dir()}
    modules = {
        f"{child.parent.name}/{child.name}"
        for child in inside
        if child.suffix == ".py" and child.parent.name in ("kiosk", "ui")
    }
    real = {room for room in rooms if holds_files(ROOT / room)} | modules
    return real - {f"{part}/__init__.py" for part in PARTS}


def drawn_map() -> Iterator[str]:
    """The paths in the tree that docs/architecture.md draws."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    top = ""
    for line in text.partition("```\n")[2].partition("```")[0].splitlines():
        name = line.split()[0]
        if line.startswith(" "):
            yield top + name
        else:
            top = name


def test_the_map_is_the_tree_as_it_is() -> None:
    drawn = list(drawn_map())
    assert set(drawn) == real_map()
    assert len(drawn) == len(set(drawn))


def test_every_decision_is_in_the_index() -> None:
    index = (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"\((\d{4}-[\w-]+\.md)\)", index) == [path.name for path in DECISIONS]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_path_that_a_document_names_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    named = re.findall(rf"`((?:{'|'.join(FOLDERS)})/[^`\s]*)`", text)
    linked = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    missing = [path for path in named if not list(ROOT.glob(re.sub(r"<[^>]*>", "*", path)))]
    missing += [path for path in linked if not (document.parent / path).exists()]
    assert missing == []


def test_docs_stories_names_nothing_that_no_page_has() -> None:
    files = [file for folder in ("ui", "kiosk") for file in (ROOT / folder).rglob("*.py")]
    words = {word for file in files for word in re.findall(r"\w+", file.read_text("utf-8"))}
    named = {each for page, names in told().items() for each in (page, *names)}
    parts = {part for each in named for part in re.split(r"[.:]", each)}
    assert parts - words - {"N", "NAME"} == set()


def test_docs_stories_tells_all_that_our_stories_do() -> None:
    done = {
        (screen.name, name)
        for file in (demo_folder() / "stories").glob("*.toml")
        for act in read_story(file).acts
        if isinstance(act, StoryAct)
        for screen in act.screens
        for name in (*(name for name, _text in screen.type), *screen.press)
    }
    sheets = [name for name in told() if name.endswith("_sheet")]
    untold = {
        (page, name) for page, name in done if not any(tells(on, name) for on in (page, *sheets))
    }
    assert untold == set()
