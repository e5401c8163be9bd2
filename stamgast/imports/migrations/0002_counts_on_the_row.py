"""Counts that pages ask for every moment stand on the row; those of imports so far are filled in."""

from django.db import migrations, models
from django.db.models import Count


def fill_in(apps, schema_editor):
    imports = apps.get_model("imports", "Import").objects
    for pk, stored in imports.values_list("pk").annotate(n=Count("brought")).filter(n__gt=0):
        imports.filter(pk=pk).update(stored=stored)


class Migration(migrations.Migration):
    dependencies = [("imports", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="import",
            name="readable",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="import",
            name="stored",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.RunPython(fill_in, migrations.RunPython.noop),
    ]
