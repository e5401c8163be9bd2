"""Reading what the team knows."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from stamgast.jobs.folding import holding
from stamgast.knowledge.models import Fact
from stamgast.knowledge.search import about
from stamgast.workspaces.models import Workspace

AT_ONCE = 3
"""Facts shown beside a reply: more would be reading, not answering."""


@dataclass(frozen=True, slots=True)
class Known:
    """A fact beside a reply; an expired one is shown as such and not to be told."""

    fact: Fact
    is_expired: bool


def facts(workspace: Workspace, words: str = "", *, expired_on: date | None = None) -> QuerySet[Fact]:
    """Return the facts with all these words in them, the latest change first; or those past their day."""
    rows = (
        Fact.objects.filter(workspace=workspace).select_related("owner__user").order_by("-changed_at", "-pk")
    )
    for word in words.split()[:8]:
        rows = rows.filter(holding("question", word) | holding("answer", word))
    return rows.filter(valid_until__lt=expired_on) if expired_on else rows


def known(workspace: Workspace, text: str, language: str, *, today: date) -> list[Known]:
    """Return what the team knows about a message, the best match first, its own language before others."""
    ranked = about(workspace.pk, text, language)
    rows = Fact.objects.select_related("owner__user").in_bulk(ranked)
    found = sorted(
        (rows[pk] for pk in ranked if pk in rows),
        key=lambda fact: (fact.language != language, fact.is_expired(today)),
    )
    return [Known(fact, fact.is_expired(today)) for fact in found[:AT_ONCE]]
