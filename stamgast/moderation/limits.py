"""What networks let us keep only for a while: what is past its limit, and what still is here."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Min, Q, QuerySet
from django.utils import translation
from django.utils.translation import gettext

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, Message
from stamgast.networks.network import Network, Retention
from stamgast.networks.registry import networks
from stamgast.people.models import Identity
from stamgast.workspaces.models import Workspace

DAYS = 400
"""Rows of the proof that a page shows; one for each day and network."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is here of a network with a limit; ``late`` ones should have been forgotten by now."""

    network: Network
    limits: Retention
    late_words: int
    late_profiles: int
    oldest_words: datetime | None


def words_before(workspace: Workspace, network: str, before: datetime) -> QuerySet[Message]:
    """Return what others said that was stored before an instant and still has words, pictures or links."""
    return _words(workspace, network).filter(received_at__lt=before)


def profiles_before(workspace: Workspace, network: str, before: datetime) -> QuerySet[Identity]:
    """Return accounts we last heard of before an instant and still know by name."""
    known = ~Q(name=nameless(workspace)) | ~Q(handle="", url="", handle_key="", name_key="")
    rows = Identity.objects.filter(known, workspace=workspace, network=network, contact__erased_at=None)
    heard = rows.annotate(heard_at=Max("messages__received_at"))
    return heard.filter(Q(heard_at__lt=before) | Q(heard_at=None, contact__first_seen_at__lt=before))


def kept(workspace: Workspace, *, now: datetime) -> list[Kept]:
    """Return, for each network of ours with a limit, what is here and what is late."""
    ours = Channel.objects.filter(workspace=workspace).values_list("network", flat=True)
    found = []
    for network in (networks()[name] for name in sorted(set(ours))):
        if network.retention is None:
            continue
        words, profiles = now - network.retention.words, now - network.retention.profiles
        found.append(
            Kept(
                network=network,
                limits=network.retention,
                late_words=words_before(workspace, network.id, words).count(),
                late_profiles=profiles_before(workspace, network.id, profiles).count(),
                oldest_words=_words(workspace, network.id).aggregate(at=Min("received_at"))["at"],
            )
        )
    return found


def cleared_in(conversation: Conversation) -> set[int]:
    """Return the messages of a conversation whose words are gone because their network wants it so."""
    if networks()[conversation.channel.network].retention is None:
        return set()
    empty = conversation.messages.filter(direction=Message.Direction.INBOUND, content="", url="")
    return set(empty.values_list("pk", flat=True))


def nameless(workspace: Workspace) -> str:
    """Return what stands for a name that is not kept."""
    with translation.override(workspace.language):
        return gettext("Somebody without a name")


def _words(workspace: Workspace, network: str) -> QuerySet[Message]:
    rows = Message.objects.filter(channel__workspace=workspace, channel__network=network)
    return rows.filter(direction=Message.Direction.INBOUND).exclude(content="", url="", attachments=[])
