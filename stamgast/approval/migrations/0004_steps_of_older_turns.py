"""Fills what 0003 added: each turn of old gets the step of its channel with its name, best with its taker."""

from django.db import migrations
from django.db.models import F


def fill(apps, schema_editor):
    Step, Turn = apps.get_model("approval", "Step"), apps.get_model("approval", "Turn")
    # What was taken out comes first, so that of two alike the one there is now counts.
    steps = list(Step.objects.order_by(F("removed_at").asc(nulls_last=True), "-position", "-id"))
    for taker in ((), ("who", "member_id", "role", "email")):
        for step in steps:
            turns = Turn.objects.filter(review__variant__channel=step.channel_id, name=step.name)
            turns.filter(**{field: getattr(step, field) for field in taker}).update(step=step)


class Migration(migrations.Migration):

    dependencies = [
        ('approval', '0003_steps_of_turns'),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
