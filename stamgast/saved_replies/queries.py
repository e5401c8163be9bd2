"""Reading saved replies: the list, what is offered beside a reply, and what still stands in a reply's way."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from stamgast.jobs.folding import holding
from stamgast.saved_replies.models import SavedReply, Wording
from stamgast.saved_replies.sameness import first_same, open_places
from stamgast.workspaces.models import Workspace

MOST = 200
"""Saved replies that are offered at once; whoever has more has stopped talking."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A saved reply in the language that suits a conversation best."""

    saved: SavedReply
    wording: Wording
    is_foreign: bool


def saved_replies(workspace: Workspace, words: str = "", *, archived: bool = False) -> QuerySet[SavedReply]:
    """Return saved replies with all these words in title or text, the most used first."""
    rows = SavedReply.objects.filter(workspace=workspace, archived_at__isnull=not archived)
    for word in words.split()[:8]:
        rows = rows.filter(holding("title", word) | holding("wordings__content", word)).distinct()
    return (
        rows.select_related("written_by__user")
        .prefetch_related("wordings")
        .order_by("-used_count", "title", "pk")
    )


def offers(workspace: Workspace, language: str) -> list[Offer]:
    """Return what can be taken into a reply: texts in its language first, the most used first."""
    found = [_offer(saved, language, workspace.language) for saved in saved_replies(workspace)[:MOST]]
    return sorted((one for one in found if one), key=lambda one: one.is_foreign)


def unchanged(text: str, workspace: Workspace) -> str:
    """Return the title of the saved reply that a text is, word for word but for a name; else nothing."""
    rows = Wording.objects.filter(saved_reply__workspace=workspace, saved_reply__archived_at=None)
    saved = list(rows.values_list("saved_reply__title", "content"))
    found = first_same(text, (content for _, content in saved))
    return "" if found is None else str(saved[found][0])


def obstacle(text: str, workspace: Workspace) -> str:
    """Say why a reply cannot go out as it is: a place is still open, or nothing in it is one's own."""
    if places := open_places(text):
        return _("Still to fill in: %(places)s. Write your own words there.") % {"places": " · ".join(places)}
    if title := unchanged(text, workspace):
        said = _("This is the saved reply “%(title)s”, word for word. Take up what they said first.")
        return said % {"title": title}
    return ""


def _offer(saved: SavedReply, language: str, ours: str) -> Offer | None:
    by_language = {wording.language: wording for wording in saved.wordings.all()}
    for wanted in (language, ours, *by_language):
        if wanted in by_language:
            return Offer(saved, by_language[wanted], is_foreign=wanted != language)
    return None
