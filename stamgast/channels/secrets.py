"""Credentials at rest: encrypted with the newest key, readable with every key still listed."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.db import models

SHORTEST_SECRET = 6
"""Shorter values ("yes", "no", a user name) are no secrets, and would tear holes into ordinary words."""


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.CREDENTIAL_KEYS])


def seal(credentials: Mapping[str, str]) -> str:
    """Encrypt credentials to the text that is stored."""
    return _keys().encrypt(json.dumps(dict(credentials)).encode()).decode()


def unseal(sealed: str) -> dict[str, str]:
    """Decrypt what ``seal`` made. Raises ``cryptography.fernet.InvalidToken`` when no listed key fits."""
    return dict(json.loads(_keys().decrypt(sealed.encode()))) if sealed else {}


def without(text: str, credentials: Mapping[str, str]) -> str:
    """Return a text with every credential in it blotted out, whoever may have put it there."""
    for secret in sorted(credentials.values(), key=len, reverse=True):
        if len(secret) >= SHORTEST_SECRET:
            text = text.replace(secret, "…")
    return text


if TYPE_CHECKING:
    TextField = models.TextField[Any, Any]
else:
    TextField = models.TextField


class CredentialsField(TextField):
    """Holds credentials as a mapping in Python and as ciphertext in the database."""

    def from_db_value(self, value: str | None, *_: object) -> dict[str, str]:
        return unseal(value or "")

    def get_prep_value(self, value: Mapping[str, str] | str | None) -> str:
        return seal(value) if isinstance(value, Mapping) else (value or "")

    def to_python(self, value: Any) -> Any:
        return value
