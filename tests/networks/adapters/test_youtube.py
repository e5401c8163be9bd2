"""YouTube exports: columns in any language, comments in pieces, and whose video it is."""

from pathlib import Path
from typing import Any

import pytest

from stamgast.networks.adapters.youtube import archive
from stamgast.networks.adapters.youtube.headers import Kind, by_shape, language
from stamgast.networks.adapters.youtube.segments import Said, said
from stamgast.networks.archives.read import read_archives

ID, TIME = "UgxInvented1aAaABAg", "2026-03-05T14:31:40.118000+00:00"
CHANNEL = "UCbokkafeeninvented000001"
ROW = f'{ID},{CHANNEL},{TIME},0,bOkkAfEEn01,"{{""text"":""Ja!""}}"\n'
ENGLISH = "Comment ID,Channel ID,Comment create timestamp,Price,Video ID,Comment text\n"


def read(folder: Path, files: dict[str, str], table: str) -> list[dict[str, Any]]:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    with read_archives([folder], archive.readers) as result:
        return result.tables.scan(table).collect().to_dicts()


@pytest.mark.parametrize(
    ("raw", "text", "links", "is_whole"),
    [
        ('{"text":"Ja!"},{"text":"\\n"},{"text":"Tot dan \\u003c3"}', "Ja!\nTot dan <3", [], True),
        ('{"takeoutSegments":[{"text":"Ja, "},{"text":"zes!"}]}', "Ja, zes!", [], True),
        ('{"text":"Ja,\nzes!"}', "Ja,\nzes!", [], True),
        ('{"text":"zie "},{"text":"hier","link":{"linkUrl":"https://bokkafeen.example"}}', "zie hier",
         ["https://bokkafeen.example"], True),
        ('{"text":""lees door""}', '{"text":""lees door""}', [], False),
        ("Ja!", "Ja!", [], False),
        ('{"text":7},{"link":"x"}', "", [], True),
        ('{"takeoutSegments":"x"}', '{"takeoutSegments":"x"}', [], False),
        ("[" * 100_000, "[" * 100_000, [], False),
        ("", "", [], True),
    ],
)  # fmt: skip
def test_a_comment_is_joined_from_its_pieces(raw: str, text: str, links: list[str], is_whole: bool) -> None:
    assert said(raw) == Said(text, links, is_whole)


@pytest.mark.parametrize(
    ("kind", "head", "found"),
    [
        ("comments", f'Tid,Ord,Video,Id,Kanal\n{TIME},"{{""text"":""Ja!""}}",bOkkAfEEn01,{ID},{CHANNEL}\n',
         {"id": ("Id",), "channel": ("Kanal",), "time": ("Tid",), "video": ("Video",), "text": ("Ord",)}),
        ("subscriptions", f"a,b,c\n{CHANNEL},http://www.youtube.com/channel/{CHANNEL},Quist\n",
         {"channel": ("a",), "url": ("b",), "title": ("c",)}),
        ("comments", "Video,Id\nbOkkAfEEn01,x\n", {}),
        ("comments", "Tid,Kommentar\n", {}),
    ],
)  # fmt: skip
def test_columns_of_an_unknown_language_are_known_by_their_shape(
    kind: Kind, head: str, found: dict[str, tuple[str, ...]]
) -> None:
    assert by_shape(kind, head) == found


def test_the_language_is_that_of_the_header() -> None:
    assert language("subscriptions", "Kanaal-ID,Kanaal-URL,Kanaaltitel") == "nl"
    assert language("comments", ENGLISH) == "en"
    assert language("comments", "Kommentar-id,Kanal-id") == ""


@pytest.mark.parametrize(
    ("videos", "is_ours"),
    [
        (f"Video ID,Channel ID\nbOkkAfEEn01,{CHANNEL}\n", True),
        (f"Video ID,Channel ID\nbOkkAfEEn02,{CHANNEL}\n", False),
        (None, None),
    ],
)
def test_a_comment_stands_below_our_video_if_that_is_listed(
    tmp_path: Path, videos: str | None, is_ours: bool | None
) -> None:
    files = {"comments/comments.csv": ENGLISH + ROW} | ({"meta/videos.csv": videos} if videos else {})
    comment = next(row for row in read(tmp_path, files, "item") if row["kind"] == "comment")
    assert comment["container_owner_is_self"] is is_ours


@pytest.mark.parametrize(
    ("header", "row", "parent"),
    [
        (ENGLISH, ROW, None),
        (ENGLISH, ROW.replace(ID, f"{ID}.A1b2"), ID),
        (ENGLISH.replace("\n", ",Parent comment ID\n"), ROW.replace("\n", ",UgzOther\n"), "UgzOther"),
        (ENGLISH.replace("\n", ",Top-level comment ID\n"), ROW.replace("\n", f",{ID}\n"), None),
    ],
)
def test_what_a_reply_answers(tmp_path: Path, header: str, row: str, parent: str | None) -> None:
    comment = read(tmp_path, {"comments.csv": header + row}, "item")[0]
    assert (comment["kind"], comment["parent_native"]) == ("reply" if parent else "comment", parent)


@pytest.mark.parametrize(
    ("title", "description", "text"),
    [
        ("Soup is on", "Come in!", "Soup is on\n\nCome in!"),
        ("Soup is on", "Soup is on, and bread. Come in!", "Soup is on, and bread. Come in!"),
        ("Soup is on", "", "Soup is on"),
        ("", "Come in!", "Come in!"),
    ],
)
def test_a_description_that_begins_with_the_title_says_it_once(
    tmp_path: Path, title: str, description: str, text: str
) -> None:
    head = "Video ID,Channel ID,Video Title (Original),Video Description (Original)\n"
    row = f'bOkkAfEEn01,{CHANNEL},{title},"{description}"\n'
    (video,) = read(tmp_path, {"video metadata/videos.csv": head + row}, "item")
    assert video["text"] == text


def test_comments_on_a_web_page_are_named_as_the_reason(tmp_path: Path) -> None:
    files = {
        "Takeout/YouTube/my-comments/my-comments.html": "<!doctype html>",
        "Takeout/YouTube/abos/abos.csv": f"Channel Id,Channel Url,Channel Title\n{CHANNEL},x,Quist\n",
    }
    told = {row["capability"]: row for row in read(tmp_path, files, "capability")}
    assert (told["own_replies"]["level"], "web page" in told["own_replies"]["reason"]) == ("none", True)


def test_a_file_named_as_ours_that_holds_something_else_is_listed(tmp_path: Path) -> None:
    files = {"comments.csv": ENGLISH + ROW, "other/comments.csv": "a,b\n1,2\n"}
    assert [(row["member"], row["code"]) for row in read(tmp_path, files, "problem")] == [
        ("other/comments.csv", "unknown_shape")
    ]
