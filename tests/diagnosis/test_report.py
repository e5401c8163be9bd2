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
    figures = re.findall(r"<figure>.*?</figure>", html, re.DOTALL)
    charts = [
        [ET.fromstring(chart) for chart in re.findall(r"<svg.*?</svg>", figure, re.DOTALL)]
        for figure in figures
    ]
    titles = [wide[0].text for wide, _narrow in charts]
    assert len(set(titles)) == len(charts)
    assert wording("sv")["chart"]["rhythm"] in titles
    assert all("<table>" in figure for figure in figures)
    for (
        wide,
        narrow,
    ) in charts:  # of which a page shows one: a sheet's, and a phone's in which words keep their size
        assert (wide.attrib["viewBox"].split()[2], narrow.attrib["viewBox"].split()[2]) == ("720", "340")
        assert narrow[0].text == wide[0].text


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


def test_nothing_that_can_be_judged_is_not_called_good_shape(tables: Tables) -> None:
    into = import_of(tables, "mastodon")
    into.item(native_id="1", kind="post", direction="out", ts=microseconds(END), text="Soup.")
    into.item(native_id="2", kind="post", direction="out", ts=microseconds(END) + 1, text="Bread.")
    finish(into, tables)
    html, said = page(diagnose(tables), "en"), wording("en")["page"]
    assert said["none_known"] in html
    assert said["none_to_act"] not in html
    assert "2 posts and 0 answers of yours. " + said["lead_unheard"] in html


def test_where_the_owner_is_not_known_nothing_is_counted_as_theirs(tables: Tables) -> None:
    into = import_of(tables, "snapchat")
    for number in range(2):
        at, person = microseconds(END) + number, into.actor(f"{number}")
        into.item(native_id=f"{number}", kind="message", direction="unknown", author_key=person, ts=at)
    into.lower("dm_two_way", "none", "nothing says which side is ours")
    finish(into, tables)
    html = page(diagnose(tables), "en")
    assert "this archive does not tell." in html.partition("<main>")[0]


@pytest.mark.parametrize(
    ("names", "shown"), [(False, "messages/…/message_1.json (2)"), (True, "livoosterling_2")]
)
def test_files_called_after_others_are_shown_without_them(tables: Tables, shown: str, *, names: bool) -> None:
    into = import_of(tables, "instagram")
    for number in range(3):
        person, at = into.actor(f"{number}"), microseconds(END - timedelta(hours=number))
        member = f"messages/inbox/livoosterling_{number}/message_1.json" if number else "posts_1.json"
        into.item(native_id=f"{number}", kind="message", direction="in", author_key=person, ts=at,
                  source_member=member)  # fmt: skip
    into.problem("bad_row", "messages/inbox/livoosterling_1/message_1.json", 7)
    finish(into, tables, unmapped_members=["messages/inbox/livoosterling_1/photos/1.jpg"])
    html = page(diagnose(tables, Options(names=names)), "en")
    assert shown in html
    assert ("livoosterling" in html) == names


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
