"""Two furnished workspaces, of which one must see nothing of the other, and a way to send anything."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, models, transaction
from django.test import Client
from PIL import Image

from stamgast.channels.models import Channel
from stamgast.media.models import Picture
from stamgast.workspaces.models import Member
from tests.factories import furnish, two_owners

CANARY = "canary-of-charlie"
WORDS = frozenset({"name", "content", "title", "idea", "about", "hypothesis", "question", "answer", "notes"})
"""Fields that pages show."""

SIGNED_IN = frozenset({"User", "Workspace"})
ON_PASSWORDS = re.compile(r'\b(WHERE|ORDER BY)\b((?!GROUP BY|\) AS ").)*"password"', re.DOTALL)
"""A query within the columns that are asked for has its own conditions, which end with its name."""


@dataclass
class Shops:
    """Alice's shop, and what of it Charlie's must not be found in."""

    alice: Member
    ids: dict[str, int]
    theirs: frozenset[str]
    client: Client
    asked: list[str] = field(default_factory=list)
    """Queries of the last request that look at passwords: there may be none."""

    def send(
        self, verb: str, path: str, get: Mapping[str, str], post: Mapping[str, str], *, is_part: bool = False
    ) -> list[str]:
        """Send a request whose traces are wiped out; return what it did that it must not do.

        Names and values go out byte for byte. ``is_part`` asks as htmx does, for a part of the page.
        """
        cookies, self.asked = deepcopy(self.client.cookies), []
        with transaction.atomic(), connection.execute_wrapper(self._look):
            address = f"{path}?{_form(get).decode()}" if get else path
            headers = {"HX-Request": "true"} if is_part else None
            kind = "application/x-www-form-urlencoded"
            answer = self.client.generic(verb, address, _form(post), kind, headers=headers)
            content = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
            strays = rows_between_workspaces() if verb == "POST" and self.theirs & {*post.values()} else []
            transaction.set_rollback(True)
        self.client.cookies = cookies
        faults = [*strays, *self.asked]
        if answer.status_code >= 500:
            faults.append(f"{answer.status_code} {_reason(answer)}")
        if CANARY.encode() in content:
            faults.append("shows what is Charlie's")
        return [f"{verb} {path[:80]} {_short(get)} {_short(post)}: {fault}" for fault in faults]

    def _look(self, execute: Any, sql: str, *rest: Any) -> Any:
        if ON_PASSWORDS.search(sql):
            self.asked.append(f"asks by passwords: {sql[-200:]}")
        return execute(sql, *rest)


@contextmanager
def two_shops(folder: Path) -> Iterator[Shops]:
    """Furnish both; what Charlie's shop says bears a mark. What their networks keep is in ``folder``."""
    with transaction.atomic():
        alice, charlie = two_owners()
        ids = furnish(alice)
        Channel.objects.update(settings={"path": str(folder / "loopback.sqlite3")})
        Picture.objects.update(file=default_storage.save("a.png", ContentFile(_png())))
        _make_room()
        before = {model: set(model.objects.values_list("pk", flat=True)) for model in _ours()}  # type: ignore[attr-defined]
        theirs = furnish(charlie)
        for model, known in before.items():
            _mark(model, known)
        client = Client(raise_request_exception=False)
        client.force_login(alice.user, backend="allauth.account.auth_backends.AuthenticationBackend")
        yield Shops(alice, ids, frozenset(map(str, theirs.values())), client)
        transaction.set_rollback(True)


def _ours() -> list[type[models.Model]]:
    return [m for m in apps.get_models() if m.__module__.startswith("stamgast.")]


def _png() -> bytes:
    file = BytesIO()
    Image.new("RGB", (4, 3), "green").save(file, "PNG")
    return file.getvalue()


def _make_room() -> None:
    """Change what may be there only once in the whole installation, so that it can be furnished again."""
    for model in _ours():
        for found in model._meta.concrete_fields:
            if found.unique and isinstance(found, models.CharField) and model.__name__ not in SIGNED_IN:
                for pk in list(model.objects.values_list("pk", flat=True)):  # type: ignore[attr-defined]
                    model.objects.filter(pk=pk).update(**{found.name: f"alice-{pk}"})  # type: ignore[attr-defined]


def _mark(model: type[models.Model], known: set[Any]) -> None:
    for found in model._meta.concrete_fields:
        if (
            found.name in WORDS
            and isinstance(found, models.CharField | models.TextField)
            and not found.choices
        ):
            rows = model.objects.exclude(pk__in=known)  # type: ignore[attr-defined]
            for pk in list(rows.values_list("pk", flat=True)):
                words = f"{CANARY} {pk}"
                if not found.max_length or len(words) <= found.max_length:
                    model.objects.filter(pk=pk).update(**{found.name: words})  # type: ignore[attr-defined]


def rows_between_workspaces() -> list[str]:
    """Name the foreign keys by which a row of one workspace hangs on a row of another."""
    strays = []
    for model in _ours():
        ways = _ways(model)
        for name, one in ways.items():
            for other_name, other in ways.items():
                if name < other_name:
                    rows = model.objects.filter(**{f"{one}__isnull": False, f"{other}__isnull": False})  # type: ignore[attr-defined]
                    if rows.exclude(**{one: models.F(other)}).exists():
                        strays.append(f"{model.__name__}.{name} and .{other_name} are of two workspaces")
    return strays


def _ways(model: type[models.Model], *, depth: int = 3) -> dict[str, str]:
    """Return for each foreign key of a model the way over it to a workspace, where there is one."""
    found = {}
    for key in model._meta.concrete_fields:
        if isinstance(key, models.ForeignKey) and (way := _way(key.related_model, depth)) is not None:
            found[key.name] = f"{key.name}__{way}".removesuffix("__")
    return found


def _way(model: type[models.Model], depth: int) -> str | None:
    if model.__name__ == "Workspace":
        return ""
    keys = [key for key in model._meta.concrete_fields if isinstance(key, models.ForeignKey)]
    for key in sorted(keys, key=lambda key: key.name != "workspace") if depth else ():
        if not key.null and (way := _way(key.related_model, depth - 1)) is not None:
            return f"{key.name}__{way}".removesuffix("__")
    return None


def _form(sent: Mapping[str, str]) -> bytes:
    return "&".join(f"{quote(n)}={quote(v, errors='surrogatepass')}" for n, v in sent.items()).encode()


def _short(sent: Mapping[str, str]) -> dict[str, str]:
    return {name: value[:24].encode("utf-8", "backslashreplace").decode() for name, value in sent.items()}


def _reason(answer: Any) -> str:
    return repr(answer.exc_info[1])[:200] if getattr(answer, "exc_info", None) else ""
