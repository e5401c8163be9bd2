"""Reads settings from the environment and keeps generated secrets in files only their owner can read."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from cryptography.fernet import Fernet

PREFIX = "STAMGAST_"


def text(name: str, default: str = "") -> str:
    """Return a setting's text, without the blanks around it."""
    return os.environ.get(PREFIX + name, default).strip()


def flag(name: str, *, default: bool = False) -> bool:
    """Return a yes/no setting: 1, true, yes and on mean yes."""
    value = text(name)
    return value.lower() in ("1", "true", "yes", "on") if value else default


def names(name: str, default: str = "") -> list[str]:
    """Return a comma-separated setting as a list."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def folder(name: str, default: Path) -> Path:
    """Return a folder, made if it is not there."""
    path = Path(text(name) or default).resolve()
    path.mkdir(parents=True, exist_ok=True)
    return path


def _kept(path: Path, fresh: str) -> str:
    """Return what ``path`` holds; the first process to come writes ``fresh`` there, for its owner only."""
    if not path.exists():
        # Written beside and linked: no other process ever reads a half-written key.
        draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        draft.touch(mode=0o600)
        draft.write_text(fresh + "\n", encoding="ascii")
        with suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text(encoding="ascii").strip()


def signing_key(data: Path) -> str:
    """Return the key that signs sessions and links: from the environment, or kept in the data folder."""
    return text("SECRET_KEY") or _kept(data / "secret.key", secrets.token_urlsafe(50))


def credential_keys(data: Path) -> list[str]:
    """Return the keys that encrypt credentials, newest first; older ones still decrypt."""
    return names("CREDENTIAL_KEYS") or [_kept(data / "credentials.key", Fernet.generate_key().decode())]
