"""How wide the columns of a printed table are, from the length of their texts."""

from recoupe.publish.blocks import Runs, Table, is_compact, plain
from recoupe.publish.passages import note_ranges

LINE_OF_TABLE = 104  # characters that fit into one line of a table
NAME = 18  # characters that a column has room for, if its texts need it
MOST_WORDS = 30  # of a cell, that are looked at for the longest


def _length(runs: Runs, numbers: dict[str, int]) -> int:
    """How many characters wide the longest line of a cell is, with its numbers of passages at half their size."""
    lines = [0]
    for run in runs:
        lines = [*lines, 0] if run.line_break else lines
        marks = note_ranges(run.notes, numbers) if run.notes else ()
        lines[-1] += len(run.text.strip("\n")) + (sum(len(mark) + 1 for _, mark in marks) + 1) // 2
    return max(lines)


def column_widths(table: Table, numbers: dict[str, int]) -> list[str]:
    """Columns of short texts as wide as they are; the others share what is left by the length of their texts."""
    if is_compact(table):
        return ["auto"] * len(table.columns)
    taken: dict[int, float] = {}  # characters of the columns that are as wide as their texts
    shares: dict[int, float] = {}
    needs: dict[int, float] = {}
    for at, column in enumerate(table.columns):
        runs = [row.cells[at] for row in table.rows if at < len(row.cells)]
        texts = [plain(cell) for cell in runs]
        word = max((len(word) for word in column.label.split()), default=0)
        longest = max([*(_length(cell, numbers) for cell in runs), word])
        whole = sorted(map(len, texts))
        typical = whole[len(whole) * 3 // 4] if whole else 0
        unbroken = longest <= 30 and not any(" " in text for text in texts)  # a file name, which no line can break
        if longest <= (14 if at else 18) or unbroken:
            taken[at] = longest
        else:
            shares[at] = max(8, min(typical, 160)) ** 0.6
            needs[at] = max(longest / 3, word, *(len(word) for text in texts for word in text.split()[:MOST_WORDS]))
    first = max((len(plain(row.cells[0])) for row in table.rows), default=0)
    even = (LINE_OF_TABLE - first) / max(len(table.columns) - 1, 1) - 2
    if set(shares) == {0} and first <= 40 and max(taken.values(), default=0) <= even:
        return ["auto"] + ["1fr"] * (len(table.columns) - 1)
    left = LINE_OF_TABLE - sum(taken.values()) - 2 * len(table.columns)
    narrow = {at for at in shares if left * shares[at] / sum(shares.values()) < min(needs[at], NAME)}
    if narrow == set(shares):
        narrow = set()
    widths = {
        at: f"{min(needs[at], NAME) * 0.53 + 1.2:.1f}em" if at in narrow else f"{shares[at]:.2f}fr" for at in shares
    }
    heads = sum(max(0, len(table.columns[at].label) - wide) for at, wide in taken.items())
    if left - heads < sum(min(need, NAME) for need in needs.values()):  # heads go on two lines: "auto" would not
        long = {at: wide for at, wide in taken.items() if len(table.columns[at].label) > wide}
        widths |= {at: f"{wide * 0.56 + 1.1:.1f}em" for at, wide in long.items()}
    return [widths.get(at, "auto") for at in range(len(table.columns))]
