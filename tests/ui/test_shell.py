"""What all pages share: navigation, languages, pages for when things go wrong, nothing inline."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from stamgast.ui import navigation
from stamgast.ui.catalogues import PACKAGE
from stamgast.workspaces.models import Member

TEMPLATES = sorted(PACKAGE.glob("*/templates/**/*.html"))
ICONS = (PACKAGE / "ui/static/ui/icons.svg").read_text(encoding="utf-8")

NOTICE = re.compile(r'<(?:section|div) class="notice[ "][^>]*>(?!\s*(?:{% if [^%]*%})?\s*{% icon)')


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_notice_begins_with_its_icon(template: Path) -> None:
    """What stands in it side by side is a column each: on a phone, four are a word wide."""
    assert not NOTICE.search(template.read_text(encoding="utf-8"))


def test_no_page_waits_longer_between_two_beats_than_they_come_apart() -> None:
    """What comes sooner is left out, not put off: the page would miss it."""
    beats = re.search(r"EVERY = (\d+);", (PACKAGE / "ui/static/ui/live.js").read_text(encoding="utf-8"))
    pauses = [
        int(milliseconds)
        for template in TEMPLATES
        for milliseconds in re.findall(
            r"live:\w+ from:body throttle:(\d+)ms", template.read_text(encoding="utf-8")
        )
    ]
    assert beats
    assert 0 < max(pauses) < int(beats[1])


@pytest.mark.parametrize(
    ("below", "current"),
    [
        ("", "home"),
        ("plan/", "calendar"),
        ("posts/3/", "calendar"),
        ("pictures/", "calendar"),
        ("conversations/12/", "chat"),
        ("team/", "team"),
        ("elsewhere/", None),
    ],
)
def test_the_section_one_is_in_is_marked(below: str, current: str | None) -> None:
    marked = [
        entry.section.icon for entry in navigation.entries("shop", f"/w/shop/{below}") if entry.is_current
    ]
    assert marked == ([current] if current else [])


def test_it_can_be_put_on_a_home_screen(alice: Member, client_of: Callable[[Member], Client]) -> None:
    page = client_of(alice).get("/w/bookshop/")
    linked = re.search(r'rel="manifest" href="/static/([^"]+)"', page.content.decode())
    assert linked is not None
    assert "manifest-src 'self'" in page["Content-Security-Policy"]
    path = Path(str(finders.find(linked[1])))
    said = json.loads(path.read_text(encoding="utf-8"))
    assert said["display"] == "standalone", "else iPhones do not let us notify"
    assert all((path.parent / icon["src"]).is_file() for icon in said["icons"])


def test_outside_a_workspace_no_section_is_marked() -> None:
    assert not any(entry.is_current for entry in navigation.entries("shop", "/w/other/plan/"))


def test_every_section_has_its_own_letter() -> None:
    letters = [section.letter for section in navigation.SECTIONS]
    assert len(letters) == len(set(letters))


def test_every_icon_used_is_drawn() -> None:
    drawn = set(re.findall(r'<symbol id="([a-z]+)"', ICONS))
    used = {section.icon for section in navigation.SECTIONS}
    for path in TEMPLATES:
        used |= set(re.findall(r'{% icon "([a-z]+)"', path.read_text(encoding="utf-8")))
    assert used - drawn == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_template_has_anything_inline_that_the_browser_would_refuse(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", text)


@pytest.mark.parametrize("base", ["ui/plain.html", "ui/form_page.html", "workspaces/by_link/bare.html"])
def test_the_heading_of_a_page_is_its_title_unless_it_says_another(base: str, rf: RequestFactory) -> None:
    page = f'{{% extends "{base}" %}}{{% block title %}}{{{{ name }}}}{{% endblock %}}'
    other = page + "{% block heading %}Another{% endblock %}"
    for source, heading in ((page, "Cups &amp; saucers"), (other, "Another")):
        shown = engines["django"].from_string(source).render({"name": "Cups & saucers"}, rf.get("/"))
        assert f"<h1>{heading}</h1>" in shown
        assert "<title>Cups &amp; saucers" in shown


def test_every_file_in_the_head_exists() -> None:
    parts = [PACKAGE / "ui/templates/ui" / name for name in ("head.html", "styles.html")]
    head = "".join(part.read_text(encoding="utf-8") for part in parts)
    named = re.findall(r'{% static "([^"]+)" %}', head)
    assert len(named) >= 10
    assert [name for name in named if not finders.find(name)] == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404"])
def test_pages_for_when_things_go_wrong_lead_back(name: str) -> None:
    shown = render_to_string(f"{name}.html", request=RequestFactory().get("/"))
    assert 'class="button primary" href="/"' in shown


def test_the_page_for_a_broken_server_needs_nothing_that_may_be_broken() -> None:
    assert "Something broke" in render_to_string("500.html")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "page", ["login", "password/reset", "password/reset/done", "password/reset/key/1-x", "signup"]
)
def test_sign_in_pages_are_dressed_as_ours(page: str) -> None:
    answer = Client().get(f"/account/{page}/", follow=True)
    assert b'<body class="plain"' in answer.content


def test_a_page_of_a_workspace_tells_the_scripts_where_to_ask(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    text = client_of(alice).get("/w/bookshop/team/").content.decode()
    assert 'data-live-url="/w/bookshop/live/"' in text
    assert 'data-live-beats="{}"' in text
    assert 'hx-headers=\'{"X-CSRFToken": "' in text


def test_signed_in_strangers_find_no_workspace_in_a_404(
    alice: Member, charlie: Member, client_of: Callable[[Member], Client]
) -> None:
    answer = client_of(charlie).get("/w/bookshop/team/")
    assert answer.status_code == 404
    assert b"The Bookshop" not in answer.content


def test_who_is_signed_in_finds_the_keys_on_every_page(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    assert 'id="keys"' in client_of(alice).get("/you/").content.decode()
    assert 'id="keys"' not in Client().get("/account/login/").content.decode()
