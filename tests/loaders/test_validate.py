"""The two small tools of who curates the data set."""

from hashlib import sha256

from loaders import hashes, validate

GOOD = """
source: x
document: document/001
records:
  role/al/x:
    at: [2, 1-2]
    BROADER: role/al/y
"""


def test_what_is_wrong_and_what_is_open_is_told(write, capsys):
    good, bad = write("good.yaml", GOOD), write("bad.yaml", "records: 3")
    assert validate.main([str(good), str(bad)]) == 1
    told = capsys.readouterr().out
    assert "good.yaml: line 7: points at role/al/y, which no given file states" in told
    assert "bad.yaml: line 1, records" in told
    assert "2 files, 1 errors, 1 open targets" in told


def test_good_files_end_well(write, capsys):
    assert validate.main([str(write("good.yaml", GOOD))]) == 0
    assert capsys.readouterr().out


def test_hashes_of_all_used_passages_are_written(tmp_path, write):
    write("good.yaml", GOOD)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "001.txt").write_text("një\ndy\n", "utf-8")
    assert hashes.write(tmp_path / "sources", tmp_path) == []
    written = (tmp_path / "passages" / "001.txt").read_text("ascii").splitlines()
    assert [line.split()[0] for line in written] == ["1-2", "2-2"]
    assert written[1].split()[1] == sha256(b"dy").hexdigest()


def test_lines_that_are_not_there_are_told(tmp_path, write):
    write("good.yaml", GOOD)
    (tmp_path / "sources").mkdir()
    assert hashes.write(tmp_path / "sources", tmp_path) == [
        f"document/001: no text of it in {tmp_path / 'sources'}"
    ]
    (tmp_path / "sources" / "001.txt").write_text("një", "utf-8")
    told = hashes.write(tmp_path / "sources", tmp_path)
    assert sorted(told) == [
        "document/001: has no lines 1-2",
        "document/001: has no lines 2-2",
    ]


def test_the_tool_says_how_it_is_used(capsys, tmp_path):
    assert hashes.main([]) == 2
    assert "usage" in capsys.readouterr().out
    assert hashes.main([str(tmp_path / "nothing")]) == 2
