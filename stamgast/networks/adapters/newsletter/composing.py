"""Writes a newsletter as text and as HTML with its pictures."""

import html
from datetime import datetime

from stamgast.networks.mail.letters import (
    ON_THE_WAY,
    PICTURES,
    as_html,
    as_text,
    begun,
    leave,
    line,
)
from stamgast.networks.mail.place import Place
from stamgast.vocabulary.objects import Draft


def newsletter(chosen: Place, draft: Draft, key: str, at: datetime) -> bytes:
    """Write a newsletter as it is sent and filed."""
    letter = begun(chosen, draft, key, at)
    only = chosen.recipients[0] if len(chosen.recipients) == 1 else chosen.address
    letter["To"] = only
    letter["Subject"] = line(draft.name)
    letter["Precedence"] = "bulk"
    if chosen.unsubscribe:
        letter["List-Unsubscribe"] = f"<{chosen.unsubscribe}>"
    letter.set_content(_plain(chosen, draft))
    letter.add_alternative(_marked(chosen, draft, key), subtype="html")
    marked = letter.get_payload(1)
    for number, picture in enumerate(draft.attachment, 1):
        marked.add_related(  # type: ignore[union-attr]  # an EmailMessage by the lines above
            picture.content,
            "image",
            picture.media_type.partition("/")[2],
            cid=f"<{_picture(key, number)}>",
            disposition="inline",
            filename=f"picture-{number}.{PICTURES[picture.media_type]}",
        )
    return letter.as_bytes(policy=ON_THE_WAY)


def _plain(chosen: Place, draft: Draft) -> str:
    text = as_text(draft)
    if not chosen.unsubscribe:
        return text
    return f"{text}\n\n-- \n{leave(draft)}: {chosen.unsubscribe.removeprefix('mailto:')}"


def _marked(chosen: Place, draft: Draft, key: str) -> str:
    """Write the HTML: nothing of the text acts as markup, and nothing is fetched from elsewhere."""
    lang = html.escape(draft.language or "en")
    body = as_html(draft, (f"cid:{_picture(key, n)}" for n, _ in enumerate(draft.attachment, 1)))
    if chosen.unsubscribe:
        link = html.escape(chosen.unsubscribe)
        body += f'\n<p style="font-size:small"><a href="{link}">{html.escape(leave(draft))}</a></p>'
    title = html.escape(line(draft.name))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title></head>\n'
        f'<body><div style="max-width:38em;margin:0 auto;font-family:sans-serif;line-height:1.5">\n'
        f"{body}\n</div></body></html>\n"
    )


def _picture(key: str, number: int) -> str:
    return f"picture-{number}.{key}@stamgast"
