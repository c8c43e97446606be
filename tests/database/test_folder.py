"""A database may not lie on a network drive, nor where another program copies files about."""

from pathlib import Path

import pytest

from database import folder
from database.errors import InSynchronisedFolder, OnNetwork
from database.folder import filesystem_of, is_network_type, refuse_unsuitable, synchronised_by
from kafel_desk.language.direction import LeftToRight

MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//server/share /mnt/centre\\040share cifs rw,vers=3.0 0 0
server:/export /net/home nfs4 rw 0 0
someone@host: /home/desk/remote fuse.sshfs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
tmpfs /mnt tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/desk/data", "ext4"),
        ("/mnt/centre share/desk", "cifs"),
        ("/mnt/centre", "tmpfs"),
        ("/net/home/desk", "nfs4"),
        ("/home/desk/remote/data", "fuse.sshfs"),
        ("/media/stick/desk", "fuseblk"),
    ],
)
def test_the_file_system_of_a_folder_is_that_of_the_nearest_mount(path: str, kind: str) -> None:
    assert filesystem_of(Path(path), MOUNTS) == kind


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone"])
def test_a_share_is_known_as_one(kind: str) -> None:
    assert is_network_type(kind)


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "vfat"])
def test_a_disk_of_this_machine_is_none(kind: str) -> None:
    assert not is_network_type(kind)


def test_a_folder_on_a_share_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(folder, "_is_on_network", lambda path: True)
    with pytest.raises(OnNetwork) as refused:
        refuse_unsuitable(tmp_path)
    assert refused.value.message.params == {"path": LeftToRight(str(tmp_path))}


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("OneDrive", "OneDrive"), ("OneDrive - جمعية كافل", "OneDrive"), ("Dropbox", "Dropbox"),
        ("Google Drive", "Google Drive"), ("iCloud Drive", "iCloud"), ("Nextcloud", "Nextcloud"),
    ],
)  # fmt: skip
def test_a_folder_within_a_synchronised_one_is_refused_by_name(
    tmp_path: Path, name: str, program: str
) -> None:
    inside = tmp_path / name / "deep" / "desk"
    inside.mkdir(parents=True)
    with pytest.raises(InSynchronisedFolder) as refused:
        refuse_unsuitable(inside)
    assert refused.value.message.params["program"] == program


@pytest.mark.parametrize(
    ("marker", "program"), [(".stfolder", "Syncthing"), (".dropbox", "Dropbox")]
)
def test_a_folder_below_the_mark_of_such_a_program_is_refused(
    tmp_path: Path, marker: str, program: str
) -> None:
    (tmp_path / marker).mkdir()
    assert synchronised_by(tmp_path / "desk") == program


def test_a_link_into_a_synchronised_folder_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "desk").mkdir(parents=True)
    link = tmp_path / "plain"
    link.symlink_to(tmp_path / "Dropbox" / "desk", target_is_directory=True)
    with pytest.raises(InSynchronisedFolder):
        refuse_unsuitable(link)


@pytest.mark.parametrize("name", ["desk", "dropbox-leaflets", "My documents", "onedrives"])
def test_any_other_folder_is_good(tmp_path: Path, name: str) -> None:
    assert synchronised_by(tmp_path / name) is None
