"""The keys to credentials: they are in no backup, so restoring finds out whether those at hand open it."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.conf import settings
from django.db.models import Model, TextField
from django.db.models.functions import Cast

from stamgast.channels.secrets import CredentialsField
from stamgast.cli.backups.manifest import BackupError


def read_keys(path: Path) -> list[str]:
    """Return the keys in a file, as ``credentials.key`` or the setting of that name holds them."""
    try:
        keys = path.read_text(encoding="ascii").replace(",", " ").split()
        MultiFernet([Fernet(key) for key in keys])
    except (OSError, ValueError) as error:
        raise BackupError(f"{path} holds no key: {error}") from None
    return keys


def fits(sealed: str, keys: Sequence[str]) -> bool:
    """Tell whether one of the keys opens what was sealed."""
    try:
        _box(keys).decrypt(sealed.encode())
    except InvalidToken:
        return False
    return True


def seal_anew(others: Sequence[str]) -> None:
    """Encrypt all credentials with this installation's newest key; what no key opens stays as it is."""
    box = _box([*settings.CREDENTIAL_KEYS, *others])
    for model in apps.get_models():
        for field in model._meta.concrete_fields:  # noqa: SLF001
            if isinstance(field, CredentialsField):
                _seal_column(model, str(field.attname), box)


def _seal_column(model: type[Model], name: str, box: MultiFernet) -> None:
    rows = model._default_manager.exclude(**{name: ""})  # noqa: SLF001
    for pk, sealed in rows.values_list("pk", Cast(name, TextField())):  # as text it is not opened
        with suppress(InvalidToken):
            fresh = box.rotate(sealed.encode()).decode()
            model._default_manager.filter(pk=pk).update(**{name: fresh})  # noqa: SLF001


def _box(keys: Sequence[str]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])
