"""A push service and the browsers it reaches: it can read nothing, they decrypt by the standards' steps."""

import hashlib
import hmac
import os
from dataclasses import dataclass, field
from typing import ClassVar

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from stamgast.networks.web_push import Subscription
from tests.fakes.faulty_http import Ask, FaultyServer, Reply


def _hmac(key: bytes, content: bytes) -> bytes:
    return hmac.new(key, content, hashlib.sha256).digest()


@dataclass
class Browser:
    """A browser that has subscribed: its address at the push service, its key pair, its secret."""

    endpoint: str
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    secret: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def point(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    @property
    def subscription(self) -> Subscription:
        return Subscription(self.endpoint, self.point, self.secret)

    def read(self, body: bytes) -> bytes:
        """Decrypt a body (RFC 8188, section 2.1; RFC 8291, section 3.4). Raises InvalidTag when it cannot."""
        salt, record, length = body[:16], int.from_bytes(body[16:20], "big"), body[20]
        theirs, sealed = body[21 : 21 + length], body[21 + length :]
        assert len(sealed) <= record
        sender = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs)
        first = _hmac(self.secret, self.key.exchange(ec.ECDH(), sender))
        secret = _hmac(first, b"WebPush: info\0" + self.point + theirs + b"\1")
        second = _hmac(salt, secret)
        key = _hmac(second, b"Content-Encoding: aes128gcm\0\1")[:16]
        nonce = _hmac(second, b"Content-Encoding: nonce\0\1")[:12]
        content = AESGCM(key).decrypt(nonce, sealed, None).rstrip(b"\0")
        assert content.endswith(b"\2")
        return content[:-1]


class PushService(FaultyServer):
    """Keeps what arrives for its browsers; ``answers`` are given first, before anything is kept."""

    routes: ClassVar[tuple[tuple[str, str, str], ...]] = (("POST", "/push/(?P<id>[a-z0-9]+)", "push"),)

    def __init__(self) -> None:
        super().__init__()
        self.arrived: list[Ask] = []
        self.answers: list[tuple[int, dict[str, str]]] = []
        self.ended: set[str] = set()
        self._browsers = 0

    def browser(self) -> Browser:
        """Return a browser that has subscribed here."""
        self._browsers += 1
        return Browser(f"{self.url}/push/browser{self._browsers}")

    def end(self, browser: Browser) -> None:
        """Let a browser go: what is sent to it from now on is answered with 410."""
        self.ended.add(browser.endpoint.rpartition("/")[2])

    def waiting(self, browser: Browser) -> list[Ask]:
        """Return what a browser finds that was away: of each topic the newest alone."""
        theirs = [ask for ask in self.arrived if browser.endpoint.endswith(f"/{ask.id}")]
        return list({ask.headers.get("Topic"): ask for ask in theirs}.values())

    def answer(self, call: str, ask: Ask) -> Reply:
        with self.lock:
            if self.answers:
                status, headers = self.answers.pop(0)
                return status, {}, headers
            if ask.id in self.ended:
                return 410, {}, {}
            if not ask.headers.get("TTL", "").isdecimal() or len(ask.headers.get("Topic", "")) > 32:
                return 400, {}, {}
            self.arrived.append(ask)
            return 201, {}, {"Location": f"{self.url}/message/{len(self.arrived)}"}

    def refusal(self, fault: str) -> Reply:
        return (503 if fault == "503" else int(fault)), {}, {}
