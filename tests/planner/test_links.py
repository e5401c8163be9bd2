"""What stands behind a link: asked for on a click, said in words when it fails, and kept."""

from collections.abc import Callable
from datetime import datetime

import httpx2
import pytest
from django.test import Client as Browser

from stamgast.networks.safety import Client, Policy
from stamgast.planner import links
from stamgast.planner.models import LinkCard, Variant
from stamgast.workspaces.models import Member
from tests.media.test_cleaning import picture

PAGE = """<!doctype html><html><head><title>Plain title</title>
<meta property="og:title" content="Reading &amp; tea"><meta name="description" content="Every  Thursday">
<meta property="og:image" content="/chair.png"></head><body><script>alert(1)</script></body></html>"""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Return a maker of an internet that answers as told; it notes what was asked."""

    def make(**answers: httpx2.Response) -> list[str]:
        asked: list[str] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            asked.append(str(request.url))
            name = request.url.path.strip("/").partition(".")[0] or "page"
            return answers.get(name, httpx2.Response(404))

        client = Client(Policy(), transport=httpx2.MockTransport(answer))
        monkeypatch.setattr(links, "client", lambda: client)
        return asked

    return make


def html(text: str = PAGE) -> httpx2.Response:
    return httpx2.Response(200, text=text, headers={"content-type": "text/html; charset=utf-8"})


def looked_up(variant: Variant, text: str, now: datetime) -> LinkCard:
    Variant.objects.filter(pk=variant.pk).update(content=text)
    variant.refresh_from_db()
    card = links.look_up(variant, now=now)
    assert card is not None
    return card


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("", ""), ("No link", ""), ("See https://tea.example/a.", "https://tea.example/a"),
        ("(https://tea.example)", "https://tea.example"), ("http://a.example https://b.example", "http://a.example"),
        ("javascript:alert(1)", ""), ("file:///etc/passwd", ""),
    ],
)  # fmt: skip
def test_the_first_link_of_a_text(text: str, link: str) -> None:
    assert links.first_link(text) == link


def test_a_page_says_what_it_is_and_its_picture_is_written_anew(
    web: Callable[..., list[str]], variant: Variant, now: datetime
) -> None:
    asked = web(page=html(), chair=httpx2.Response(200, content=picture("PNG", (900, 600))))
    card = looked_up(variant, "See http://tea.example", now)
    assert (card.title, card.description, card.problem) == ("Reading & tea", "Every Thursday", "")
    assert card.picture_type == "image/jpeg"
    assert bytes(card.picture)[:2] == b"\xff\xd8"
    assert asked == ["https://tea.example", "https://tea.example/chair.png"]
    assert links.card_of(Variant.objects.get(pk=variant.pk)) == card


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (httpx2.Response(404), "no page behind this link"),
        (httpx2.Response(500), "could not be reached just now"),
        (
            httpx2.Response(200, content=b"%PDF", headers={"content-type": "application/pdf"}),
            "a file, not a page",
        ),
        (html("<p>Nothing</p>"), "says nothing about itself"),
    ],
)
def test_what_went_wrong_is_kept_in_words(
    web: Callable[..., list[str]], variant: Variant, now: datetime, answer: httpx2.Response, words: str
) -> None:
    web(page=answer)
    card = looked_up(variant, "https://tea.example", now)
    assert words in card.problem
    assert card.title == ""


def test_a_picture_that_is_none_leaves_a_card_without(
    web: Callable[..., list[str]], variant: Variant, now: datetime
) -> None:
    web(page=html(), chair=httpx2.Response(200, content=b"<script>alert(1)</script>"))
    card = looked_up(variant, "https://tea.example", now)
    assert (card.title, bytes(card.picture)) == ("Reading & tea", b"")


def test_another_link_has_another_card(
    web: Callable[..., list[str]], variant: Variant, now: datetime
) -> None:
    web(page=html())
    looked_up(variant, "https://tea.example", now)
    Variant.objects.filter(pk=variant.pk).update(content="https://cake.example")
    assert links.card_of(Variant.objects.get(pk=variant.pk)) is None


def test_nothing_is_asked_for_until_somebody_clicks(
    web: Callable[..., list[str]], variant: Variant, alice: Member, client_of: Callable[[Member], Browser]
) -> None:
    asked = web(page=html("<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>"))
    browser, where = client_of(alice), f"/w/bookshop/posts/texts/{variant.pk}/"
    browser.post(f"{where}save/", {"content": "https://tea.example", "revision": "1"})
    browser.get(f"{where}preview/")
    assert asked == []
    shown = browser.post(f"{where}link/").content.decode()
    assert asked == ["https://tea.example"]
    assert "&lt;script&gt;alert(1)" in shown
    assert "<script>" not in shown
