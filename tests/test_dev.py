"""dev.py: what it sets up, what it then starts, and what it says where it cannot."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

import dev

LOCKS = [dev.RUNTIME_LOCK, dev.DEVELOPMENT_LOCK]


class Machine:
    """Stands for the machine: records what dev.py would start, and starts nothing."""

    def __init__(self) -> None:
        self.started: list[list[str]] = []
        self.environments: list[Mapping[str, str] | None] = []
        self.exit_codes: dict[str, int] = {}
        self.makes: Path | None = None

    def call(
        self,
        command: Sequence[str | Path],
        *,
        environment: Mapping[str, str] | None = None,
        quietly: bool = False,
    ) -> int:
        words = [str(word) for word in command]
        self.started.append(words)
        self.environments.append(environment)
        if self.makes:
            self.makes.mkdir(parents=True)
        return next((code for word, code in self.exit_codes.items() if word in words), 0)

    def lines(self) -> list[str]:
        """Return what was started, each without the interpreter."""
        return [" ".join(words[1:]) for words in self.started]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    """A machine with nothing on it, whose project folders lie in a temporary one."""
    fake = Machine()
    monkeypatch.setattr(dev, "call", fake.call)
    monkeypatch.setattr(dev, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(dev, "BUILD", tmp_path / "build")
    monkeypatch.setattr(dev, "missing_system_packages", lambda names: [])
    monkeypatch.setattr(dev, "make_environment", make_empty_environment)
    return fake


def make_empty_environment(folder: Path) -> None:
    interpreter = dev.interpreter_in(folder)
    interpreter.parent.mkdir(parents=True, exist_ok=True)
    interpreter.touch()


@pytest.fixture
def ready(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine that is set up already."""
    monkeypatch.setattr(dev, "set_up", lambda lock_file, packages: None)
    return machine


# ── Python ──────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 14)])
def test_a_python_that_does_not_do_is_told_which_one_is_needed(version: tuple[int, int]) -> None:
    complaint = dev.complaint_about_python(version)
    assert "3.11 to 3.13" in complaint
    assert dev.dotted(version) in complaint


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_the_pythons_that_do_are_let_through(version: tuple[int, int]) -> None:
    assert not dev.complaint_about_python(version)


def test_an_old_python_can_read_dev_py_as_far_as_its_own_message() -> None:
    ast.parse(Path(dev.__file__).read_text("utf-8"), feature_version=(3, 7))


def test_the_project_asks_for_the_pythons_that_dev_py_lets_through() -> None:
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    too_new = (3, dev.NEWEST_PYTHON[1] + 1)
    assert project["requires-python"] == f">={dev.dotted(dev.OLDEST_PYTHON)},<{dev.dotted(too_new)}"


def test_an_unknown_verb_is_wrong_usage() -> None:
    outcome = subprocess.run(
        [sys.executable, dev.__file__, "dance"], check=False, capture_output=True, text=True
    )
    assert outcome.returncode == 2
    assert "run" in outcome.stderr


# ── Requirements ────────────────────────────────────────────────────────────────────────────────
def test_the_first_run_installs_what_the_lock_names_and_nothing_unhashed(machine: Machine) -> None:
    dev.set_up(dev.RUNTIME_LOCK, [])
    [installation] = machine.lines()
    assert "--require-hashes" in installation
    assert installation.endswith(f"--requirement {dev.RUNTIME_LOCK}")


def test_a_second_run_installs_nothing(machine: Machine) -> None:
    dev.set_up(dev.DEVELOPMENT_LOCK, [])
    dev.set_up(dev.DEVELOPMENT_LOCK, [])
    assert len(machine.started) == 1


def test_what_the_tests_need_serves_the_desk_too(machine: Machine) -> None:
    dev.set_up(dev.DEVELOPMENT_LOCK, [])
    dev.set_up(dev.RUNTIME_LOCK, [])
    assert len(machine.started) == 1


def test_a_changed_lock_is_installed_again(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text("one", encoding="utf-8")
    dev.set_up(lock, [])
    lock.write_text("two", encoding="utf-8")
    dev.set_up(lock, [])
    assert len(machine.started) == 2


def test_an_installation_that_failed_is_tried_again_at_the_next_run(machine: Machine) -> None:
    machine.exit_codes["install"] = 1
    with pytest.raises(dev.SetUpError):
        dev.set_up(dev.RUNTIME_LOCK, [])
    machine.exit_codes.clear()
    dev.set_up(dev.RUNTIME_LOCK, [])
    assert len(machine.started) == 2


# ── System packages ─────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The packages of a Debian machine; the test adds to them what is installed."""
    installed: set[str] = set()

    def listing(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        lines = [f"{name} installed" for name in installed] + ["removed-long-ago config-files"]
        return subprocess.CompletedProcess(command, 0, stdout="\n".join(lines))

    monkeypatch.setattr("shutil.which", lambda program: f"/usr/bin/{program}")
    monkeypatch.setattr("subprocess.run", listing)
    return installed


def test_a_missing_package_is_found_missing(debian: set[str]) -> None:
    debian.add("libegl1")
    assert dev.missing_system_packages(["libegl1", "libgl1"]) == ["libgl1"]


def test_a_package_that_left_only_its_settings_is_missing(debian: set[str]) -> None:
    assert dev.missing_system_packages(["removed-long-ago"]) == ["removed-long-ago"]


def test_a_library_renamed_for_64_bit_time_counts_as_installed(debian: set[str]) -> None:
    debian.add("libglib2.0-0t64")
    assert not dev.missing_system_packages(["libglib2.0-0"])


def test_another_system_is_asked_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda program: None)
    assert not dev.missing_system_packages(dev.QT_OFFSCREEN)


def test_root_installs_what_is_missing(
    debian: set[str], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "missing_system_packages", list)
    monkeypatch.setattr(dev, "is_root", lambda: True)
    dev.install_system_packages(["libegl1"])
    assert machine.started[-1][:2] == ["apt-get", "install"]
    assert machine.started[-1][-1] == "libegl1"


def test_anybody_else_is_told_the_exact_command(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "missing_system_packages", list)
    monkeypatch.setattr(dev, "is_root", lambda: False)
    dev.set_up(dev.RUNTIME_LOCK, ["libegl1", "libgl1"])
    command = "sudo apt-get update && sudo apt-get install --yes libegl1 libgl1\n"
    assert command in capsys.readouterr().err
    assert not [words for words in machine.started if words[0] == "apt-get"]


def test_set_up_stops_only_where_qt_cannot_start_without_the_missing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "missing_system_packages", list)
    monkeypatch.setattr(dev, "is_root", lambda: False)
    machine.exit_codes["import PySide6.QtWidgets"] = 1
    with pytest.raises(dev.SetUpError):
        dev.set_up(dev.RUNTIME_LOCK, ["libegl1"])


def test_a_python_without_venv_asks_for_the_package_that_has_it(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def install(names: Sequence[str]) -> Sequence[str]:
        asked.extend(names)
        return []

    monkeypatch.setattr(dev, "install_system_packages", install)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    dev.set_up(dev.RUNTIME_LOCK, ["libegl1"])
    assert asked == [f"python{dev.dotted(sys.version_info[:2])}-venv", "libegl1"]


def test_without_venv_and_without_a_package_of_it_set_up_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(dev.SetUpError, match="ensurepip"):
        dev.make_environment(tmp_path / ".venv")


# ── Verbs ───────────────────────────────────────────────────────────────────────────────────────
def test_further_arguments_of_test_go_to_pytest(ready: Machine) -> None:
    dev.test(["tests/test_dev.py", "-k", "pytest"])
    assert ready.lines() == ["-m pytest tests/test_dev.py -k pytest"]


def test_without_further_arguments_the_tests_run_on_all_cores(ready: Machine) -> None:
    dev.test([])
    assert ready.lines() == ["-m pytest --numprocesses=auto --dist=loadfile"]


def test_check_runs_the_very_command_of_the_readme(ready: Machine) -> None:
    assert dev.check([]) == 0
    assert ready.started[-1] == [sys.executable, str(dev.ROOT / "dev.py"), "test"]
    assert [line.split()[1] for line in ready.lines()[:3]] == ["ruff", "ruff", "mypy"]


@pytest.mark.parametrize("failing", ["format", "check", "mypy", "test"])
def test_check_fails_when_one_of_its_parts_does(ready: Machine, failing: str) -> None:
    ready.exit_codes[failing] = 1
    assert dev.check([]) == 1
    assert len(ready.started) == 4, "the others run all the same"


def test_continuous_integration_runs_check() -> None:
    assert "python3 dev.py check" in (dev.ROOT / ".ci" / "run").read_text("utf-8")


def test_without_a_display_run_walks_the_day_and_names_the_folder(
    ready: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: False)
    folder = dev.BUILD / "walk"
    assert dev.run([]) == 0
    assert ready.lines() == [f"main.py --walk {folder}"]
    assert (ready.environments[0] or {})["QT_QPA_PLATFORM"] == "offscreen"
    assert folder.is_dir()
    assert str(folder) in capsys.readouterr().err


def test_a_walk_starts_with_an_empty_folder(
    ready: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: False)
    left_over = dev.BUILD / "walk" / "slip.pdf"
    left_over.parent.mkdir(parents=True)
    left_over.touch()
    dev.run([])
    assert not left_over.exists()


def test_with_a_display_run_opens_the_window(
    ready: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: True)
    dev.run([])
    assert ready.lines() == ["main.py"]


def test_a_demo_is_filled_once_and_then_opened(
    ready: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: True)
    data = dev.BUILD / "demo"
    dev.demo([])
    data.mkdir(parents=True)
    dev.demo([])
    opened = f"main.py --data {data}"
    assert ready.lines() == [f"{opened} demo", opened, opened]


def test_a_demo_that_could_not_be_filled_leaves_nothing_behind(ready: Machine) -> None:
    data = dev.BUILD / "demo"
    ready.exit_codes["demo"] = 3
    ready.makes = data
    assert dev.demo([]) == 3
    assert not data.exists()
    assert len(ready.started) == 1


def test_a_built_program_tests_itself(ready: Machine) -> None:
    assert dev.build([]) == 0
    assert "pyinstaller.spec" in ready.lines()[0]
    assert ready.lines()[1] == "--self-test"


def test_a_program_that_was_not_built_is_not_started(ready: Machine) -> None:
    ready.exit_codes["PyInstaller"] = 1
    assert dev.build([]) == 1
    assert len(ready.started) == 1


@pytest.mark.parametrize(
    ("variables", "has_display"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_on_linux_a_display_is_what_the_environment_names(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, has_display: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert dev.has_display() is has_display


# ── Lock files ──────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_address(lock: Path) -> None:
    assert not re.findall(
        r"\w+://|--(?:extra-)?index-url|--find-links| @ ", lock.read_text("utf-8")
    )


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_everything_locked_has_a_hash(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert locked_in(lock)
    assert not re.findall(r"^\w.*[^\\]$", text, flags=re.MULTILINE), "a line without its hashes"


def test_the_development_lock_holds_all_that_the_desk_needs() -> None:
    assert locked_in(dev.RUNTIME_LOCK).items() <= locked_in(dev.DEVELOPMENT_LOCK).items()


def test_the_locks_agree_with_what_the_project_asks_for() -> None:
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text("utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    wanted = dict(requirement.lower().split("==") for requirement in asked)
    assert wanted.items() <= locked_in(dev.DEVELOPMENT_LOCK).items(), "run: python3 dev.py lock"


def test_every_package_has_its_licence_and_its_reason_on_the_list() -> None:
    listing = (dev.ROOT / "docs" / "dependencies.md").read_text("utf-8")
    rows = re.findall(r"^\| ([\w.-]+) \| ([\w.]+) \| (.+) \| (.+) \|$", listing, flags=re.MULTILINE)
    listed = {name: version for name, version, _, _ in rows if name != "package"}
    assert listed == locked_in(dev.DEVELOPMENT_LOCK)


def locked_in(lock: Path) -> dict[str, str]:
    """Return the version of each package in a lock file."""
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", lock.read_text("utf-8"), flags=re.MULTILINE))
