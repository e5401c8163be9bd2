"""Credentials at rest: encrypted with the newest key, readable with every key still listed."""

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
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


class Sealed(Mapping[str, str]):
    """Credentials as they were read: opened when somebody looks, for most who load a channel never do."""

    def __init__(self, sealed: str) -> None:
        self._sealed = sealed

    @cached_property
    def _opened(self) -> dict[str, str]:
        return unseal(self._sealed)

    def __getitem__(self, name: str) -> str:
        return self._opened[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._opened)

    def __len__(self) -> int:
        return len(self._opened)

    def __repr__(self) -> str:
        return "Sealed(…)"


def without(text: str, credentials: Mapping[str, str]) -> str:
    """Return a text with every credential in it blotted out, whoever may have put it there."""
    try:
        secrets = sorted(credentials.values(), key=len, reverse=True)
    except InvalidToken:  # what cannot be read here was not sent from here
        return text
    for secret in secrets:
        if len(secret) >= SHORTEST_SECRET:
            text = text.replace(secret, "…")
    return text


if TYPE_CHECKING:
    TextField = models.TextField[Any, Any]
else:
    TextField = models.TextField


class CredentialsField(TextField):
    """Holds credentials as a mapping in Python and as ciphertext in the database."""

    def from_db_value(self, value: str | None, *_: object) -> Sealed:
        return Sealed(value or "")

    def get_prep_value(self, value: Mapping[str, str] | str | None) -> str:
        return seal(value) if isinstance(value, Mapping) else (value or "")

    def to_python(self, value: Any) -> Any:
        return value
