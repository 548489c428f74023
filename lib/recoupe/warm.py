"""Warm: one Python that has imported what notebooks import and has annotated the folder; every kernel is a copy of it.

    python -c "from recoupe.warm import main; main()" LISTENER FOLDER [TABLES]

LISTENER is the number of an open socket. Who connects sends the arguments of a kernel as JSON, one line; the end of
the connection says that the kernel has ended, and ending the connection ends the kernel. The copies cost no import
and no second annotation. When the process that started this one ends, so does everything here.
"""

import gc
import json
import os
import signal
import socket
import sys
from contextlib import suppress
from importlib import import_module
from selectors import EVENT_READ, DefaultSelector
from types import FrameType
from typing import NoReturn

NEEDED = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.zmqshell",
    "matplotlib.backends.backend_svg",
    "recoupe.notebook.coverage",
    "recoupe.notebook.timeline",
    "recoupe.notebook.portrayal",
    "recoupe.notebook.method",
    "recoupe.notebook.trust",
)
LOOK = 0.5  # seconds between two looks whether the process that started this one still runs
SECONDS = 10  # until who connects has said what it wants


def main() -> None:
    """Prepares, and then starts kernels until this process is told to end or is left alone."""
    listener = socket.socket(fileno=int(sys.argv[1]))
    _end_with(os.getppid())
    for name in NEEDED:
        import_module(name)
    prepare(*sys.argv[2:])
    gc.freeze()  # or the first collection of every copy touches, and so copies, all that is shared
    serve(listener)


def prepare(folder: str, tables: str = "") -> None:
    """Annotates the folder and draws one letter; what is wrong with the folder is said by the notebooks."""
    from recoupe.charts.style import warm_type
    from recoupe.notebook import annotate_folder

    with suppress(Exception):
        annotate_folder(folder, tables)
    warm_type()


def serve(listener: socket.socket) -> NoReturn:
    """Starts a kernel for everyone who connects."""
    kernels: dict[int, tuple[int, socket.socket]] = {}  # by the pipe that a kernel holds open: its process, its client
    try:
        with DefaultSelector() as waiting:
            waiting.register(listener, EVENT_READ)
            while True:
                for key, _ in waiting.select():
                    if key.fileobj is listener:
                        client, _ = listener.accept()
                        pipe, process = _start(client, listener)
                        kernels[pipe] = process, client
                        waiting.register(pipe, EVENT_READ, pipe)
                        waiting.register(client, EVENT_READ, pipe)
                    elif key.data in kernels:  # it ended, or nobody wants it any more
                        process, client = kernels.pop(key.data)
                        waiting.unregister(key.data)
                        waiting.unregister(client)
                        _end(process)
                        os.close(key.data)
                        client.shutdown(socket.SHUT_RDWR)
                        client.close()
    finally:
        for process, _ in kernels.values():
            _end(process)


def _start(client: socket.socket, listener: socket.socket) -> tuple[int, int]:
    """A pipe that the new kernel holds open as long as it lives, and its process id."""
    client.settimeout(SECONDS)
    arguments = json.loads(client.makefile("rb").readline() or b"[]")
    ended, alive = os.pipe()
    if process := os.fork():
        os.close(alive)
        return ended, process
    try:
        for number in (signal.SIGTERM, signal.SIGALRM):
            signal.signal(number, signal.SIG_DFL)
        os.setsid()
        listener.close()
        client.close()
        os.close(ended)
        from ipykernel.kernelapp import launch_new_instance

        launch_new_instance(argv=[*arguments, f"--IPKernelApp.parent_handle={os.getppid()}"])
    finally:
        os._exit(0)  # never back into the loop above, which is the other process's


def _end(process: int) -> None:
    with suppress(OSError):
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _end_with(parent: int) -> None:
    """Ends this process when it is told to, and when `parent` has ended."""

    def look(number: int, frame: FrameType | None) -> None:
        if number == signal.SIGTERM or os.getppid() != parent:
            sys.exit()

    signal.signal(signal.SIGTERM, look)
    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, LOOK, LOOK)
