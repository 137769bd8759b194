from graph.progress import SILENT, counted


class Heard:
    def __init__(self):
        self.said = []

    def start(self, what, total=None):
        self.said.append((what, total))

    def advance(self, count=1):
        self.said.append(count)

    def finish(self):
        self.said.append("done")


def test_counted_tells_every_so_many():
    heard = Heard()
    assert list(counted("abcde", heard, "letters", total=5, every=2)) == list("abcde")
    assert heard.said == [("letters", 5), 2, 2, 1, "done"]


def test_silence():
    assert list(counted("ab", SILENT, "letters")) == ["a", "b"]
