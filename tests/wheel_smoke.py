"""The wheel, installed alone, runs the demo: `python -m tests.wheel_smoke`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROOMS = ("api", "graph", "loaders", "ontology", "queries", "viz")


def build(target: Path) -> Path:
    """Return the wheel of this checkout, built into a folder."""
    # hatchling comes with the developer's tools, so nothing is downloaded here.
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
    _run([*command, "--outdir", str(target), str(ROOT)], cwd=target)
    [wheel] = target.glob("*.whl")
    return wheel


def missing_files(wheel: Path) -> list[str]:
    """Return the tracked files of the six rooms that the wheel does not carry."""
    told = _run(["git", "ls-files", "-z", *ROOMS], cwd=ROOT)
    tracked = {name for name in told.split("\0") if (ROOT / name).is_file()}
    with zipfile.ZipFile(wheel) as archive:
        return sorted(tracked - set(archive.namelist()))


def install(wheel: Path, target: Path) -> Path:
    """Return the `ura` command of a new environment that holds only the wheel."""
    venv.create(target, with_pip=True)
    python = target / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet"]
    pip += ["--disable-pip-version-check", "-c", str(ROOT / "constraints.txt")]
    _run([*pip, str(wheel)], cwd=target)
    return target / "bin" / "ura"


def demo(command: Path, folder: Path) -> str:
    """Return what the demo says, run away from the checkout."""
    home = folder / "home"
    return _run([str(command), "demo", "--home", str(home)], cwd=folder)


def _run(command: list[str], cwd: Path) -> str:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "URA_"))}
    done = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        told = f"{' '.join(command)}\n{done.stdout}{done.stderr}"
        raise SystemExit(f"wheel smoke: exit {done.returncode} from {told}")
    return done.stdout


def main() -> None:
    """Build, install, run; exit with what went wrong."""
    with tempfile.TemporaryDirectory(prefix="ura-wheel-") as name:
        folder = Path(name)
        wheel = build(folder)
        missing = missing_files(wheel)
        if missing:
            raise SystemExit(f"wheel smoke: not in the wheel: {', '.join(missing)}")
        told = demo(install(wheel, folder / "venv"), folder)
        if not told.strip():
            raise SystemExit("wheel smoke: the demo said nothing")
    sys.stdout.write(f"Wheel smoke: {wheel.name} alone answers the demo.\n")


if __name__ == "__main__":
    main()
