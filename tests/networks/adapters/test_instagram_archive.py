"""Instagram's export: what a comment answers, what is found again, what nobody may see."""

from pathlib import Path
from typing import Any

import pytest

from tests.networks.exports import rows, written

ACTIVITY = "your_instagram_activity/"
COMMENTS = ACTIVITY + "comments/post_comments_1.json"
PROFILE = "personal_information/personal_information/personal_information.json"


SELF = {"parent": "actor bokkafeen", "own": True, "way": "self"}


def profile(**labels: str) -> dict[str, Any]:
    said = {"Username": "bokkafeen", "Name": "Boekhandel Bokkafeen", **labels}
    return {"profile_user": [{"string_map_data": {label: {"value": value} for label, value in said.items()}}]}


def comment(words: str, owner: str, labels: tuple[str, str, str]) -> dict[str, Any]:
    first, second, third = labels
    cells = {first: {"value": words}, second: {"value": owner}, third: {"timestamp": 1772721100}}
    return {"media_list_data": [{"uri": ""}], "string_map_data": cells}


def test_labels_of_any_language_give_the_same_row(tmp_path: Path) -> None:
    languages = [
        ("Comment", "Media Owner", "Time"),
        ("Opmerking", "Media-eigenaar", "Tijd"),
        ("Kommentar", "Medieägare", "Tid"),
        ("Kommentar", "Medieeier", "Tid"),
        ("评论", "媒体所有者", "时间"),
    ]
    items = []
    for number, labels in enumerate(languages):
        files = {COMMENTS: [comment("@liv.oosterling Ja, tot dan!", "bokkafeen", labels)], PROFILE: profile()}
        items += rows(written(tmp_path / str(number), files))["item"]
    assert len(items) == len(languages)
    assert all(item == items[0] for item in items)
    assert items[0]["parent_author_key"] == "actor liv.oosterling"
    assert items[0]["container_owner_is_self"] is True


@pytest.mark.parametrize(
    ("words", "owner", "expected"),
    [
        ("Mooi!", "noraquist", {"kind": "comment", "parent": "actor noraquist", "own": False, "way": "out"}),
        ("Mooi!", "bokkafeen", {"kind": "comment", "parent": None, "own": True, "way": "out"}),
        ("Mooi!", "", {"kind": "comment", "parent": None, "own": None, "way": "out"}),
        ("@liv Ja!", "noraquist", {"kind": "reply", "parent": "actor liv", "own": False, "way": "out"}),
        ("@bokkafeen Ps", "bokkafeen", {"kind": "reply", **SELF}),
    ],
)  # fmt: skip
def test_whom_a_comment_answers(tmp_path: Path, words: str, owner: str, expected: dict[str, object]) -> None:
    files = {COMMENTS: [comment(words, owner, ("Comment", "Media Owner", "Time"))], PROFILE: profile()}
    item = rows(written(tmp_path, files))["item"][0]
    told = {
        "kind": item["kind"],
        "parent": item.get("parent_author_key"),
        "own": item.get("container_owner_is_self"),
        "way": item["direction"],
    }
    assert told == expected


def test_without_a_profile_nothing_is_called_our_own(tmp_path: Path) -> None:
    files = {COMMENTS: [comment("Ja!", "bokkafeen", ("Comment", "Media Owner", "Time"))]}
    assert "container_owner_is_self" not in rows(written(tmp_path, files))["item"][0]


@pytest.mark.parametrize(
    ("private", "visibility"),
    [("True", "followers"), ("False", "public"), ("Ja", "followers"), ("", "unknown")],
)
def test_who_could_see_it(tmp_path: Path, private: str, visibility: str) -> None:
    post = {"media": [{"uri": "1.jpg", "creation_timestamp": 1772719331, "title": "Kom je?"}]}
    files = {ACTIVITY + "media/posts_1.json": [post], PROFILE: profile(**{"Private Account": private})}
    assert rows(written(tmp_path, files))["item"][0]["visibility"] == visibility


def test_only_what_is_needed_of_a_profile_is_kept(tmp_path: Path) -> None:
    files = {
        PROFILE: profile(Email="liv@geheim.example", **{"Phone Number": "+31 6 geheim"}),
        ACTIVITY + "media/posts_1.json": [{"title": "Dag", "creation_timestamp": 1772719331}],
        "security_and_login_information/login_activity.json": {"ip": "geheim"},
    }
    read = rows(written(tmp_path, files))
    assert "geheim" not in str(read)
    assert read["import"][0]["unmapped_members"] == ["security_and_login_information/login_activity.json"]


def test_names_of_accounts_in_all_the_places_they_stand(tmp_path: Path) -> None:
    places = [("", "/a", "a"), ("b", "/_u/b", ""), ("", "/_u/c", ""), ("", "", "")]
    lists = [
        {
            "title": title,
            "string_list_data": [
                {"href": path and f"https://www.instagram.com{path}", "value": value, "timestamp": 1772720700}
            ],
        }
        for title, path, value in places
    ]
    name = "connections/followers_and_following/following.json"
    read = rows(written(tmp_path, {name: {"relationships_following": lists}, PROFILE: profile()}))
    assert [one["object_key"] for one in read["relation"]] == ["actor a", "actor b", "actor c"]
    assert "bad_row" in {problem["code"] for problem in read["problem"]}


def test_times_before_instagram_or_after_the_export_are_refused(tmp_path: Path) -> None:
    posts = [{"title": str(at), "creation_timestamp": at} for at in (86_400, 1772719331, 1773500000)]
    folder = tmp_path / "instagram-bokkafeen-2026-03-08-AbCdEf12"
    read = rows(written(folder, {ACTIVITY + "media/posts_1.json": posts, PROFILE: profile()}))
    assert [item.get("ts") for item in read["item"]] == [None, "2026-03-05T14:02:11Z", None]
    assert [problem["code"] for problem in read["problem"]] == ["bad_time", "bad_time"]
    assert read["import"][0]["generated_at"] == "2026-03-08T00:00:00Z"


def test_threads_travels_along_as_an_import_of_its_own(tmp_path: Path) -> None:
    post = {"media": [{"uri": "", "creation_timestamp": 1772719331, "title": "Kom je?"}]}
    files = {
        ACTIVITY + "media/posts_1.json": [post],
        ACTIVITY + "threads/threads_and_replies.json": {"text_post_app_text_posts": [post]},
        ACTIVITY + "threads/threads_viewed.json": {"text_post_app_text_post_app_posts_seen": []},
        PROFILE: profile(),
    }
    read = rows(written(tmp_path, files))
    assert [item["platform"] for item in read["item"]] == ["instagram", "threads"]
    assert {one["format_id"] for one in read["import"]} == {"instagram", "threads"}


def test_a_like_cannot_be_older_than_what_was_liked(tmp_path: Path) -> None:
    address = "https://www.instagram.com/p/DVeYfLLgABN/"  # of 4 March 2026
    likes = [
        {"title": "nora", "string_list_data": [{"href": address, "timestamp": at}]}
        for at in (1772703733, 1672703733)
    ]
    read = rows(written(tmp_path, {ACTIVITY + "likes/liked_posts.json": likes, PROFILE: profile()}))
    assert [one.get("object_ts") for one in read["reaction"]] == ["2026-03-04T19:45:10Z", None]
