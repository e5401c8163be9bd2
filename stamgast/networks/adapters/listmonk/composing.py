"""Writes a newsletter as a campaign, in which nothing of ours acts as an expression of Listmonk's.

Listmonk runs the subject, the HTML and the plain text of a campaign as Go templates, and makes a link that
ends in ``@TrackLink`` one: braces and that sign are written by their numbers. A text that may not be written
so stands in a literal, which JSON and Go write alike.
"""

import html
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from stamgast.networks.adapters.listmonk.calls import text_of
from stamgast.networks.adapters.listmonk.house import House
from stamgast.networks.mail.letters import as_html, as_text, leave, line, message_id
from stamgast.vocabulary.objects import Draft

MARK = "stamgast-"
"""With the key it begins a campaign's name, by which it is found again."""

LONGEST_TITLE = 100
"""Of the title so much stands in the campaign's name, for people who look at it in Listmonk."""

_BY_NUMBER = {ord("{"): "&#123;", ord("}"): "&#125;", ord("@"): "&#64;"}
_IN_LITERALS = {ord("{"): r"\u007b", ord("}"): r"\u007d", ord("@"): r"\u0040"}
_LITERAL = re.compile(r'\{\{ (?:Safe )?("(?:[^"\\]|\\.)*") \}\}')


def name_of(key: str) -> str:
    """Return what a campaign's name begins with."""
    return f"{MARK}{key} "


def campaign(chosen: House, draft: Draft, key: str, pictures: Sequence[str]) -> dict[str, Any]:
    """Write what makes the draft of a campaign; ``pictures`` are addresses in Listmonk's library.

    Everybody's mail carries the Message-ID that was chosen beforehand, so that answers name it.
    """
    headers = [{"Message-Id": message_id(chosen.domain, key)}]
    if chosen.answers:
        headers.append({"Reply-To": chosen.answers})
    title, word = line(draft.name), leave(draft)
    lang = html.escape(draft.language or "en")
    body = f'<div lang="{lang}">\n{as_html(draft, pictures)}\n</div>'.translate(_BY_NUMBER)
    way_out = f'<p style="font-size:small"><a href="{{{{ UnsubscribeURL }}}}">{html.escape(word)}</a></p>'
    return {
        "name": f"{name_of(key)}{title[:LONGEST_TITLE]}",
        "subject": f"{{{{ {_literal(title)} }}}}" if "{{" in title else title,
        "lists": chosen.list_ids,
        "type": "regular",
        "messenger": "email",
        "content_type": "html",
        "body": f"{body}\n{way_out}",
        "altbody": f"{{{{ Safe {_literal(as_text(draft))} }}}}\n\n-- \n{word}: {{{{ UnsubscribeURL }}}}\n",
        "from_email": chosen.sender,
        "tags": ["stamgast"],
        "headers": headers,
    }


def title_in(found: Mapping[str, Any]) -> str:
    """Read the title that a campaign of ours was written with."""
    return _read(text_of(found, "subject")) or text_of(found, "subject")


def words_in(found: Mapping[str, Any]) -> str:
    """Read the words that a campaign of ours was written with; "" where somebody rewrote them there."""
    return _read(text_of(found, "altbody"))


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).translate(_IN_LITERALS)


def _read(written: str) -> str:
    literal = _LITERAL.match(written)
    try:
        return str(json.loads(literal[1])) if literal else ""
    except ValueError:
        return ""
