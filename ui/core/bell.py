"""A ring from any thread, heard on the GUI thread."""

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Bell(QObject):
    """Carries a ring from any thread to the GUI thread; at most one is on its way."""

    rang = Signal()
    heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._on_its_way = False
        self.rang.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def ring(self) -> None:
        """Safe from any thread."""
        if not self._on_its_way:
            self._on_its_way = True
            self.rang.emit()

    @Slot()
    def _hear(self) -> None:
        self._on_its_way = False
        self.heard.emit()
