"""What every command is given: where the settings are and how to answer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

import typer

from kiosk.cli.answers import tell, tell_json, tell_table
from kiosk.domain.people.roles import OPERATOR, Actor
from kiosk.i18n import Fact, Marked
from kiosk.places import default_config
from kiosk.settings import Settings, load

if TYPE_CHECKING:
    from kiosk.bootstrap import OpenKiosk
    from kiosk.ports.ports import Ports

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Given:
    """The global options."""

    config: Path
    json: bool

    def settings(self) -> Settings:
        """The settings file, read and checked."""
        return load(self.config)

    def open(self) -> "OpenKiosk":
        """A kiosk over the settings; closed by the `with` it is opened in."""
        from kiosk.bootstrap import open_kiosk

        return open_kiosk(self.settings())

    def open_unset(self) -> "OpenKiosk":
        """A kiosk for work on a file alone, without settings."""
        from kiosk.bootstrap import open_kiosk

        return open_kiosk(Settings(file=self.config))

    def do(
        self,
        use_case: "Callable[Concatenate[Ports, Actor, P], R]",
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run one use case for the operator, on a kiosk opened for it."""
        with self.open() as kiosk:
            return kiosk.do(use_case, OPERATOR, *args, **kwargs)

    def answer(self, answer: Mapping[str, Any], words: Marked, /, **facts: Fact) -> None:
        """Print the object, or say the words."""
        if self.json:
            tell_json(answer)
        else:
            tell(words, **facts)

    def answer_list(
        self,
        name: str,
        objects: Sequence[Mapping[str, Any]],
        nothing: str,
        columns: Sequence[str],
        rows: Iterable[Sequence[Any]],
    ) -> None:
        """Print the objects under a name, or a table of rows, or that there is nothing."""
        if self.json:
            tell_json({name: objects})
        elif not objects:
            tell(nothing)
        else:
            tell_table(columns, rows)


def given(context: typer.Context) -> Given:
    """The options of the command that runs."""
    return context.ensure_object(Given)


def remember(context: typer.Context, config: Path | None, as_json: bool) -> None:
    """Keep the global options for the command that follows."""
    context.obj = Given(config or default_config(), as_json)
