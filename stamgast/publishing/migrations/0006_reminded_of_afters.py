"""Each host of a give-away is told of what comes after it, not one of them alone."""

from typing import Any

from django.db import migrations, models


def _carry_over(apps: Any, _editor: Any) -> None:
    publications = apps.get_model("publishing", "Publication").objects
    told = publications.filter(variant__post__give_away__host_reminded_at__isnull=False)
    for pk, at in list(told.values_list("pk", "variant__post__give_away__host_reminded_at")):
        publications.filter(pk=pk).update(after_reminded_at=at)


class Migration(migrations.Migration):
    dependencies = [("publishing", "0005_untold")]

    operations = [
        migrations.AddField("publication", "after_reminded_at", models.DateTimeField(null=True)),
        migrations.RunPython(_carry_over, migrations.RunPython.noop, elidable=True),
        migrations.RemoveField("giveaway", "host_reminded_at"),
    ]
