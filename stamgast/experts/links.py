"""The links questions are answered by: signed for this one purpose; only a hash of the secret is kept."""

from typing import Final

from stamgast.workspaces.signed_links import SignedLinks

PURPOSE: Final = "stamgast.experts.answer"
LINKS: Final = SignedLinks(PURPOSE, "ask:answer")

fresh, hash_of, address, _signer = LINKS.fresh, LINKS.hash_of, LINKS.address, LINKS.signer
