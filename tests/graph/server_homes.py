"""Homes on a server, and what tests ask of them."""

from graph.policy import expand, parameters
from graph.server_home import ServerHome
from tests.graph.worlds import BODY

DAY, LATER = "2026-01-01", "2026-02-01"
FREQUENCY = expand(
    "MATCH (n:Mechanism {id: $id}) WHERE visible(n) RETURN n.frequency AS f"
)


def other_machine(connect, tmp_path, name="two", **more):
    return ServerHome(tmp_path / name, connect, **more)


def load(home, source, said, day=DAY):
    with home:
        home.add(source, said, day, f"{source}.yaml")
        return home.build()


def frequency(home, known="9999-12-30"):
    with home.open() as store:
        asked = {"id": BODY, **parameters("2026-11-22", known)}
        return [row["f"] for row in store.read(FREQUENCY, asked)]


def wrong(home):
    """What is wrong on the server; the small world has loose ends of its own."""
    return [one for one in home.check() if one.kind in ("store", "schema", "server")]


def exported(home, folder):
    """The bytes of an export, by the names of its files."""
    home.export(folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
