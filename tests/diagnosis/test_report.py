"""The report: one page that carries everything, says the same in four languages, and trusts no stranger."""

import re
import zlib
from collections.abc import Callable
from datetime import timedelta
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from stamgast.diagnosis.diagnose import Options, diagnose
from stamgast.diagnosis.report.page import page
from stamgast.diagnosis.report.pdf import pdf
from stamgast.diagnosis.result import Diagnosis
from stamgast.diagnosis.wording import wording
from stamgast.metrics.tables import INTERVENTIONS, table
from stamgast.networks.archives.tables import Tables
from stamgast.vocabulary.languages import LANGUAGES
from tests.diagnosis.conftest import END, finish, import_of, microseconds

Past = Callable[..., Tables]

EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)"> \u202etxet{{ 7*7 }} </style>'


class Elements(HTMLParser):
    """All elements of a page with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def found(past: Past) -> Diagnosis:
    events = table([{"kind": "own_event", "from": END - timedelta(days=60)}], INTERVENTIONS)
    return diagnose(past("nl"), Options(events=events))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_everything_in_every_language(found: Diagnosis, language: str) -> None:
    html = page(found, language)
    words = wording(language)
    assert f'<html lang="{language}">' in html
    for section, part in (("reason", found.reasons), ("key", found.keys)):
        for one in part:
            assert f'id="{section}-{one.id}"' in html
            assert words[section][one.id]["why"] in html.replace("&#39;", "'")
    assert html.count("<svg") == html.count("</svg>") >= 4
    assert "{" not in re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def test_the_page_loads_nothing(found: Diagnosis) -> None:
    elements = Elements(page(found, "en")).found
    assert {tag for tag, _ in elements}.isdisjoint(
        {"script", "img", "link", "iframe", "object", "form", "base"}
    )
    addresses = [attrs["href"] or "" for tag, attrs in elements if "href" in attrs and tag == "a"]
    assert all(address.startswith(("#", "https://bokkafeen.example/")) for address in addresses)
    assert not any("src" in attrs or any(name.startswith("on") for name in attrs) for _, attrs in elements)
    style = re.search(r"<style>(.*?)</style>", page(found, "en"), re.DOTALL)
    assert style is not None
    assert "url(" not in style[1]
    assert "@import" not in style[1]


def test_every_chart_is_well_formed_and_has_a_title_and_a_table(found: Diagnosis) -> None:
    html = page(found, "sv")
    charts = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    titles = [ET.fromstring(chart)[0].text for chart in charts]
    assert len(set(titles)) == len(charts)
    assert wording("sv")["chart"]["rhythm"] in titles
    figures = re.findall(r"<figure>.*?</figure>", html, re.DOTALL)
    assert all("<table>" in figure for figure in figures)


def hostile(tables: Tables) -> Diagnosis:
    into = import_of(tables, name=f"Shop {EVIL}")
    for day in range(12):
        at = microseconds(END - timedelta(days=20 - day))
        post = into.item(native_id=f"p{day}", kind="post", direction="out", ts=at, text=f"Buy now! {EVIL}",
                         url="javascript:alert(3)", source_member=f"{EVIL}.xml")  # fmt: skip
        guest = into.actor(f"g{day}", display_name=f"{EVIL} Oosterling")
        into.item(native_id=f"c{day}", kind="comment", direction="in", author_key=guest, parent_key=post,
                  root_native=f"p{day}", ts=at + 1, text=f"Why? {EVIL}", lang="en")  # fmt: skip
    into.problem("bad_row", f"{EVIL}.xml", 7)
    finish(into, tables, unmapped_members=[f"{EVIL}.json"])
    return diagnose(tables, Options(names=True))


def test_what_strangers_wrote_is_shown_and_does_nothing(tables: Tables) -> None:
    html = page(hostile(tables), "en")
    elements = Elements(html).found
    assert {tag for tag, _ in elements}.isdisjoint({"script", "img"})
    assert not any((attrs.get("href") or "").startswith("javascript:") for _, attrs in elements)
    assert "&lt;script&gt;alert(1)" in html
    assert "{{ 7*7 }}" in html
    assert "\u202e" not in html
    assert html.count("</style>") == 1


@pytest.mark.long
def test_names_of_others_are_short_unless_asked_for(past: Past) -> None:
    tables = past(days=60)
    assert "Aspvik" not in page(diagnose(tables), "en").replace("Maja Aspvik</b>", "")
    assert wording("en")["page"]["names"] in page(diagnose(tables), "en")
    assert wording("en")["page"]["names"] not in page(diagnose(tables, Options(names=True)), "en")


def test_a_page_about_next_to_nothing(tables: Tables) -> None:
    into = import_of(tables, "x")
    into.item(
        native_id="1", kind="post", direction="out", ts=microseconds(END - timedelta(hours=1)), text="Soup."
    )
    finish(into, tables)
    html = page(diagnose(tables), "nb")
    assert html.count('class="badge not_knowable"') == 17


@pytest.mark.long
def test_the_page_as_pdf(found: Diagnosis) -> None:
    made = pdf(page(found, "nl"))
    assert made.startswith(b"%PDF-")
    streams = re.findall(rb"stream\r?\n(.*?)endstream", made, re.DOTALL)
    inside = b"".join(zlib.decompressobj().decompress(part) for part in streams if part[:1] == b"x")
    assert b"/StructTreeRoot" in inside  # screen readers find their way
    assert len(made) > 20_000


def test_the_pdf_fetches_nothing() -> None:
    assert pdf('<p>One <img src="https://tracker.example/x.png"> two</p>').startswith(b"%PDF-")
