"""No core dump of a process that holds a secret: a dump would hold the secret too (T5)."""

import ctypes
import resource
from typing import Final

PR_SET_DUMPABLE: Final = 4


def forbid_core_dumps() -> None:
    """Let this process leave no core and let no other of its user read its memory, for good."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
