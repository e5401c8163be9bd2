"""From when on conversations that are there already are quiet for too long."""

from datetime import timedelta

from django.db import migrations
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Right

QUIET = timedelta(days=7)


def note(apps, schema_editor):
    conversations = apps.get_model("conversations", "Conversation").objects.filter(last_inbound_at__isnull=False)
    messages = apps.get_model("conversations", "Message").objects
    quiet_at = F("last_message_at") + QUIET
    conversations.filter(state="open", due_at=None).update(quiet_at=quiet_at)
    ours = messages.filter(conversation=OuterRef("pk"), direction="out", deleted_at=None).order_by("-published", "-pk")
    pending = conversations.filter(state="pending").annotate(
        ending=Subquery(ours.annotate(ending=Right("content", 200)).values("ending")[:1])
    )
    pending.filter(ending__contains="?").update(quiet_at=quiet_at)


class Migration(migrations.Migration):
    dependencies = [("conversations", "0007_labels_views_and_later")]
    operations = [migrations.RunPython(note, migrations.RunPython.noop, elidable=True)]
