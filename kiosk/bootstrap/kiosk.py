"""All that programs have of the core: one object that runs use cases."""

from collections.abc import Callable
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.ports.ports import Ports
from kiosk.services.store.tally_failures import tally_failure
from kiosk.settings import Settings

P = ParamSpec("P")
R = TypeVar("R")


class Kiosk:
    """Runs use cases over one set of ports, and no one reaches the ports around it.

    Nothing is opened before it is first needed.
    """

    def __init__(self, ports: AdapterPorts) -> None:
        self._ports = ports

    def do(
        self,
        use_case: Callable[Concatenate[Ports, Actor, P], R],
        actor: Actor,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run one use case for an actor; it raises what the use case raises."""
        try:
            return use_case(self._ports, actor, *args, **kwargs)
        except KioskError as error:
            tally_failure(self._ports, actor, error.code)
            raise

    def warm(self) -> None:
        """Import and build the slow adapters, the database first; for an idle lane.

        Raises what opening the database raises: DATABASE_MISSING, KEY_WRONG and the like.
        """
        self._ports.warm()

    def close(self) -> None:
        """Let go of the database and whatever is waiting; calling it twice is fine."""
        self._ports.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class OpenKiosk(Kiosk):
    """A kiosk whose ports operators' commands reach too; the ui never gets one as such."""

    def __init__(self, ports: AdapterPorts) -> None:
        super().__init__(ports)
        self.ports = ports


def open_kiosk(settings: Settings) -> OpenKiosk:
    """A kiosk over the real adapters that the settings name; opens nothing yet."""
    return OpenKiosk(AdapterPorts(settings))
