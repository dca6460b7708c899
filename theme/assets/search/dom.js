// Elements from data, never from markup.

/** An element with properties, attributes under `attributes`, and children that are nodes or plain text. */
export function element(name, { attributes = {}, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A sentence of the interface with its {places} filled in. */
export function sentence(words, key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
