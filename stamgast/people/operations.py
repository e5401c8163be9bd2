"""Getting to know people: contacts and identities as networks show them, and how often they come."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter

from django.db import transaction
from django.db.models import Case, F, OuterRef, Q, Subquery, When

from stamgast.jobs.prepared import Given, Prepared
from stamgast.jobs.rows import hold, insert, new, rewrite
from stamgast.people.acceptance import storable, web_address
from stamgast.people.likeness import handle_key, name_key
from stamgast.people.models import Contact, Greeting, Identity, Promise, Visit
from stamgast.people.pseudonyms import forgotten, pseudonym
from stamgast.people.queries import parts_of
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import record, stir


class ChangedMeanwhile(Exception):
    """Somebody else changed it after it was shown; nothing was done."""


@dataclass(frozen=True, slots=True)
class Heard:
    """When a contact spoke: the instants of messages that were not known before."""

    at: tuple[datetime, ...]


def meet(
    workspace: Workspace, network: str, actors: Iterable[Actor], *, now: datetime
) -> dict[str, Identity]:
    """Return the identity of every actor by remote id; whoever is new becomes a contact of their own.

    Names that changed are updated. Whoever was erased stays without a name. Safe to run twice and from two
    processes.
    """
    by_id = {actor.id: actor for actor in actors}
    known = _known(workspace, network, by_id)
    _rename(known, by_id)
    known |= _erased(workspace, network, by_id.keys() - known)
    strangers = [actor for remote_id, actor in by_id.items() if remote_id not in known]
    if not strangers:
        return known
    contacts = Contact.objects.bulk_create(
        new(
            Contact,
            workspace_id=workspace.pk,
            name=_name(actor),
            first_seen_at=now,
            last_seen_at=now,
            person_seen_at=now,
        )
        for actor in strangers
    )
    insert(
        [
            new(
                Identity,
                workspace_id=workspace.pk,
                contact_id=contact.pk,
                network=network,
                remote_id=actor.id,
                name=_name(actor),
                handle=_handle(actor),
                url=web_address(actor.url),
                handle_key=handle_key(_handle(actor)),
                name_key=name_key(_name(actor)),
            )
            for contact, actor in zip(contacts, strangers, strict=True)
        ]
    )
    known |= _known(workspace, network, {actor.id: actor for actor in strangers})
    used = {identity.contact_id for identity in known.values()}
    Contact.objects.filter(pk__in=[c.pk for c in contacts if c.pk not in used]).delete()
    return known


def heard_from(heard: Mapping[int, Heard]) -> None:
    """Add to contacts (by id) when they said something that was not known before, however long ago.

    Who was erased and speaks again is a stranger from the next word on; nothing leads back to the past.
    """
    with transaction.atomic():
        _hear.each(  # in one order: two processes that hear of the same people do so in turn
            [
                {"id": pk, "first": min(words.at), "last": max(words.at), "count": len(words.at)}
                for pk, words in sorted(heard.items(), key=itemgetter(0))
            ]
        )
        parts = Contact.objects.filter(pk__in=heard, person__isnull=False)
        heads = Contact.objects.filter(person__in=heard)
        see({pk for rows in (parts, heads) for pk in rows.values_list("person_id", flat=True) if pk})
        _meet_anew(heard)
    weeks = {(contact, week_of(at)) for contact, words in heard.items() for at in words.at}
    insert([Visit(contact_id=contact, week_on=week) for contact, week in sorted(weeks)])


def see(heads: Iterable[int]) -> None:
    """Work out when persons were last seen, over all their contacts; belongs into a transaction."""
    rows = Contact.objects.filter(pk__in=sorted(heads))
    hold(rows)  # two who hear of a person's parts do so in turn
    parts = Contact.objects.filter(parts_of(OuterRef("pk"))).order_by("-last_seen_at")
    rows.update(person_seen_at=Subquery(parts.values("last_seen_at")[:1]))


def _heard_once_more(given: Callable[..., Given]) -> dict[str, object]:
    """Widen the time in which somebody was heard; before the first word it says when we read about them."""
    first, last = given("first", "first_seen_at"), given("last", "last_seen_at")
    latest = Case(When(Q(inbound_count=0) | Q(last_seen_at__lt=last), then=last), default=F("last_seen_at"))
    return {
        "first_seen_at": Case(
            When(Q(inbound_count=0) | Q(first_seen_at__gt=first), then=first), default=F("first_seen_at")
        ),
        "last_seen_at": latest,
        "person_seen_at": Case(When(person=None, then=latest), default=F("person_seen_at")),
        "inbound_count": F("inbound_count") + given("count", "inbound_count"),
    }


_hear = Prepared(Contact, lambda given: Contact.objects.filter(id=given("id")), _heard_once_more)
"""Add to a contact what they said, without reading who they are."""


def _meet_anew(heard: Mapping[int, Heard]) -> None:
    erased = Contact.objects.filter(pk__in=heard, erased_at__isnull=False).values_list("pk", "erased_at")
    back = [pk for pk, erased_at in erased if erased_at and max(heard[pk].at) > erased_at]
    identities = list(Identity.objects.filter(contact__in=back)) if back else []
    for identity in identities:
        identity.remote_id = forgotten()
    rewrite(identities, ["remote_id"])


def write_notes(contact: Contact, member: Member, notes: str, *, seen: str | None = None) -> None:
    """Replace the team's notes on a contact.

    Raises:
        ChangedMeanwhile: the notes are no longer those that were ``seen``; they stay as they are.
    """
    there = Contact.objects.values_list("notes", flat=True).get(pk=contact.pk)
    if _lines(there) == _lines(notes):
        return
    if seen is not None and _lines(there) != _lines(seen):
        raise ChangedMeanwhile
    if not Contact.objects.filter(pk=contact.pk, notes=there).update(notes=notes):
        raise ChangedMeanwhile
    contact.notes = notes
    record(contact.workspace, member.user, "contact.notes", f"contact {contact.pk}")
    stir(contact.workspace_id, "people")


def _lines(text: str) -> list[str]:
    """Return the lines of a text; browsers end them otherwise than whoever wrote them."""
    return text.strip().splitlines()


def describe(contact: Contact, member: Member) -> None:
    """Keep how we speak with somebody (language, form of address) and what they agreed to."""
    contact.save(update_fields=["language", "address", "consent"])
    record(contact.workspace, member.user, "contact.described", f"contact {contact.pk}")
    stir(contact.workspace_id, "people")


def promise(promise: Promise, contact: Contact, member: Member) -> None:
    """Write down what somebody was promised."""
    promise.contact, promise.made_by = contact, member
    promise.save()
    record(contact.workspace, member.user, "promise.made", f"contact {contact.pk}")
    stir(contact.workspace_id, "people")


def keep(promise: Promise, member: Member, *, at: datetime | None) -> None:
    """Say that a promise was kept, or with ``None`` that it was not after all; twice is as once."""
    if not Promise.objects.filter(pk=promise.pk, kept_at__isnull=at is not None).update(kept_at=at):
        return
    verb = "promise.kept" if at else "promise.opened"
    record(member.workspace, member.user, verb, f"contact {promise.contact_id}")
    stir(member.workspace_id, "people")


def greet(contact: Contact, member: Member, kind: Greeting.Kind, *, now: datetime) -> Greeting:
    """Note that a member said hello to somebody who went quiet, or will not now."""
    record(member.workspace, member.user, f"contact.{kind}", f"contact {contact.pk}")
    return Greeting.objects.create(contact=contact, kind=kind, decided_by=member, decided_at=now)


def take_back(greeting: Greeting, member: Member) -> None:
    """Undo what was decided about somebody who went quiet."""
    record(member.workspace, member.user, "contact.greeting_undone", f"contact {greeting.contact_id}")
    greeting.delete()


def _known(workspace: Workspace, network: str, by_id: Mapping[str, Actor]) -> dict[str, Identity]:
    rows = Identity.objects.filter(workspace=workspace, network=network, remote_id__in=list(by_id))
    return {identity.remote_id: identity for identity in rows}


def _erased(workspace: Workspace, network: str, remote_ids: Iterable[str]) -> dict[str, Identity]:
    """Return erased identities by the remote id whose pseudonym they bear."""
    by_pseudonym = {pseudonym(workspace.pk, network, remote_id): remote_id for remote_id in remote_ids}
    rows = Identity.objects.filter(workspace=workspace, network=network, remote_id__in=list(by_pseudonym))
    return {by_pseudonym[identity.remote_id]: identity for identity in rows}


def _rename(known: Mapping[str, Identity], by_id: Mapping[str, Actor]) -> None:
    """Follow new names; a contact that bore the old one bears the new one too."""
    renamed = []
    for identity in known.values():
        actor = by_id[identity.remote_id]
        before, name = identity.name, _name(actor)
        if (before, identity.handle) == (name, _handle(actor)):
            continue
        identity.name, identity.handle, identity.url = name, _handle(actor), web_address(actor.url)
        identity.handle_key, identity.name_key = handle_key(identity.handle), name_key(name)
        renamed.append(identity)
        Contact.objects.filter(pk=identity.contact_id, name=before).update(name=name)
    rewrite(renamed, ["name", "handle", "url", "handle_key", "name_key"])


def _name(actor: Actor) -> str:
    return storable(actor.name.strip() or actor.handle or actor.id)[:200]


def _handle(actor: Actor) -> str:
    return storable(actor.handle)[:250]


def week_of(at: datetime) -> date:
    day = at.astimezone(UTC).date()
    return day - timedelta(days=day.weekday())
