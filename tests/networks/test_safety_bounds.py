"""The one HTTP client cannot be held up, flooded, or talked out of verifying certificates."""

import gzip
import socket
import ssl
import zlib
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from stamgast.networks.errors import NetworkError, OutcomeUnknown, Unavailable
from stamgast.networks.safety import Client, Policy
from tests.networks.listening import listening, saying

pytestmark = pytest.mark.long

HERE = frozenset({"127.0.0.1"})
HURRIED = Policy(allowed=HERE, connect_timeout=0.5, read_timeout=0.1, total_timeout=0.25)
MEGABYTE = 1_000_000


class Dripping:
    """Says one thing, then ever more of another, each drop well inside the client's read time-out."""

    def __init__(self, beginning: bytes, drop: bytes) -> None:
        self.beginning, self.drop = beginning, drop
        self.was_hung_up = False

    def __call__(self, visitor: socket.socket, _: bytes) -> None:
        visitor.settimeout(0.02)
        visitor.sendall(self.beginning)
        for _drop in range(600):
            with suppress(TimeoutError):
                if visitor.recv(1) == b"":
                    self.was_hung_up = True
                    return
            try:
                visitor.sendall(self.drop)
            except OSError:
                self.was_hung_up = True
                return


@pytest.mark.parametrize(
    ("beginning", "drop"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (b"HTTP/1.1 200 OK\r\n", b"X-Drop: x\r\n"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
        (b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
        (b"H", b"T"),
    ],
    ids=["body", "chunks", "headers", "one header", "interim answers", "status line"],
)
@pytest.mark.parametrize(("creates", "expected"), [(False, Unavailable), (True, OutcomeUnknown)])
def test_a_slow_answer_ends_at_the_total_time(
    beginning: bytes, drop: bytes, creates: bool, expected: type[NetworkError]
) -> None:
    drip = Dripping(beginning, drop)
    with listening(drip) as server:
        with pytest.raises(expected):
            Client(HURRIED).request("GET", server.url, creates=creates)
        assert server.finished.wait(10)
    assert drip.was_hung_up


def test_a_server_that_never_reads_cannot_hold_an_upload() -> None:
    hung_up = Event()
    with listening(lambda *_: hung_up.wait(10) and None) as server:
        with pytest.raises(OutcomeUnknown):
            Client(HURRIED).request("POST", server.url, content=b"x" * 20 * MEGABYTE, creates=True)
        hung_up.set()


def test_a_server_that_never_answers_ends_at_the_read_time() -> None:
    hung_up = Event()
    with listening(lambda *_: hung_up.wait(10) and None) as server:
        with pytest.raises(OutcomeUnknown):
            Client(HURRIED).request("POST", server.url, creates=True)
        hung_up.set()


BOMBS = {
    "plain": ("identity", b"x" * 2 * MEGABYTE),
    "gzip": ("gzip", gzip.compress(b"x" * 50 * MEGABYTE)),
    "deflate": ("deflate", zlib.compress(b"x" * 50 * MEGABYTE)),
    "gzip in gzip": ("gzip, gzip", gzip.compress(gzip.compress(b"x" * 50 * MEGABYTE))),
}


@pytest.mark.parametrize("name", BOMBS)
def test_an_answer_is_bounded_in_size_after_unpacking(name: str) -> None:
    encoding, body = BOMBS[name]
    policy = Policy(allowed=HERE, max_bytes=MEGABYTE)
    with (
        listening(saying("200 OK", f"Content-Encoding: {encoding}", body=body)) as server,
        pytest.raises(Unavailable),
    ):
        Client(policy).request("GET", server.url)


def test_an_answer_of_allowed_size_is_read_whole() -> None:
    body = gzip.compress(b"x" * MEGABYTE)
    with listening(saying("200 OK", "Content-Encoding: gzip", body=body)) as server:
        answer = Client(Policy(allowed=HERE, max_bytes=MEGABYTE)).request("GET", server.url)
    assert answer.content == b"x" * MEGABYTE


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\nConnection: close\r\n\r\nnope",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X-Many: x\r\n" * 20_000 + b"\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"",
    ],
    ids=["not gzip", "cut short", "bad chunk", "endless headers", "another protocol", "nothing"],
)
@pytest.mark.parametrize(("creates", "expected"), [(False, Unavailable), (True, OutcomeUnknown)])
def test_a_broken_answer_is_sorted(said: bytes, creates: bool, expected: type[NetworkError]) -> None:
    with listening(lambda visitor, _: visitor.sendall(said)) as server, pytest.raises(expected):
        Client(HURRIED).request("GET", server.url, creates=creates)


@pytest.fixture(scope="module")
def self_signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 that nobody vouches for, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return file


@pytest.mark.parametrize("surroundings", [{}, {"SSL_CERT_FILE": "{file}"}, {"PYTHONHTTPSVERIFY": "0"}])
def test_a_certificate_nobody_vouches_for_ends_the_connection(
    self_signed: Path, surroundings: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value.format(file=self_signed))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed)
    heard: list[bytes] = []
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        door.settimeout(10)
        waiting = Thread(target=_hear_securely, args=(door, context, heard), daemon=True)
        waiting.start()
        address = f"https://127.0.0.1:{door.getsockname()[1]}/"
        with pytest.raises(Unavailable):
            Client(Policy(allowed=HERE)).request(
                "POST", address, headers={"Authorization": "x"}, creates=True
            )
        waiting.join(10)
    assert heard == []


def _hear_securely(door: socket.socket, context: ssl.SSLContext, heard: list[bytes]) -> None:
    visitor, _ = door.accept()
    with suppress(OSError), context.wrap_socket(visitor, server_side=True) as secure:
        heard.append(secure.recv(1000))


@pytest.mark.parametrize(
    "option", ["verify", "cert", "extensions", "timeout", "cookies", "auth", "proxy", "trust_env"]
)
def test_no_caller_can_change_verification_or_limits(option: str) -> None:
    anything: Any = {option: False}
    with pytest.raises(TypeError, match=option):
        Client(Policy(allowed=HERE)).request("GET", "http://127.0.0.1/", **anything)


def test_the_policy_has_no_switch_for_verification() -> None:
    assert {name for name in Policy.__dataclass_fields__ if "verif" in name or "tls" in name} == set()
