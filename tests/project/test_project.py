"""Guards on the project itself: sizes, requirements, imports by their names, catalogue."""

import ast
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tools import catalogue

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.xdist_group("project")
"""One process reads all files once."""
PARTS = ("kiosk", "ui", "resources", "tests", "tools", "benchmarks")
LONG_FUNCTIONS_ALLOWED: frozenset[str] = frozenset()
STOCK_DIALOGS = {
    "QFileDialog", "QMessageBox", "QInputDialog", "QDesktopServices", "setOpenExternalLinks",
}  # fmt: skip


@cache
def trees() -> dict[str, ast.Module]:
    """Every Python file of ours, by its path in the project."""
    files = (path for part in PARTS for path in (ROOT / part).rglob("*.py"))
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in files
    }


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Everything in one file; walking through it again would take longer than reading it."""
    return tuple(ast.walk(tree))


def part(folder: str) -> Iterator[tuple[str, ast.Module]]:
    """The files under one folder."""
    return ((name, tree) for name, tree in trees().items() if name.startswith(folder + "/"))


def lines(name: str) -> int:
    return len((ROOT / name).read_text(encoding="utf-8").splitlines())


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module or name that a piece of code imports, with dots."""
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def used_names(tree: ast.AST) -> set[str]:
    names = {node.id for node in nodes(tree) if isinstance(node, ast.Name)}
    names |= {node.attr for node in nodes(tree) if isinstance(node, ast.Attribute)}
    return names | {name.rpartition(".")[2] for name in imported(tree)}


LANGUAGE_IS_A_CHOICE: frozenset[str] = frozenset(
    {"kiosk/settings_sections.py", "ui/process/options.py"}
)
NAMES_ENGLISH: frozenset[str] = frozenset({"kiosk/i18n.py", "ui/staff/parts/today/page_words.py"})


def with_a_default(tree: ast.AST) -> Iterator[str]:
    """Every parameter and field that has its own default."""
    for node in nodes(tree):
        if isinstance(node, ast.arguments):
            usual = [*node.posonlyargs, *node.args]
            yield from (each.arg for each in usual[len(usual) - len(node.defaults) :])
            pairs = zip(node.kwonlyargs, node.kw_defaults, strict=True)
            yield from (each.arg for each, value in pairs if value is not None)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            yield node.target.id if isinstance(node.target, ast.Name) else ""


def test_no_language_is_taken_for_granted() -> None:
    ours = dict([*part("kiosk"), *part("ui")])
    assert {name for name, tree in ours.items() if "language" in with_a_default(tree)} == (
        LANGUAGE_IS_A_CHOICE
    )
    assert {
        name
        for name, tree in ours.items()
        for node in nodes(tree)
        if isinstance(node, ast.Constant) and node.value == "en"
    } == NAMES_ENGLISH


def test_no_file_is_over_400_lines() -> None:
    assert {name: lines(name) for name in trees() if lines(name) > 400} == {}


@pytest.mark.parametrize("folder", ["kiosk", "ui", "tests"])
def test_the_median_file_is_short(folder: str) -> None:
    sizes = [lines(name) for name, _ in part(folder) if not name.endswith("__init__.py")]
    assert statistics.median(sizes) <= 100


def test_no_function_is_over_40_lines() -> None:
    found = {
        f"{name}:{node.name}"
        for name, tree in trees().items()
        for node in nodes(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= 40
    }
    assert found - LONG_FUNCTIONS_ALLOWED == set()


def test_every_module_says_what_lives_there() -> None:
    assert [name for name, tree in trees().items() if not ast.get_docstring(tree)] == []


def test_the_core_never_mentions_qt() -> None:
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name, _ in part("kiosk")}
    assert [name for name, text in texts.items() if "PySide6" in text or "shiboken" in text] == []


def test_only_the_demo_imports_qttest() -> None:
    found = [
        name
        for name, tree in part("ui")
        if any(module.startswith("PySide6.QtTest") for module in imported(tree))
    ]
    assert [name for name in found if not name.startswith(("ui/demo.py", "ui/demo/"))] == []


def test_no_stock_dialog_opens_on_a_kiosk() -> None:
    found = {name: STOCK_DIALOGS & used_names(tree) for name, tree in part("ui")}
    assert {name: names for name, names in found.items() if names} == {}


def test_bootstrap_imports_adapters_only_inside_functions() -> None:
    statements = [
        statement
        for name, tree in part("kiosk")
        if name.startswith("kiosk/bootstrap")
        for statement in tree.body
        if isinstance(statement, ast.Import | ast.ImportFrom)
    ]
    modules = [module for statement in statements for module in imported(statement)]
    assert [module for module in modules if module.startswith("kiosk.adapters")] == []


def test_every_marked_text_is_written_out_where_it_is_marked() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, tree in [*part("kiosk"), *part("ui")]
        for node in nodes(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "N_"
        and [type(argument) for argument in node.args] != [ast.Constant]
    ]
    assert found == []


def test_the_catalogue_holds_every_marked_text() -> None:
    written = catalogue.texts(catalogue.committed(ROOT))
    assert catalogue.texts(catalogue.extract(ROOT)) == written, "make catalogue writes it anew"


def test_the_ui_reaches_no_port() -> None:
    """Not past Kiosk.do(), not through the kiosk that commands open, not through a fresh one."""
    reached = [
        name
        for name, tree in part("ui")
        if "ports" in {node.attr for node in nodes(tree) if isinstance(node, ast.Attribute)}
        or any(each.endswith((".OpenKiosk", ".AdapterPorts")) for each in imported(tree))
    ]
    assert reached == []
