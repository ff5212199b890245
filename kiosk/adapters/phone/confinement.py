"""What the page's process gives up once it listens (T7)."""

import ctypes
import resource
from typing import Final

from kiosk.adapters.machine.core_dumps import forbid_core_dumps

MIB: Final = 1024 * 1024
LIMITS: Final = {
    resource.RLIMIT_DATA: 512 * MIB,
    resource.RLIMIT_FSIZE: 0,  # nothing that is sent ever reaches a disk
    resource.RLIMIT_NPROC: 0,
    resource.RLIMIT_NOFILE: 64,
}
PR_SET_NO_NEW_PRIVS: Final = 38


def confine() -> None:
    """Limit memory and connections; refuse written files and new processes, for good."""
    ctypes.CDLL(None).prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    forbid_core_dumps()
    for limit, most in LIMITS.items():
        resource.setrlimit(limit, (most, most))
