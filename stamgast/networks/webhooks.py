"""Deliveries that networks push to us: proved to be theirs, or refused without a reason given."""

import hashlib
import hmac
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

FRESH = timedelta(minutes=5)
"""How old a delivery may be, and how far in the future, where its signature covers a time."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What we and a network know about deliveries for one account: ``secret`` signs, ``token`` greets."""

    secret: str
    token: str
    account: str


@dataclass(frozen=True, slots=True)
class Knock:
    """A request as it came in: names of headers in lower case, the body byte for byte."""

    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    now: datetime


@dataclass(frozen=True, slots=True)
class News:
    """A delivery that is proved: whose news there are (empty: it does not say), and its own id, if any."""

    accounts: frozenset[str] = frozenset()
    id: str = ""


class Webhooks(Protocol):
    """How a network proves that a delivery is its own, and asks whether the address is ours."""

    def greet(self, knock: Knock, keys: Keys) -> str | None:
        """Return what to answer when the network asks whether we are there; None to refuse."""
        ...

    def verify(self, knock: Knock, keys: Keys) -> News | None:
        """Return what a delivery says if its signature over the raw body is right; None to refuse."""
        ...


def same(given: str, expected: str) -> bool:
    """Compare in a time that tells nothing about where two texts differ."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())


def signed(secret: str, message: bytes, algorithm: str = "sha256") -> str:
    """Return the HMAC of a message in hexadecimal digits."""
    return hmac.new(secret.encode(), message, algorithm).hexdigest()


def signed_base64(secret: str, message: bytes) -> str:
    """Return the HMAC-SHA256 of a message in base64."""
    return b64encode(hmac.new(secret.encode(), message, hashlib.sha256).digest()).decode()


def challenge(text: str) -> str | None:
    """Return what is to be echoed or signed, if it is what a network would send.

    Nothing a browser could run, and no braces: what we sign for a greeting never passes for a delivery.
    """
    return text if re.fullmatch(r"[\w.~+/=:-]{1,500}", text, re.ASCII) else None
