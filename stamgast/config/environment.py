"""Reads settings from the environment and keeps generated secrets in files only their owner can read."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

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


class MailServer(NamedTuple):
    """Where mails leave, as Django's settings name it, in their order."""

    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    is_tls: bool = False


def mail_server(url: str) -> MailServer:
    """Return the mail server of an address; without one nothing is sent, and the defaults do not matter.

    Args:
        url: ``smtp://user:password@host:587`` (becomes encrypted before anything is said), ``smtps://…``
            (encrypted from the start, port 465), or ``smtp+plain://…`` for a relay on the same machine.

    Raises:
        ValueError: the address is none of these; what is in it is not repeated, for it may hold a password.
    """
    if not url:
        return MailServer()
    parts, ports = urlsplit(url), {"smtp": 587, "smtps": 465, "smtp+plain": 25}
    if parts.scheme not in ports or not parts.hostname:
        raise ValueError(
            "STAMGAST_MAIL_URL must read smtp://user:password@host:587, or smtps:// or smtp+plain://"
        )
    return MailServer(
        parts.hostname,
        parts.port or ports[parts.scheme],
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        starts_tls=parts.scheme == "smtp",
        is_tls=parts.scheme == "smtps",
    )


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
