"""The links questions are answered by: signed for this one purpose; only a hash of the secret is kept."""

import secrets
from hashlib import sha256
from typing import Final

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse

PURPOSE: Final = "stamgast.experts.answer"


def fresh() -> tuple[str, str]:
    """Return a new link's token, and the hash that is kept of its secret."""
    secret = secrets.token_urlsafe(32)
    return _signer().sign(secret), _hashed(secret)


def hash_of(token: str) -> str | None:
    """Return the hash a token's secret is kept by; None if we did not sign it, or for another purpose."""
    try:
        return _hashed(_signer().unsign(token))
    except BadSignature:
        return None


def address(token: str) -> str:
    """Return the whole address of a link."""
    return settings.PUBLIC_URL + reverse("ask:answer", kwargs={"token": token})


def _signer() -> Signer:
    return Signer(salt=PURPOSE, sep=".")


def _hashed(secret: str) -> str:
    return sha256(f"{PURPOSE}:{secret}".encode()).hexdigest()
