"""Deliveries of Facebook, Instagram and Threads: one handshake and one signature for all three."""

import json

from stamgast.networks.webhooks import Keys, Knock, News, challenge, same, signed


class MetaWebhooks:
    """``secret`` is the secret of Meta's app (with Instagram Login: of the *Instagram* app)."""

    def greet(self, knock: Knock, keys: Keys) -> str | None:
        """Echo the challenge to whoever knows the token that was typed into the app's settings."""
        is_right = same(knock.query.get("hub.verify_token", ""), keys.token)
        if not is_right or knock.query.get("hub.mode") != "subscribe":
            return None
        return challenge(knock.query.get("hub.challenge", ""))

    def verify(self, knock: Knock, keys: Keys) -> News | None:
        """Compare ``X-Hub-Signature-256``; an app's deliveries for several accounts name each."""
        expected = "sha256=" + signed(keys.secret, knock.body)
        if not same(knock.headers.get("x-hub-signature-256", ""), expected):
            return None
        try:
            said = json.loads(knock.body)
            entries = [entry for entry in said["entry"] if isinstance(entry, dict)]
        except (ValueError, RecursionError, KeyError, TypeError):
            return None
        return News(frozenset(str(entry["id"]) for entry in entries if "id" in entry))
