"""First module of the packaged app: runs ui, kiosk or a hidden child as `python -m` would."""

import multiprocessing
import runpy
import sys
from typing import Final

PACKAGES: Final = ("ui", "kiosk")
FLAGS_WITH_VALUE: Final = ("-W", "-X")


def module_and_arguments(arguments: list[str]) -> tuple[str, list[str]]:
    """Split a command line into the module to run and what it gets.

    Children are started as `sys.executable [flags] -m module …` from source and packaged alike, so
    Python's own flags before the -m are passed over. With no module named, ui gets the arguments.
    """
    rest = list(arguments)
    while rest and rest[0][:1] == "-" and rest[0][:2] != "--" and rest[0] != "-m":
        flag = rest.pop(0)
        if flag in FLAGS_WITH_VALUE and rest:
            rest.pop(0)
    if rest[:1] == ["-m"]:
        rest.pop(0)
    if not rest or rest[0].startswith("-"):
        return "ui", rest
    return rest[0], rest[1:]


def main(arguments: list[str]) -> int:
    """Run one module of the product; return 2 for any other."""
    multiprocessing.freeze_support()
    module, rest = module_and_arguments(arguments)
    if module.partition(".")[0] not in PACKAGES:
        print(f"Usage: {sys.argv[0]} ui|kiosk …", file=sys.stderr)
        return 2
    sys.argv = [module, *rest]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
