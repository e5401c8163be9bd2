"""Words for imports: where an archive is asked for, why one is not taken in, what is wrong in one."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from stamgast.diagnosis.wording import wording
from stamgast.imports.models import Import
from stamgast.vocabulary.languages import LANGUAGES

_META = _(
    "In the Accounts Centre choose Your information and permissions, then Export. Ask for JSON and for all "
    "time. It takes up to a few days until the file is ready."
)
WHERE: dict[str, Promise] = {
    "bluesky": _("Choose Settings, Account, Export my data. The file ends in .car and is ready at once."),
    "facebook": _META,
    "instagram": _META,
    "linkedin": _(
        "Choose Settings, Data privacy, Get a copy of your data, and the larger archive. It comes within a "
        "day."
    ),
    "mastodon": _("Choose Preferences, Import and export, Request your archive. It takes a few minutes."),
    "snapchat": _("Sign in at accounts.snapchat.com, choose My data, and ask for JSON."),
    "threads": _META,
    "tiktok": _("Choose Settings, Account, Download your data, and JSON. It takes a few days."),
    "wordpress": _("In your dashboard choose Tools, Export, All content. The file ends in .xml."),
    "x": _("Choose Your account, Download an archive of your data. It takes a day or two."),
    "youtube": _(
        "Go to takeout.google.com, choose only YouTube, and all of it. Leave its language on English."
    ),
}
"""Where to ask for an archive, by network; ``ANYWHERE`` for all others."""

FORMATS: dict[str, Promise] = {
    "bluesky": _("Repository of Bluesky"),
    "facebook": _("Export of Facebook, of a profile"),
    "facebook_page": _("Export of Facebook, of a Page"),
    "instagram": _("Export of Instagram"),
    "linkedin": _("Export of LinkedIn, of a member"),
    "mastodon": _("Archive of Mastodon"),
    "snapchat": _("Export of Snapchat"),
    "threads": _("Export of Threads"),
    "tiktok": _("Export of TikTok"),
    "wxr": _("Export of WordPress"),
    "x": _("Archive of X"),
    "x_grailbird": _("Archive of Twitter, as it was until 2018"),
    "youtube": _("Google Takeout of YouTube"),
    "analytics_csv": _("Table of figures"),
    "linkedin_page_xls": _("Figures of a LinkedIn Page"),
}
"""What people call the formats of archives, by their ids."""

ANYWHERE = _("Look in the settings of the network for your data, or for an export, and ask for all of it.")

PARTS: dict[str, Promise] = {
    "posts": _("Your posts"),
    "replies": _("Your answers and comments"),
    "comments": _("What others wrote to you"),
}
LEFT_OUT: dict[str, Promise] = {
    "recent": _("Later than the day from which this channel is read by itself"),
    "private": _("Private messages: they stay out"),
    "reshares": _("What you passed on from others without a word of your own"),
    "undated": _("Without a time"),
    "other": _("Drafts, deleted entries, and what the network noted by itself"),
}
_REFUSALS: dict[str, Promise] = {
    "other_network": _(
        "This archive comes from another network (%(name)s). Open the channel it belongs to, or connect that "
        "account first."
    ),
    "other_account": _(
        "This archive is of another account: %(name)s. Choose the archive of this channel’s account, or "
        "bring this one in at the channel it belongs to."
    ),
    "several_accounts": _("These are archives of several accounts: %(name)s. Bring them in one by one."),
    "recent_only": _("All of it was said since this channel is read by itself, so it is here already."),
    "nothing_said": _("There are no posts, answers or comments in it that could be taken in."),
    "gone": _("The file is not there any more. Please upload it again."),
    "too_hard": _("It could not be read to its end, several times over. Please download it anew."),
    "unclear": _("It could not be understood. Please tell whoever looks after your installation."),
}
_PROBLEMS: dict[str, Promise] = {
    "bad_json": _("is damaged here"),
    "bad_row": _("has an entry that could not be read"),
    "bad_time": _("has a time that cannot be right"),
    "bad_member": _("could not be unpacked to its end"),
    "clock_refused": _("has times that contradict each other"),
    "count_mismatch": _("holds another number of entries than it says"),
    "missing_part": _("is not complete"),
    "duplicate_member": _("is there twice, with different contents"),
    "key_collision": _("holds entries twice; each is taken in once"),
    "illegal_char": _("holds signs that no text may hold"),
    "limit_reached": _("is larger than what is read"),
    "refused_member": _("was not opened"),
    "unknown_shape": _("has a form that is not known here"),
    "mojibake_unrepaired": _("holds letters that could not be mended"),
}
_NOT_TAKEN = ("dm_two_way", "followers", "following", "reshare_words")
"""What of an archive is not taken in, whether it tells it or not."""


def where(network: str) -> Promise:
    """Say where a network's archive is asked for."""
    return WHERE.get(network, ANYWHERE)


def format_name(format_id: str, era: str | None) -> str:
    """Say which kind of archive it is, and which era of it where that is told apart."""
    return f"{FORMATS[format_id]} ({era})" if era else str(FORMATS[format_id])


def refusal(one: Import) -> str:
    """Say why an archive is not taken in, and what to do."""
    if one.refusal in _REFUSALS:
        return str(_REFUSALS[one.refusal]) % {"name": one.refused_name}
    return str(_sentences()["unusable"].get(one.refusal, _REFUSALS["unclear"]))


def problem(found: dict[str, str]) -> str:
    """Say what is wrong in an archive, and where."""
    said = str(_PROBLEMS.get(found["code"], found["code"]))
    place = " · ".join(part for part in (found["member"], found["pos"]) if part)
    return f"{place or _('The archive')}: {said}"


def unknowable(known: list[dict[str, str]]) -> list[str]:
    """Say what an archive does not tell at all, of what its network could tell."""
    names = _sentences()["capability"]
    return [
        str(names[row["capability"]])
        for row in known
        if row["level"] == "none" and row["reason"] != "not_offered" and row["capability"] not in _NOT_TAKEN
    ]


def counted(count: int) -> str:
    """Say how many posts and messages there are."""
    return ngettext("%(n)d post or message", "%(n)d posts and messages", count) % {"n": count}


def _sentences() -> Any:
    language = get_language() or "en"
    return wording(language if language in LANGUAGES else "en")
