"""Deliveries of the X Activity API: answers its checks, and compares its signatures."""

import json

from stamgast.networks.webhooks import Keys, Knock, News, challenge, same, signed_base64


class XWebhooks:
    """``secret`` is the app's consumer secret (API key secret)."""

    def greet(self, knock: Knock, keys: Keys) -> str | None:
        """Prove with each check (CRC) that we know the secret; X asks again every hour or so."""
        token = challenge(knock.query.get("crc_token", ""))
        if token is None:
            return None
        return json.dumps({"response_token": "sha256=" + signed_base64(keys.secret, token.encode())})

    def verify(self, knock: Knock, keys: Keys) -> News | None:
        """Compare ``x-twitter-webhooks-signature``; an event is about one account and has an id."""
        expected = "sha256=" + signed_base64(keys.secret, knock.body)
        if not same(knock.headers.get("x-twitter-webhooks-signature", ""), expected):
            return None
        try:
            event = json.loads(knock.body)["data"]
            account, event_id = event.get("filter", {}).get("user_id", ""), event.get("event_uuid", "")
        except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
            return None
        return News(frozenset({str(account)} - {""}), str(event_id))
