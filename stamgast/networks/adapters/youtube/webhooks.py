"""Deliveries of YouTube: WebSub, for new and changed films of a channel only."""

from stamgast.networks.webhooks import Keys, Knock, News, challenge, same, signed

TOPIC = "https://www.youtube.com/feeds/videos.xml?channel_id="


class YouTubeWebhooks:
    """``secret`` is the one given to the hub with the subscription."""

    def greet(self, knock: Knock, keys: Keys) -> str | None:
        """Echo the challenge for the topic of this channel and no other."""
        is_ours = same(knock.query.get("hub.topic", ""), TOPIC + keys.account)
        if not is_ours or knock.query.get("hub.mode") != "subscribe":
            return None
        return challenge(knock.query.get("hub.challenge", ""))

    def verify(self, knock: Knock, keys: Keys) -> News | None:
        """Compare ``X-Hub-Signature``; the Atom feed itself is not read, for it may be anything."""
        expected = "sha1=" + signed(keys.secret, knock.body, "sha1")
        return News() if same(knock.headers.get("x-hub-signature", ""), expected) else None
