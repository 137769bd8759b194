"use strict";
// The tables below the picture: rows made of the same data, in the page's language.
function cited(about) {
  const papers = new Map();
  const spots = about[CITED].map((n) => data.places[n]);
  spots.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  for (const [paper, first, last] of spots) {
    if (!papers.has(paper)) papers.set(paper, []);
    if (first) papers.get(paper).push(first === last ? first : `${first}–${last}`);
  }
  return Array.from(papers, ([paper, lines]) => `[${paper + 1}] ${lines.join(", ")}`.trim()).join("; ");
}

const counts = new Map();
for (const { from, to } of data.edges) {
  for (const end of new Set([from, to])) counts.set(end, (counts.get(end) || 0) + 1);
}
const named = (id) => data.about[index.get(id)][LABEL][at()];

const TOLD = {
  shape: (node, n) => {
    const about = data.about[n];
    return [about[LABEL][at()], kindOf(n), about[SAID][at()], about[HOLDS][at()], counts.get(node.id) || 0, cited(about)];
  },
  tie: (edge, n) => {
    const about = data.lines[n];
    return [named(edge.from), about[LABEL][at()], named(edge.to), about[SAID][at()], about[HOLDS][at()], cited(about)];
  },
};

function rowOf(what, n, kind, width) {
  const row = document.createElement("tr");
  row.dataset[what] = n;
  row.dataset.type = kind;
  const button = made("button", "", made("bdi"));
  button.type = "button";
  button.tabIndex = -1;
  const head = made("th", "", button);
  head.scope = "row";
  row.append(head);
  for (let column = 1; column < width; column += 1) {
    row.append(what === "tie" && column === 2 ? made("td", "", made("bdi")) : made("td"));
  }
  return row;
}

function fill(row, texts) {
  texts.forEach((text, n) => ((row.cells[n].querySelector("bdi") || row.cells[n]).textContent = text));
}

const TABLES = [["shapes", "shape", data.nodes], ["ties", "tie", data.edges]].map(([id, what, all]) => {
  const table = document.getElementById(id);
  const width = table.tHead.rows[0].cells.length;
  const rows = all.map((one, n) => rowOf(what, n, one.kind || "", width));
  table.tBodies[0].append(...rows);
  return { table, rows, all, told: TOLD[what] };
});
const spoken = new Map(); // what each row says, for the filter
function tell() {
  for (const { rows, all, told } of TABLES) {
    rows.forEach((row, n) => {
      const texts = told(all[n], n);
      fill(row, texts);
      spoken.set(row, texts.join(" "));
    });
  }
}
tell();

// One stop for the Tab key each, arrows go from row to row.
function openRow(row, button) {
  if (row.dataset.shape) openShape(Number(row.dataset.shape), button);
  else openTie(Number(row.dataset.tie), button);
  heading.focus({ preventScroll: false });
}

for (const table of document.querySelectorAll("table.facts")) {
  const body = table.tBodies[0];
  const stops = () => Array.from(body.rows).filter((row) => !row.hidden).map((row) => row.querySelector("button"));
  const stop = (button) => {
    body.querySelectorAll('button[tabindex="0"]').forEach((one) => (one.tabIndex = -1));
    if (button) button.tabIndex = 0;
  };
  stop(body.querySelector("button"));
  table.stops = () => stop(stops()[0]);
  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (row) openRow(row, row.querySelector("button"));
  });
  body.addEventListener("keydown", (event) => {
    const all = stops(), now = all.indexOf(document.activeElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || !all[to]) return;
    event.preventDefault();
    stop(all[to]);
    all[to].focus();
  });
}

const filter = document.getElementById("filter");
const kind = document.getElementById("kind");
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
function narrow() {
  const wanted = plain(filter.value.trim());
  const fits = (row) => !wanted || plain(spoken.get(row)).includes(wanted);
  for (const table of document.querySelectorAll("table.facts")) {
    let left = 0;
    for (const row of table.tBodies[0].rows) {
      const typed = !kind.value || !row.dataset.shape || row.dataset.type === kind.value;
      row.hidden = !(typed && fits(row));
      left += row.hidden ? 0 : 1;
    }
    const told = word("shown").replace("{n}", left).replace("{all}", table.tBodies[0].rows.length);
    document.querySelector(`[data-of="${table.id}"]`).textContent = told;
    table.stops();
  }
}
filter.addEventListener("input", narrow);
kind.addEventListener("change", narrow);
narrow();

page.turned.push(() => {
  tell();
  narrow();
});
