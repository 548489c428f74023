"""Kernels: where notebooks run; started by this Python, spoken to through files, stopped with the run.

A kernel is no server: its sockets and its key are files of a folder that only this user can open, not ports, so no
port is taken twice and nobody else can listen. A kernel whose parent was killed notices, and ends by itself.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

PREFIX = "recoupe-"
LANGUAGE = "python"


@dataclass(slots=True)
class Kernels:
    """The kernels of one run and the folder of their sockets; stopped once nothing more is to be run."""

    folder: str
    managers: list[AsyncKernelManager] = field(default_factory=list)
    stopped: Event = field(default_factory=Event)


@contextmanager
def open_kernels() -> Iterator[Kernels]:
    """A folder for the kernels of one run; all are killed and the folder is removed at its end, whatever the end."""
    remove_leftovers()
    with tempfile.TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-", ignore_cleanup_errors=True) as folder:
        kernels = Kernels(folder)
        try:
            yield kernels
        finally:
            stop_kernels(kernels)


def stop_kernels(kernels: Kernels) -> None:
    """Kills what still runs, so that nobody waits for a notebook that is no longer wanted."""
    kernels.stopped.set()
    for manager in list(kernels.managers):
        process = getattr(manager.provisioner, "process", None)
        if process is not None and process.poll() is None:
            with suppress(OSError):
                process.kill()


def remove_leftovers() -> None:
    """Removes the folders of runs that were killed: their process is gone."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*-*"):
        pid = path.name.removeprefix(PREFIX).split("-")[0]
        with suppress(OSError):
            if pid.isdigit() and not path.is_symlink() and path.stat().st_uid == os.getuid() and not _lives(int(pid)):
                shutil.rmtree(path, ignore_errors=True)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def kernel_class(kernels: Kernels) -> type[AsyncKernelManager]:
    """The kernel manager for papermill: this Python's kernel, whatever kernels the user has installed."""

    class LocalKernel(AsyncKernelManager):
        def __init__(self, **settings: Any) -> None:
            if kernels.stopped.is_set():
                raise RuntimeError("the run has been stopped")
            name = os.path.join(kernels.folder, f"kernel{len(kernels.managers)}")
            local = {} if os.name == "nt" else {"transport": "ipc", "ip": name}
            super().__init__(**{**local, "connection_file": f"{name}.json", **settings})
            kernels.managers.append(self)

        @property
        def kernel_spec(self) -> KernelSpec:
            argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
            return KernelSpec(argv=argv, display_name="recoupe", language=LANGUAGE)

    return LocalKernel
