/**
 * Practices side by side: choosing them in a listing, and the table on the page of the comparison.
 *
 * The choice lives in the address (?id=a&id=b) and nowhere else. The table is read from the pages of the practices,
 * so that it can never say anything else than they do; nothing is copied but texts, links and the marks listed here.
 */

const MOST = 4;
const ID = /^[a-z0-9-]{3,80}$/;
const KEPT = new Set(["P", "UL", "OL", "LI", "SPAN", "STRONG", "EM"]);
const KEPT_CLASSES = ["tp-soft", "tp-missing", "tp-badges", "tp-badge"];
const OTHERS = new Set(["SVG", "SCRIPT", "STYLE", "TEMPLATE", "BUTTON", "INPUT", "LEGEND"]);

const chosenIds = () => [...new Set(new URLSearchParams(location.search).getAll("id"))].filter((id) => ID.test(id));
const query = (ids) => (ids.length ? `?${ids.map((id) => `id=${encodeURIComponent(id)}`).join("&")}` : "");
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/* In a listing: boxes whose choice goes along from page to page. */

function startChoosing(form) {
  const boxes = [...form.querySelectorAll("input[name=id]")];
  const here = new Set(boxes.map((box) => box.value));
  const elsewhere = chosenIds().filter((id) => !here.has(id)).slice(0, MOST);
  const status = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  const how = status.textContent;
  const pages = [...document.querySelectorAll(".tp-pages a")].map((link) => [link, link.getAttribute("href")]);
  const before = new Set(chosenIds());

  for (const id of elsewhere) {
    const carried = element("input");
    Object.assign(carried, { type: "hidden", name: "id", value: id });
    form.append(carried);
  }
  for (const box of boxes) box.checked = before.has(box.value);

  const update = () => {
    const ids = [...elsewhere, ...boxes.filter((box) => box.checked).map((box) => box.value)];
    for (const box of boxes) box.disabled = !box.checked && ids.length >= MOST;
    for (const [link, address] of pages) link.setAttribute("href", address + query(ids));
    button.disabled = ids.length < 2;
    status.textContent = ids.length ? `${filled(form.dataset.status, { n: ids.length, m: MOST })} ${ids.length < 2 ? how : ""}`.trim() : how;
  };
  form.addEventListener("change", update);
  addEventListener("pageshow", update);
  update();
}

/* On the page of the comparison. */

async function fetchEntry(id, entries, hops = 1) {
  const address = new URL(`${id}/`, entries);
  const answer = await fetch(address);
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (page.querySelector(".tp-facts")) return { id, address: answer.url, page };
  const moved = /url=\s*(\S+)/i.exec(page.querySelector('meta[http-equiv="refresh"]')?.content ?? "");
  const target = moved && new URL(moved[1], address).pathname.split("/").filter(Boolean).pop();
  return target && ID.test(target) && hops ? fetchEntry(target, entries, hops - 1) : null;
}

function copyInto(target, source, address) {
  for (const node of source.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) target.append(node.textContent);
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(target, node, address);
  }
}

function copyElement(target, node, address) {
  const name = node.tagName.toUpperCase();
  if (OTHERS.has(name)) return;
  if (name === "TABLE") return void target.append(listOfRows(node, address));
  const made = name === "A" ? copiedLink(node, address) : KEPT.has(name) ? element(name) : null;
  if (!made) return copyInto(target, node, address);
  for (const kept of KEPT_CLASSES) if (node.classList.contains(kept)) made.classList.add(kept);
  if (node.lang) made.lang = node.lang;
  copyInto(made, node, address);
  target.append(made);
}

function copiedLink(node, address) {
  const link = element("a");
  const url = URL.parse?.(node.getAttribute("href"), address) ?? safeUrl(node.getAttribute("href"), address);
  if (url && /^(https?|mailto):$/.test(url.protocol)) link.href = url.href;
  return link;
}

function safeUrl(text, base) {
  try { return new URL(text, base); } catch { return null; }
}

/** A table inside a cell would not be read: each of its rows becomes a line, each value after its column's name. */
function listOfRows(table, address) {
  const names = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent.trim());
  const list = element("ul");
  for (const row of table.querySelectorAll("tbody tr")) {
    const line = element("li");
    [...row.cells].forEach((cell, number) => {
      if (!cell.textContent.trim()) return;
      const part = number ? element("span", `${names[number]}: `, "tp-line") : element("strong");
      copyInto(part, cell, address);
      line.append(part, " ");
    });
    list.append(line);
  }
  return list;
}

/** What the pages tell, row by row: the facts at their tops in the order of the pages, then the named sections. */
function rowsOf(entries, sections) {
  const rows = new Map();
  entries.forEach((entry, column) => {
    for (const fact of entry.page.querySelectorAll(".tp-facts > div")) {
      const label = fact.querySelector("dt").textContent.trim();
      if (!rows.has(label)) rows.set(label, []);
      rows.get(label)[column] = [fact.querySelector("dd")];
    }
  });
  for (const [id, label] of sections) {
    rows.set(label, entries.map((entry) => partsAfter(entry.page.getElementById(id))));
  }
  return rows;
}

function partsAfter(heading) {
  const parts = [];
  for (let next = heading?.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) parts.push(next);
  return parts;
}

function compared(entries, place, sections) {
  const table = element("table", "", "tp-table tp-compare");
  const caption = element("caption", place.dataset.caption);
  caption.id = "tp-compare-t";
  const head = element("tr");
  head.append(Object.assign(element("th", place.dataset.criterion), { scope: "col" }));
  for (const entry of entries) head.append(columnHead(entry, entries, place));
  const body = element("tbody");
  for (const [label, cells] of rowsOf(entries, sections)) {
    const row = element("tr");
    row.append(Object.assign(element("th", label), { scope: "row" }));
    entries.forEach((entry, column) => {
      const cell = element("td");
      const lang = entry.page.querySelector(".tp-lead")?.lang;
      if (lang) cell.lang = lang;
      for (const part of cells[column] ?? []) copyElement(cell, part, entry.address);
      if (!cell.textContent.trim()) cell.append(element("span", place.dataset.untold, "tp-missing"));
      row.append(cell);
    });
    body.append(row);
  }
  const top = element("thead");
  top.append(head);
  table.append(caption, top, body);
  return table;
}

function columnHead(entry, entries, place) {
  const cell = Object.assign(element("th"), { scope: "col" });
  const title = entry.page.querySelector("h1");
  const link = element("a", title.textContent.trim());
  link.href = entry.address;
  if (title.lang) link.lang = title.lang;
  const remove = element("a", place.dataset.remove, "tp-remove");
  remove.append(element("span", ` ${title.textContent.trim()}`, "tp-hide"));
  remove.href = location.pathname + query(entries.filter((other) => other !== entry).map((other) => other.id));
  cell.append(link, remove);
  return cell;
}

async function startComparison(place) {
  const asked = chosenIds();
  const ids = asked.slice(0, MOST);
  const status = place.querySelector("[role=status]");
  const add = place.querySelector("a.tp-button");
  if (!ids.length) return void (status.textContent = place.dataset.none);
  status.textContent = place.dataset.loading;
  const sections = [...place.querySelectorAll("[data-section]")].map((item) => [item.dataset.section, item.textContent]);
  const entriesAt = new URL(place.dataset.entries, location.href);
  const answers = await Promise.all(ids.map((id) => fetchEntry(id, entriesAt).catch(() => null)));
  const entries = answers.filter((entry, place) => entry && answers.findIndex((other) => other?.id === entry.id) === place);
  const missing = ids.filter((id, number) => !answers[number]);

  const told = [filled(place.dataset.status, { n: entries.length })];
  if (missing.length) told.push(filled(place.dataset.failed, { names: missing.join(", ") }));
  if (asked.length > MOST) told.push(place.dataset.many);
  if (entries.length < 2) told.push(place.dataset.few);
  status.textContent = told.join(" ");
  add.textContent = place.dataset.add;
  add.href = new URL(place.dataset.listing, location.href).pathname + query(entries.map((entry) => entry.id));
  if (!entries.length) return;
  const frame = element("div", "", "tp-scroll tp-compare-frame");
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-labelledby", "tp-compare-t");
  frame.append(compared(entries, place, sections));
  place.append(frame);
}

const form = document.querySelector("form.tp-choose");
const place = document.getElementById("tp-compare");
if (form) startChoosing(form);
if (place) startComparison(place);
