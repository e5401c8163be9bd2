"""Runs inside an installation with a past: searches it, and knows from the past what must be found."""

import time
from random import Random
from typing import Any

from benchmarks.addresses import LIST, SLUG
from benchmarks.pages import Browser, listed, timed
from benchmarks.past import SENTENCES, people_of
from benchmarks.words import comment
from stamgast.conversations.models import Conversation, Message
from stamgast.conversations.queries import PAGE
from stamgast.conversations.search import MOST

SOUGHT = {
    "rare word": "4321",
    "common word": "bergen",
    "beginning of a word": "kan",
    "two words": "order sunday",
}
"""Each sentence carries its number, so that a number is as rare as a word can be here: in 200 messages."""


def search(rounds: int, requests: int) -> dict[str, Any]:
    """Ask for what is found many times, all searches taking turns."""
    browser = Browser()
    found: dict[str, Any] = {
        what: _expected(words) | {"milliseconds": [], "cpu": []} for what, words in SOUGHT.items()
    }
    for _ in range(rounds):
        for what, words in SOUGHT.items():
            address, cpu = f"{LIST}search/?words={words.replace(' ', '+')}", time.process_time()
            found[what]["milliseconds"].append(
                [timed(lambda: browser.get(address)) for _ in range(requests)]  # noqa: B023
            )
            found[what]["cpu"].append((time.process_time() - cpu) / requests * 1000)
    for what, words in SOUGHT.items():
        shown = listed(browser.get(f"{LIST}search/?words={words.replace(' ', '+')}"))
        found[what]["shown"] = len(shown)
        found[what]["strangers"] = sorted(set(shown) - set(found[what].pop("all")))
    return found


def _expected(words: str) -> dict[str, Any]:
    """Return the conversations that say the words in one of the newest messages, or are with such a person.

    All the words count, and words that begin like them; of names, any part.
    """
    chance = Random(7)
    sentences = [comment(chance, number)[1].lower() for number in range(SENTENCES)]
    says = {n for n, text in enumerate(sentences) if all(_begins(text, word) for word in words.split())}
    messages = Message.objects.count()
    conversations = Conversation.objects.filter(workspace__slug=SLUG).count()
    newest = [n for n in range(messages, 0, -1) if n % SENTENCES in says][:MOST]
    people = people_of(conversations)
    named = {n for n in range(1, conversations + 1) if words in f"person {n % people + 1}"}
    all_ = {(n - 1) % conversations + 1 for n in newest} | named
    return {"all": sorted(all_), "expected": min(PAGE, len(all_))}


def _begins(text: str, word: str) -> bool:
    import re

    return any(found.startswith(word) for found in re.findall(r"\w+", text))
