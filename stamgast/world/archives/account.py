"""Whose archive it is: the bookshop's account on a network."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from stamgast.world.bookshop import bookshop
from stamgast.world.residents import plain
from stamgast.world.town import Town


@dataclass(frozen=True, slots=True)
class Account:
    """An account of ours. ``handle`` is plain letters and digits."""

    name: str
    handle: str
    bio: str
    town: str
    zone: str
    created: datetime

    @property
    def email(self) -> str:
        return f"hello@{self.handle}.example"

    @property
    def site(self) -> str:
        return f"https://{self.handle}.example"


def account(town: Town) -> Account:
    """Return the bookshop's account, three years old when the town begins."""
    shop = bookshop(town.language)
    return Account(
        name=shop.name,
        handle="".join(letter for letter in plain(shop.name) if letter.isascii() and letter.isalnum()),
        bio=shop.purpose,
        town=shop.town,
        zone=shop.time_zone,
        created=town.seasons.begin - timedelta(days=1096, hours=-8),
    )
