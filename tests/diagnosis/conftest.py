"""A made-up shop's past as canonical tables, as if an archive with both sides had been read."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.tables import Tables
from stamgast.vocabulary.languages import Language
from stamgast.world.history import PastChannel, PastNote, Truth, history

END = datetime(2026, 11, 1, tzinfo=UTC)
DAYS = 240


def microseconds(at: datetime) -> int:
    return round(at.timestamp() * 1_000_000)


def import_of(tables: Tables, format_id: str = "wxr", name: str = "Bokkafeen") -> Import:
    into = Import(tables, import_id=f"{format_id}:{name}", format_id=format_id, platform=format_id)
    into.account(name, handle=name, display_name=name)
    return into


def finish(into: Import, tables: Tables, **about: Any) -> None:
    into.finish()
    row = {"import_id": into.import_id, "account_key": into.account_key, "format_id": into.format_id}
    tables.add("import", row | {"generated_at": microseconds(END)} | about)


def tell(into: Import, note: PastNote) -> None:
    """Write one note of a made-up past as an archive with both sides would."""
    ours = note.by is None
    opens = note.id == note.context
    parent = None if opens else into.item_key(note.in_reply_to)
    person = into.self_key if note.by is None else into.actor(note.by.id, display_name=note.by.name)
    into.item(
        native_id=note.id,
        kind="post" if opens else "comment",
        direction="out" if ours else "in",
        author_key=person,
        parent_native=note.in_reply_to or None,
        parent_key=parent,
        root_native=note.context,
        conversation_key=note.context,
        container_owner_is_self=True,
        text=note.text,
        ts=microseconds(note.published),
        ts_error_s=0,
        url=f"https://bokkafeen.example/{note.id}",
        source_member="export.xml",
    )


@pytest.fixture(scope="session")
def past() -> Callable[..., Tables]:
    """Return a maker of tables from a made-up past; everything is removed at the end."""
    made: list[Tables] = []

    def make(
        language: Language = "en", days: int = DAYS, truth: Truth | None = None, seed: int = 7
    ) -> Tables:
        tables = Tables()
        made.append(tables)
        into = import_of(tables)
        for note in history(seed, END, days, (PastChannel("counter", language),), truth or Truth()):
            tell(into, note)
        finish(into, tables)
        return tables

    return make


@pytest.fixture
def tables() -> Iterator[Tables]:
    """Empty tables of one test."""
    with Tables() as empty:
        yield empty


def hours_before_end(hours: float) -> datetime:
    return END - timedelta(hours=hours)
