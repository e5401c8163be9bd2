"""Exports in HTML: recognised, explained, never read."""

from pathlib import Path

import pytest

from stamgast.networks.archives.problems import Unusable
from tests.networks.exports import rows, written

PAGE = "<div class='_a6-g'>Heb je “De stille kade” nog?</div>".encode()


@pytest.mark.parametrize(
    "name",
    [
        "your_facebook_activity/messages/inbox/tijmenvael_1/message_1.html",
        "this_profile's_activity_across_facebook/comments_and_reactions/comments.html",
        "posts/your_posts_1.html",
        "your_instagram_activity/media/posts_1.html",
        "followers_and_following/followers.html",
    ],
)
def test_an_export_of_pages_is_refused_with_the_remedy(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unusable, match="in JSON") as refused:
        rows(written(tmp_path, {name: PAGE, "start_here.html": b""}))
    assert refused.value.code == "meta_html"


def test_pages_beside_json_are_listed_and_not_read_twice(tmp_path: Path) -> None:
    post = [{"timestamp": 1772719331, "data": [{"post": "Kom je?"}]}]
    folder = "your_facebook_activity/posts/"
    files = {folder + "your_posts_1.json": post, folder + "your_posts_1.html": PAGE}
    read = rows(written(tmp_path, files))
    assert [item["text"] for item in read["item"]] == ["Kom je?"]
    assert (folder + "your_posts_1.html", "unknown_shape") in {
        (problem.get("member"), problem["code"]) for problem in read["problem"]
    }
