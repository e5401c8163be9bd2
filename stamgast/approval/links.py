"""The links texts are looked at by: signed for this one purpose; only a hash of the secret is kept."""

from typing import Final

from stamgast.workspaces.signed_links import SignedLinks

LINKS: Final = SignedLinks("stamgast.approval.review", "review:review")
