from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("hooks", "0001_initial")]

    operations = [
        migrations.RemoveField(model_name="line", name="wakes_in_a_row"),
        migrations.AddField(model_name="line", name="rested_at", field=models.DateTimeField(null=True)),
    ]
