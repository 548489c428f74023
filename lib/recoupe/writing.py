"""Writing: a file takes its place only when it is whole; what a killed run left half-written is removed."""

import os
import tempfile
from pathlib import Path
from typing import Any


class replacing:
    """A path to write to that takes the place of the real file only when all went well."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Path:
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}.", suffix=".part")
        os.close(handle)
        self.part = Path(name)
        return self.part

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if isinstance(error, OSError) and not error.filename:
            error.filename = str(self.path)  # 'no space left on device' does not say for which file
        if kind is None:
            os.chmod(self.part, 0o666 & ~_umask())
            os.replace(self.part, self.path)
        else:
            self.part.unlink(missing_ok=True)


def remove_parts(folder: Path) -> None:
    """Removes what killed runs left half-written in a folder; to be called by the one run that writes there."""
    for part in folder.glob(".*.part"):
        part.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
