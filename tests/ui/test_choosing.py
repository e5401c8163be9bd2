"""Choosing several rows: what is no row is refused, however large its number is."""

import pytest
from django.core.exceptions import ValidationError

from stamgast.channels.models import Channel
from stamgast.ui.choosing import Several


@pytest.mark.django_db
@pytest.mark.parametrize(
    "number", ["9223372036854775808", "-9223372036854775809", "9" * 60, "9" * 5_000, "x", "0"]
)
def test_what_is_no_row_is_refused(number: str, channel: Channel) -> None:
    field = Several(Channel.objects.all())
    assert list(field.clean([str(channel.pk)])) == [channel]
    with pytest.raises(ValidationError):
        field.clean([str(channel.pk), number])
