"""Tweets as the archive of X has them: pretty-printed, every number a text, ids that hold their times."""

from datetime import datetime, timedelta
from html import escape
from json.encoder import encode_basestring as string
from typing import Final

from stamgast.world.archives.instants import clock_id, iso
from stamgast.world.said import Said
from stamgast.world.town import Town

_EPOCH: Final = 1288834974657
_RESHARE: Final = 140

_TWEET: Final = """
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "%(id)s"
          ],
          "editableUntil" : "%(editable)s",
          "editsRemaining" : "5",
          "isEditEligible" : %(is_editable)s
        }
      },
      "retweeted" : false,
      "source" : "<a href=\\"https://mobile.twitter.com\\" rel=\\"nofollow\\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [%(mentions)s ],
        "urls" : [%(urls)s ]
      },
      "display_text_range" : [
        "0",
        "%(length)d"
      ],
      "favorite_count" : "%(likes)d",
%(parent)s      "id_str" : "%(id)s",
      "truncated" : false,
      "retweet_count" : "%(reshares)d",
      "id" : "%(id)s",
      "possibly_sensitive" : false,
      "created_at" : "%(created)s",
      "favorited" : false,
      "full_text" : %(text)s,
      "lang" : "%(language)s"
    }
  }"""
_PARENT: Final = """      "in_reply_to_status_id_str" : "%(parent)s",
      "in_reply_to_user_id" : "%(user)s",
      "in_reply_to_status_id" : "%(parent)s",
      "in_reply_to_screen_name" : "%(handle)s",
      "in_reply_to_user_id_str" : "%(user)s",
"""
_MENTION: Final = """
          {
            "name" : %(name)s,
            "screen_name" : "%(handle)s",
            "indices" : [
              "%(begin)d",
              "%(end)d"
            ],
            "id_str" : "%(user)s",
            "id" : "%(user)s"
          }
       """
_URL: Final = """
          {
            "url" : "%(url)s",
            "expanded_url" : "%(link)s",
            "display_url" : "%(shown)s",
            "indices" : [
              "%(begin)d",
              "%(end)d"
            ]
          }
       """


def tweet_id(said: Said) -> str:
    """Return the id of something said: its upper bits are the milliseconds, the lower 22 its number."""
    return str(clock_id(said.at, said.number, epoch=_EPOCH))


def user_id(number: int) -> str:
    """Return the id of a resident's account."""
    return str(1_100_000_000_000_000_000 + number * 7919)


def account_id(created: datetime) -> str:
    """Return the id of an account made at an instant."""
    return str(clock_id(created, 0, epoch=_EPOCH))


def tweet(said: Said, town: Town) -> str:
    """Return a record of ``tweets.js``."""
    id_, text, parent, mentions, urls = tweet_id(said), said.text, "", "", ""
    other = said.answers or said.reshares
    if other is not None and other.by is not None:
        who = town.resident(other.by)
        user = user_id(who.number)
        begin = 3 if said.reshares else 0
        text = _cut(f"RT @{who.handle}: {other.text}") if said.reshares else f"@{who.handle} {text}"
        end = begin + 1 + len(who.handle)
        mentions = _MENTION % {
            "name": string(who.name), "handle": who.handle, "begin": begin, "end": end, "user": user,
        }  # fmt: skip
        if said.answers:
            parent = _PARENT % {"parent": tweet_id(other), "user": user, "handle": who.handle}
    text = escape(text, quote=False)
    if said.link:
        url = f"https://t.co/{said.number:010d}"
        begin = len(text) + 1
        text = f"{text} {url}"
        shown = said.link.removeprefix("https://")
        urls = _URL % {"url": url, "link": said.link, "shown": shown, "begin": begin, "end": len(text)}
    return _TWEET % {
        "id": id_,
        "editable": iso(said.at + timedelta(hours=1)),
        "is_editable": "false" if said.answers or said.reshares else "true",
        "mentions": mentions,
        "urls": urls,
        "length": len(text),
        "likes": 0 if said.answers else said.number * 31 % 17,
        "parent": parent,
        "reshares": 0 if said.answers else said.number * 7 % 4,
        "created": _created(said.at),
        "text": string(text),
        "language": "no" if town.language == "nb" else town.language,
    }


def _cut(text: str) -> str:
    return text if len(text) <= _RESHARE else f"{text[: _RESHARE - 1]}…"


def _created(at: datetime) -> str:
    """Return an instant as ``Thu Mar 05 14:02:11 +0000 2026``; a format would take twice as long."""
    text = at.ctime()
    return f"{text[:8]}{at.day:02d}{text[10:19]} +0000 {text[20:]}"
