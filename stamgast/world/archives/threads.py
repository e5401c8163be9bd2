"""The export of Threads, in the folder it has inside Instagram's: our posts and replies, and followers."""

from collections.abc import Iterator
from typing import Any

from stamgast.world.archives.account import account
from stamgast.world.archives.meta import dated, garbled, keyed, labelled, medium
from stamgast.world.archives.wording import caption, mentioning
from stamgast.world.archives.writing import Member, zipped
from stamgast.world.said import Said
from stamgast.world.town import Town

_FOLDER = "your_instagram_activity/threads"
_KEY = "text_post_app_text_post_app"


def _members(town: Town) -> Iterator[Member]:
    ours = account(town)
    posts = (_post(said, town) for said in town.ours() if not said.reshares)
    yield f"{_FOLDER}/threads_and_replies.json", keyed("text_post_app_text_posts", posts)
    followers = (
        dated(who.handle, since, f"https://www.threads.com/@{who.handle}") for who, since in town.followers()
    )
    yield f"{_FOLDER}/followers.json", keyed(f"{_KEY}_followers", followers)
    profile = labelled("User Information", {"Username": ours.handle, "Name": ours.name})
    yield f"{_FOLDER}/personal_information.json", [garbled({f"{_KEY}_profile": [profile]})]


def _post(said: Said, town: Town) -> dict[str, Any]:
    is_reply = said.answers is not None
    record = medium(said, mentioning(said, town) if is_reply else caption(said), uri="")
    record["text_app_post"] = {
        "reply_control": "everyone",
        "geo_gated_country_list": "",
        "is_reply": is_reply,
    }
    return {"media": [record]}


write = zipped(_members)
