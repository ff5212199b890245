"""A webcam on loopback that sends JPEG after JPEG, and can be made to hang."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Self


class MjpegServer:
    """Sends one JPEG again and again; `stall()` unplugs it, `resume()` plugs it in again."""

    def __init__(self, jpeg: bytes) -> None:
        self._flowing, self._closed = Event(), Event()
        self._flowing.set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler(jpeg))
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        """Where the stream is."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/camera.mjpg"

    def stall(self) -> None:
        """Send nothing more, on this connection or a new one."""
        self._flowing.clear()

    def resume(self) -> None:
        """Send again."""
        self._flowing.set()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closed.set()
        self._flowing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self, jpeg: bytes) -> type[BaseHTTPRequestHandler]:
        flowing, closed = self._flowing, self._closed
        head = b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(jpeg)

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                try:
                    while not closed.wait(0.03):
                        flowing.wait()
                        self.wfile.write(head + jpeg + b"\r\n")
                except OSError:
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler
