"use strict";
// What every page does: show one language, sort tables, count rows.
const page = { lang: document.documentElement.lang, turned: [] };

page.turn = (lang) => {
  page.lang = lang;
  document.documentElement.lang = lang;
  for (const name of ["aria-label", "label", "placeholder", "title", "text"]) {
    for (const one of document.querySelectorAll(`[data-${lang}-${name}]`)) {
      const said = one.getAttribute(`data-${lang}-${name}`);
      if (name === "text") one.textContent = said;
      else one.setAttribute(name, said);
    }
  }
  for (const one of document.querySelectorAll("[data-lang]")) {
    one.setAttribute("aria-pressed", String(one.dataset.lang === lang));
  }
  page.turned.forEach((then) => then());
};

page.text = (cell) => {
  const own = cell.querySelector(`[lang="${page.lang}"]`);
  return (own || cell).textContent.trim();
};

page.sort = (heading) => {
  const column = Number(heading.querySelector("button").dataset.column);
  const body = heading.closest("table").tBodies[0];
  const up = heading.getAttribute("aria-sort") !== "ascending";
  for (const one of heading.parentNode.children) one.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", up ? "ascending" : "descending");
  const order = new Intl.Collator(page.lang, { numeric: true });
  const rows = Array.from(body.rows, (row) => [page.text(row.cells[column]), row]);
  rows.sort((a, b) => (up ? 1 : -1) * order.compare(a[0], b[0]));
  body.append(...rows.map((pair) => pair[1]));
};

for (const one of document.querySelectorAll("[data-lang]")) {
  one.addEventListener("click", () => page.turn(one.dataset.lang));
}
for (const one of document.querySelectorAll("th > button[data-column]")) {
  one.addEventListener("click", () => page.sort(one.parentNode));
}
