"""What a text says beyond courtesy: its words of content."""

import re
from functools import cache, lru_cache

from stamgast.coach.lexicon.common_words import COMMON_WORDS
from stamgast.coach.lexicon.courtesy import ANSWERS, COURTESY, DONE, THANKS
from stamgast.coach.lexicon.function_words import FUNCTION_WORDS
from stamgast.coach.text import Text, Token

_NOTHING: frozenset[str] = frozenset()
_UNEXPLAINED = 4
_BORROWED = 2
"""So few words are too few to tell a language by, and may be borrowed."""
_NAMES_END = 4
"""Words before which a name is a greeting."""


@cache
def _idle(language: str) -> frozenset[str]:
    """Words that say nothing by themselves."""
    return COURTESY.get(language, _NOTHING) | FUNCTION_WORDS.get(language, _NOTHING)


@lru_cache(maxsize=8)
def content_words(text: Text, language: str) -> tuple[Token, ...]:
    """Words that are neither courtesy, nor function words, nor the name somebody is greeted by."""
    idle = _idle(language)
    return tuple(
        [
            word
            for position, word in enumerate(text.words)
            if word.text not in idle
            and len(word.text) > 1
            and not _is_laughter(word.text)
            and not (0 < position < _NAMES_END and _is_name(text, position, language))
        ]
    )


def has_content(text: Text, language: str) -> bool:
    """Whether a text holds a word of content; quicker than ``content_words``, for it stops at the first."""
    idle = _idle(language)
    smileys = text.folded.count(":") + text.folded.count(";")  # their letters are among the spoken words
    return any(
        word not in idle and len(word) > 1 and not _is_laughter(word)
        for word in text.spoken[_NAMES_END + smileys :]
    ) or bool(content_words(text, language))


def says_much(text: Text, language: str) -> bool:
    """Whether a text holds more words beyond courtesy than names and laughter can explain."""
    idle = _idle(language)
    return len(text.spoken) - sum(map(idle.__contains__, text.spoken)) > _UNEXPLAINED


def is_courteous(word: str, language: str) -> bool:
    """Whether a word is courtesy or laughter by itself, and not also a function word."""
    if word in THANKS or _is_laughter(word):
        return True
    return word in COURTESY.get(language, _NOTHING) and word not in FUNCTION_WORDS.get(language, _NOTHING)


_COURTEOUS_ANYWHERE = frozenset().union(*COURTESY.values()).difference(*ANSWERS.values(), *DONE.values())


def is_borrowed_courtesy(text: Text, language: str) -> bool:
    """Whether very few words are courtesy of another language, and no answer: "Leuk!" to an Englishman."""
    own = COMMON_WORDS[language] | FUNCTION_WORDS[language]
    return len(text.words) <= _BORROWED and all(
        word.text in _COURTEOUS_ANYWHERE and word.text not in own for word in text.words
    )


def has_facts(text: Text) -> bool:
    """Whether a text holds a question mark, a link, an address, a figure or a tag."""
    return "?" in text.folded or bool(text.of("link", "email", "number", "hashtag"))


_LAUGHTER = re.compile(r"(?:h[aeiouåäö]){2,}h?|([^\W\d_])\1{2,}|[aoåi]{1,9}[hw]{1,9}")


@lru_cache(maxsize=4096)
def _is_laughter(word: str) -> bool:
    """Haha, hihi, åååå, mmm, aww."""
    return _LAUGHTER.fullmatch(word) is not None


def _is_name(text: Text, position: int, language: str) -> bool:
    """A capitalised second or third word right after words of courtesy: "Hej Kim!", "Tack snälla Eva"."""
    word = text.words[position]
    if not text.plain[word.start].isupper():
        return False
    before = text.words[:position]
    gap = text.folded[before[-1].end : word.start]
    return gap.strip(" ,") == "" and all(
        other.text in COURTESY.get(language, _NOTHING) | _GREETINGS for other in before
    )


_GREETINGS = frozenset(
    ["hej", "hei", "hoi", "hallo", "hi", "hello", "hey", "dear", "kära", "kjære", "beste", "lieve"]
)
