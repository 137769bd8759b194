"use strict";
// The picture and the panel of facts.
const data = JSON.parse(document.getElementById("data").textContent);
const at = () => (page.lang === "sq" ? 0 : 1);
const word = (key) => data.words[key][at()];
const index = new Map(data.nodes.map((node, n) => [node.id, n]));
const LABEL = 0, SAID = 1, HOLDS = 2, FACTS = 3, CITED = 4;
// What many say in the same words stands in the page once.
for (const about of [...data.about, ...data.lines]) {
  for (const n of [LABEL, SAID, HOLDS]) {
    if (typeof about[n] === "number") about[n] = data.texts[about[n]];
  }
}

// One look a type: outline, fill, border, ink. A shape tells the type without its colour.
const LOOKS = {
  Mechanism: ["hexagon", "#12355b", "#0a2239", "#ffffff"],
  MechanismKind: ["hexagon", "#ffffff", "#12355b", "#12355b"],
  Institution: ["box", "#dbe9f6", "#2b6cb0", "#1b1f23"],
  InstitutionKind: ["box", "#ffffff", "#2b6cb0", "#1b1f23"],
  Post: ["pill", "#fdebd0", "#9c5700", "#1b1f23"],
  Role: ["pill", "#ffffff", "#9c5700", "#1b1f23"],
  Person: ["arrow", "#dff2dc", "#2f6b2f", "#1b1f23"],
  Seat: ["cut", "#eef0f2", "#50585f", "#1b1f23"],
  Territory: ["slant", "#f0e3f6", "#6b2f87", "#1b1f23"],
  LegalAct: ["fold", "#fff7d1", "#7a6400", "#1b1f23"],
  Provision: ["fold", "#ffffff", "#7a6400", "#1b1f23"],
  Service: ["bevel", "#d7f2f0", "#0f6b66", "#1b1f23"],
};
const OTHER = ["cut", "#ffffff", "#50585f", "#1b1f23"];
const LINE = 17, PAD = 14, FADED = { color: "#e3e7ea" };

function outline(ctx, form, x, y, w, h) {
  const l = x - w / 2, r = x + w / 2, t = y - h / 2, b = y + h / 2, d = 10;
  const points = {
    hexagon: [[l, y], [l + d, t], [r - d, t], [r, y], [r - d, b], [l + d, b]],
    arrow: [[l, t], [r - d, t], [r, y], [r - d, b], [l, b]],
    cut: [[l + 7, t], [r - 7, t], [r, t + 7], [r, b - 7], [r - 7, b], [l + 7, b], [l, b - 7], [l, t + 7]],
    slant: [[l + d, t], [r, t], [r - d, b], [l, b]],
    fold: [[l, t], [r - d, t], [r, t + d], [r, b], [l, b]],
    bevel: [[l, t], [r, t], [r - d, b], [l + d, b]],
  }[form];
  ctx.beginPath();
  if (form === "pill") ctx.roundRect(l, t, w, h, h / 2);
  else if (form === "box") ctx.rect(l, t, w, h);
  else points.forEach(([px, py], n) => (n ? ctx.lineTo(px, py) : ctx.moveTo(px, py)));
  ctx.closePath();
}

function paint(ctx, kind, x, y, w, h, how) {
  const [form, fill, border] = LOOKS[kind] || OTHER;
  outline(ctx, form, x, y, w, h);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.setLineDash(how.dashed ? [6, 4] : []);
  ctx.lineWidth = how.chosen ? 4 : how.centre ? 5 : 1.6;
  ctx.strokeStyle = how.chosen ? "#b00020" : how.centre ? "#1b1f23" : border;
  ctx.stroke();
  ctx.setLineDash([]);
}

function drawn({ ctx, id, x, y, state, label }) {
  const node = data.nodes[index.get(id)];
  const lines = (label || "").split("\n");
  const font = `${node.kind === "Mechanism" || node.centre ? "600 " : ""}14px sans-serif`;
  ctx.font = font;
  const w = Math.max(60, ...lines.map((line) => ctx.measureText(line).width)) + 2 * PAD;
  const h = lines.length * LINE + PAD;
  return {
    nodeDimensions: { width: w, height: h },
    drawNode() {
      const chosen = state.selected || state.hover;
      paint(ctx, node.kind, x, y, w, h, { dashed: node.dashed, centre: node.centre, chosen });
      ctx.font = font;
      ctx.fillStyle = (LOOKS[node.kind] || OTHER)[3];
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      lines.forEach((line, n) => ctx.fillText(line, x, y + (n - (lines.length - 1) / 2) * LINE));
    },
  };
}

function tip(kind, about) {
  const parts = [about[LABEL][at()], kind, about[SAID][at()]];
  parts.push(about[HOLDS][at()]);
  return parts.filter(Boolean).join("\n");
}

function kindOf(n) {
  return data.types[data.nodes[n].kind][at()];
}

function nodeFor(node, n) {
  return { ...node, label: node.label[at()], shape: "custom", title: tip(kindOf(n), data.about[n]), ctxRenderer: drawn };
}

// What is chosen has all its ties with their words; the others step back.
let near = null; // the numbers of its ties
function edgeFor(edge, n) {
  const about = data.lines[n], chosen = near?.has(n);
  const label = chosen || (edge.label && !near) ? about[LABEL][at()] : "";
  const color = near && !chosen ? FADED : edge.color || data.options.edges.color;
  return { ...edge, label, color, hidden: Boolean(edge.hidden && !chosen), title: tip("", about) };
}
function bringForward(ties) {
  near = ties && new Set(ties);
  edges.update(data.edges.map(edgeFor));
}

const nodes = new vis.DataSet(data.nodes.map(nodeFor));
const edges = new vis.DataSet(data.edges.map(edgeFor));
const net = new vis.Network(document.getElementById("net"), { nodes, edges }, data.options);

// The canvas is one picture: keys move and zoom it; its shapes are reached by the tables.
for (const one of document.querySelectorAll("#net [tabindex]")) one.tabIndex = -1;

// As tall as the picture needs at the page's width; a wheel without Ctrl moves the page.
const FEWEST = 0.6; // below this scale names cannot be read
const box = document.getElementById("net");
const small = matchMedia("(pointer: coarse), (max-width: 60rem)");
function extent(along, margin) {
  const spots = data.nodes.map((node) => node[along]);
  const from = spots.reduce((a, b) => Math.min(a, b), 0), to = spots.reduce((a, b) => Math.max(a, b), 0);
  return [to - from + margin, (from + to) / 2];
}
const [wide, middle] = extent("x", 260), [tall, halfway] = extent("y", 120);
function resize() {
  const most = small.matches ? innerHeight * 0.7 : 1500;
  box.style.height = `${Math.round(Math.min(most, Math.max(380, tall * Math.min(1, box.clientWidth / wide))))}px`;
  net.setSize("100%", box.style.height);
  net.redraw();
}
box.addEventListener("wheel", (event) => {
  if (!event.ctrlKey) event.stopPropagation();
}, true);
function toCentre() {
  const head = data.nodes.find((node) => node.centre) || data.nodes[0];
  if (head) net.moveTo({ position: { x: head.x, y: head.y }, scale: 0.85 });
}
function start() {
  resize();
  net.fit({ animation: false });
  if (net.getScale() < FEWEST && data.nodes.length < 400 && !small.matches) toCentre();
  else if (net.getScale() > 1.1) net.moveTo({ scale: 1.1 });
}
start();

// Paper gets the whole picture as an image: a canvas is empty where it was not on screen.
const printed = document.getElementById("printed");
const SHARP = 3600; // pixels of the longer side: fine on A4
addEventListener("beforeprint", () => {
  const scale = Math.min(1.5, SHARP / Math.max(wide, tall));
  net.setSize(`${Math.round(wide * scale)}px`, `${Math.round(tall * scale)}px`);
  net.moveTo({ position: { x: middle, y: halfway }, scale });
  net.redraw();
  printed.src = box.querySelector("canvas").toDataURL();
});
addEventListener("afterprint", start);

const ZOOM = {
  in: () => net.moveTo({ scale: net.getScale() * 1.3 }),
  out: () => net.moveTo({ scale: net.getScale() / 1.3 }),
  fit: () => net.fit({ animation: false }),
  centre: toCentre,
};
const STEP = 80;
const KEYS = {
  "+": ZOOM.in, "=": ZOOM.in, "-": ZOOM.out, 0: ZOOM.fit,
  ArrowLeft: () => move(-STEP, 0), ArrowRight: () => move(STEP, 0),
  ArrowUp: () => move(0, -STEP), ArrowDown: () => move(0, STEP),
};
function move(x, y) {
  const from = net.getViewPosition(), scale = net.getScale();
  net.moveTo({ position: { x: from.x + x / scale, y: from.y + y / scale } });
}
document.querySelector(".frame").addEventListener("keydown", (event) => {
  if (!KEYS[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  KEYS[event.key]();
});
for (const one of document.querySelectorAll("[data-zoom]")) {
  one.addEventListener("click", () => ZOOM[one.dataset.zoom]());
}

for (const one of document.querySelectorAll("canvas[data-kind]")) {
  const dashed = ["MechanismKind", "InstitutionKind", "Role"].includes(one.dataset.kind);
  paint(one.getContext("2d"), one.dataset.kind, 22, 13, 40, 20, { dashed });
}

// The panel.
const stage = document.querySelector(".stage");
const panel = document.getElementById("panel");
const heading = document.getElementById("panel-heading");
let opened = null; // what is shown, and where the focus goes back to

function made(tag, text, ...inside) {
  const one = document.createElement(tag);
  if (text) one.textContent = text;
  one.append(...inside);
  return one;
}

function link(text, then) {
  const one = made("button", text);
  one.type = "button";
  one.addEventListener("click", then);
  return one;
}

function factList(about, kind) {
  const list = made("dl");
  const rows = [[word("type"), kind], [word("stance"), about[SAID][at()]]];
  rows.push([word("holds"), about[HOLDS][at()]]);
  rows.push(...about[FACTS].map(([name, value]) => [name[at()], value[at()]]));
  for (const [name, value] of rows) if (value) list.append(made("dt", name), made("dd", value));
  return list;
}

function sourceList(about) {
  const list = made("ul");
  for (const n of about[CITED]) {
    const [paper, first, last] = data.places[n];
    const [title, file, dated] = data.papers[paper];
    const lines = first === last ? `${word("line")} ${first}` : `${word("lines")} ${first}–${last}`;
    const where = first ? lines : word("no lines");
    list.append(made("li", `${title}${dated ? ` (${dated})` : ""}, ${where} [${paper + 1}]`, made("div", title === file ? "" : file)));
  }
  if (!about[CITED].length) list.append(made("li", word("no source")));
  return list;
}

function tiesOf(id) {
  const list = made("ul");
  data.edges.forEach((edge, n) => {
    if (edge.from !== id && edge.to !== id) return;
    const other = edge.from === id ? edge.to : edge.from;
    const name = data.about[index.get(other)][LABEL][at()];
    const arrow = edge.from === id ? "→" : "←";
    const said = link(data.lines[n][LABEL][at()], () => openTie(n, null));
    const mark = edge.dashes ? ` (${data.lines[n][SAID][at()]})` : "";
    list.append(made("li", "", said, ` ${arrow} `, link(name, () => openShape(index.get(other), null)), mark));
  });
  return list;
}

function show(about, kind, further) {
  stage.classList.add("open");
  panel.replaceChildren(
    made("h3", about[LABEL][at()]),
    link(word("close"), shut),
    factList(about, kind),
    ...further,
    made("h4", word("sources")),
    sourceList(about),
  );
}

function openShape(n, from) {
  const id = data.nodes[n].id;
  opened = { again: () => openShape(n, opened.from), from: from || opened?.from };
  show(data.about[n], kindOf(n), [made("h4", word("ties")), tiesOf(id)]);
  net.selectNodes([id]);
  bringForward(data.edges.flatMap((edge, tie) => (edge.from === id || edge.to === id ? [tie] : [])));
  mark(`[data-shape="${n}"]`);
}

function openTie(n, from) {
  const edge = data.edges[n];
  opened = { again: () => openTie(n, opened.from), from: from || opened?.from };
  const ends = [edge.from, edge.to].map((id) =>
    made("li", "", link(data.about[index.get(id)][LABEL][at()], () => openShape(index.get(id), null))));
  show(data.lines[n], "", [made("h4", `${word("from")} → ${word("to")}`), made("ul", "", ...ends)]);
  net.setSelection({ nodes: [], edges: [n] });
  bringForward([n]);
  mark(`[data-tie="${n}"]`);
}

function mark(row) {
  document.querySelectorAll("tr.chosen").forEach((one) => one.classList.remove("chosen"));
  document.querySelector(`tr${row}`)?.classList.add("chosen");
}

function shut() {
  const back = opened?.from;
  opened = null;
  stage.classList.remove("open");
  panel.replaceChildren(made("p", word("panel empty")));
  net.unselectAll();
  bringForward(null);
  mark("[data-none]");
  if (back) back.focus();
}

net.on("click", ({ nodes: hit, edges: lines, pointer }) => {
  // On a small screen the whole map is too small to read: the first touch goes nearer.
  if (small.matches && net.getScale() < FEWEST) {
    const head = hit.length ? data.nodes[index.get(hit[0])] : pointer.canvas;
    net.moveTo({ position: { x: head.x, y: head.y }, scale: 0.85 });
    if (!hit.length) return;
  }
  if (small.matches) document.querySelector(".frame").scrollIntoView();
  if (hit.length) openShape(index.get(hit[0]), null);
  else if (lines.length) openTie(lines[0], null);
  else if (opened) shut();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && opened) shut();
});

page.turned.push(() => {
  nodes.update(data.nodes.map(nodeFor));
  edges.update(data.edges.map(edgeFor));
  if (opened) opened.again();
  else panel.replaceChildren(made("p", word("panel empty")));
});
