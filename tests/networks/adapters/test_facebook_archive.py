"""Facebook's export: what its sentences tell, and what stays closed."""

from pathlib import Path
from typing import Any

import pytest

from stamgast.networks.adapters.facebook.archive.titles import Title, app_of, of_comment, of_post, of_reaction
from tests.networks.exports import rows, written

ACTIVITY = "your_facebook_activity/"
PROFILE = "personal_information/profile_information/profile_information.json"
MARIT = {
    "profile_v2": {
        "name": {"full_name": "Marit Blauwhof"},
        "username": "marit",
        "emails": {"emails": ["post@geheim.example"]},
        "phone_numbers": ["geheim"],
    }
}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Marit commented on Liv Oosterling's post.", Title("Liv Oosterling")),
        ("Marit commented on Books' photo.", Title("Books")),
        ("Marit replied to Liv Oosterling's comment.", Title("Liv Oosterling", is_reply=True)),
        ("Marit commented on her own post.", Title(is_own=True)),
        ("Marit replied to her own comment.", Title(is_own=True, is_reply=True)),
        ("Marit heeft gereageerd op het bericht van Liv Oosterling.", Title("Liv Oosterling")),
        ("Marit heeft een reactie geplaatst bij de foto van Liv.", Title("Liv")),
        ("Marit heeft geantwoord op de opmerking van Liv.", Title("Liv", is_reply=True)),
        ("Marit heeft gereageerd op haar eigen bericht.", Title(is_own=True)),
        ("Marit kommenterade Liv Oosterlings inlägg.", Title("Liv Oosterling")),
        ("Marit svarade på Liv Oosterlings kommentar.", Title("Liv Oosterling", is_reply=True)),
        ("Marit svarade på sin egen kommentar.", Title(is_own=True, is_reply=True)),
        ("Marit kommenterte innlegget til Liv Oosterling.", Title("Liv Oosterling")),
        ("Marit svarte på kommentaren til Liv Oosterling.", Title("Liv Oosterling", is_reply=True)),
        ("Marit kommenterte sitt eget innlegg.", Title(is_own=True)),
        ("マリットさんがコメントしました。", Title()),
        ("", Title()),
    ],
)
def test_whom_a_comment_answers(title: str, expected: Title) -> None:
    assert of_comment(title) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Marit likes Tijmen Vaël's photo.",
        "Marit reacted to Tijmen Vaël's comment.",
        "Marit vindt de foto van Tijmen Vaël leuk.",
        "Marit gillar Tijmen Vaëls foto.",
        "Marit liker bildet til Tijmen Vaël.",
    ],
)
def test_whose_post_was_liked(title: str) -> None:
    assert of_reaction(title) == "Tijmen Vaël"


@pytest.mark.parametrize(
    ("title", "is_reshare"),
    [
        ("Marit shared a post.", True),
        ("Marit shared Nora Quist's post.", True),
        ("Marit heeft een bericht gedeeld.", True),
        ("Marit delade ett inlägg.", True),
        ("Marit delte et innlegg.", True),
        ("Marit shared a link.", False),
        ("Marit heeft een link gedeeld.", False),
        ("Marit was with Liv Oosterling.", False),
    ],
)
def test_what_passes_on_somebody_elses_post(title: str, *, is_reshare: bool) -> None:
    assert of_post(title).is_reshare is is_reshare


def test_the_app_a_post_was_written_with() -> None:
    assert [app_of("Marit shared a link via Tapkast."), app_of("Marit shared a link.")] == ["Tapkast", None]


def read(folder: Path, files: dict[str, Any]) -> dict[str, Any]:
    return rows(written(folder, {ACTIVITY + name: value for name, value in files.items()} | {PROFILE: MARIT}))


def test_what_pictures_and_profiles_give_away_is_nowhere(tmp_path: Path) -> None:
    secret = {"photo_metadata": {"exif_data": [{"upload_ip": "geheim", "latitude": "geheim"}]}}
    media = {"uri": "1.jpg", "creation_timestamp": 1772719331, "media_metadata": secret}
    attached = [{"data": [{"media": media}, {"place": {"name": "geheim"}}]}]
    post = {"timestamp": 1772719331, "data": [{"post": "Dag"}], "attachments": attached}
    told = read(
        tmp_path, {"posts/your_posts_1.json": [post], "messages/autofill_information.json": ["geheim"]}
    )
    assert "geheim" not in str(told)
    assert told["item"][0]["media_count"] == 1


def test_a_film_that_a_post_shows_is_taken_once(tmp_path: Path) -> None:
    post = {"timestamp": 1772719331, "attachments": [{"data": [{"media": {"uri": "posts/1.mp4"}}]}]}
    films = [{"uri": f"posts/{number}.mp4", "creation_timestamp": 1772719331} for number in (1, 2)]
    told = read(tmp_path, {"posts/your_posts_1.json": [post], "posts/your_videos.json": {"videos_v2": films}})
    assert [(item["kind"], item["media_count"]) for item in told["item"]] == [("post", 1), ("video", 1)]
    assert [one["member"] for one in told["media"]] == ["posts/1.mp4", "posts/2.mp4"]


def test_a_comment_that_names_ourselves_is_under_our_own_post(tmp_path: Path) -> None:
    comment = {"timestamp": 1772721100, "comment": "Ja!", "author": "Marit Blauwhof"}
    titles = ["Marit Blauwhof commented on Marit Blauwhof's post.", "Iets anders."]
    comments = [{"title": title, "data": [{"comment": comment}]} for title in titles]
    told = read(tmp_path, {"comments_and_reactions/comments.json": {"comments_v2": comments}})
    assert [item.get("container_owner_is_self") for item in told["item"]] == [True, None]
    assert [problem["detail"] for problem in told["problem"]] == ["1 titles were not understood"]


def test_a_post_for_somebody_elses_page(tmp_path: Path) -> None:
    labels = [{"label": "Text", "value": "Gefeliciteerd met de opening!"}, {"label": "Name", "value": "Liv"}]
    elsewhere = [{"timestamp": 1772719331, "label_values": labels, "fbid": "1"}]
    item = read(tmp_path, {"posts/posts_on_other_pages_and_profiles.json": elsewhere})["item"][0]
    assert (item["text"], item["container_owner_is_self"]) == ("Gefeliciteerd met de opening!", False)


def test_a_profile_and_its_page_are_two_accounts(tmp_path: Path) -> None:
    post = [{"timestamp": 1772719331, "data": [{"post": "Kom je?"}]}]
    page = "this_profile's_activity_across_facebook/posts/profile_posts_1.json"
    told = rows(written(tmp_path, {ACTIVITY + "posts/your_posts_1.json": post, page: post}))
    assert {one["format_id"] for one in told["import"]} == {"facebook", "facebook_page"}
