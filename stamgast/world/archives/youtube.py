"""YouTube in Google's Takeout (since 2024, English headers): our videos, and our comments below them."""

from collections.abc import Iterable, Iterator
from csv import writer
from io import StringIO
from itertools import chain
from json import dumps
from typing import Final

from stamgast.world.archives.account import account
from stamgast.world.archives.wording import caption, title
from stamgast.world.archives.writing import Member, zipped
from stamgast.world.said import Said
from stamgast.world.town import Town

_FOLDER: Final = "Takeout/YouTube and YouTube Music"
_COMMENTS: Final = (
    "Comment ID", "Channel ID", "Comment Create Timestamp", "Price", "Parent Comment ID", "Post ID",
    "Video ID",    "Comment Text", "Top-Level Comment ID",
)  # fmt: skip
_VIDEOS: Final = (
    "Video ID", "Approx Duration (ms)", "Video Audio Language", "Video Category",
    "Video Description (Original)", "Channel ID", "Video Title (Original)", "Privacy", "Video State",
    "Video Create Timestamp", "Video Publish Timestamp",
)  # fmt: skip


def _members(town: Town) -> Iterator[Member]:
    channel = f"UC{account(town).handle[:12]}invented{0:02d}".ljust(24, "0")
    comments = (_comment(said, channel) for said in town.ours() if said.answers)
    yield f"{_FOLDER}/comments/comments.csv", _table(_COMMENTS, comments)
    videos = (_video(said, channel, town.language) for said in town.ours() if not said.answers and said.text)
    yield f"{_FOLDER}/video metadata/videos.csv", _table(_VIDEOS, videos)
    header = ("Channel ID", "Channel Country", "Channel Title (Original)", "Channel Visibility")
    named = [(channel, "", account(town).name, "Public")]
    yield f"{_FOLDER}/channels/channel.csv", _table(header, named)


def video_id(post: Said) -> str:
    """Return the id of a video: eleven characters, of which the last are its number."""
    return f"vid{post.number:08d}"


def comment_id(said: Said) -> str:
    """Return the id of a comment: that of the comment that began the thread, a dot, and its own."""
    first = said
    while first.answers is not None and first.answers.answers is not None:
        first = first.answers
    top = f"Ug{first.number:018d}4AaABAg"
    return top if first is said else f"{top}.{said.number:022d}"


def _comment(said: Said, channel: str) -> list[str]:
    id_ = comment_id(said)
    top = id_.partition(".")[0]
    text = dumps({"text": said.text}, ensure_ascii=False, separators=(",", ":"))
    return [id_, channel, _instant(said), "0", top, "", video_id(said.root), text, top]


def _video(said: Said, channel: str, language: str) -> list[str]:
    at = _instant(said)
    return [
        video_id(said), "61000", language, "People", caption(said), channel, title(said), "Public",
        "Processed", at, at,
    ]  # fmt: skip


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    line = StringIO()
    table = writer(line, lineterminator="\n")
    for row in chain([header], rows):
        table.writerow(row)
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    yield "\n\n"


def _instant(said: Said) -> str:
    return said.at.isoformat(timespec="microseconds")


write = zipped(_members)
