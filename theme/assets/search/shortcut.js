// The `/` key moves the focus to the search box of the page, on every page.

const TYPED_INTO = "input, textarea, select, [contenteditable]";

addEventListener("keydown", (event) => {
  const free = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
  if (event.key !== "/" || !free || event.target.closest?.(TYPED_INTO)) return;
  const boxes = [...document.querySelectorAll("main input[type=search][name=q], input[type=search][name=q]")];
  const box = boxes.find((candidate) => candidate.checkVisibility?.() ?? true);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
