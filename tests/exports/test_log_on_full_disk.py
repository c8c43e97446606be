"""The log on a disk that fills up while it is written."""

import subprocess
import sys
from pathlib import Path

from tests.exports.test_file_writing import POSIX


@POSIX
def test_a_disk_that_fills_up_is_told_wherever_the_log_has_got_to(tmp_path: Path) -> None:
    """Another process meets its own limit on the size of a file: in a sheet, or in the workbook."""
    code = """
import resource, sys
from pathlib import Path
import resources
from exports.file_writing import FileNotWritten
from exports.log import write_log
from kafel_desk.language.catalogue import parse_catalogue
from tests.exports.test_log import HEAD, ROW
arabic = parse_catalogue("ar", resources.words("ar"), ())
folder = Path(sys.argv[1])
for limit in (64, 1024, 4096, 8192, 16384):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        write_log([ROW] * 3000, HEAD, arabic, folder / "log.xlsx", unfinished=folder / "unfinished")
    except FileNotWritten as error:
        print(error.message.key)
"""
    run = subprocess.run(
        [sys.executable, "-B", "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert run.stdout.split() == ["export.error.full"] * 5
    assert [path.name for path in tmp_path.iterdir()] == ["unfinished"]
    assert list((tmp_path / "unfinished").iterdir()) == []
