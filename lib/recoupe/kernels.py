"""Kernels: where notebooks run; started by this Python, spoken to through files, stopped with the run.

A kernel is no server: its sockets and its key are files of a folder that only this user can open, not ports, so no
port is taken twice and nobody else can listen. A kernel whose parent was killed notices, and ends by itself.

Where a process can be copied, the kernels of a run are copies of one that is ready (warm.py); papermill knows no
other kernel than a process that it started, so it starts a doorkeeper that asks for the copy and lives as long.
"""

import os
import shutil
import socket
import subprocess
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
COPIES = sys.platform == "linux"  # elsewhere a copied process may not use all that it has loaded
DOOR = "door"  # the socket of the warm process, in the folder of the run
WARM = "import sys; sys.path[:] = filter(None, sys.path); from recoupe.warm import main; main()"
DOORKEEPER = """
import json, signal, socket, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
with socket.socket(socket.AF_UNIX) as door:
    try:
        door.connect(sys.argv[1])
        door.sendall(json.dumps(sys.argv[2:]).encode() + b"\\n")
        door.recv(1)
    except OSError:
        sys.exit(1)
"""


@dataclass(slots=True)
class Kernels:
    """The kernels of one run and the folder of their sockets; stopped once nothing more is to be run."""

    folder: str
    warm: subprocess.Popen[bytes] | None = None
    managers: list[AsyncKernelManager] = field(default_factory=list)
    stopped: Event = field(default_factory=Event)

    @property
    def door(self) -> str:
        return os.path.join(self.folder, DOOR)


@contextmanager
def open_kernels(corpus: str | Path | None = None, tables: str | Path = "") -> Iterator[Kernels]:
    """A folder for the kernels of one run; all are killed and the folder is removed at its end, whatever the end.

    Where a corpus is given, a process begins at once to annotate it, or to read its tables; the kernels will be
    copies of it.
    """
    remove_leftovers()
    with tempfile.TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-", ignore_cleanup_errors=True) as folder:
        kernels = Kernels(folder)
        if corpus is not None and COPIES:
            kernels.warm = _warm_up(kernels.door, corpus, tables)
        try:
            yield kernels
        finally:
            stop_kernels(kernels)


def _warm_up(door: str, corpus: str | Path, tables: str | Path) -> subprocess.Popen[bytes] | None:
    try:
        with socket.socket(socket.AF_UNIX) as listener:  # opened here: who knocks early waits
            listener.bind(door)
            listener.listen()
            number = listener.fileno()
            folders = [str(Path(path).resolve()) for path in (corpus, tables) if path]
            return subprocess.Popen(
                [sys.executable, "-c", WARM, str(number), *folders],
                stdin=subprocess.DEVNULL,
                pass_fds=[number],
                start_new_session=True,
                env={**os.environ, "MPLBACKEND": "module://matplotlib_inline.backend_inline"},
            )
    except OSError:  # a name too long for a socket: kernels start by themselves
        return None


def stop_kernels(kernels: Kernels) -> None:
    """Kills what still runs, so that nobody waits for a notebook that is no longer wanted."""
    kernels.stopped.set()
    if kernels.warm and kernels.warm.poll() is None:
        kernels.warm.terminate()  # and with it every copy
        try:
            kernels.warm.wait(5)
        except subprocess.TimeoutExpired:
            kernels.warm.kill()
            kernels.warm.wait()
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


def kernel_class(kernels: Kernels, copied: bool = True) -> type[AsyncKernelManager]:
    """The kernel manager for papermill: this Python's kernel, whatever kernels the user has installed.

    `copied` allows a copy of the warm process, where the run has one.
    """

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
            if copied and kernels.warm and kernels.warm.poll() is None:
                argv = [sys.executable, "-I", "-S", "-c", DOORKEEPER, kernels.door, "-f", "{connection_file}"]
            return KernelSpec(argv=argv, display_name="recoupe", language=LANGUAGE)

    return LocalKernel
