"""What people read about archives."""

from stamgast.imports import words
from stamgast.networks.registry import archive_readers


def test_every_format_that_can_be_read_has_a_name() -> None:
    assert set(words.FORMATS) == {reader.format_id for reader in archive_readers()}
