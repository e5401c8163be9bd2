"""Reading the board: its columns, and how many ideas of our people became posts."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from stamgast.ideas.models import Idea

SHOWN = 60
"""Ideas a column shows; whoever has more of them should let some go."""


@dataclass(frozen=True, slots=True)
class Column:
    """Ideas in one state, the latest moved first; ``total`` counts also those that are not shown."""

    state: Idea.State
    ideas: list[Idea]
    total: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many ideas our people had, and how many of these became posts."""

    ideas: int
    posts: int


def ideas(workspace_id: int) -> QuerySet[Idea]:
    """Return the ideas that are on the board."""
    return Idea.objects.filter(workspace=workspace_id, removed_at=None)


def board(workspace_id: int) -> list[Column]:
    """Return the columns, in the order an idea goes through them."""
    rows = ideas(workspace_id)
    totals = dict(rows.values_list("state").annotate(n=Count("pk")))
    by_state = {
        state: list(
            rows.filter(state=state).select_related("written_by__user").order_by("-moved_at", "-pk")[:SHOWN]
        )
        for state in Idea.State
    }
    return [Column(state, by_state[state], totals.get(state, 0)) for state in Idea.State]


def share(workspace_id: int) -> Share:
    """Count the ideas of people we talk with, and those of them that became posts."""
    outside = ideas(workspace_id).exclude(origin=Idea.Origin.TYPED)
    counted = outside.aggregate(ideas=Count("pk"), posts=Count("pk", filter=~Q(post="")))
    return Share(counted["ideas"], counted["posts"])
