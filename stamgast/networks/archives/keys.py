"""Keys that depend on nothing but what they name: the same archive gives the same keys, every time."""

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from unicodedata import normalize

from xxhash import xxh3_128_hexdigest

_SPACE = re.compile(r"\s+")
_BETWEEN = "\x1f"
_DIGITS = 15


def key(*named: str) -> str:
    """Return 32 hexadecimal digits for a tuple of texts.

    >>> key("x", "7", "19") == key("x", "7", "19") != key("x", "71", "9")
    True
    """
    return xxh3_128_hexdigest(_BETWEEN.join(named).encode("utf-8", "surrogatepass"))


def actor_key(platform: str, id_kind: str, native_id: str) -> str:
    """Name an actor by what identifies them there; case makes no difference."""
    return key(platform, id_kind, native_id.strip().lower())


def item_key(platform: str, account_key: str, native_id: str) -> str:
    """Name an item by its network's own id, within one account."""
    return key(platform, account_key, native_id)


def item_keys(platform: str, account_key: str, native_ids: Sequence[str]) -> list[str]:
    """Name many items at once, each as ``item_key`` does.

    >>> item_keys("x", "7", ["1", "2"]) == [item_key("x", "7", "1"), item_key("x", "7", "2")]
    True
    """
    begun = _BETWEEN.join((platform, account_key, "")).encode("utf-8", "surrogatepass")
    try:
        return list(map(xxh3_128_hexdigest, map(begun.__add__, map(str.encode, native_ids))))
    except UnicodeEncodeError:  # half a sign, which only ``key`` takes
        return [item_key(platform, account_key, id_) for id_ in native_ids]


def email_hash(address: str, secret: str) -> str:
    """Hash an e-mail address with something only this account has, so that no two sites can be joined.

    >>> email_hash(" Liv@Example.org", "a") == email_hash("liv@example.org", "a")
    True
    """
    return blake2b(address.strip().lower().encode(), key=secret.encode()[:64], digest_size=16).hexdigest()


class Fingerprints:
    """Keys for items without an id: what they say, when, by whom and where, and which of equal ones it is."""

    def __init__(self, platform: str, account_key: str) -> None:
        self._about = (platform, account_key)
        self._seen: set[int] = set()
        """The first digits of keys, as numbers: there may be a million, and texts take twice the memory."""

        self._again: Counter[str] = Counter()

    def item_key(self, kind: str, *, place: str, when: str, author_key: str, text: str) -> str:
        """Name the next such item. ``place`` is its conversation or container, ``when`` its literal time."""
        words = _SPACE.sub(" ", normalize("NFC", text)).strip()
        found = key(*self._about, kind, place, when, author_key, words)
        digits = int(found[:_DIGITS], 16)
        if digits not in self._seen:
            self._seen.add(digits)
            return found
        self._again[found] += 1
        return key(found, str(self._again[found]))
