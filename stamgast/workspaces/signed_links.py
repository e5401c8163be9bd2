"""Links that let people without an account do one thing: signed for it alone; only a hash of each is kept."""

import secrets
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse


@dataclass(frozen=True, slots=True)
class SignedLinks:
    """The links of one purpose; ``route`` is the name of the address that takes their ``token``."""

    purpose: str
    route: str

    def fresh(self) -> tuple[str, str]:
        """Return a new link's token, and the hash that is kept of its secret."""
        secret = secrets.token_urlsafe(32)
        return self.signer().sign(secret), self._hashed(secret)

    def hash_of(self, token: str) -> str | None:
        """Return the hash a token's secret is kept by; None if not signed by us, or for another purpose."""
        try:
            return self._hashed(self.signer().unsign(token))
        except BadSignature:
            return None

    def address(self, token: str) -> str:
        """Return the whole address of a link."""
        return settings.PUBLIC_URL + reverse(self.route, kwargs={"token": token})

    def signer(self) -> Signer:
        """Return what signs tokens for this purpose and no other."""
        return Signer(salt=self.purpose, sep=".")

    def _hashed(self, secret: str) -> str:
        return sha256(f"{self.purpose}:{secret}".encode()).hexdigest()
