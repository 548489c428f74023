"""Lists of words and phrases, each looked for in one pass however long the list is (Aho and Corasick 1975)."""

from collections.abc import Iterable
from dataclasses import dataclass

import ahocorasick


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of words, ready to look for; `before` and `after` are the signs that, like letters, make another word."""

    automaton: ahocorasick.Automaton
    before: str
    after: str


def compile_list(words: Iterable[str], before: str = "", after: str = "") -> Listed:
    """A list of words and phrases: with `before` "-" it has 'dit' in 'dit-il', not in 'non-dit'."""
    automaton = ahocorasick.Automaton()
    for word in words:
        automaton.add_word(word, len(word))
    automaton.make_automaton()
    return Listed(automaton, before + "_", after + "_")


def find_listed(listed: Listed, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where words of a list stand whole between two offsets, none over another: the first, then the longest, stays."""
    found = []
    for last, length in listed.automaton.iter(text[start:end]):  # it copies what it is given, bounds or not
        stop = start + last + 1
        begin = stop - length
        if begin and ((before := text[begin - 1]).isalnum() or before in listed.before):
            continue
        if stop < end and text[stop - 1] != "'" and ((after := text[stop]).isalnum() or after in listed.after):
            continue
        found.append((begin, -stop))
    kept, reach = [], start
    for begin, stop in sorted(found):
        if begin >= reach:
            reach = -stop
            kept.append((begin, reach))
    return kept
