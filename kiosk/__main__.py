"""`python -m kiosk`: the operator's commands."""

import signal
import sys

from kiosk.cli import main

STOPPED = 128 + signal.SIGTERM

if __name__ == "__main__":
    # Ended from outside, a command still takes away what it had begun to write.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(STOPPED))
    sys.exit(main(sys.argv[1:]))
