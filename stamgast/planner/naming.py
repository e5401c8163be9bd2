"""Names and tags in a text: whether names reach anybody on the network, and tags we have used before."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from stamgast.networks.limits import MentionForm

_NAMED = re.compile(r"(?<![\w@./-])@([\w-]+(?:\.[\w-]+)*(?:@[\w-]+(?:\.[\w-]+)*)?)")
_TAG = re.compile(r"(?<![\w&/#])#(\w*[^\W\d]\w*)")
MOST_TAGS = 8


def misnamed(text: str, form: MentionForm) -> list[str]:
    """Say of each name in a text that reaches nobody on the network how it would."""
    return [words for name in dict.fromkeys(_NAMED.findall(text)) if (words := _matter(name, form))]


def tags(text: str) -> Iterator[str]:
    """Yield the tags in a text, as they are written."""
    return (match.group(1) for match in _TAG.finditer(text))


def tags_used(texts: Sequence[str], text: str) -> list[str]:
    """Return the tags of earlier texts that are not in this one, the most used first."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for earlier in texts:
        for tag in {one.lower(): one for one in tags(earlier)}.values():
            counts[tag.lower()] += 1
            written.setdefault(tag.lower(), tag)
    here = {tag.lower() for tag in tags(text)}
    return [written[tag] for tag, _count in counts.most_common() if tag not in here][:MOST_TAGS]


def _matter(name: str, form: MentionForm) -> str:
    has_server, has_domain = "@" in name, "." in name and "@" not in name
    words = ""
    if form == "server" and not has_server:
        words = _("@%(name)s is only found on your own server. Write @name@server to reach people elsewhere.")
    elif form == "domain" and not has_domain:
        words = _("@%(name)s reaches nobody here. Write the whole handle, such as @name.bsky.social.")
    elif form == "name" and has_server:
        words = _("@%(name)s reaches nobody here: people are named without a server, @name.")
    elif form == "none":
        words = _("@%(name)s stays plain words here. To name somebody, choose them in the app itself.")
    return words % {"name": name} if words else ""
