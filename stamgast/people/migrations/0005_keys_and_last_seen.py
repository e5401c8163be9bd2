"""Fills what 0004 added: when persons were last seen, and the keys likeness is found by."""

from django.db import migrations
from django.db.models import F

from stamgast.people.likeness import handle_key, name_key

AT_ONCE = 1_000


def fill(apps, schema_editor):
    apps.get_model("people", "Contact").objects.update(person_seen_at=F("last_seen_at"))
    Identity = apps.get_model("people", "Identity")
    batch = []
    for identity in Identity.objects.only("handle", "name").iterator(AT_ONCE):
        identity.handle_key, identity.name_key = handle_key(identity.handle), name_key(identity.name)
        batch.append(identity)
        if len(batch) == AT_ONCE:
            Identity.objects.bulk_update(batch, ["handle_key", "name_key"])
            batch = []
    Identity.objects.bulk_update(batch, ["handle_key", "name_key"])


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_whole_person'),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
