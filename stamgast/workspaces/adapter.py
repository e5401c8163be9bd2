"""How sign-in behaves here: accounts come by invitation only."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes public sign-up: the first account is made on the command line, the others by invitation."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Tell whether an address leads back here; one that cannot be read does not."""
        try:
            return bool(super().is_safe_url(url))
        except ValueError:
            return False
