"""`python -m ui` that says `painted` when its first session does, and then ends: see P1."""

import sys

from ui.processes import Session, Supervisor


class FirstPaint(Supervisor):
    """Ends with the first painted screen."""

    def _heard(self, session: Session, said: str) -> None:
        super()._heard(session, said)
        if said == "painted":
            print(said, flush=True)
            self.exit_code = 0


def main(arguments: list[str]) -> int:
    """As ui/__main__.py does it."""
    supervisor = FirstPaint(arguments)
    supervisor.start()
    return supervisor.run()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
