from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('media', '0004_films'),
    ]

    operations = [
        migrations.AddField(
            model_name='picture',
            name='frames_per_second',
            field=models.FloatField(default=0),
        ),
    ]
