"""The supervisor: starts sessions, a warm spare and the courier, and replaces what ends.

The first session is forked before anything else is imported, so that home is on the screen as
soon as Qt can put it there; the supervisor gets ready alongside.
"""

import sys

from kiosk.places import keep_to_owner
from ui.supervisor.child import Child

USAGE = """usage: python -m ui [--config FILE] [--kiosk] [--screen NAME] [--language L] [--size WxH]
       python -m ui --desk [--config FILE] [--screen NAME] [--language L] [--size WxH]
       python -m ui --demo DIR [--story FILE.toml] [--person FILE.json]
                    [--end finish|cancel|timeout|crash] [--hold S] [--resume] [--size WxH]
"""


def session() -> int:
    """Be the first session."""
    from ui.app import main as run_session

    return run_session(sys.argv[1:])


def main(arguments: list[str]) -> int:
    """Run the kiosk until its window is closed for good; 1 if its settings were refused."""
    keep_to_owner()
    if "--demo" in arguments:
        from ui.demo.run_demo import run_demo

        return run_demo(arguments)
    if "--desk" in arguments:
        from ui.staff.desk_process import main as run_desk

        return run_desk(arguments)
    if "--help" in arguments or "-h" in arguments:
        sys.stdout.write(USAGE)
        return 0
    first = Child.fork(session)
    from ui.supervisor.processes import Supervisor

    supervisor = Supervisor(arguments, first)
    supervisor.start()
    return supervisor.run()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
