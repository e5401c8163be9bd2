"""Sends short messages to browsers through their push services, which can read none of them.

Sources: RFC 8030 (the request), RFC 8188 and 8291 (encryption, ``aes128gcm``), RFC 8292 (who sends: VAPID).
"""

import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final, Literal
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from stamgast.networks.errors import (
    Forbidden,
    Gone,
    Misconfigured,
    NetworkError,
    RateLimited,
    Rejected,
    Unavailable,
)
from stamgast.networks.safety import Answer, Client

LONGEST: Final = 3_993
"""Bytes of a message that every push service must take (RFC 8291, section 4)."""

RECORD: Final = 4_096
TAG: Final = 16
VALID: Final = timedelta(hours=12)
"""For how long we say that a request is ours; a day is the most (RFC 8292, section 2)."""

LONGEST_ENDPOINT: Final = 2_000
PAUSE: Final = timedelta(minutes=1)
LONGEST_PAUSE: Final = timedelta(days=1)

Urgency = Literal["very-low", "low", "normal", "high"]


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where one browser is reached, its public key (P-256, uncompressed) and the secret it shares with us."""

    endpoint: str
    key: bytes
    secret: bytes

    @classmethod
    def read(cls, endpoint: str, key: str, secret: str) -> "Subscription":
        """Return what a browser handed out. Raises ValueError when it is none a browser would hand out."""
        parts = urlsplit(endpoint)
        is_address = parts.scheme in ("https", "http") and parts.hostname and parts.username is None
        if not is_address or len(endpoint) > LONGEST_ENDPOINT or not endpoint.isascii():
            raise ValueError("not the address of a push service")
        found = cls(endpoint, unpacked(key), unpacked(secret))
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), found.key)
        if len(found.secret) != TAG:
            raise ValueError("not the secret of a subscription")
        return found


@dataclass(frozen=True, slots=True)
class Message:
    """What is said, and how: ``topic`` (up to 32 characters) lets a newer message replace an older one.

    ``lives`` is for how long the push service keeps it while the device is not to be reached.
    """

    content: bytes
    topic: str
    lives: timedelta
    urgency: Urgency = "normal"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: our key, and where whoever runs a push service can reach us (``https:`` or ``mailto:``)."""

    key: ec.EllipticCurvePrivateKey
    contact: str

    @property
    def public(self) -> str:
        """The key as browsers want it when they subscribe (``applicationServerKey``)."""
        return packed(_point(self.key.public_key()))


def push(client: Client, to: Subscription, message: Message, sender: Sender, now: datetime) -> None:
    """Send a message. Sending one twice shows it once, as long as its topic is the same.

    Raises:
        Gone: the browser is not subscribed any more.
        Forbidden: the push service takes nothing from this key.
        Rejected: it does not take this message, or its address is not one we may talk to.
        RateLimited: too many at once; ``retry_at`` says when to try again.
        Unavailable: it cannot be reached, or failed.
        Misconfigured: its address is not a push service's.
    """
    headers = {
        "Authorization": authorization(to.endpoint, sender, now + VALID),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(max(int(message.lives.total_seconds()), 0)),
        "Topic": message.topic,
        "Urgency": message.urgency,
    }
    answer = client.request("POST", to.endpoint, content=encrypted(message.content, to), headers=headers)
    if not 200 <= answer.status < 300:
        raise _sorted(answer, now)


def encrypted(
    content: bytes,
    to: Subscription,
    *,
    salt: bytes | None = None,
    key: ec.EllipticCurvePrivateKey | None = None,
) -> bytes:
    """Return content that only one browser can read; salt and key are new each time (given only in tests).

    Raises ValueError when the content is longer than ``LONGEST``.
    """
    if len(content) > LONGEST:
        raise ValueError("longer than push services must take")
    salt = salt or os.urandom(TAG)
    key = key or ec.generate_private_key(ec.SECP256R1())
    own = _point(key.public_key())
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), to.key)
    shared = key.exchange(ec.ECDH(), theirs)
    secret = _derived(shared, to.secret, b"WebPush: info\0" + to.key + own, 32)
    cipher = AESGCM(_derived(secret, salt, b"Content-Encoding: aes128gcm\0", 16))
    nonce = _derived(secret, salt, b"Content-Encoding: nonce\0", 12)
    head = salt + RECORD.to_bytes(4, "big") + bytes([len(own)]) + own
    return head + cipher.encrypt(nonce, content + b"\x02", None)  # 2: the last record


def authorization(endpoint: str, sender: Sender, until: datetime) -> str:
    """Return the header that says who sends, to this push service alone, until an instant."""
    parts = urlsplit(endpoint)
    claims: dict[str, str | int] = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int(until.timestamp()),
        "sub": sender.contact,
    }
    told = f"{_part({'typ': 'JWT', 'alg': 'ES256'})}.{_part(claims)}"
    r, s = decode_dss_signature(sender.key.sign(told.encode(), ec.ECDSA(hashes.SHA256())))
    signature = packed(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
    return f"vapid t={told}.{signature}, k={sender.public}"


def packed(content: bytes) -> str:
    """Return bytes as base64 for addresses, without padding."""
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def unpacked(text: str) -> bytes:
    """Return what ``packed`` packed, padded or not. Raises ValueError when it is something else."""
    if len(text) > LONGEST_ENDPOINT or not text.isascii():
        raise ValueError("not base64")
    return urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))


def _part(claims: dict[str, str | int]) -> str:
    return packed(json.dumps(claims, separators=(",", ":")).encode())


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _derived(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(secret)


def _sorted(answer: Answer, now: datetime) -> NetworkError:
    detail = f"HTTP {answer.status}"
    match answer.status:
        case 404 | 410:
            return Gone("The browser is not subscribed any more.", detail=detail)
        case 401 | 403:
            return Forbidden("The push service takes nothing from this installation.", detail=detail)
        case 429:
            said = answer.headers.get("retry-after", "")
            return RateLimited("Too many at once.", retry_at=now + _pause(said, now), detail=detail)
        case status if status >= 500 or status == 408:
            return Unavailable("The push service is busy or does not work at the moment.", detail=detail)
        case status if status >= 400:
            return Rejected("The push service does not take this message.", detail=detail)
    return Misconfigured("What answers there is no push service.", detail=detail)


def _pause(said: str, now: datetime) -> timedelta:
    """Read ``Retry-After``: seconds, or a date."""
    try:
        if said.isascii() and said.isdecimal():
            wanted = timedelta(seconds=int(said[:9]))
        else:
            wanted = parsedate_to_datetime(said) - now
    except (ValueError, TypeError, OverflowError):
        return PAUSE
    return min(max(wanted, PAUSE), LONGEST_PAUSE)
