"""What every command is given: where the settings lie and how to answer."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kiosk.places import default_config
from kiosk.settings import Settings, load

if TYPE_CHECKING:
    from kiosk.bootstrap import OpenKiosk


@dataclass(frozen=True)
class Given:
    """The global options."""

    config: Path
    json: bool

    def settings(self) -> Settings:
        """The settings file, read and checked."""
        return load(self.config)

    def open(self) -> "OpenKiosk":
        """A kiosk over the settings; closed by the `with` that it is opened in."""
        from kiosk.bootstrap import open_kiosk

        return open_kiosk(self.settings())

    def open_unset(self) -> "OpenKiosk":
        """A kiosk for work on a file alone, which needs no settings."""
        from kiosk.bootstrap import open_kiosk

        return open_kiosk(Settings(file=self.config))


def given(context: typer.Context) -> Given:
    """The options of the command that runs."""
    return context.ensure_object(Given)


def remember(context: typer.Context, config: Path | None, as_json: bool) -> None:
    """Keep the global options for the command that follows."""
    context.obj = Given(config or default_config(), as_json)
