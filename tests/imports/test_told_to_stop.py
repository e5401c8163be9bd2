"""Who is told to stop hands an import back at once; who dies keeps it until the lease ends."""

from collections.abc import Callable
from threading import Event
from types import ModuleType
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations.models import Message, PublishedNote
from stamgast.imports import jobs, operations, places, reading, taking, taking_out
from stamgast.imports.models import Import
from stamgast.workspaces.models import Member

State = Import.State
Archive = Callable[[str], bytes]
Work = Callable[[], None]


@pytest.fixture
def begun(weblog: Channel, alice: Member, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Import:
    """An upload nobody has looked at yet, to be taken in and out by small steps."""
    monkeypatch.setattr(taking, "AT_ONCE", 30)
    monkeypatch.setattr(taking_out, "AT_ONCE", 7)
    upload = SimpleUploadedFile("export.xml", archive("wxr"))
    return operations.begin(weblog, alice, [upload], now=timezone.now())


def one_turn() -> None:
    """Let a worker claim what is due and do its turn, as the metronome would."""
    for pk in jobs.claim_due(timezone.now()):
        jobs.turn(pk)


def told_during(module: ModuleType, name: str, patch: pytest.MonkeyPatch, *, calls: int = 1) -> None:
    """Tell the worker to stop as soon as a function of a module has been called so often."""
    told, as_ever, made = Event(), getattr(module, name), []

    def telling(*given: Any, **fields: Any) -> Any:
        made.append(1)
        if len(made) == calls:
            told.set()
        return as_ever(*given, **fields)

    patch.setattr(module, "told_to_stop", told)
    patch.setattr(module, name, telling)


def is_handed_back(one: Import) -> bool:
    one.refresh_from_db()
    assert one.tries == 0, "being told to stop is no try that failed"
    return one.lease_until is None and one.due_at is not None and one.due_at <= timezone.now()


def there() -> int:
    return Message.objects.count() + PublishedNote.objects.count()


def test_what_is_read_is_read_by_the_next_worker(begun: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        told_during(reading, "_teller", patch)
        one_turn()
    assert is_handed_back(begun)
    assert begun.state == State.READING
    assert places.received(begun.folder), "the upload is still there"
    one_turn()
    begun.refresh_from_db()
    assert begun.state == State.ASKING


@pytest.mark.parametrize("stretches", [1, 2])
def test_what_is_taken_in_goes_on_where_it_was(
    begun: Import, alice: Member, work: Work, monkeypatch: pytest.MonkeyPatch, stretches: int
) -> None:
    one_turn()
    operations.confirm(begun, alice, now=timezone.now())
    with monkeypatch.context() as patch:
        told_during(taking, "take_in_past", patch, calls=stretches)
        one_turn()
    assert is_handed_back(begun)
    assert (begun.state, begun.done, there()) == (State.TAKING, 30 * stretches, begun.stored)
    work()
    begun.refresh_from_db()
    assert (begun.state, there()) == (State.DONE, begun.total)


def test_the_last_stretch_is_never_left_out(
    begun: Import, alice: Member, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_turn()
    begun.refresh_from_db()
    operations.confirm(begun, alice, now=timezone.now())
    stretches = -(-begun.total // 30)
    with monkeypatch.context() as patch:
        told_during(taking, "take_in_past", patch, calls=stretches - 1)
        one_turn()
    assert is_handed_back(begun)
    assert begun.state == State.TAKING
    work()
    assert there() == begun.total


def test_what_is_taken_out_goes_on_where_it_was(
    begun: Import, alice: Member, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_turn()
    operations.confirm(begun, alice, now=timezone.now())
    work()
    begun.refresh_from_db()
    operations.undo(begun, alice, now=timezone.now())
    with monkeypatch.context() as patch:
        told_during(taking_out, "take_out_past", patch)
        one_turn()
    assert is_handed_back(begun)
    assert begun.state == State.UNDOING
    assert there() < begun.total
    work()
    assert there() == 0


def test_a_worker_that_is_killed_leaves_its_lease(
    begun: Import, alice: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_turn()
    operations.confirm(begun, alice, now=timezone.now())

    def die(*_: Any, **__: Any) -> None:
        raise SystemExit

    monkeypatch.setattr(taking, "take_in_past", die)
    with pytest.raises(SystemExit):
        one_turn()
    begun.refresh_from_db()
    assert begun.lease_until is not None
    assert jobs.claim_due(timezone.now()) == []
