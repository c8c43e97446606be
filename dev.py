"""Sets up and runs everything from a bare checkout: `python3 dev.py run`, `python3 dev.py test`.

Standard library only, and readable to an old Python, so that it can say which one is needed.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
BUILD = ROOT / "build"  # everything that dev.py makes beside the environment; git ignores it
RUNTIME_LOCK = ROOT / "requirements.lock"
DEVELOPMENT_LOCK = ROOT / "requirements-dev.lock"
UV = "uv==0.13.9"
PIP_OPTIONS = ("-qq", "--disable-pip-version-check", "--no-input", "--progress-bar=off")

OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON = (3, 13)

# Debian packages, by what needs them. Qt's wheels bring Qt, not what Qt asks of the system.
# fmt: off
QT_OFFSCREEN = (
    "libegl1", "libgl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0",
)
QT_WINDOW = (
    "libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-sync1", "libxcb-xfixes0",
    "libxcb-xkb1", "libx11-xcb1", "libcups2",
)
TEST_PROGRAMS = ("poppler-utils", "zbar-tools")  # read back the printed pages and their barcodes
BUILD_PROGRAMS = ("binutils",)  # PyInstaller asks objdump what a library needs
# fmt: on


class SetUpError(Exception):
    """The set-up cannot go on; the message tells a person what to do."""


# ── Verbs ───────────────────────────────────────────────────────────────────────────────────────
def run(arguments: Sequence[str]) -> int:
    """Start the desk; where there is no display, walk it through its day without one."""
    with_display = has_display()
    set_up(RUNTIME_LOCK, QT_OFFSCREEN + (QT_WINDOW if with_display else ()))
    return start_desk(arguments, walk_folder=BUILD / "walk", with_display=with_display)


def demo(arguments: Sequence[str]) -> int:
    """Start a desk of invented people, with cases in every state."""
    with_display = has_display()
    set_up(RUNTIME_LOCK, QT_OFFSCREEN + (QT_WINDOW if with_display else ()))
    data = BUILD / "demo"
    if not data.exists():
        made = python("main.py", "--data", str(data), "demo")
        if made:
            shutil.rmtree(data, ignore_errors=True)  # half a demo would pass for a whole one
            return made
    options = ["--data", str(data), *arguments]
    return start_desk(options, walk_folder=BUILD / "walk-demo", with_display=with_display)


def test(arguments: Sequence[str]) -> int:
    """Run the tests; further arguments go to pytest, without any they run on all cores."""
    set_up(DEVELOPMENT_LOCK, QT_OFFSCREEN + TEST_PROGRAMS)
    return python("-m", "pytest", *(arguments or ("--numprocesses=auto", "--dist=loadfile")))


def check(arguments: Sequence[str]) -> int:
    """Everything that must hold before a change is shared: format, lint, types and the tests."""
    set_up(DEVELOPMENT_LOCK, QT_OFFSCREEN + TEST_PROGRAMS)
    failed = [
        name
        for name, outcome in (
            ("format", python("-m", "ruff", "format", "--check", "--quiet", ".")),
            ("lint", python("-m", "ruff", "check", "--quiet", ".")),
            ("types", python("-m", "mypy")),
            ("tests", call([sys.executable, str(ROOT / "dev.py"), "test", *arguments])),
        )
        if outcome
    ]
    say("check failed: " + ", ".join(failed) if failed else "check passed")
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> int:
    """Measure the speed of the desk; further arguments go to the benchmark."""
    set_up(DEVELOPMENT_LOCK, QT_OFFSCREEN)
    return python("-m", "bench", *arguments, environment=without_display())


def simulate(arguments: Sequence[str]) -> int:
    """Let whole centres share through faults of every kind: --minutes N runs fresh seeds."""
    set_up(DEVELOPMENT_LOCK, QT_OFFSCREEN)
    return python("-m", "tests.simulation", *arguments)


def soak(arguments: Sequence[str]) -> int:
    """Let real desks share for minutes: --kind samba|syncthing|folder."""
    set_up(DEVELOPMENT_LOCK, QT_OFFSCREEN)
    return python("-m", "bench.soak", *arguments)


def build(arguments: Sequence[str]) -> int:
    """Build the program as one folder, and let the built program test itself."""
    set_up(DEVELOPMENT_LOCK, QT_OFFSCREEN + QT_WINDOW + BUILD_PROGRAMS)
    outcome = python(
        *("-m", "PyInstaller", "pyinstaller.spec", "--noconfirm", "--log-level=ERROR"),
        *(f"--distpath={BUILD / 'program'}", f"--workpath={BUILD / 'pyinstaller'}"),
        *arguments,
    )
    if outcome:
        return outcome
    program = BUILD / "program" / "kafel-desk" / ("kafel-desk" + (".exe" if on_windows() else ""))
    say(f"Built {program}; it tests itself now.")
    return call([str(program), "--self-test"], environment=without_display())


def lock(arguments: Sequence[str]) -> int:
    """Resolve pyproject.toml into the two hashed lock files; add --upgrade for newer versions."""
    with tempfile.TemporaryDirectory() as folder:
        environment = Path(folder) / "lock"
        make_environment(environment)
        interpreter = interpreter_in(environment)
        outcome = call([interpreter, "-m", "pip", "install", *PIP_OPTIONS, UV])
        for target, groups in ((RUNTIME_LOCK, ()), (DEVELOPMENT_LOCK, ("--group=dev",))):
            outcome = outcome or call(
                [
                    *(interpreter, "-m", "uv", "pip", "compile", "pyproject.toml", *groups),
                    *("--universal", f"--python-version={dotted(OLDEST_PYTHON)}"),
                    *("--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"),
                    *("--custom-compile-command=python3 dev.py lock", "--quiet"),
                    *(f"--output-file={target.name}", *arguments),
                ]
            )
        return outcome


VERBS: Mapping[str, Callable[[Sequence[str]], int]] = {
    verb.__name__: verb for verb in (run, demo, test, check, bench, simulate, soak, build, lock)
}


# ── The desk ────────────────────────────────────────────────────────────────────────────────────
def start_desk(options: Sequence[str], *, walk_folder: Path, with_display: bool) -> int:
    """Open the window, or without a display write a day's pages and pictures to `walk_folder`."""
    if with_display:
        return python("main.py", *options)
    if walk_folder.exists():
        shutil.rmtree(walk_folder)
    walk_folder.mkdir(parents=True)
    say("There is no display here, so the desk walks through its day without one.")
    outcome = python("main.py", *options, "--walk", str(walk_folder), environment=without_display())
    if outcome == 0:
        say(f"Slip, log and a picture of every screen are in {walk_folder}")
    return outcome


def has_display() -> bool:
    """Tell whether a window can be seen here."""
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def without_display() -> dict[str, str]:
    """Return the environment in which Qt draws into memory."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


# ── Set-up ──────────────────────────────────────────────────────────────────────────────────────


def set_up(lock_file: Path, system_packages: Sequence[str]) -> None:
    """Make the environment hold what `lock_file` names, and the system what Qt needs.

    Raises:
        SetUpError: something is missing that only a person can mend.
    """
    missing = install_system_packages([*packages_of_venv(), *system_packages])
    if missing:
        say_what_to_install(missing)
    if not is_current(lock_file):
        install_requirements(lock_file)
    if missing and not can_start_qt():
        raise SetUpError("Qt cannot start without them.")


def is_current(lock_file: Path) -> bool:
    """Tell whether the environment was made from this lock file, or from the larger one."""
    return interpreter_in(ENVIRONMENT).is_file() and any(
        stamp_of(each).is_file() and stamp_of(each).read_text("utf-8") == fingerprint(each)
        for each in {lock_file, DEVELOPMENT_LOCK}
    )


def stamp_of(lock_file: Path) -> Path:
    """Return the file in the environment that tells from which lock it was filled."""
    return ENVIRONMENT / (lock_file.name + ".stamp")


def fingerprint(lock_file: Path) -> str:
    """Return what changes when the environment must be filled anew."""
    digest = hashlib.sha256(lock_file.read_bytes())
    digest.update(sys.version.encode())
    return digest.hexdigest()


def install_requirements(lock_file: Path) -> None:
    """Fill the environment from `lock_file`, trusting nothing whose hash is not in it."""
    say(f"Setting up {ENVIRONMENT.name} from {lock_file.name} (this happens once) ...")
    if not was_made_by_this_python():
        make_environment(ENVIRONMENT)
    outcome = python(
        *("-m", "pip", "install", *PIP_OPTIONS, "--require-hashes", "--only-binary=:all:"),
        *("--requirement", str(lock_file)),
    )
    if outcome:
        raise SetUpError("The requirements could not be installed: see the lines above.")
    stamp_of(lock_file).write_text(fingerprint(lock_file), encoding="utf-8")


def was_made_by_this_python() -> bool:
    """Tell whether the environment is there, whole, and of the version that runs now."""
    question = [str(interpreter_in(ENVIRONMENT)), "-c", "import pip, sys; print(sys.version)"]
    try:
        answer = subprocess.run(question, check=False, capture_output=True, text=True)
    except OSError:  # not there, or of a Python that left this machine
        return False
    return answer.returncode == 0 and answer.stdout.strip() == sys.version


def make_environment(folder: Path) -> None:
    """Make an empty virtual environment with pip in `folder`, in place of whatever is there."""
    importlib.invalidate_caches()  # what was installed a moment ago counts
    if packages_of_venv():
        raise SetUpError("This Python cannot make a virtual environment: it has no ensurepip.")
    venv.EnvBuilder(clear=True, with_pip=True, symlinks=not on_windows()).create(folder)


def packages_of_venv() -> Sequence[str]:
    """Return what Debian's Python still lacks to make a virtual environment."""
    if importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{dotted(sys.version_info[:2])}-venv"]


def interpreter_in(environment: Path) -> Path:
    """Return the Python of a virtual environment."""
    return environment / ("Scripts/python.exe" if on_windows() else "bin/python")


def can_start_qt() -> bool:
    """Tell whether Qt finds its system libraries all the same, wherever they came from."""
    return python("-c", "import PySide6.QtWidgets", environment=without_display()) == 0


# ── Debian and Ubuntu ───────────────────────────────────────────────────────────────────────────
def install_system_packages(names: Sequence[str]) -> Sequence[str]:
    """Install what is missing when that is possible here, and return what is missing still."""
    missing = missing_system_packages(names)
    if missing and is_root():
        say("Installing system packages: " + " ".join(missing))
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in apt_commands(missing):
            call(command, environment=quiet, quietly=True)
        missing = missing_system_packages(missing)
    return missing


def missing_system_packages(names: Sequence[str]) -> Sequence[str]:
    """Return those of `names` that a Debian or Ubuntu lacks; elsewhere none."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return []
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n"],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    installed = {
        name
        for name, _, status in (line.partition(" ") for line in listing.stdout.splitlines())
        if status == "installed"
    }
    # Newer releases add "t64" to the names of libraries that count time in 64 bits.
    return [name for name in names if not {name, name + "t64"} & installed]


def apt_commands(names: Sequence[str]) -> list[list[str]]:
    """Return the commands that install `names`."""
    return [
        ["apt-get", "update", "--quiet"],
        ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *names],
    ]


def say_what_to_install(names: Sequence[str]) -> None:
    """Print the exact command that a person types to install `names`."""
    say("Some system packages are missing. To install them, type:")
    say("    sudo apt-get update && sudo apt-get install --yes " + " ".join(names))


def is_root() -> bool:
    """Tell whether system packages can be installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


# ── Small things ────────────────────────────────────────────────────────────────────────────────
def python(*arguments: str, environment: Mapping[str, str] | None = None) -> int:
    """Run the environment's Python in the project's folder and return its exit code."""
    return call([str(interpreter_in(ENVIRONMENT)), *arguments], environment=environment)


def call(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    quietly: bool = False,
) -> int:
    """Run a command in the project's folder and return its exit code.

    Quietly: its output is shown only when it fails.
    """
    words = [str(word) for word in command]
    if not quietly:
        return subprocess.run(words, check=False, cwd=ROOT, env=environment).returncode
    outcome = subprocess.run(
        words, check=False, cwd=ROOT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if outcome.returncode:
        say(f"This failed: {' '.join(map(shlex.quote, words))}\n{outcome.stdout}")
    return outcome.returncode


def say(words: str) -> None:
    """Tell the person at the terminal; standard output stays the program's own."""
    print(words, file=sys.stderr, flush=True)


def on_windows() -> bool:
    """Tell whether this is Windows."""
    return os.name == "nt"


def dotted(version: Sequence[int]) -> str:
    """Return (3, 11) as 3.11."""
    return ".".join(map(str, version))


def complaint_about_python(version: tuple[int, int]) -> str:
    """Return why this Python does not do, or nothing when it does."""
    if OLDEST_PYTHON <= version <= NEWEST_PYTHON:
        return ""
    return (
        f"Kafel Desk needs Python {dotted(OLDEST_PYTHON)} to {dotted(NEWEST_PYTHON)}; "
        f"this is Python {dotted(version)} ({sys.executable or platform.python_implementation()}). "
        f"Start dev.py with another, for example: python{dotted(OLDEST_PYTHON)} dev.py test"
    )


def main(words: Sequence[str]) -> int:
    """Carry out one verb and return the exit code; 3 when the machine is not fit for it."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for name, verb in VERBS.items():
        verbs.add_parser(name, help=verb.__doc__, add_help=False)
    chosen, arguments = parser.parse_args(words[:1]).verb, words[1:]
    complaint = complaint_about_python(sys.version_info[:2])
    if complaint:
        say(complaint)
        return 3
    try:
        return VERBS[chosen](arguments)
    except SetUpError as error:
        say(str(error))
        return 3


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(main(sys.argv[1:]))
    sys.exit(130)
