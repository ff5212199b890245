"""A sample of every printed paper, found next to its facts; nothing on it is real."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from kiosk.letters import papers
from kiosk.letters.paper_facts import PaperFacts

SAMPLES: Final[dict[str, PaperFacts]] = {
    name: sample
    for file in iter_modules(papers.__path__, f"{papers.__name__}.")
    for name, sample in import_module(file.name).SAMPLES.items()
}
