"""Lines to mail servers cannot be turned against us, and what a server says on them is bounded."""

import json
import re
import socket
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpcore2
import httpx2
import pytest

from stamgast.networks import safety
from stamgast.networks.adapters.newsletter import network
from stamgast.networks.adapters.newsletter.place import credentials, place
from stamgast.networks.capabilities import Redirect
from stamgast.networks.contract import Scenario, play, scenarios
from stamgast.networks.errors import Misconfigured, Rejected, Unavailable
from stamgast.networks.mail import line as mail_line
from stamgast.networks.mail.line import Line, Server, dial, server
from stamgast.networks.mail.mailbox import _folder
from stamgast.networks.mail.tokens import Tokens
from stamgast.networks.safety import Client, Policy

ANSWERS = {
    "address": "News@Bookshop.example", "name": "Corner  Bookshop", "password": "secret",
    "imap": "imap.bookshop.example", "smtp": "smtp.bookshop.example",
    "recipients": "a@x.example, b@x.example",
}  # fmt: skip
INNER = ("127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "localhost", "0", "2130706433")


def test_of_the_networks_only_the_mail_package_speaks_mail() -> None:
    """Mail to members goes through Django, by settings of the host, and is another matter."""
    networks = Path(mail_line.__file__).parents[1]
    imports = re.compile(r"^\s*(?:import|from)\s+(?:smtplib|imaplib|poplib)\b", re.MULTILINE)
    found = {path.parent.name for path in networks.rglob("*.py") if imports.search(path.read_text("utf-8"))}
    assert found == {"mail"}


@pytest.mark.parametrize("host", INNER)
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_no_line_to_inner_addresses(host: str, security: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("it was dialled")

    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", never)
    with pytest.raises(Rejected, match="not reachable"):
        dial(Client(), Server(host, 993, security))


def test_a_name_is_resolved_once_and_the_checked_address_dialled(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["93.184.216.34", "127.0.0.1"])

    def resolved(*_: object, **__: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), 993))]

    dialled = []

    def connect(_self: object, host: str, *_: object, **__: object) -> None:
        dialled.append(host)
        raise httpcore2.ConnectError("enough")

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", connect)
    with pytest.raises(Unavailable):
        dial(Client(), Server("imap.bookshop.example", 993, "tls"))
    assert dialled == ["93.184.216.34"]


def test_in_the_clear_only_where_the_host_allows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety.Client, "dial", lambda *_: _Said([]))
    assert dial(Client(Policy(allowed=frozenset({"mail.inner:143"}))), Server("mail.inner", 143, "plain"))
    for allowed in ("mail.inner:25", "other.inner"):
        with pytest.raises(Rejected, match="TLS"):
            dial(Client(Policy(allowed=frozenset({allowed}))), Server("mail.inner", 143, "plain"))


@pytest.mark.parametrize(
    ("typed", "kind", "found"),
    [
        ("imap.x.example", "imap", "tls://imap.x.example:993"),
        (" Smtp.X.example ", "smtp", "starttls://smtp.x.example:587"),
        ("smtp.x.example:465", "smtp", "tls://smtp.x.example:465"),
        ("imap.x.example:143", "imap", "starttls://imap.x.example:143"),
        ("tls://x.example:2525", "smtp", "tls://x.example:2525"),
        ("STARTTLS://x.example:993", "imap", "starttls://x.example:993"),
        ("plain://127.0.0.1:1143", "imap", "plain://127.0.0.1:1143"),
    ],
)
def test_addresses_of_servers(typed: str, kind: Any, found: str) -> None:
    assert str(server(typed, kind)) == found
    assert server(found, kind) == server(typed, kind)


@pytest.mark.parametrize(
    "typed",
    ["", " ", "http://x.example", "x.example/path", "x.example:0", "x.example:99999", "user@x.example",
     "x example",
     "x.example\r\nEHLO", "-x.example", "x.example?y", "[::1]", "x_y.example", "tls://"],
)  # fmt: skip
def test_what_is_no_address_of_a_server(typed: str) -> None:
    with pytest.raises(Rejected):
        server(typed, "imap")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("address", "news"), ("address", "news@"), ("address", "a@b@c"), ("address", "nøws@x.example"),
        ("address", "a@x.example\r\nRCPT TO:<b@x.example>"), ("address", "a@x.example> SIZE=1"),
        ("recipients", ""), ("recipients", "a@x.example, b"), ("recipients", "nøws@x.example"),
        ("recipients", ",".join(f"p{n}@x.example" for n in range(101))),
        ("password", ""), ("password", "a\r\nb"), ("password", "a\0b"), ("user", "a\nb"),
        ("smtp_user", "a\rb"),
        ("unsubscribe", "http://x.example"), ("unsubscribe", "javascript:alert(1)"), ("unsubscribe", "leave"),
        ("unsubscribe", "https://x.example/>, <mailto:a@x.example"),
        ("unsubscribe", "https://x.example/\r\nBcc: a"),
        ("unsubscribe", "mailto:nobody"),
    ],
)  # fmt: skip
def test_answers_that_are_refused(name: str, typed: str) -> None:
    with pytest.raises(Rejected):
        place({**ANSWERS, name: typed})


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("a@x.example", ("a@x.example",)),
        ("A@x.example; b@x.example\n c@x.example a@X.example", ("a@x.example", "b@x.example", "c@x.example")),
        ("Trijn <t@x.example>, Oene <o@x.example>", ("t@x.example", "o@x.example")),
    ],
)
def test_recipients(typed: str, found: tuple[str, ...]) -> None:
    assert place({**ANSWERS, "recipients": typed}).recipients == found


def test_what_is_kept_gives_the_same_place_again() -> None:
    chosen = place(
        {**ANSWERS, "unsubscribe": "leave@x.example", "smtp_user": "other", "smtp_password": "pass"}
    )
    assert (chosen.address, chosen.name, chosen.domain) == (
        "news@bookshop.example",
        "Corner Bookshop",
        "bookshop.example",
    )
    assert chosen.unsubscribe == "mailto:leave@x.example"
    assert (chosen.reading.user, chosen.sending.user, chosen.sending.password) == (
        chosen.address,
        "other",
        "pass",
    )
    assert place(credentials(chosen)) == chosen


def test_a_stored_connection_that_is_incomplete_is_ours_to_mend() -> None:
    scenario = next(s for s in scenarios(network) if s.name == "check.works")
    broken = {**scenario.when, "connection": {**scenario.when["connection"], "credentials": {}}}
    expected = {"raises": Misconfigured.__name__}
    assert play(network, _like(scenario, when=broken, then=expected, exchanges=())) == []


class _Said:
    """A stream that says what it was given, piece by piece, and then hangs up."""

    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces = pieces

    def read(self, _size: int, timeout: float | None = None) -> bytes:
        return self.pieces.pop(0) if self.pieces else b""

    def write(self, _content: bytes, timeout: float | None = None) -> None:
        raise httpcore2.WriteError("broken")

    def close(self) -> None: ...


def test_a_line_gives_lines_and_bytes_as_they_come() -> None:
    line = Line(_Said([b"* OK re", b"ady\r\n* 1 F", b"ETCH {4}\r\nab", b"cd)\r\n"]), "x", 1)
    assert [line.readline(100), line.readline(100), line.read(4), line.readline(100), line.readline(100)] == [
        b"* OK ready\r\n", b"* 1 FETCH {4}\r\n", b"abcd", b")\r\n", b"",
    ]  # fmt: skip


def test_an_endless_line_is_cut_and_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_line, "MOST_BYTES", 250)
    line = Line(_Said([b"x" * 100] * 9), "x", 1)
    assert line.readline(50) == b"x" * 50
    with pytest.raises(ConnectionError, match="too much"):
        line.read(5_000_000_000)


def test_what_was_said_before_tls_is_not_taken_for_said_under_it() -> None:
    line = Line(_Said([b"220 go ahead\r\n250 injected\r\n"]), "x", 1)
    assert line.readline(100) == b"220 go ahead\r\n"
    with pytest.raises(ConnectionError, match="before the line was safe"):
        line.secure()


def test_a_broken_line_is_an_error_the_libraries_know() -> None:
    with pytest.raises(OSError, match="WriteError"):
        Line(_Said([]), "x", 1).sendall(b"hello")


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (rb'(\HasNoChildren \Sent) "/" "Sent Items"', "Sent Items"),
        (rb'(\Sent) "." INBOX.Sent', "INBOX.Sent"),
        (rb'() NIL Sent', "Sent"),
        ((rb'(\Sent) "/" {4}', b"Sent"), "Sent"),
        (rb'() "/" "a \"b\" \\ c"', r'a "b" \ c'),
        (rb'(\Noselect) "/" Sent', None), (b"nonsense", None), (None, None),
    ],
)  # fmt: skip
def test_folders_as_servers_list_them(entry: object, name: str | None) -> None:
    found = _folder(entry)
    assert (found and found[2]) == name


def _like(scenario: Scenario, **changes: Any) -> Scenario:
    given = {name: getattr(scenario, name) for name in Scenario.__dataclass_fields__}
    return Scenario(**{**given, **changes})


@pytest.mark.parametrize(
    "spoil",
    [
        lambda e: (*e, {"dial": "imap.bokkafeen.example:993", "talk": []}),
        lambda e: e[:1],
        lambda e: ({**e[0], "dial": "other.example:587"}, *e[1:]),
        lambda e: ({**e[0], "talk": [*e[0]["talk"], "C: NOOP"]}, *e[1:]),
        lambda e: ({**e[0], "talk": [t if t != "C: DATA" else "C: BDAT" for t in e[0]["talk"]]}, *e[1:]),
        lambda e: (
            {**e[0], "talk": [{"mail": ["Bcc: x"]} if type(t) is dict else t for t in e[0]["talk"]]},
            *e[1:],
        ),
    ],
)  # fmt: skip
def test_a_talk_that_goes_otherwise_is_seen(spoil: Callable[[Any], Any]) -> None:
    scenario = next(s for s in scenarios(network) if s.name == "publish.published")
    assert play(network, scenario) == []
    assert play(network, _like(scenario, exchanges=spoil(scenario.exchanges))) != []


APP = {**ANSWERS, "provider": "Google", "client_id": "cid-1", "client_secret": "cs-1"}


def begun(**answers: str) -> Redirect:
    asked = {"redirect_uri": "https://talk.example/cb", "state": "st-1"}
    return network.authorising().begin(Client(), {**APP, **answers}, **asked)


@pytest.mark.parametrize(
    ("provider", "host", "servers"),
    [
        ("Google", "accounts.google.com", ("tls://imap.gmail.com:993", "tls://smtp.gmail.com:465")),
        (
            " microsoft",
            "login.microsoftonline.com",
            ("tls://outlook.office365.com:993", "starttls://smtp.office365.com:587"),
        ),
    ],
)
def test_signing_in_at_the_provider_begins_there(provider: str, host: str, servers: tuple[str, str]) -> None:
    redirect = begun(provider=provider)
    address = urlsplit(redirect.url)
    query = dict(parse_qsl(address.query))
    assert (address.scheme, address.hostname) == ("https", host)
    assert (query["client_id"], query["state"], query["login_hint"]) == (
        "cid-1",
        "st-1",
        "news@bookshop.example",
    )
    challenge = (
        urlsafe_b64encode(sha256(redirect.pending["verifier"].encode()).digest()).rstrip(b"=").decode()
    )
    assert query["code_challenge"] == challenge
    assert redirect.pending["verifier"] not in redirect.url
    assert "cs-1" not in redirect.url
    assert (redirect.pending["imap"], redirect.pending["smtp"]) == servers
    assert "password" not in redirect.pending
    assert begun().pending["verifier"] != redirect.pending["verifier"]


@pytest.mark.parametrize(
    "wrong",
    [{"provider": "yahoo"}, {"provider": ""}, {"client_id": " "}, {"client_secret": ""}, {"address": "x"},
     {"recipients": ""}, {"recipients": "(" * 5_000 + "@x"}, {"unsubscribe": "http://x"}],
)  # fmt: skip
def test_what_is_wrong_is_said_before_anybody_is_sent_there(wrong: dict[str, str]) -> None:
    with pytest.raises(Rejected):
        begun(**wrong)


def test_a_token_is_asked_for_only_when_it_is_needed_and_used_until_it_ends() -> None:
    at = datetime(2026, 11, 28, 9, tzinfo=UTC)
    asked: list[str] = []
    kept: list[Mapping[str, str]] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request.read().decode())
        return httpx2.Response(200, json={"access_token": f"at-{len(asked)}", "expires_in": 3600})

    clock = [at]
    known = {"provider": "google", "client_id": "c", "client_secret": "s", "refresh_token": "r"}
    client = Client(transport=httpx2.MockTransport(answer))
    tokens = Tokens(client, known, kept.append, lambda: clock[0])
    assert asked == []
    assert [tokens.current(), tokens.current()] == ["at-1", "at-1"]
    clock[0] = at + timedelta(minutes=57)
    assert tokens.current() == "at-1"
    clock[0] = at + timedelta(minutes=58)
    assert tokens.current() == "at-2"
    assert [one["access_token"] for one in kept] == ["at-1", "at-2"]
    assert all(one["refresh_token"] == "r" for one in kept)


@pytest.mark.parametrize(
    "said",
    [{}, [], None, {"access_token": 1}, {"access_token": ""}, {"access_token": "a\x01b"},
     {"access_token": "a\r\nb"}, {"access_token": "ä"}],
)  # fmt: skip
def test_a_token_that_could_end_a_command_is_none(said: object) -> None:
    client = Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(200, json=said)))
    tokens = Tokens(client, {"provider": "google"}, lambda _: None, lambda: datetime.now(UTC))
    with pytest.raises(Unavailable):
        tokens.current()


@pytest.mark.parametrize("lasts", [None, "x", -1, 0, 10**30, float("inf"), True, 60])
def test_how_long_a_token_lasts_may_be_told_wrong(lasts: object) -> None:
    body = json.dumps({"access_token": "a", "expires_in": lasts}).encode()
    client = Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(200, content=body)))
    tokens = Tokens(client, {"provider": "google"}, lambda _: None, lambda: datetime.now(UTC))
    assert tokens.current() == "a"
