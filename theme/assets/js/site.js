/** Conveniences of every page. The site works without them. */

const root = document.documentElement;
const SCHEME = "tp-scheme";
const SLASH = "tp-slash";

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

function startSettings() {
  const form = document.querySelector(".tp-display");
  if (!form) return;
  form.elements.scheme.value = memory.get(SCHEME) ?? "auto";
  form.elements.slash.checked = memory.get(SLASH) !== "off";
  form.addEventListener("change", ({ target }) => {
    if (target.name === "scheme") {
      memory.set(SCHEME, target.value === "auto" ? null : target.value);
      applyScheme(target.value);
    }
    if (target.name === "slash") memory.set(SLASH, target.checked ? null : "off");
  });
  form.hidden = false;
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
    const form = target.closest?.("form[data-search]");
    if (!form) return;
    document.removeEventListener("focusin", fetchClient);
    const script = document.createElement("script");
    script.src = new URL(JSON.parse(form.dataset.search).client, form.action).href;
    document.head.append(script);
  };
  document.addEventListener("focusin", fetchClient);
}

function start() {
  const menu = startMenu();
  startSettings();
  startSlash(menu);
  startSuggestions();
}

applyScheme(memory.get(SCHEME));
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
