"""What every sign-in by OAuth 2 has: the code somebody came back with, and the proof that we asked for it.

Sources: RFC 6749, section 4.1; RFC 7636 (PKCE).
"""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256

from stamgast.networks.errors import Rejected


def proof(verifier: str) -> dict[str, str]:
    """Return what an address to sign in at says of a secret that only we show later."""
    challenge = urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    return {"code_challenge": challenge, "code_challenge_method": "S256"}


def code_of(pending: Mapping[str, str], query: Mapping[str, str]) -> str:
    """Return the code the person came back with.

    Raises:
        Rejected: somebody else began this sign-in, or it was cancelled.
    """
    if not hmac.compare_digest(query.get("state", "").encode(), pending["state"].encode()):
        raise Rejected("This sign-in was not started here. Please begin again.", detail="state")
    if "code" not in query:
        raise Rejected("The sign-in was cancelled.", detail=query.get("error", "")[:40])
    return query["code"]
