"""What the decoding child gives up before it reads the first untrusted byte (T4)."""

import ctypes
import resource
from typing import Final

from kiosk.adapters.machine.core_dumps import forbid_core_dumps

MIB: Final = 1024 * 1024
LIMITS: Final = {
    resource.RLIMIT_AS: 1536 * MIB,
    resource.RLIMIT_DATA: 560 * MIB,  # enough for the decoders: keeps the child below 600 MB
    resource.RLIMIT_CPU: 5,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_NPROC: 0,
    resource.RLIMIT_NOFILE: 0,
}

CLONE_NEWUSER: Final = 0x10000000
CLONE_NEWNET: Final = 0x40000000
PR_SET_NO_NEW_PRIVS: Final = 38


def confine() -> None:
    """Limit memory, time and size; refuse new files, sockets and processes, for good.

    Call it after the last import: nothing can be opened afterward. A kernel without user
    namespaces leaves the limits, which refuse sockets already.
    """
    libc = ctypes.CDLL(None)
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    forbid_core_dumps()
    libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)
    for limit, most in LIMITS.items():
        resource.setrlimit(limit, (most, most))
