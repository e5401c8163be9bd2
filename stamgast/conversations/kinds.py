"""Tells how something was said to us, from what is stored: below a post, in reply, in public, to us alone."""

from functools import cache

from django.db.models import OuterRef, Subquery, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from stamgast.conversations.models import Message
from stamgast.networks.registry import networks


class Kind(TextChoices):
    """How something was said to us; promises know only what begins a wait (``channels.models.Kind``).

    A comment is the first word below a post of ours, a mention the first word of any other public talk; what
    somebody says further on in either is a reply. A quote of ours cannot be told from a mention.
    """

    COMMENT = "comment", _("Comment")
    REPLY = "reply", pgettext_lazy("what somebody said", "Reply")
    MENTION = "mention", _("Mention")
    MESSAGE = "message", _("Private message")
    MAIL = "mail", _("Mail")

    @property
    def is_private(self) -> bool:
        """Whether nobody but us can read it."""
        return self in {Kind.MESSAGE, Kind.MAIL}


def kind_of(visibility: str, network: str, *, is_first: bool, is_below_ours: bool) -> Kind:
    """Return the kind of something said to us.

    Args:
        visibility: who may read it.
        network: the id of the network it was said on.
        is_first: whether nothing was said before it in its conversation.
        is_below_ours: whether that conversation is about a post of ours.
    """
    if visibility == "direct":
        return Kind.MAIL if networks()[network].answers_privately else Kind.MESSAGE
    if not is_first:
        return Kind.REPLY
    return Kind.COMMENT if is_below_ours else Kind.MENTION


@cache
def last_visibility() -> Subquery:
    """Return what finds for each conversation of a query who may read the last thing said to us in it.

    A stored column would have to be worked out for every conversation there is; this looks one message up by
    an index for each row that is shown.
    """
    heard = Message.objects.filter(
        conversation=OuterRef("pk"), direction=Message.Direction.INBOUND, deleted_at=None
    )
    return Subquery(heard.order_by("-published", "-pk").values("visibility")[:1])
