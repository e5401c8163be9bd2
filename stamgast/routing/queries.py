"""Reading rules, and what a rule would have done."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, QuerySet

from stamgast.conversations.kinds import kind_of
from stamgast.conversations.models import Message
from stamgast.routing.matching import Pattern, pattern
from stamgast.routing.models import Rule

PAST = timedelta(days=30)
MOST = 20_000
"""Messages a trial looks at, the newest first."""

EXAMPLES = 20
_READ = (
    "pk", "content", "channel", "labels",
    "visibility", "channel__network", "remote_id", "conversation__branch", "conversation__published_note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule would have done in the last thirty days: how often, out of how many, the newest of them."""

    found: int
    looked_at: int
    examples: list[Message]


def rules(workspace_id: int) -> QuerySet[Rule]:
    """Return a workspace's rules with how often each was applied."""
    rows = Rule.objects.filter(workspace=workspace_id).annotate(times=Count("routed"))
    return rows.select_related("channel", "label", "assignee__user")


def pattern_of(rule: Rule) -> Pattern:
    """Return a rule's conditions."""
    return pattern(rule.words, channel=rule.channel_id, kind=rule.kind, sees=rule.sees)


def trial(rule: Rule, *, now: datetime) -> Trial:
    """Try a rule on what others said in the last thirty days; nothing is changed."""
    asked, found, looked_at, examples = pattern_of(rule), 0, 0, list[int]()
    rows = Message.objects.filter(
        channel__workspace=rule.workspace_id, direction="in", deleted_at=None, published__gte=now - PAST
    ).order_by("-published", "-pk")
    for pk, content, channel, labels, *how in rows.values_list(*_READ)[:MOST]:
        visibility, network, own, first, post = how
        kind = kind_of(visibility, network, is_first=own == first, is_below_ours=post is not None)
        looked_at += 1
        if asked.fits(content, channel=channel, kind=kind, labels=labels):
            found += 1
            if len(examples) < EXAMPLES:
                examples.append(pk)
    shown = Message.objects.filter(pk__in=examples).select_related("identity", "channel", "conversation")
    return Trial(found, looked_at, list(shown.order_by("-published", "-pk")))
