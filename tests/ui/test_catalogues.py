"""Collecting strings, updating and compiling translations without outside programs."""

import gettext
import os
from pathlib import Path

import pytest

from stamgast.ui import catalogues


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    (folder / "templates").mkdir(parents=True)
    return folder


def test_strings_are_found_wherever_they_are_marked(package: Path) -> None:
    (package / "code.py").write_text(
        'raise Rejected("Too large.", detail="no")\n'
        'Question("server", "Which server?", placeholder="no")\n'
        'ngettext("one", "many", 2)\npgettext("verb", "Plan")\nclass Gone(Exception): "no"\nprint("no")\n',
        encoding="utf-8",
    )
    (package / "templates/page.html").write_text(
        "<p>\n      {% translate 'Hello' %}\n  {% blocktranslate trimmed %}\n  It's {{ name }}\n"
        '  "here"{% endblocktranslate %}\n',
        encoding="utf-8",
    )
    found = {(message.context, message.id) for message in catalogues.collect(package) if message.id}
    assert found == {
        (None, "Too large."),
        (None, "Which server?"),
        (None, ("one", "many")),
        ("verb", "Plan"),
        (None, "Hello"),
        (None, 'It\'s %(name)s "here"'),
    }


def test_sentences_of_errors_are_found_where_the_error_is_chosen_first(package: Path) -> None:
    (package / "networks").mkdir()
    code = (
        'TABLE = {401: (Unauthorized, "Sign in again."), "x": (print, "No."), 3: (Gone, "no_sentence")}\n'
        'unsure("The server is in trouble.", detail="502 Bad Gateway.")\nlog("Nothing of the kind.")\n'
    )
    (package / "networks" / "calls.py").write_text(code, encoding="utf-8")
    (package / "elsewhere.py").write_text(code, encoding="utf-8")
    found = {message.id: message.locations for message in catalogues.collect(package) if message.id}
    assert found == {
        said: [("shop/networks/calls.py", 0)] for said in ("Sign in again.", "The server is in trouble.")
    }


def test_a_new_string_arrives_empty_and_a_gone_one_leaves(package: Path, tmp_path: Path) -> None:
    code = package / "code.py"
    code.write_text('_("Good morning")', encoding="utf-8")
    assert catalogues.refresh(package, tmp_path) == {"sv": 1, "nb": 1, "nl": 1}
    path = tmp_path / "sv/LC_MESSAGES/django.po"
    path.write_text(path.read_text().replace('msgstr ""\n\n', 'msgstr "God morgon"\n').rstrip() + "\n")
    code.write_text('_("Good mornings")', encoding="utf-8")
    catalogues.refresh(package, tmp_path)
    text = path.read_text(encoding="utf-8")
    assert '"Good mornings"\nmsgstr ""' in text
    assert "fuzzy" not in text
    assert '"Good morning"\n' not in text


def test_refreshing_twice_changes_nothing(package: Path, tmp_path: Path) -> None:
    (package / "code.py").write_text('_("b")\n_("a")', encoding="utf-8")
    catalogues.refresh(package, tmp_path)
    path = tmp_path / "nl/LC_MESSAGES/django.po"
    before = path.read_bytes()
    catalogues.refresh(package, tmp_path)
    assert path.read_bytes() == before


def test_only_stale_catalogues_are_compiled(tmp_path: Path) -> None:
    source = tmp_path / "nl/LC_MESSAGES/django.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid ""\nmsgstr ""\n\nmsgid "Good day"\nmsgstr "Goedendag"\n', encoding="utf-8")
    target = source.with_suffix(".mo")
    assert catalogues.compile_stale(tmp_path) == [target]
    assert catalogues.compile_stale(tmp_path) == []
    with target.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Good day") == "Goedendag"
    os.utime(target, (0, 0))
    assert catalogues.compile_stale(tmp_path) == [target]
    assert {path.name for path in source.parent.iterdir()} == {"django.po", "django.mo"}
