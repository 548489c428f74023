"""Trie: one regular expression for many words that never tries a letter twice."""

import re
from collections.abc import Iterable
from typing import Any


def trie(words: Iterable[str]) -> str:
    """An expression that matches the longest of some words: 'dit', 'dira', 'di' give 'di(?:ra|t)?'."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _expression(tree)


def _expression(node: dict[str, Any]) -> str:
    branches = [re.escape(key) + _expression(child) for key, child in sorted(node.items()) if key]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return body + "?" if "" in node else body
