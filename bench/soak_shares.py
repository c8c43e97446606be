"""The shares that a soak runs on: a plain folder, a Samba server behind FUSE, two Syncthings."""

# ruff: noqa: S607  (programs of this machine, found where it keeps them)

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

_MEGABYTES = 24
_AWAY_S = (3, 10)


class Unfit(Exception):  # noqa: N818  (the machine is not fit for it; the words say why)
    """This machine cannot do what was asked; it is said, and no test passes or fails by it."""


class FolderShare:
    """A plain folder; on a small disk of its own where this machine lets us make one."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self.root = place / "disk" / "share"
        self._ballast = place / "disk" / "ballast"
        self._is_small_disk = False

    def start(self) -> None:
        """Make the folder."""
        disk = self.root.parent
        disk.mkdir()
        made = _quietly("mount", "-t", "tmpfs", "-o", f"size={_MEGABYTES}m", "tmpfs", str(disk))
        self._is_small_disk = made
        self.root.mkdir()

    def folder(self, desk: int) -> Path:
        """Return the folder in which a desk finds the share."""
        del desk
        return self.root

    def cut(self, chance: random.Random) -> None:
        """Take the folder away for some seconds, with nothing in its place."""
        away = self.root.with_name("away")
        self.root.rename(away)
        time.sleep(chance.uniform(*_AWAY_S))
        with suppress(OSError):
            shutil.rmtree(self.root)
        away.rename(self.root)

    def fill(self, chance: random.Random) -> None:
        """Fill the disk for some seconds."""
        if not self._is_small_disk:
            raise Unfit("no disk of its own")
        with suppress(OSError), self._ballast.open("wb") as file:
            while True:
                file.write(bytes(1 << 16))
                file.flush()
        time.sleep(chance.uniform(*_AWAY_S))
        self._ballast.unlink()

    def wipe(self, chance: random.Random) -> None:
        """Delete everything; somebody finds out, and puts SHARE back on the right folder."""
        share = (self.root / "SHARE").read_bytes()
        for each in self.root.iterdir():
            shutil.rmtree(each, ignore_errors=True) if each.is_dir() else each.unlink()
        time.sleep(chance.uniform(*_AWAY_S))
        (self.root / "SHARE").write_bytes(share)

    def mend(self) -> None:
        """Leave the share as it should be."""

    def stop(self) -> None:
        """Take it down."""
        if self._is_small_disk:
            _quietly("umount", "-l", str(self.root.parent))


class SambaShare(FolderShare):
    """A Samba server of our own on loopback, mounted by smbnetfs."""

    _PORT = 445  # smbnetfs knows no other

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        self._server: subprocess.Popen[bytes] | None = None
        self._mount = place / "mnt"

    def start(self) -> None:
        """Start the server and mount what it offers."""
        for program in ("smbd", "smbnetfs", "fusermount3"):
            if shutil.which(program) is None and not Path("/usr/sbin", program).exists():
                raise Unfit(f"{program} is missing: apt-get install samba smbnetfs fuse3")
        if not os.access("/dev/fuse", os.R_OK | os.W_OK):
            raise Unfit("there is no /dev/fuse")
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", self._PORT)) == 0 or os.geteuid() != 0:
                raise Unfit(
                    "port 445 of loopback is not to be had: it takes root, and no other server"
                )
        super().start()
        self.root.chmod(0o777)
        self._start_server()
        self._mount.mkdir()
        self._mount_it()

    def _start_server(self) -> None:
        state = self._place / "smbd"
        state.mkdir(exist_ok=True)
        config = state / "smb.conf"
        folders = "\n".join(
            f"{name} = {state}"
            for name in (
                "lock directory", "state directory", "cache directory", "pid directory",
                "private dir", "ncalrpc dir",
            )
        )  # fmt: skip
        config.write_text(
            f"[global]\ninterfaces = 127.0.0.1\nbind interfaces only = yes\nsmb ports = {self._PORT}\n"
            f"map to guest = Bad User\nguest account = root\nlog file = {state}/log\n{folders}\n"
            "disable netbios = yes\nload printers = no\nserver min protocol = SMB2\n"
            f"[share]\npath = {self.root}\nguest ok = yes\nread only = no\nforce user = root\n",
            encoding="utf-8",
        )
        self._server = subprocess.Popen(
            ["/usr/sbin/smbd", "--foreground", f"--configfile={config}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def _mount_it(self) -> None:
        state = self._place / "smbd"
        settings = state / ".smb"  # smbnetfs looks for it in the home of whoever starts it
        settings.mkdir(exist_ok=True)
        (settings / "smb.conf").write_text(
            f"[global]\nclient min protocol = SMB2\nprivate dir = {state}\n", encoding="utf-8"
        )
        (settings / "smbnetfs.conf").write_text(
            'show_$_shares "true"\ninclude "smbnetfs.auth"\ninclude "smbnetfs.host"\n',
            encoding="utf-8",
        )
        (settings / "smbnetfs.auth").write_text('auth "guest" ""\n', encoding="utf-8")
        (settings / "smbnetfs.host").write_text("host 127.0.0.1 visible=true\n", encoding="utf-8")
        for each in settings.iterdir():
            each.chmod(0o600)
        subprocess.run(
            ["smbnetfs", str(self._mount)],
            check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(state)},
        )  # fmt: skip
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with suppress(OSError):
                if self.folder(0).is_dir() and list(self.folder(0).iterdir()) is not None:
                    return
            time.sleep(0.5)
        raise Unfit("smbnetfs did not mount the share")

    def folder(self, desk: int) -> Path:
        """Return the share as it is mounted."""
        del desk
        return self._mount / "127.0.0.1" / "share"

    def cut(self, chance: random.Random) -> None:
        """Take the mount off, or the server down, for some seconds."""
        if chance.random() < 0.5:
            _quietly("fusermount3", "-uz", str(self._mount))
            time.sleep(chance.uniform(*_AWAY_S))
            self._mount_it()
        else:
            _end(self._server)
            time.sleep(chance.uniform(*_AWAY_S))
            self._start_server()
            time.sleep(1)

    def stop(self) -> None:
        """Take mount and server down."""
        _quietly("fusermount3", "-uz", str(self._mount))
        _end(self._server)
        super().stop()


class SyncthingShare:
    """Two Syncthings on loopback; every second desk looks into the folder of the other one."""

    _PORTS = ((18384, 22100), (18385, 22101))

    def __init__(self, place: Path) -> None:
        self._homes = [place / "syncthing0", place / "syncthing1"]
        self._folders = [place / "copy0", place / "copy1"]
        self._running: list[subprocess.Popen[bytes] | None] = [None, None]

    def start(self) -> None:
        """Make two identities that know each other, and start both."""
        if shutil.which("syncthing") is None:
            raise Unfit("syncthing is missing: apt-get install syncthing")
        ids = []
        for home, folder in zip(self._homes, self._folders, strict=True):
            folder.mkdir()
            (folder / ".stfolder").mkdir()
            _quietly("syncthing", "generate", f"--home={home}", "--no-default-folder")
            told = subprocess.run(
                ["syncthing", "--device-id", f"--home={home}"],
                check=False, capture_output=True, text=True,
            )  # fmt: skip
            ids.append(told.stdout.strip())
        if not all(ids):
            raise Unfit("syncthing made no identity")
        for place in (0, 1):
            (self._homes[place] / "config.xml").write_text(self._config(place, ids), "utf-8")
            self._start(place)
        for place in (0, 1):
            self._wait_until_up(place)

    def _config(self, place: int, ids: list[str]) -> str:
        devices = "".join(
            f'<device id="{each}" name="{number}" compression="never">'
            f"<address>tcp://127.0.0.1:{self._PORTS[number][1]}</address></device>"
            for number, each in enumerate(ids)
        )
        members = "".join(f'<device id="{each}"></device>' for each in ids)
        return (
            f'<configuration version="35"><folder id="kafel" path="{self._folders[place]}"'
            ' type="sendreceive" rescanIntervalS="5" fsWatcherEnabled="true" fsWatcherDelayS="1">'
            f"{members}</folder>{devices}"
            f'<gui enabled="true" tls="false"><address>127.0.0.1:{self._PORTS[place][0]}</address>'
            "<apikey>soak</apikey></gui><options>"
            f"<listenAddress>tcp://127.0.0.1:{self._PORTS[place][1]}</listenAddress>"
            "<globalAnnounceEnabled>false</globalAnnounceEnabled>"
            "<localAnnounceEnabled>false</localAnnounceEnabled><relaysEnabled>false</relaysEnabled>"
            "<natEnabled>false</natEnabled><reconnectionIntervalS>5</reconnectionIntervalS>"
            "<urAccepted>-1</urAccepted><crashReportingEnabled>false</crashReportingEnabled>"
            "<autoUpgradeIntervalH>0</autoUpgradeIntervalH></options></configuration>"
        )

    def _start(self, place: int) -> None:
        self._running[place] = subprocess.Popen(
            ["syncthing", "serve", f"--home={self._homes[place]}", "--no-browser", "--no-restart"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "STNOUPGRADE": "1"},
        )  # fmt: skip

    def _wait_until_up(self, place: int) -> None:
        address = f"http://127.0.0.1:{self._PORTS[place][0]}/rest/system/status"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            request = urllib.request.Request(address, headers={"X-API-Key": "soak"})
            with suppress(OSError), urllib.request.urlopen(request, timeout=2) as answer:  # noqa: S310
                json.load(answer)
                return
            time.sleep(0.5)
        raise Unfit("syncthing does not answer")

    def folder(self, desk: int) -> Path:
        """Return the copy in which a desk finds the share."""
        return self._folders[desk % 2]

    def cut(self, chance: random.Random) -> None:
        """Stop one of the two for some seconds."""
        place = chance.randrange(2)
        _end(self._running[place])
        time.sleep(chance.uniform(*_AWAY_S))
        self._start(place)

    def fill(self, chance: random.Random) -> None:
        """Both folders lie on the disk of this machine, which is not filled."""
        del chance
        raise Unfit("no disk of its own")

    def wipe(self, chance: random.Random) -> None:
        """Delete all files of one copy but SHARE; Syncthing deletes them in the other."""
        for each in self._folders[chance.randrange(2)].iterdir():
            if each.is_dir() and each.name != ".stfolder":
                shutil.rmtree(each, ignore_errors=True)

    def mend(self) -> None:
        """Have both running."""
        for place in (0, 1):
            process = self._running[place]
            if process is None or process.poll() is not None:
                self._start(place)
            self._wait_until_up(place)

    def stop(self) -> None:
        """End both."""
        for process in self._running:
            _end(process)


AnyShare = FolderShare | SyncthingShare
SHARES: Mapping[str, Callable[[Path], AnyShare]] = {
    "folder": FolderShare,
    "samba": SambaShare,
    "syncthing": SyncthingShare,
}


def _quietly(*command: str) -> bool:
    """Carry a command out and tell whether it went well."""
    with suppress(OSError):
        done = subprocess.run(
            command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        return done.returncode == 0
    return False


def _end(process: subprocess.Popen[bytes] | None) -> None:
    """End one process that was started here, by its own id."""
    if process is None or process.poll() is not None:
        return
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
