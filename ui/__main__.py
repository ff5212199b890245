"""The supervisor: starts sessions, a warm spare and the courier, and replaces what ends.

Only the standard library is imported here, and a session is started before anything else, so
that home is on the screen as soon as Qt can put it there.
"""

import sys

from ui.processes import Supervisor


def main(arguments: list[str]) -> int:
    """Run the kiosk until its window is closed for good; the exit code of the last session."""
    if "--demo" in arguments:
        from ui.demo.run import run_demo

        return run_demo(arguments)
    if "--help" in arguments or "-h" in arguments:
        sys.stdout.write(USAGE)
        return 0
    supervisor = Supervisor(arguments)
    supervisor.start()
    return supervisor.run()


USAGE = """usage: python -m ui [--config FILE] [--kiosk] [--language L] [--size WxH]
       python -m ui --demo DIR [--story FILE.toml] [--person FILE.json]
                    [--end finish|cancel|timeout|crash] [--hold S] [--resume] [--size WxH]
"""

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
