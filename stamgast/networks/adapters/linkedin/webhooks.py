"""Deliveries about an organisation's page on LinkedIn."""

import json

from stamgast.networks.webhooks import Keys, Knock, News, challenge, same, signed

PREFIX = "hmacsha256="


class LinkedInWebhooks:
    """``secret`` is the app's client secret."""

    def greet(self, knock: Knock, keys: Keys) -> str | None:
        """Prove that we know the secret by signing the code."""
        code = challenge(knock.query.get("challengeCode", ""))
        if code is None:
            return None
        return json.dumps({"challengeCode": code, "challengeResponse": signed(keys.secret, code.encode())})

    def verify(self, knock: Knock, keys: Keys) -> News | None:
        """Compare ``X-LI-Signature``, with or without its prefix; the prefix is part of what is signed."""
        expected = signed(keys.secret, PREFIX.encode() + knock.body)
        if not same(knock.headers.get("x-li-signature", "").removeprefix(PREFIX), expected):
            return None
        try:
            said = json.loads(knock.body)
        except (ValueError, RecursionError):
            return None
        return News() if isinstance(said, dict) else None
