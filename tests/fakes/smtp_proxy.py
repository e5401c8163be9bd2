"""Stands before a real SMTP server and cuts the line at a mail's last dot: before it is heard, or after.

Only without TLS, as servers on one's own machine allow. Whoever is cut off cannot tell one from the other.
"""

import select
import socket
from contextlib import suppress
from socketserver import BaseRequestHandler
from typing import ClassVar

from tests.fakes.fault_proxy import BEFORE, FaultProxy, Passed, reset

MAIL = ("DATA", "")
"""The one step by which a mail goes out; whatever fault is planned for it cuts the line."""

CHUNK = 1 << 16
LAST_DOT = b"\r\n.\r\n"


class SmtpProxy(FaultProxy):
    """Forwards to the SMTP server at a port of 127.0.0.1 while its ``with`` block runs."""

    def __init__(self, port: int) -> None:
        super().__init__(f"smtp://127.0.0.1:{port}")

    def exchange(self) -> type[BaseRequestHandler]:
        return _Line


class _Line(BaseRequestHandler):
    proxy: ClassVar[SmtpProxy]
    request: socket.socket

    def handle(self) -> None:
        with socket.create_connection(("127.0.0.1", self.proxy.port_behind)) as server, suppress(OSError):
            self._carry(server)

    def _carry(self, server: socket.socket) -> None:
        said, is_mail = b"", False
        while True:
            for side in select.select([self.request, server], [], [])[0]:
                if not (chunk := side.recv(CHUNK)):
                    return
                if side is server:
                    is_mail = is_mail or chunk.startswith(b"354")
                    self.request.sendall(chunk)
                    continue
                said = said[-len(LAST_DOT) :] + chunk
                if is_mail and said.endswith(LAST_DOT):
                    is_mail = False
                    if self._is_cut_off(server, chunk):
                        return
                else:
                    server.sendall(chunk)

    def _is_cut_off(self, server: socket.socket, end: bytes) -> bool:
        """Carry the end of a mail over, unless it gets lost on the way; tell whether the line broke."""
        fault = self.proxy.next_fault(*MAIL)
        reached = fault not in BEFORE
        if reached:
            server.sendall(end)
            answer = server.recv(CHUNK)
        self.proxy.passed.append(Passed(*MAIL, fault, reached))
        if fault:
            reset(self.request)
        else:
            self.request.sendall(answer)
        return bool(fault)
