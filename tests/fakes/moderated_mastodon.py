"""A Mastodon server on which accounts can be muted, blocked and reported."""

from typing import Any, ClassVar

from tests.fakes.faulty_http import Ask, Reply
from tests.fakes.mastodon import NOT_FOUND, FakeMastodon


class ModeratedMastodon(FakeMastodon):
    """Keeps whom we muted and blocked as sets, as Mastodon does, and every report it is sent."""

    routes: ClassVar[tuple[tuple[str, str, str], ...]] = (
        *(
            ("POST", rf"/api/v1/accounts/(?P<id>[^/]+)/{verb}", verb)
            for verb in ("mute", "unmute", "block", "unblock")
        ),
        ("POST", r"/api/v1/reports", "report"),
        *FakeMastodon.routes,
    )

    def __init__(self) -> None:
        super().__init__()
        self.muted: set[str] = set()
        self.blocked: set[str] = set()
        self.reports: list[dict[str, Any]] = []

    def _mute(self, ask: Ask) -> Reply:
        return self._related(ask, lambda: self.muted.add(ask.id))

    def _unmute(self, ask: Ask) -> Reply:
        return self._related(ask, lambda: self.muted.discard(ask.id))

    def _block(self, ask: Ask) -> Reply:
        return self._related(ask, lambda: self.blocked.add(ask.id))

    def _unblock(self, ask: Ask) -> Reply:
        return self._related(ask, lambda: self.blocked.discard(ask.id))

    def _report(self, ask: Ask) -> Reply:
        self.reports.append(ask.given())
        return 200, {"id": str(len(self.reports)), "action_taken": False, "category": "other"}, {}

    def _related(self, ask: Ask, change: Any) -> Reply:
        if ask.id not in {account["id"] for account in self._accounts.values()}:
            return NOT_FOUND
        change()
        return 200, {"id": ask.id, "muting": ask.id in self.muted, "blocking": ask.id in self.blocked}, {}
