"""Word lists written by hand: function words, courtesy, questions and ways of pointing elsewhere."""

from collections.abc import Mapping


def word_sets(words: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Language → its words, from a line of them for each."""
    return {language: frozenset(line.split()) for language, line in words.items()}
