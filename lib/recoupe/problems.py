"""What went wrong, said in one line that names the file and the place."""

LONGEST_PLACE, LONGEST_MESSAGE = 80, 300  # characters


class Problem(Exception):
    """A mistake in what the user gave: its text is one clear line, shown without a traceback."""


def name_place(file: str, place: str = "", message: str = "") -> str:
    """'study.yml, facts[2].expect: …' or 'documents.csv, row 3: …'; one line, whatever the words quoted in it."""
    place, message = shorten(one_line(place), LONGEST_PLACE), shorten(one_line(message), LONGEST_MESSAGE)
    where = f"{one_line(file)}, {place}" if place else one_line(file)
    return f"{where}: {message}"


def one_line(text: str) -> str:
    """Words that fit one line of a terminal: control characters and lone surrogates escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in text)


def shorten(text: str, longest: int) -> str:
    """The text, cut off with '…' where it is longer than that."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
