"""Getting to know people: contacts and identities as networks show them, and how often they come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db import transaction
from django.db.models import F

from stamgast.jobs.rows import insert, rewrite
from stamgast.people.acceptance import storable, web_address
from stamgast.people.models import Contact, Identity, Visit
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import record, stir


@dataclass(frozen=True, slots=True)
class Heard:
    """When a contact spoke: the instants of messages that were not known before."""

    at: tuple[datetime, ...]


def meet(
    workspace: Workspace, network: str, actors: Iterable[Actor], *, now: datetime
) -> dict[str, Identity]:
    """Return the identity of every actor by remote id; whoever is new becomes a contact of their own.

    Names that changed are updated. Safe to run twice and from two processes.
    """
    by_id = {actor.id: actor for actor in actors}
    known = _known(workspace, network, by_id)
    _rename(known, by_id)
    strangers = [actor for remote_id, actor in by_id.items() if remote_id not in known]
    if not strangers:
        return known
    contacts = Contact.objects.bulk_create(
        Contact(workspace=workspace, name=_name(actor), first_seen_at=now, last_seen_at=now)
        for actor in strangers
    )
    insert(
        [
            Identity(
                workspace=workspace,
                contact=contact,
                network=network,
                remote_id=actor.id,
                name=_name(actor),
                handle=_handle(actor),
                url=web_address(actor.url),
            )
            for contact, actor in zip(contacts, strangers, strict=True)
        ]
    )
    known = _known(workspace, network, by_id)
    used = {identity.contact_id for identity in known.values()}
    Contact.objects.filter(pk__in=[c.pk for c in contacts if c.pk not in used]).delete()
    return known


def heard_from(heard: Mapping[int, Heard]) -> None:
    """Add to contacts (by id) when they said something that was not known before, however long ago."""
    with transaction.atomic():
        # The update that changes nothing locks the rows: what another process hears meanwhile counts too.
        Contact.objects.filter(pk__in=sorted(heard)).update(inbound_count=F("inbound_count"))
        contacts = list(Contact.objects.filter(pk__in=heard))
        for contact in contacts:
            _hear(contact, heard[contact.pk].at)
        rewrite(contacts, ["first_seen_at", "last_seen_at", "inbound_count"])
    weeks = {(contact, _week(at)) for contact, words in heard.items() for at in words.at}
    insert([Visit(contact_id=contact, week_on=week) for contact, week in sorted(weeks)])


def _hear(contact: Contact, at: tuple[datetime, ...]) -> None:
    if contact.inbound_count == 0:  # first met when somebody read about them, which says nothing about when
        contact.first_seen_at, contact.last_seen_at = min(at), max(at)
    contact.first_seen_at = min(contact.first_seen_at, *at)
    contact.last_seen_at = max(contact.last_seen_at, *at)
    contact.inbound_count += len(at)


def write_notes(contact: Contact, member: Member, notes: str) -> None:
    """Replace the team's notes on a contact."""
    Contact.objects.filter(pk=contact.pk).update(notes=notes)
    contact.notes = notes
    record(contact.workspace, member.user, "contact.notes", f"contact {contact.pk}")
    stir(contact.workspace_id, "people")


def _known(workspace: Workspace, network: str, by_id: Mapping[str, Actor]) -> dict[str, Identity]:
    rows = Identity.objects.filter(workspace=workspace, network=network, remote_id__in=list(by_id))
    return {identity.remote_id: identity for identity in rows}


def _rename(known: Mapping[str, Identity], by_id: Mapping[str, Actor]) -> None:
    """Follow new names; a contact that bore the old one bears the new one too."""
    renamed = []
    for identity in known.values():
        actor = by_id[identity.remote_id]
        before, name = identity.name, _name(actor)
        if (before, identity.handle) == (name, _handle(actor)):
            continue
        identity.name, identity.handle, identity.url = name, _handle(actor), web_address(actor.url)
        renamed.append(identity)
        Contact.objects.filter(pk=identity.contact_id, name=before).update(name=name)
    rewrite(renamed, ["name", "handle", "url"])


def _name(actor: Actor) -> str:
    return storable(actor.name.strip() or actor.handle or actor.id)[:200]


def _handle(actor: Actor) -> str:
    return storable(actor.handle)[:250]


def _week(at: datetime) -> date:
    day = at.astimezone(UTC).date()
    return day - timedelta(days=day.weekday())
