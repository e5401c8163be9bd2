"""Whose archive it is: our account's, another's, or a person has to say so."""

import pytest

from stamgast.channels.models import Channel
from stamgast.imports.accounts import Verdict, whose
from stamgast.vocabulary.objects import Actor

MASTODON = {"network": "mastodon", "server": "https://toot.example", "remote_id": "17", "handle": "bookshop",
    "url": "https://toot.example/@bookshop"}  # fmt: skip
BLUESKY = {
    "network": "bluesky",
    "server": "https://pds.example",
    "remote_id": "did:plc:1",
    "handle": "b.example",
}
WORDPRESS = {
    "network": "wordpress",
    "server": "https://shop.example/blog",
    "remote_id": "1",
    "handle": "alice",
}
X = {"network": "x", "remote_id": "https://x.com/bookshop", "url": "https://x.com/Bookshop"}
NAMED = {"network": "x", "remote_id": "our x", "url": ""}
LINKEDIN = {"network": "linkedin", "remote_id": "li", "url": "https://www.linkedin.com/company/shop/?a=1"}


@pytest.mark.parametrize(
    ("channel", "account", "verdict"),
    [
        (MASTODON, Actor("https://toot.example/users/bookshop", "", "bookshop@toot.example"), "same"),
        (MASTODON, Actor("https://toot.example/users/1", "", "", "https://toot.example/@Bookshop"), "same"),
        (MASTODON, Actor("https://else.example/users/bookshop", "", "bookshop@else.example"), "other"),
        (MASTODON, Actor("https://toot.example/users/other", "", "other@toot.example"), "other"),
        (MASTODON, Actor("unknown", "unknown"), "unknown"),
        (BLUESKY, Actor("did:plc:1", "", "", "https://bsky.app/profile/did:plc:1"), "same"),
        (BLUESKY, Actor("did:plc:2", "", "", "https://bsky.app/profile/did:plc:2"), "other"),
        (WORDPRESS, Actor("http://shop.example/blog/", "Shop", "", "http://shop.example/blog/"), "same"),
        (WORDPRESS, Actor("https://shop.example", "Shop", "", "https://shop.example"), "other"),
        (X, Actor("12", "The Bookshop", "BookShop"), "same"),
        (X, Actor("12", "Somebody", "somebody"), "other"),
        (X, Actor("12", "Somebody"), "unknown"),
        (NAMED, Actor("12", "Somebody", "somebody"), "unknown"),
        (LINKEDIN, Actor("alice-berg", "Alice", "", "https://www.linkedin.com/in/alice-berg"), "unknown"),
        (LINKEDIN, Actor("page", "page"), "unknown"),
    ],
)
def test_an_account_is_known_by_its_ids_and_addresses(
    channel: dict[str, str], account: Actor, verdict: Verdict
) -> None:
    assert whose(Channel(**channel), account) == verdict
