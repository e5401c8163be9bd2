"""What makes two accounts look like one person's: the keys that handles and names are compared by."""

from unicodedata import normalize

from stamgast.ui.strangers import tamed

SHORTEST = 4
"""Shorter handles are too common to say anything."""

HOSTED = (".bsky.social",)
"""Ends of handles that everybody on a network has, unless they bring a domain of their own."""


def handle_key(handle: str) -> str:
    """Return a handle without its server, as it may be found on another network; empty when too short."""
    bare = _folded(handle).lstrip("@").partition("@")[0]
    for end in HOSTED:
        bare = bare.removesuffix(end)
    return bare[:250] if len(bare) >= SHORTEST else ""


def name_key(name: str) -> str:
    """Return a name without case and spare room; empty for a single word, which many people bear."""
    words = _folded(name).split()
    return " ".join(words)[:200] if len(words) > 1 else ""


def _folded(text: str) -> str:
    return normalize("NFKC", tamed(text)).casefold().strip()
