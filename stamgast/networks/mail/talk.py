"""Plays a mail server from a script, for the scenarios that every adapter owes.

A script lists what is said, in order. ``S:`` is the server's line (``@`` stands for the tag of the last
command), ``C:`` the line we must say, ``C~`` one that must hold these words. An object with ``mail`` alone is
a mail we must send, each named line in it; with ``fetch``, one the server brings; ``fault`` breaks the line.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

_TAG = re.compile(rb"^([A-Z]{4}\d+) ")
_LITERAL = re.compile(rb"\{(\d+)\}\r\n$")
_FAREWELL = (b"quit", b"logout")


class Talks:
    """Stands where lines to mail servers are opened; each opening takes the next talk."""

    def __init__(self, talks: Sequence[Mapping[str, Any]]) -> None:
        self._left = list(talks)
        self._lines: list[_Played] = []
        self._problems: list[str] = []

    @property
    def problems(self) -> list[str]:
        """Return what was said otherwise, and what was never said."""
        said = [problem for line in self._lines for problem in line.problems + line.unsaid()]
        return self._problems + said + [f"never dialled: {talk['dial']}" for talk in self._left]

    def connect_tcp(self, host: str, port: int, _timeout: float | None = None) -> "_Played":
        if not self._left:
            self._problems.append(f"unexpected line to {host}:{port}")
            raise ConnectionError("no talk left")
        talk = self._left.pop(0)
        if talk["dial"] != f"{host}:{port}":
            self._problems.append(f"dial: {host}:{port} instead of {talk['dial']}")
        if "fault" in talk:
            raise ConnectionError(talk["fault"])
        self._lines.append(_Played(host, talk["talk"]))
        return self._lines[-1]


class _Played:
    """One line, with the server's side of it."""

    def __init__(self, host: str, script: Sequence[Any]) -> None:
        self.problems: list[str] = []
        self._host = host
        self._script = list(script)
        self._came = bytearray()
        self._tag = b""
        self._literal: int | None = None

    def read(self, _max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002  as on a real line
        said = bytearray()
        while self._script and (line := self._servers(self._script[0])) is not None:
            self._script.pop(0)
            said += line
        if said:
            return bytes(said)
        if self._script and "fault" in self._script[0]:
            self._script.clear()
            raise ConnectionError("the line broke")
        if self._script:
            self.problems.append(f"waits for an answer, instead of saying {self._script[0]!r}")
            self._script.clear()
        return b""

    def write(self, content: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._came += content
        while self._came and self._heard():
            pass

    def start_tls(self, _context: object, host: str, _timeout: float | None) -> "_Played":
        if host != self._host:
            self.problems.append(f"TLS for {host} instead of {self._host}")
        return self

    def close(self) -> None:
        """Hang up."""

    def unsaid(self) -> list[str]:
        return [f"never said: {item!r}" for item in self._script]

    def _servers(self, item: Any) -> bytes | None:
        if isinstance(item, str) and item.startswith("S: "):
            line = item[3:].encode()
            return (self._tag + line[1:] if line.startswith(b"@") else line) + b"\r\n"
        if isinstance(item, Mapping) and "fetch" in item:
            mail = "\r\n".join(item["mail"]).encode()
            about = f"* 1 FETCH ({item['fetch']} BODY[] {{{len(mail)}}}\r\n".encode()
            return about + mail + b")\r\n"
        return None

    def _heard(self) -> bool:
        """Take one line, or one mail, off what was said; False when it is not there whole yet."""
        expected = self._script[0] if self._script else None
        if isinstance(expected, Mapping) and "mail" in expected and "fetch" not in expected:
            return self._mail(expected["mail"])
        line, end, rest = bytes(self._came).partition(b"\r\n")
        if not end:
            return False
        self._came = bytearray(rest)
        if tagged := _TAG.match(line):
            self._tag, line = tagged[1], line[tagged.end() :]
        literal = _LITERAL.search(line + end)
        self._literal = int(literal[1]) if literal else self._literal
        self._compare(expected, line)
        return True

    def _compare(self, expected: Any, line: bytes) -> None:
        said = line.decode("utf-8", "replace")
        if expected is None and line.lower() in (*_FAREWELL, b""):
            return
        is_alike = isinstance(expected, str) and (
            said == expected[3:]
            if expected.startswith("C: ")
            else expected.startswith("C~ ") and expected[3:] in said
        )
        if is_alike:
            self._script.pop(0)
        elif line:
            self.problems.append(f"said {said!r} instead of {expected!r}")

    def _mail(self, lines: Sequence[str]) -> bool:
        """Compare a mail that ends with a dot (SMTP), or after as many bytes as were announced (IMAP)."""
        if self._literal is not None:
            end, following = self._literal, self._literal + 2
        else:
            end = self._came.find(b"\r\n.\r\n")
            following = end + 5
        if end < 0 or len(self._came) < following:
            return False
        there = bytes(self._came[:end]).decode("utf-8", "replace").split("\r\n")
        self.problems += [f"the mail lacks {line!r}" for line in lines if line not in there]
        self._came, self._literal = self._came[following:], None
        self._script.pop(0)
        return True
