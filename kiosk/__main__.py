"""`python -m kiosk`: the operator's commands."""

import signal
import sys

from kiosk.cli import main

STOPPED = 128 + signal.SIGTERM

if __name__ == "__main__":
    # Killed from outside, a command still removes what it had started to write.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(STOPPED))
    sys.exit(main(sys.argv[1:]))
