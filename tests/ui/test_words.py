"""Template tags: times in the reader's words, strangers' texts made harmless, fields tied together."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_timedelta
from django import forms
from django.template import Context, Template
from django.utils import translation

from stamgast.ui import strangers, times

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
OSLO = ZoneInfo("Europe/Oslo")


def rendered(source: str, **context: object) -> str:
    return Template("{% load stamgast %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("instant", "language", "words"),
    [
        (NOW, "en", "10:00"),
        (NOW - timedelta(days=1), "en", "24 Nov 10:00"),
        (NOW - timedelta(days=1), "sv", "24 nov. 10:00"),
        (NOW - timedelta(days=1), "nl", "24 nov 10:00"),
        (NOW - timedelta(days=1), "nb", "24. nov. 10:00"),
        (NOW - timedelta(days=400), "en", "21 Oct 2025 11:00"),
        (datetime(2026, 11, 24, 23, 30, tzinfo=UTC), "nb", "00:30"),
    ],
)
def test_a_time_is_as_short_as_it_can_be_understood(instant: datetime, language: str, words: str) -> None:
    assert times.short(instant, OSLO, NOW, language) == words


def test_the_hour_that_comes_twice_is_told_apart_by_its_zone() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert times.full(first, OSLO, "en") == "Sunday, 25 October 2026 02:30 CEST"
    assert times.full(first, OSLO, "nb") == "søndag 25. oktober 2026 02:30 CEST"
    assert times.full(first + timedelta(hours=1), OSLO, "en").endswith("02:30 CET")


def test_both_hours_of_a_night_when_clocks_are_put_back_keep_their_names() -> None:
    night = [datetime(2026, 10, 25, 2, 30, tzinfo=OSLO, fold=fold) for fold in (0, 1)]
    assert night[0] == night[1]
    assert [times.full(at, OSLO, "en").rpartition(" ")[2] for at in night] == ["CEST", "CET"]
    assert [times.short(at, UTC, night[0], "en") for at in night] == ["00:30", "01:30"]


@pytest.mark.parametrize(("name", "zone"), [("", UTC), ("No/Where", UTC), ("../etc", UTC), (OSLO, OSLO)])
def test_what_is_not_a_zone_is_utc(name: object, zone: object) -> None:
    assert times.zone(name) == zone


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=20), "20 sec"),
        (timedelta(minutes=45), "45 min"),
        (timedelta(hours=2), "2 hr"),
        (timedelta(hours=2, minutes=5), "2 hr 5 min"),
        (timedelta(days=3, hours=1, minutes=9), "3 days 1 hr"),
        (timedelta(days=3, minutes=9), "3 days"),
        (-timedelta(minutes=5), "−5 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
    ],
)
def test_a_duration_has_at_most_two_units(length: timedelta, words: str) -> None:
    assert times.length(length, "en") == words


@pytest.mark.parametrize(("language", "words"), [("en", "2 hours ago"), ("sv", "för 2 timmar sedan")])
def test_a_distance_is_in_the_readers_language(language: str, words: str) -> None:
    assert times.distance(NOW - timedelta(hours=2), NOW, language) == words


def test_nothing_is_in_0_seconds() -> None:
    assert times.distance(NOW, NOW, "nl") == "1 seconde geleden"


@pytest.mark.parametrize("language", ["en", "sv", "nb", "nl"])
def test_a_distance_is_right_to_the_minute_and_worked_out_once_a_minute(language: str) -> None:
    def exact(seconds: int) -> str:
        span = timedelta(seconds=seconds)
        return format_timedelta(span, add_direction=True, locale=language, threshold=1.2)

    for minutes in (-600_000, -50_000, -7_341, -1_729, -119, -71, -2, 0, 3, 71, 119, 1_729, 7_341, 50_000):
        span = 60 * minutes + 10
        assert times.distance(NOW + timedelta(seconds=span), NOW, language) == exact(span)
    for span in range(-8_000, 8_000, 10):
        said = times.distance(NOW + timedelta(seconds=span), NOW, language)
        near = 30 if abs(span) >= 120 else 0
        assert said in {exact(span - near), exact(span or -1), exact(span + near)}
    times._distance.cache_clear()
    words = {times.distance(NOW, NOW + timedelta(days=3, seconds=n), language) for n in range(30)}
    assert (len(words), times._distance.cache_info().misses) == (1, 1)


def test_an_instant_carries_the_whole_of_it_in_its_title() -> None:
    with translation.override("nl"):
        shown = rendered("{{ instant|in_zone:'Europe/Amsterdam' }}", instant=NOW)
    assert 'title="woensdag 25 november 2026 10:00 CET"' in shown
    assert 'datetime="2026-11-25T09:00:00+00:00"' in shown


@pytest.mark.parametrize("markup", ["{{ none|ago }}", "{{ none|in_zone:'' }}", "{{ none|duration }}"])
def test_no_time_is_no_words(markup: str) -> None:
    assert rendered(markup, none=None) == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>hi</b>", "<bdi>&lt;b&gt;hi&lt;/b&gt;</bdi>"),
        ("\u202eevil\u2066", "<bdi>evil</bdi>"),
        ("a\x00b\x1bc", "<bdi>abc</bdi>"),
        ("one\r\ntwo", "<bdi>one\ntwo</bdi>"),
        ("https://x.example", "<bdi>https://x.example</bdi>"),
        ("👩‍👩‍👧 ok", "<bdi>👩‍👩‍👧 ok</bdi>"),
        (None, "<bdi></bdi>"),
    ],
)
def test_a_strangers_text_is_plain_text(text: object, shown: str) -> None:
    assert rendered("{{ text|from_stranger }}", text=text) == shown


def test_a_tower_of_accents_is_cut_down() -> None:
    assert strangers.tamed("Z" + "\u0300" * 50) == "Z" + "\u0300" * 3


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ingrid Ånensen", "IÅ"),
        ("ola", "O"),
        ("Jan van der Berg", "JB"),
        ("🙂", "?"),
        ("", "?"),
        ("@anna", "A"),
    ],
)
def test_initials(name: str, initials: str) -> None:
    assert strangers.initials(name) == initials


def test_an_avatar_keeps_its_colour_and_is_silent() -> None:
    assert rendered("{% avatar 'Bob' %}") == rendered("{% avatar 'Bob' %}")
    assert 'aria-hidden="true"' in rendered("{% avatar 'Bob' %}")


def test_an_icon_is_decoration_until_it_has_a_label() -> None:
    assert 'aria-hidden="true"' in rendered("{% icon 'home' %}")
    assert 'role="img" aria-label="Home"' in rendered("{% icon 'home' 'Home' %}")


class Example(forms.Form):
    name = forms.CharField(help_text="As we know you.")
    note = forms.CharField(required=False)
    kind = forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect)
    agree = forms.BooleanField(required=False)


def test_a_field_ties_hint_and_error_to_its_control() -> None:
    shown = rendered("{% field form.name %}", form=Example({}))
    assert 'aria-describedby="id_name_hint id_name_error"' in shown
    assert 'aria-invalid="true"' in shown
    assert 'id="id_name_hint"' in shown
    assert 'id="id_name_error"' in shown


def test_a_field_without_hint_and_error_points_nowhere() -> None:
    shown = rendered("{% field form.note %}", form=Example())
    assert "aria-describedby" not in shown
    assert "(optional)" in shown


def test_choices_are_a_group_with_a_legend() -> None:
    assert "<legend>Kind" in rendered("{% field form.kind %}", form=Example())


def test_json_in_an_attribute_is_escaped() -> None:
    assert rendered('<a data-x="{{ it|to_json }}">', it={"a": 1}) == '<a data-x="{&quot;a&quot;:1}">'
