"""Deliveries of TikTok: signed together with their time."""

import json
import re
from datetime import UTC, datetime

from stamgast.networks.webhooks import FRESH, Keys, Knock, News, same, signed

_SIGNATURE = re.compile(r"t=([0-9]{1,10}),s=([0-9a-f]{64})")


class TikTokWebhooks:
    """``secret`` is the app's client secret."""

    def greet(self, knock: Knock, keys: Keys) -> str | None:  # noqa: ARG002
        """Refuse: TikTok is not known to ask before it delivers."""
        return None

    def verify(self, knock: Knock, keys: Keys) -> News | None:
        """Compare ``Tiktok-Signature``, and look that its time is within five minutes of now."""
        found = _SIGNATURE.fullmatch(knock.headers.get("tiktok-signature", ""))
        time, signature = found.groups() if found else ("0", "")
        is_right = same(signature, signed(keys.secret, time.encode() + b"." + knock.body))
        if not is_right or abs(knock.now - datetime.fromtimestamp(int(time), UTC)) > FRESH:
            return None
        try:
            account = json.loads(knock.body).get("user_openid", "")
        except (ValueError, RecursionError, AttributeError):
            return None
        return News(frozenset({str(account)} - {""}))
