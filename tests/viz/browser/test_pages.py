"""The pages in a browser: readable by all, used by keyboard, silent, from a file."""

from __future__ import annotations

import re

import pytest

from tests.viz.browser.conftest import SIZES
from tests.viz.pages import read

SOUND = ("map", "matrix", "overlap", "act", "chain", "swimlane")
PAGES = (*SOUND, "card", *(f"nasty-{one}" for one in (*SOUND, "card")))
each_size = pytest.mark.parametrize("size", SIZES)
GRAVE = ("serious", "critical")


def stumbles(page, axe):
    """Return what axe finds grave, with where."""
    page.evaluate(axe)
    found = page.evaluate("axe.run(document)")
    assert found["passes"]
    return [
        (one["id"], node["target"], node.get("failureSummary"))
        for one in found["violations"]
        if one["impact"] in GRAVE
        for node in one["nodes"][:3]
    ]


@each_size
@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("name", SOUND)
def test_nobody_stumbles(name, size, lang, open_page, axe):
    page = open_page(name, size)
    page.click(f"[data-lang={lang}]")
    if name == "map":
        page.locator("#shapes tbody button").first.click()
    assert stumbles(page, axe) == []


@each_size
@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_no_wider_than_the_window(name, size, open_page):
    page = open_page(name, size)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= SIZES[size][0]


BROKEN = """() => {
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.parentElement.closest("svg, script, style, .unseen")) continue;
    for (const word of node.data.matchAll(/\\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map((one) => Math.round(one.top)));
      if (tops.size > 1) found.push(word[0]);
    }
  }
  return found;
}"""
"""The words of a page that stand on two lines."""


@each_size
@pytest.mark.parametrize("name", ["card", "swimlane", "act", "chain"])
def test_no_word_is_broken(name, size, open_page):
    page = open_page(name, size)
    assert page.evaluate(BROKEN) == []


def test_a_card_on_a_phone_is_read_without_a_glass(open_page):
    page = open_page("card", "phone")
    sizes = page.evaluate(
        "[...document.querySelectorAll('td, th, p, li, small')].filter((one) => "
        "one.offsetParent).map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 12


@pytest.mark.parametrize("name", ["card", "swimlane", "act", "chain"])
def test_a_phone_shows_a_table_without_cutting_it(name, open_page):
    page = open_page(name, "phone")
    cut = page.evaluate(
        "[...document.querySelectorAll('table, td, tbody th')].filter((one) => "
        "one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent)"
    )
    assert cut == []
    assert page.get_by_role("row").count() > 2


def test_a_phone_shows_the_act_in_time_without_cutting_it(open_page):
    page = open_page("act", "phone")
    picture = page.locator(".wide:has(svg)").first
    assert picture.evaluate("one => one.scrollWidth <= one.clientWidth")
    edges = page.locator("svg text").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().right)"
    )
    assert max(edges) <= SIZES["phone"][0]


def test_each_pathway_has_a_heading_its_picture_and_its_table(open_page):
    page = open_page("swimlane")
    heading = page.get_by_role("heading", level=2, name="Rruga e rastit të dhunës")
    assert heading.count() == 1
    block = page.locator("section.way").filter(has=heading)
    assert block.get_by_role("img").count() == 1
    assert block.get_by_role("table").count() == 1
    card = open_page("card")
    name = "Rruga e rastit të dhunës"
    assert card.get_by_role("heading", level=3, name=name).count() == 1


def test_enter_on_a_row_opens_the_panel_and_escape_goes_back(open_page):
    page = open_page("map")
    button = page.locator("#shapes tbody button").first
    button.focus()
    page.keyboard.press("Enter")
    name = button.inner_text()
    assert page.locator("#panel h3").inner_text() == name
    assert page.locator("#panel").inner_text().count("[") >= 1
    assert page.evaluate("document.activeElement.id") == "panel-heading"
    page.keyboard.press("Escape")
    assert page.locator(".panel").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == button.text_content()


def test_a_line_opens_too_and_leads_to_its_ends(open_page):
    page = open_page("map")
    row = page.locator("#ties tbody tr").first
    row.locator("button").focus()
    page.keyboard.press("Enter")
    ends = page.locator("#panel ul").first.locator("button")
    assert ends.count() == 2
    other = ends.nth(1).inner_text()
    ends.nth(1).focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel h3").inner_text() == other


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("table", ["shapes", "ties"])
@pytest.mark.parametrize("name", ["map", "nasty-map"])
def test_tables_say_what_the_picture_says(name, table, lang, open_page, folder):
    wanted = read((folder / f"{name}.html").read_text("utf-8")).cells(table, lang)
    page = open_page(name)
    page.click(f"[data-lang={lang}]")
    rows = page.locator(f"#{table} tr")
    shown = rows.evaluate_all(
        "rows => rows.map((row) => Array.from(row.cells, page.text))"
    )
    assert shown == wanted
    assert len(shown) > 5
    heads = page.locator(f"#{table} tbody tr > th[scope=row] > button")
    assert heads.count() == len(shown) - 1


SEEN = """() => data.nodes.filter((one) => {
  const at = net.canvasToDOM({ x: one.x, y: one.y }), box = document.getElementById("net");
  return at.x > 0 && at.y > 0 && at.x < box.clientWidth && at.y < box.clientHeight;
}).length"""


def test_a_phone_opens_with_the_whole_map_and_a_touch_goes_nearer(open_page):
    page = open_page("map", "phone")
    whole, scale = page.evaluate(SEEN), page.evaluate("net.getScale()")
    assert whole == page.evaluate("data.nodes.length")
    assert scale < 0.6
    page.locator("#net").click(position={"x": 4, "y": 4})
    page.wait_for_function("net.getScale() > 0.8")
    page.get_by_role("button", name="Gjithë harta").click()
    assert page.evaluate(SEEN) == whole


@each_size
def test_buttons_and_keys_zoom(size, open_page):
    page = open_page("map", size)
    scale = "net.getScale()"
    before = page.evaluate(scale)
    page.get_by_role("button", name="Zmadho", exact=True).click()
    assert page.evaluate(scale) > before
    page.get_by_role("button", name="Zvogëlo", exact=True).click()
    assert page.evaluate(scale) == pytest.approx(before)
    page.locator("#net").focus()
    page.keyboard.press("+")
    assert page.evaluate(scale) == pytest.approx(before * 1.3)
    page.keyboard.press("-")
    middle = page.evaluate("net.getViewPosition().x")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("net.getViewPosition().x") > middle
    page.keyboard.press("0")
    assert page.evaluate(SEEN) == page.evaluate("data.nodes.length")


def test_what_is_chosen_shows_all_its_ties_with_their_words(open_page):
    page = open_page("map")
    head = page.evaluate("data.nodes.findIndex((one) => one.centre)")
    page.locator(f'[data-shape="{head}"] button').click()
    mine = """edges.get().filter((one) => [one.from, one.to].some(
      (end) => data.nodes[index.get(end)].centre))"""
    assert page.evaluate(f"{mine}.length") > 1
    assert page.evaluate(f"{mine}.every((one) => one.label && !one.hidden)")
    page.keyboard.press("Escape")
    assert page.evaluate("near") is None


def test_arrows_go_from_row_to_row(open_page):
    page = open_page("map")
    page.locator("#shapes tbody button").first.focus()
    page.keyboard.press("ArrowDown")
    now = "document.activeElement.closest('tr').rowIndex"
    assert page.evaluate(now) == 2
    page.keyboard.press("End")
    assert page.evaluate(now) == page.locator("#shapes tbody tr").count()
    assert page.locator("#shapes tbody button[tabindex='0']").count() == 1


def test_a_click_on_a_shape_shows_its_facts(open_page):
    page = open_page("map")
    spot = page.evaluate(
        "() => { const head = data.nodes.find((one) => one.centre);"
        " const at = net.canvasToDOM({ x: head.x, y: head.y });"
        " const box = document.getElementById('net').getBoundingClientRect();"
        " return [box.x + at.x, box.y + at.y]; }"
    )
    page.mouse.click(*spot)
    page.wait_for_selector("#panel h3")
    assert page.locator("#panel h3").inner_text() == "Komiteti Drejtues"


@pytest.mark.parametrize("name", SOUND)
def test_the_language_is_switched(name, open_page):
    page = open_page(name)
    assert page.evaluate("document.documentElement.lang") == "sq"
    before = page.title(), page.locator("h1").inner_text()
    page.click("[data-lang=en]")
    assert page.evaluate("document.documentElement.lang") == "en"
    after = page.title(), page.locator("h1").inner_text()
    assert all(a != b for a, b in zip(before, after, strict=True))
    assert "Burimet" not in page.locator("main").inner_text()
    page.click("[data-lang=sq]")
    assert (page.title(), page.locator("h1").inner_text()) == before


def test_the_picture_says_its_words_in_the_language(open_page):
    page = open_page("map")
    label = "document.getElementById('net').getAttribute('aria-label')"
    assert "Rrjet" in page.evaluate(label)
    page.click("[data-lang=en]")
    assert "network" in page.evaluate(label)
    labels = page.evaluate("nodes.get().map((one) => one.label)")
    assert any("Steering" in one for one in labels)


def test_the_filter_narrows_both_tables(open_page):
    page = open_page("map")
    every = page.locator("#shapes tbody tr").count()
    page.fill("#filter", "policise")
    left = page.locator("#shapes tbody tr:visible")
    assert 0 < left.count() < every
    assert all("olicis" in text for text in left.all_inner_texts())
    assert str(left.count()) in page.locator("[data-of=shapes]").inner_text()
    page.fill("#filter", "")
    page.select_option("#kind", "Post")
    kinds = page.locator("#shapes tbody tr:visible td:nth-child(2)").all_inner_texts()
    assert set(kinds) == {"Post"}


def test_headings_sort(open_page):
    page = open_page("map")
    heading = page.locator("#shapes thead button").nth(4)
    counts = "#shapes tbody td:nth-child(5)"
    heading.click()
    up = [int(text) for text in page.locator(counts).all_inner_texts()]
    assert up == sorted(up)
    heading.click()
    down = [int(text) for text in page.locator(counts).all_inner_texts()]
    assert down == sorted(down, reverse=True)
    assert page.locator("#shapes th[aria-sort]").count() == 1


def test_the_first_tab_skips_to_the_table(open_page):
    page = open_page("map")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "tables"


@pytest.mark.parametrize("name", [f"nasty-{one}" for one in SOUND])
def test_hostile_names_do_nothing(name, open_page):
    page = open_page(name)
    for number in range(page.locator("#shapes tbody button").count()):
        page.locator("#shapes tbody button").nth(number).click()
    assert page.locator("img[src='x']").count() == 0


def test_paper_gets_the_picture(open_page):
    page = open_page("map")
    paper = page.pdf(format="A4")
    assert page.evaluate("document.getElementById('printed').naturalWidth") > 400
    assert paper.startswith(b"%PDF")


@each_size
def test_a_letter_leads_to_the_reasons(size, open_page):
    page = open_page("overlap", size)
    link = page.locator("#heat tbody a").first
    row = link.get_attribute("href")
    assert link.get_attribute("title")
    link.focus()
    page.keyboard.press("Enter")
    top = page.locator(row).evaluate("one => one.getBoundingClientRect().top")
    assert 0 <= top < SIZES[size][1]
    names = page.locator(f"{row} .end bdi").all_inner_texts()
    assert len(names) == 2


def test_further_reasons_open_without_a_script(browser, folder):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "overlap.html").as_uri())
    more = page.locator("#pairs details").first
    hidden = more.locator("li").first
    assert not hidden.is_visible()
    more.locator("summary").click()
    assert hidden.is_visible()
    assert page.locator("#heat tbody th").first.is_visible()
    context.close()


def test_headings_stay_in_sight(open_page):
    page = open_page("overlap", "phone")
    page.set_viewport_size({"width": 260, "height": 500})
    box = page.locator(".wide").first
    head = "document.querySelector('#heat tbody th').getBoundingClientRect().left"
    before = page.evaluate(head)
    box.evaluate("one => one.scrollTo(80, 0)")
    assert box.evaluate("one => one.scrollLeft") > 0
    assert page.evaluate(head) == pytest.approx(before, abs=1)


def test_a_phone_shows_pairs_as_cards_that_are_still_a_table(open_page):
    page = open_page("overlap", "phone")
    first = page.locator("#pairs tbody tr").first
    lefts = first.evaluate(
        "row => [...row.cells].map((one) => Math.round(one.getBoundingClientRect().left))"
    )
    assert len(set(lefts)) == 1
    assert page.get_by_role("table").count() == 3
    assert first.get_by_role("rowheader").count() == 1


def test_paper_gets_the_overlaps_across(open_page):
    page = open_page("overlap")
    page.emulate_media(media="print")
    shown = page.locator("#heat td.complement").first
    look = "one => getComputedStyle(one)"
    assert shown.evaluate(f"{look}.printColorAdjust") == "exact" or shown.evaluate(
        f"{look}.webkitPrintColorAdjust"
    )
    paper = page.pdf(prefer_css_page_size=True)
    (wide, tall), *_ = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert float(wide) > float(tall)


@each_size
@pytest.mark.parametrize("name", ["act", "chain"])
def test_a_picture_of_the_law_is_reached_and_moved_by_keyboard(name, size, open_page):
    page = open_page(name, size)
    region = page.locator(".wide:has(svg)").first
    region.focus()
    assert page.evaluate("document.activeElement.className") == "wide"
    assert region.get_attribute("aria-label")
    assert page.locator("svg[role=img]").first.get_attribute("aria-label")


def test_paper_gets_the_whole_chain(open_page):
    page = open_page("chain")
    page.emulate_media(media="print")
    wide = page.locator("svg[role=img]").evaluate(
        "one => one.getBoundingClientRect().width"
    )
    assert wide <= page.evaluate("document.documentElement.clientWidth")
    assert page.pdf(format="A4").startswith(b"%PDF")
