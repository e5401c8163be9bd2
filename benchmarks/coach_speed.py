"""B15: how fast the coach reads: many texts, a draft while it is typed, hostile texts, and more phrases."""

import io
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from random import Random

from benchmarks.installation import ROOT
from benchmarks.result import Figure, Result, quantile
from benchmarks.words import comment
from stamgast.coach.advise import Draft, advise
from stamgast.coach.automaton import Automaton
from stamgast.coach.batch import KINDS, answer, answers
from stamgast.coach.checks import Phrasebook
from stamgast.coach.signals import PHRASES
from stamgast.coach.text import LIMIT
from stamgast.vocabulary.languages import LANGUAGES

SEED = 15
BATCH = {False: 5_000, True: 100_000}
DRAFTS = {False: 200, True: 2_000}
REPEATS = 5
RATE = 20_000.0
RATE_KNOWN = 50_000.0
LENGTHS = {80: 5.0, 500: 5.0, 3_000: 25.0}
"""Characters of a draft → milliseconds its advice may take at p99."""
HOSTILE = (
    *("a@b.example ", "+46 701234567 ", "Ring oss. ", "a. ", "😂", "1 ", "win ", "page 1 "),
    "how hard can it be ",
)
"""What texts are made of that are meant to keep the coach busy: one of each, up to the limit."""
HOSTILE_TARGET = 1_000.0
"""Milliseconds any text may take, however long and odd."""
GROWTH = (1, 3, 10)
GROWN_ON = 5_000

Comment = tuple[str, str]
"""A language and a text."""


def measure(*, full: bool) -> Result:
    """Read a batch in a process of its own and again where all is loaded, then drafts, then more phrases."""
    comments = _comments(BATCH[full])
    mean = sum(len(text) for _, text in comments) / len(comments)
    result = Result(
        "coach-speed",
        "B15 Coach",
        f"{len(comments):,} made-up comments in four languages, {mean:.0f} characters on average, sorted with"
        f" all rules on one core; {DRAFTS[full]:,} drafts of each length; the floor reads and writes the same"
        " lines of JSON and finds the same phrases",
    )
    _batch(result, comments)
    for length, target in LENGTHS.items():
        _drafts(result, length, target, DRAFTS[full])
    _hostile(result)
    _growth(result, comments)
    return result


def _comments(number: int) -> list[Comment]:
    random = Random(SEED)
    return [comment(random, one) for one in range(number)]


def _batch(result: Result, comments: Sequence[Comment]) -> None:
    unknown, known = _lines(comments, is_known=False), _lines(comments, is_known=True)
    cold, megabytes, told = _cold(unknown)
    result.check("the command answers like the function", told, _sorted(unknown))
    result.check("an answer for every line", told.count("\n"), len(comments))
    floor = _rates(lambda: _bare(unknown), len(comments))
    result.figures += [
        Figure("cold, with start-up", (len(comments) / cold,), "texts/s", more_is_better=True),
        _rate("warm, language not known", unknown, len(comments), floor, RATE),
        _rate("warm, language known", known, len(comments), floor, RATE_KNOWN),
        _rate("warm, replies with what they answer", _others(comments, "reply"), len(comments), floor, RATE),
        _rate("warm, posts", _others(comments, "post"), len(comments), floor, RATE),
        Figure("memory at most", (megabytes,), "MB"),
    ]


def _lines(comments: Sequence[Comment], *, is_known: bool) -> bytes:
    rows = (
        {"id": number, "kind": "incoming", "text": text} | ({"language": language} if is_known else {})
        for number, (language, text) in enumerate(comments)
    )
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def _others(comments: Sequence[Comment], kind: str) -> bytes:
    """The comments as drafts of a kind, each below the one before it."""
    rows = (
        {"id": number, "kind": kind, "text": text, "parent": comments[number - 1][1]}
        for number, (_, text) in enumerate(comments)
    )
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def _cold(lines: bytes) -> tuple[float, float, str]:
    """Seconds of CPU and megabytes of a process that has only this to do, and what it says."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as told:
        given.write(lines)
        given.seek(0)
        command = [sys.executable, "-m", "stamgast", "coach", "--batch"]
        process = subprocess.Popen(command, stdin=given, stdout=told, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, told.read().decode()


def _sorted(lines: bytes) -> str:
    return "".join(f"{line}\n" for line in answers(io.BytesIO(lines)))


def _bare(lines: bytes) -> None:
    automata = [Automaton({"bare": PHRASES}, language) for language in LANGUAGES]
    for line, automaton in zip(io.BytesIO(lines), itertools.cycle(automata), strict=False):
        row = json.loads(line)
        found = automaton.find(row["text"].lower())
        json.dumps({"id": row["id"], "labels": sorted(found)})


def _rate(name: str, lines: bytes, number: int, floor: Sequence[float], target: float) -> Figure:
    rates = _rates(lambda: _sorted(lines), number)
    return Figure(name, rates, "texts/s", max(floor), target, more_is_better=True)


def _rates(work: Callable[[], object], number: int) -> tuple[float, ...]:
    """Texts per second of CPU, over the repeats."""
    rates = []
    for _ in range(REPEATS):
        begin = time.process_time()
        work()
        rates.append(number / (time.process_time() - begin))
    return tuple(rates)


def _drafts(result: Result, length: int, target: float, number: int) -> None:
    random, took = Random(SEED), []
    for one in range(number + len(LANGUAGES)):
        language, text = _long(random, length, LANGUAGES[one % len(LANGUAGES)])
        begin = time.perf_counter()
        found = advise(Draft("post", text, language=language))
        took.append((time.perf_counter() - begin) * 1000)
        inside = all(0 <= finding.start < finding.end <= len(text) for finding in found)
        result.check("advice points into the draft", inside, expected=True)
    warm = took[len(LANGUAGES) :]
    result.figures += [
        Figure(f"draft of {length:,} characters, p50", (quantile(warm, 0.5),), "ms"),
        Figure(f"draft of {length:,} characters, p99", (quantile(warm, 0.99),), "ms", target=target),
    ]


def _long(random: Random, length: int, language: str) -> Comment:
    """A language, and comments in it one after the other up to a length."""
    text = ""
    while len(text) < length:
        spoken, more = comment(random, len(text))
        text += f" {more}" if spoken == language else ""
    return language, text.strip()[:length]


def _hostile(result: Result) -> None:
    took = []
    for kind, piece in itertools.product(KINDS, HOSTILE):
        text = (piece * (LIMIT // len(piece) + 1))[:LIMIT]
        row = {"id": 1, "kind": kind, "text": text, "parent": "What is it?", "language": "en"}
        begin = time.process_time()
        answer(row)
        took.append((time.process_time() - begin) * 1000)
    name = f"hostile text of {LIMIT:,} characters, at most"
    result.figures.append(Figure(name, (max(took),), "ms", target=HOSTILE_TARGET))


def _growth(result: Result, comments: Sequence[Comment]) -> None:
    """Time the search for phrases alone: what it costs must not grow with how many there are."""
    folded = [(language, text.lower()) for language, text in comments[:GROWN_ON]]
    floor = 0.0
    for times in GROWTH:
        automata = {language: Automaton(_many(times), language) for language in LANGUAGES}
        rates = _rates(lambda found=automata: _find_all(found, folded), len(folded))
        floor = floor or max(rates)
        result.figures.append(
            Figure(f"search, {times} × the phrases", rates, "texts/s", floor, more_is_better=True)
        )


def _find_all(automata: dict[str, Automaton], folded: Sequence[Comment]) -> None:
    for language, text in folded:
        automata[language].find(text)


def _many(times: int) -> dict[str, Phrasebook]:
    """The phrases of triage, and as many made-up ones beside them as it takes to have them so many times."""
    copies: dict[str, Phrasebook] = {"incoming": PHRASES}
    for copy in range(1, times):
        copies[f"copy {copy}"] = {
            group: {
                language: tuple(f"{phrase.strip('*')} {copy}" for phrase in phrases)
                for language, phrases in languages.items()
            }
            for group, languages in PHRASES.items()
        }
    return copies
