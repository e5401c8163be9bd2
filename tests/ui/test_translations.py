"""Every string of the source has its words in Swedish, Norwegian and Dutch."""

import re
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message

from stamgast.ui import catalogues

PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|(?<!%)%[sd]|\{(\w*)\}")


@cache
def source() -> Catalog:
    return catalogues.collect()


@cache
def translated(language: str) -> Catalog:
    return catalogues.read(catalogues.LOCALE / language / "LC_MESSAGES" / "django.po")


def pairs(language: str) -> list[tuple[Message, Message | None]]:
    return [(m, translated(language).get(m.id, m.context)) for m in source() if m.id]


def forms(string: object) -> list[str]:
    return [str(one) for one in string] if isinstance(string, (tuple, list)) else [str(string)]


def placeholders(text: str) -> set[str]:
    return {found[0] for found in PLACEHOLDER.finditer(text)}


def are_kept(message: Message, form: str) -> bool:
    wanted = set().union(*(placeholders(one) for one in forms(message.id)))
    return placeholders(form) == wanted or (len(forms(message.id)) > 1 and placeholders(form) < wanted)


def missing(language: str, folders: tuple[str, ...]) -> list[object]:
    """Strings without their words, among those that stand in one of the folders."""
    return [
        message.id
        for message, ours in pairs(language)
        if any(place.startswith(folders) for place, _line in message.locations)
        and (ours is None or not catalogues.is_complete(ours.string))
    ]


@pytest.mark.parametrize("language", catalogues.TRANSLATED)
def test_what_all_pages_share_has_its_words(language: str) -> None:
    assert missing(language, ("stamgast/ui/", "stamgast/workspaces/")) == []


@pytest.mark.parametrize("language", catalogues.TRANSLATED)
def test_every_string_has_its_words(language: str) -> None:
    assert missing(language, ("stamgast/",)) == []


@pytest.mark.parametrize("language", catalogues.TRANSLATED)
def test_nothing_is_left_over(language: str) -> None:
    known = {(m.id, m.context) for m in source() if m.id}
    assert [m.id for m in translated(language) if m.id and (m.id, m.context) not in known] == []


@pytest.mark.parametrize("language", catalogues.TRANSLATED)
def test_nothing_is_guessed(language: str) -> None:
    assert [m.id for m in translated(language) if m.id and m.fuzzy] == []


@pytest.mark.parametrize("language", catalogues.TRANSLATED)
def test_every_placeholder_is_kept(language: str) -> None:
    # The singular may say "one" in words; nothing may be added. Empty strings are named by another test.
    differing = [
        (message.id, form)
        for message, ours in pairs(language)
        if ours is not None and catalogues.is_complete(ours.string)
        for form in forms(ours.string)
        if not are_kept(message, form)
    ]
    assert differing == []


@pytest.mark.parametrize("language", catalogues.TRANSLATED)
def test_the_last_plural_form_names_the_number(language: str) -> None:
    plurals = [
        (m, ours) for m, ours in pairs(language) if ours is not None and isinstance(m.id, (tuple, list))
    ]
    wrong = [
        m.id
        for m, ours in plurals
        if len(forms(ours.string)) != 2
        or (
            catalogues.is_complete(ours.string)
            and placeholders(forms(ours.string)[1]) != placeholders(m.id[1])
        )
    ]
    assert wrong == []
