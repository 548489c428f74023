"""What went wrong, said in one line that names the file and the place."""


class Problem(Exception):
    """A mistake in what the user gave: its text is one clear line, shown without a traceback."""


def name_place(file: str, place: str = "", message: str = "") -> str:
    """'study.yml, facts[2].expect: …' or 'documents.csv, row 3: …'."""
    where = f"{file}, {place}" if place else file
    return f"{where}: {message}"
