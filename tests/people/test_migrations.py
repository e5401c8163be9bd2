"""Rows from before there were keys get theirs."""

from datetime import datetime, timedelta
from importlib import import_module

from django.apps import apps

from stamgast.people.models import Contact, Identity


def test_older_rows_are_filled(here: Contact, there: Contact, now: datetime) -> None:
    before = list(Identity.objects.order_by("pk").values()), list(Contact.objects.order_by("pk").values())
    Identity.objects.update(handle_key="", name_key="")
    Contact.objects.update(person_seen_at=now + timedelta(days=1))
    import_module("stamgast.people.migrations.0005_keys_and_last_seen").fill(apps, None)
    after = list(Identity.objects.order_by("pk").values()), list(Contact.objects.order_by("pk").values())
    assert after == before
