"""The line on which a window hears of calls: whatever is said there costs little and is bounded."""

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ui.screen_pop.address import LONGEST, NOT_TAKEN, TAKEN, is_private, read_message, socket_path

_MOST_AT_ONCE = 16
_PATIENCE_MS = 2000
_BETWEEN_CALLS_MS = 500


class CallLine(QObject):
    """Listens under a name. `rang` brings a canonical number, twice a second at most.

    Of calls that come faster the latest one counts.
    """

    rang = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speakers: set[QLocalSocket] = set()
        self._latest = ""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_AT_ONCE)
        self._server.newConnection.connect(self._welcome)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_BETWEEN_CALLS_MS)
        self._pause.timeout.connect(self._ring)

    def open(self, name: str) -> bool:
        """Begin to listen; whoever works at the desk is alone there, so an older end is dead."""
        if sys.platform == "win32":
            return self._server.listen(name)
        path = socket_path(name)
        try:
            path.parent.mkdir(mode=0o700, exist_ok=True)
        except OSError:
            return False
        if not is_private(path.parent):
            return False
        QLocalServer.removeServer(str(path))
        return self._server.listen(str(path))

    def close(self) -> None:
        """Listen no more."""
        self._pause.stop()
        self._server.close()
        for speaker in tuple(self._speakers):
            speaker.abort()

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            speaker = self._server.nextPendingConnection()
            if len(self._speakers) >= _MOST_AT_ONCE:
                speaker.abort()
                speaker.deleteLater()
                continue
            self._speakers.add(speaker)
            speaker.setReadBufferSize(LONGEST + 1)
            speaker.readyRead.connect(lambda speaker=speaker: self._hear(speaker))
            speaker.disconnected.connect(lambda speaker=speaker: self._leave(speaker))
            patience = QTimer(speaker)
            patience.setSingleShot(True)
            patience.timeout.connect(lambda speaker=speaker: speaker.abort())
            patience.start(_PATIENCE_MS)
            # It may all have been said already.
            self._hear(speaker)

    def _hear(self, speaker: QLocalSocket) -> None:
        if speaker not in self._speakers:
            return
        if not speaker.canReadLine():
            if speaker.bytesAvailable() > LONGEST:
                speaker.abort()
            return
        try:
            number = read_message(bytes(speaker.readLine(LONGEST + 1).data()))
        except ValueError:
            number = ""
        speaker.write(TAKEN if number else NOT_TAKEN)
        speaker.disconnectFromServer()
        if number:
            self._latest = number
            if not self._pause.isActive():
                self._ring()

    def _leave(self, speaker: QLocalSocket) -> None:
        self._speakers.discard(speaker)
        speaker.deleteLater()

    def _ring(self) -> None:
        number, self._latest = self._latest, ""
        if number:
            self._pause.start()
            self.rang.emit(number)
