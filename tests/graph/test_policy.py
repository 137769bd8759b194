from graph.policy import CLAUSES, expand, parameters


def test_expands_the_variable_and_nothing_else():
    text = "MATCH (n:Post) WHERE visible(n) AND n.stated IS NOT NULL RETURN n.id AS id"
    assert expand(text) == (
        f"MATCH (n:Post) WHERE ({CLAUSES['visible'].format(v='n')}) "
        "AND n.stated IS NOT NULL RETURN n.id AS id"
    )


def test_strings_and_comments_stay():
    text = "// visible(n) is the clause\nRETURN 'known(n)' AS a, \"stated(x)\" AS b"
    assert expand(text) == text


def test_members_of_a_path():
    text = "MATCH p = (a)-[:NEXT*1..8]->(b) WHERE all(x IN nodes(p) WHERE known(x))"
    assert "x.tier IN $tiers" in expand(text)


def test_certain_is_no_guard():
    text = expand("RETURN certain(n) AS certain")
    assert text == ("RETURN (n.from_latest <= $on AND $on <= n.to_earliest) AS certain")
    assert "certain" not in CLAUSES


def test_parameters():
    assert parameters("2026-11-22", tiers=["public"]) == {
        "on": "2026-11-22",
        "known": "9999-12-30",
        "tiers": ["public", "public~hidden", "public~professional"],
    }
