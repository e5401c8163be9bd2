"""Forgets what networks let us keep only for a while, and writes down that it did.

Of what others said go the words, pictures and links; of who they are go names, handles and links. What the
figures need stays: when, in which direction, under which labels, and the network's own numbers.
A profile is as old as the last new message that brought it.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import F

from stamgast.conversations.search import index_anew, index_new
from stamgast.conversations.standing import restand
from stamgast.jobs.rows import rewrite
from stamgast.moderation.limits import nameless, profiles_before, words_before
from stamgast.moderation.models import Clearing
from stamgast.networks.network import Network, Retention
from stamgast.networks.registry import networks
from stamgast.outbox.models import Delivery
from stamgast.people.models import Contact
from stamgast.workspaces.models import Workspace
from stamgast.workspaces.operations import stir

EVERY: Final = timedelta(minutes=5)
AHEAD: Final = timedelta(minutes=15)
"""What would pass its limit before we surely look again goes now."""

STEP: Final = 500


def keep_within_limits(now: datetime) -> None:
    """Forget what is too old on every network with a limit; running it twice changes nothing."""
    for network in networks().values():
        if network.retention is not None:
            for workspace in Workspace.objects.filter(channels__network=network.id).distinct():
                _keep_within(workspace, network, network.retention, now)


def _keep_within(workspace: Workspace, network: Network, limits: Retention, now: datetime) -> None:
    words = profiles = 0
    while cleared := _clear_words(workspace, network.id, now - limits.words + AHEAD):
        words += cleared
    while cleared := _clear_profiles(workspace, network.id, now - limits.profiles + AHEAD):
        profiles += cleared
    _forget_whom_we_answered(workspace, network.id, now - limits.profiles + AHEAD)
    _write_down(workspace, network.id, words, profiles, now)
    if words or profiles:
        stir(workspace.pk, "conversations")
        stir(workspace.pk, "people")


def _clear_words(workspace: Workspace, network: str, before: datetime) -> int:
    with transaction.atomic():
        messages = list(words_before(workspace, network, before).order_by("pk")[:STEP])
        indexed = {message.pk: message.content for message in messages}
        for message in messages:
            message.content, message.url, message.attachments = "", "", []
        index_new()  # else the index would take these words up later, from nowhere
        rewrite(messages, ["content", "url", "attachments"])
        index_anew(indexed, messages)
        restand({message.conversation_id for message in messages})
    return len(messages)


def _clear_profiles(workspace: Workspace, network: str, before: datetime) -> int:
    placeholder = nameless(workspace)
    with transaction.atomic():
        identities = list(profiles_before(workspace, network, before).order_by("pk")[:STEP])
        for identity in identities:
            # Only what bears the account's name loses it; a name the team gave is the team's.
            Contact.objects.filter(pk=identity.contact_id, name=identity.name).update(name=placeholder)
            identity.name = placeholder
            identity.handle = identity.url = identity.handle_key = identity.name_key = ""
        rewrite(identities, ["name", "handle", "url", "handle_key", "name_key"])
    return len(identities)


def _forget_whom_we_answered(workspace: Workspace, network: str, before: datetime) -> None:
    answers = Delivery.objects.filter(
        channel__workspace=workspace,
        channel__network=network,
        created_at__lt=before,
        in_reply_to__isnull=False,
    )
    named = answers.exclude(in_reply_to__actor_name="", in_reply_to__actor_handle="")
    for delivery in named.only("in_reply_to"):
        answered = {**(delivery.in_reply_to or {}), "actor_name": "", "actor_handle": ""}
        Delivery.objects.filter(pk=delivery.pk).update(in_reply_to=answered)


def _write_down(workspace: Workspace, network: str, words: int, profiles: int, now: datetime) -> None:
    day = now.astimezone(UTC).date()
    row, _is_new = Clearing.objects.get_or_create(
        workspace=workspace, network=network, cleared_on=day, defaults={"looked_at": now}
    )
    Clearing.objects.filter(pk=row.pk).update(
        looks=F("looks") + 1, words=F("words") + words, profiles=F("profiles") + profiles, looked_at=now
    )
