"""What stands in the place of an erased account's remote id."""

import secrets

from django.utils.crypto import salted_hmac

_SALT = "stamgast.people.pseudonyms"


def pseudonym(workspace_id: int, network: str, remote_id: str) -> str:
    """Return by what an erased account is known when a network shows it again.

    It cannot be made or turned back without the installation's secret key.
    """
    account = f"{workspace_id} {network} {remote_id}"
    return "erased:" + salted_hmac(_SALT, account, algorithm="sha256").hexdigest()


def forgotten() -> str:
    """Return what leads back to nobody."""
    return "erased:" + secrets.token_hex(32)
