"""Takes back that people spoke to us, when what they said is taken out again."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from stamgast.jobs.references import unreferenced
from stamgast.jobs.rows import hold
from stamgast.people.models import Contact, Identity, Visit
from stamgast.people.operations import see, week_of


def unheard(left: Mapping[int, Sequence[datetime]]) -> None:
    """Work out anew how often contacts spoke; who never did and of whom nothing else is kept is forgotten.

    Args:
        left: by contact, the instants of everything they said that is still here. Belongs into a transaction.
    """
    rows = Contact.objects.filter(pk__in=left)
    hold(rows)
    for contact in rows:
        at = left[contact.pk]
        contact.inbound_count = len(at)
        if at:
            contact.first_seen_at, contact.last_seen_at = min(at), max(at)
        contact.save(update_fields=["inbound_count", "first_seen_at", "last_seen_at"])
        contact.visits.exclude(week_on__in={week_of(each) for each in at}).delete()
    see({contact.head_id for contact in rows})
    silent = rows.filter(inbound_count=0, notes="", consent="", language="", address="", erased_at=None)
    alone = unreferenced(silent.filter(merged_into=None, person=None), but_by=(Identity, Visit))
    Contact.objects.filter(pk__in=list(alone.values_list("pk", flat=True))).delete()
