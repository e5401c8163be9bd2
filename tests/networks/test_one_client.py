"""Only one module opens connections; a second way out would be one without the checks."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

STAMGAST = Path(__file__).parents[2] / "stamgast"
WAYS_OUT = (
    "httpx2", "httpx", "httpcore2", "httpcore", "h11", "requests", "urllib3", "aiohttp", "pycurl",
    "urllib.request", "http.client", "socket", "ssl", "asyncio.open_connection", "xmlrpc.client", "ftplib",
    "telnetlib", "websockets", "smtplib", "imaplib",
)  # fmt: skip
ALLOWED = {
    "networks/safety.py": WAYS_OUT,
    "networks/contract.py": ("httpx2",),  # its mock transport
    "networks/mail/mailbox.py": ("imaplib",),  # on lines that the client opens
    "networks/mail/outgoing.py": ("smtplib",),  # likewise
    "cli/together.py": ("socket",),  # whether our own web server listens
    "notices/mailing.py": ("smtplib",),  # the errors of Django's own mail
}


def imported(source: str) -> Iterator[str]:
    """Name everything a module imports, anywhere in it, as ``package.module.name``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _is_import_call(node.func):
            yield from (
                a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
            )


def _is_import_call(function: ast.expr) -> bool:
    return (isinstance(function, ast.Name) and function.id in ("__import__", "import_module")) or (
        isinstance(function, ast.Attribute) and function.attr == "import_module"
    )


def ways_out(source: str) -> set[str]:
    return {way for name in imported(source) for way in WAYS_OUT if name == way or name.startswith(f"{way}.")}


def test_no_module_but_the_client_can_open_a_connection() -> None:
    modules = [path for path in STAMGAST.rglob("*.py") if "node_modules" not in path.parts]
    assert len(modules) > 10
    found = {
        str(path.relative_to(STAMGAST)): surplus
        for path in modules
        if (
            surplus := ways_out(path.read_text("utf-8"))
            - set(ALLOWED.get(str(path.relative_to(STAMGAST)), ()))
        )
    }
    assert found == {}


@pytest.mark.parametrize(
    "source",
    ["import httpx2", "import httpx2 as h", "from httpx2 import Client", "import urllib.request",
     "from urllib import request", "from urllib.request import urlopen", "from http import client",
     "import socket", "from socket import create_connection", "def f():\n    import requests",
     "__import__('socket')", "importlib.import_module('http.client')"],
)  # fmt: skip
def test_every_spelling_of_an_import_is_seen(source: str) -> None:
    assert ways_out(source)


@pytest.mark.parametrize(
    "source", ["import urllib.parse", "from http import HTTPStatus", "import socketserver_x"]
)
def test_harmless_imports_are_not_mistaken(source: str) -> None:
    assert not ways_out(source)
