/** Conveniences of every page. The site works without them. */

import { words } from "./words.js";

const root = document.documentElement;
const SCHEME = "tp-scheme";
const SLASH = "tp-slash";
const MOST_BESIDE = 3;
const site = new URL("../../", import.meta.url);

const memory = {
  get(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  },
  set(key, value) {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch { /* a closed storage costs the visitor only the memory of a choice */ }
  },
};

function applyScheme(scheme) {
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  else delete root.dataset.scheme;
}

function startMenu() {
  const button = document.querySelector(".tp-menu-button");
  const menu = document.getElementById("tp-menu");
  if (!button || !menu) return { open() {} };

  const show = (open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.toggleAttribute("data-open", open);
  };
  const isOpen = () => button.getAttribute("aria-expanded") === "true";

  button.addEventListener("click", () => show(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !isOpen()) return;
    const within = menu.contains(document.activeElement) || document.activeElement === document.body;
    show(false);
    if (within) button.focus();
  });
  return { open: () => show(true) };
}

function settings(legend, ...choices) {
  const group = Object.assign(document.createElement("fieldset"), { className: "tp-settings" });
  group.append(Object.assign(document.createElement("legend"), { textContent: legend }));
  for (const { text, ...own } of choices) {
    const label = document.createElement("label");
    label.append(Object.assign(document.createElement("input"), own), ` ${text}`);
    group.append(label);
  }
  return group;
}

function startSettings() {
  const place = document.querySelector(".tp-display");
  if (!place) return;
  const say = words.display;
  const scheme = (value) => ({ type: "radio", name: "scheme", value, text: say[`color_${value}`] });
  const form = document.createElement("form");
  form.append(
    settings(say.color_scheme, scheme("auto"), scheme("light"), scheme("dark")),
    settings(say.shortcuts, { type: "checkbox", name: "slash", text: say.shortcut_search }),
  );
  form.elements.scheme.value = memory.get(SCHEME) ?? "auto";
  form.elements.slash.checked = memory.get(SLASH) !== "off";
  form.addEventListener("change", ({ target }) => {
    if (target.name === "scheme") {
      memory.set(SCHEME, target.value === "auto" ? null : target.value);
      applyScheme(target.value);
    }
    if (target.name === "slash") memory.set(SLASH, target.checked ? null : "off");
  });
  place.append(form);
}

function startSlash(menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
    if (memory.get(SLASH) === "off") return;
    const box = document.querySelector("main input[type=search]") ?? document.querySelector("header input[type=search]");
    if (!box) return;
    event.preventDefault();
    if (box.closest("#tp-menu")) menu.open();
    box.focus();
    box.select();
  });
}

/** The client of the search gives suggestions in any search box. It is fetched when a box is first used. */
function startSuggestions() {
  const fetchClient = ({ target }) => {
    if (!target.closest?.("form.tp-search")) return;
    document.removeEventListener("focusin", fetchClient);
    const index = new URL(`search-index/${root.lang}/`, site).href;
    const config = JSON.stringify({ index, site: site.href, words: words.suggestions });
    for (const form of document.querySelectorAll("form.tp-search")) form.dataset.search = config;
    const script = document.createElement("script");
    script.src = new URL("assets/search/client.js", site).href;
    document.head.append(script);
  };
  document.addEventListener("focusin", fetchClient);
}

/** The link to the comparison takes along the practices that the page shows above it. */
function startComparison() {
  const link = document.querySelector("a[data-beside]");
  const folder = new URL("../", location.href).href;
  const shown = link ? [...link.closest("p").previousElementSibling.querySelectorAll("a")] : [];
  const others = shown.filter(({ href }) => new URL("../", href).href === folder).slice(0, MOST_BESIDE);
  if (link) link.href += others.map(({ href }) => `&id=${href.split("/").at(-2)}`).join("");
}

function start() {
  const menu = startMenu();
  startSettings();
  startSlash(menu);
  startComparison();
  startSuggestions();
}

applyScheme(memory.get(SCHEME));
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
