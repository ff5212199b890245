"""`python -m ui` that ends with a word of its first session, and repeats it: see P1.

`python -m benchmarks.first_supervisor WORD [OPTION…]`
"""

import sys

from ui.__main__ import session
from ui.supervisor.child import Child


def main() -> int:
    """As ui/__main__.py does it, with a supervisor that ends sooner."""
    wanted = sys.argv.pop(1)
    first = Child.fork(session)
    from ui.supervisor.processes import SessionProcess, Supervisor

    class Brief(Supervisor):
        def _heard(self, session: SessionProcess, said: str) -> None:
            super()._heard(session, said)
            if said == wanted and self.exit_code is None:
                print(said, flush=True)
                self.exit_code = 0

    supervisor = Brief(sys.argv[1:], first)
    supervisor.start()
    return supervisor.run()


if __name__ == "__main__":
    raise SystemExit(main())
