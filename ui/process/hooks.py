"""Catches every bug: redacted log, safe screen, new session; never a traceback on the screen."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.log import logger

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def install(fall: Callable[[], None]) -> None:
    """Send bugs of any thread to the log and then call `fall` once, on whatever thread it is."""
    faulthandler.enable()
    fallen: list[bool] = []

    def caught(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        logger().error("a bug ended this session", exc_info=(kind, bug, trace))
        if not fallen:
            fallen.append(True)
            fall()

    def in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            caught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = in_thread
    qInstallMessageHandler(_from_qt)


def _from_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    # The text may quote what a person typed; where it came from may not.
    logger().log(
        LEVELS.get(kind, logging.WARNING),
        "Qt said something",
        extra={"where": context.category or ""},
    )
