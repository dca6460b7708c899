// The search page: what is typed and chosen, the address, and the results, kept in step.

import { readAddress, writeAddress } from "./address.js";
import { SearchBox } from "./boxes.js";
import { element, sentence } from "./dom.js";
import { ask } from "./engine.js";
import { FacetForm } from "./facets.js";
import { Marker } from "./highlight.js";
import { WORDS_OF_A_TEXT } from "./query.js";
import { resultItem } from "./results.js";
import { nearestLabels } from "./spelling.js";
import { Store } from "./store.js";
import { Suggestions, optionsFor } from "./suggestions.js";

const PAGE = 10;
const AT_FIRST = 5; // results that fill a screen do not wait for the files of the others
const FACETS_IN_VIEW = 2;
const TYPING_PAUSE_MS = 60;

class SearchPage {
  constructor(root, config) {
    this.config = config;
    this.words = config.words;
    this.place = { ...config, site: new URL(config.site, document.baseURI) };
    this.store = new Store(new URL(config.index, document.baseURI).href);
    this.part = (name) => root.querySelector(`[data-search="${name}"]`);
    this.form = root.querySelector("form");
    this.box = this.form.querySelector("input[type=search]");
    this.sort = this.part("sort");
    this.suggestions = new Suggestions(this.box, this.words, (option) => this.take(option));
    this.typed = false;
    this.turn = 0;
  }

  async start() {
    await this.store.open();
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.typing);
      this.stopSuggesting();
      this.go({ ...this.state, query: this.box.value }, "push");
    });
    this.box.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typed = true;
      this.typing = setTimeout(() => this.go({ ...this.state, query: this.box.value }, "replace"), TYPING_PAUSE_MS);
    });
    this.box.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.typed = false; // an answer on its way shall not open again what was closed
    });
    this.sort.addEventListener("change", () => this.go({ ...this.state, sort: this.sort.value }, "push"));
    this.part("more").addEventListener("click", () => this.showMore());
    addEventListener("popstate", () => this.restore());
    await this.restore();
  }

  /** A chosen suggestion: an entry is opened, a term is searched for. */
  take({ text, address }) {
    if (address) return location.assign(new URL(address, this.place.site));
    clearTimeout(this.typing);
    this.box.value = text;
    this.stopSuggesting();
    return this.go({ ...this.state, query: text }, "push");
  }

  suggest(cards) {
    if (!this.typed || document.activeElement !== this.box) return;
    this.suggestions.show(optionsFor(this.box.value, cards, this.store.manifest.facets));
  }

  stopSuggesting() {
    this.typed = false;
    this.suggestions.show([]);
  }

  /** The facets with the counts of those in view, once the results are there to be read. */
  async showCounts(turn) {
    const counts = await this.answer.counts(this.facetForm?.reached ?? this.facetsAtOnce());
    if (turn !== this.turn) return;
    this.facetForm ??= this.makeFacets();
    this.facetForm.update(counts, this.state.chosen);
    document.documentElement.dataset.searchTurn = String(turn);
  }

  /** The facets that stand beside the first results: they come with their counts, so that nothing changes in view. */
  facetsAtOnce() {
    return this.part("fold").open ? this.facets().slice(0, FACETS_IN_VIEW).map(({ id }) => id) : [];
  }

  facets() {
    const { facets } = this.store.manifest;
    return this.config.facets.map((id) => facets.find((facet) => facet.id === id)).filter(Boolean);
  }

  makeFacets() {
    return new FacetForm(this.part("facets"), this.facets(), this.words, this.facetsAtOnce(), {
      onChange: (id, terms) => {
        const chosen = { ...this.state.chosen, [id]: terms };
        if (!terms.length) delete chosen[id];
        this.go({ ...this.state, chosen }, "push");
      },
      onReach: () => this.orSay(this.showCounts(this.turn)),
    });
  }

  restore() {
    const state = readAddress(location.search, this.store.manifest.facets);
    this.box.value = state.query;
    return this.go(state, null);
  }

  /** Shows a state; `history` says whether the address is pushed, replaced or left alone. */
  async go(state, history) {
    this.state = state;
    this.sort.value = state.sort;
    if (history) {
      const address = location.pathname + writeAddress(state);
      const same = address === location.pathname + location.search;
      window.history[history === "push" && !same ? "pushState" : "replaceState"](null, "", address);
    }
    const turn = (this.turn += 1);
    await this.orSay(this.answerTo(state, turn));
  }

  async answerTo(state, turn) {
    const answer = await ask(this.store, state);
    if (turn !== this.turn) return;
    this.answer = answer;
    await this.show(turn);
    await this.showCounts(turn);
  }

  /** Waits for something; when it fails the visitor is told. */
  async orSay(something) {
    try {
      await something;
    } catch (error) {
      this.say(this.words.failed);
      throw error;
    }
  }

  async show(turn) {
    const { answer } = this;
    this.marker = new Marker(this.store, answer.matches);
    this.shown = 0;
    const first = await this.cards(AT_FIRST);
    if (turn !== this.turn) return;
    this.part("results").replaceChildren();
    this.part("more").hidden = true;
    this.append(first);
    this.showHelp();
    this.suggest(first);
    this.sayHowMany();
    document.documentElement.dataset.searchShown = String(turn);
    await this.addResults(turn, PAGE - AT_FIRST);
  }

  sayHowMany() {
    const { answer, words } = this;
    const count = answer.documents.length;
    const partial = answer.matches.length > 1 && answer.complete < count && answer.complete >= 0;
    const key = count === 0 ? "none" : count === 1 ? "one" : "many";
    const number = sentence(words, key, { count });
    this.say(partial && count && !Object.keys(this.state.chosen).length
      ? `${number} ${sentence(words, "complete", { count: answer.complete })}` : number);
  }

  /** The cards of the next results. */
  cards(count) {
    const next = this.answer.documents.slice(this.shown, this.shown + count);
    return Promise.all(next.map((document) => this.store.card(document)));
  }

  append(cards) {
    const items = cards.map((card) => resultItem(card, this.answer.reasons(card.document), this.marker, this.place));
    this.part("results").append(...items);
    this.shown += items.length;
    return items;
  }

  /** Adds the next results, unless something else has been asked by then. */
  async addResults(turn, count) {
    const cards = await this.cards(count);
    if (turn !== this.turn) return [];
    const items = this.append(cards);
    this.part("more").hidden = this.shown >= this.answer.documents.length;
    return items;
  }

  /** Adds as many again and moves the focus to the first of them. */
  async showMore() {
    const [first] = await this.addResults(this.turn, PAGE);
    first?.querySelector("a").focus();
  }

  /** "Did you mean", words that nothing has, and what to do when there is no result. */
  showHelp() {
    const { words, answer } = this;
    const lines = [];
    const corrected = answer.matches.filter((match) => match.corrected);
    if (corrected.length) {
      let query = this.state.query.toLowerCase();
      for (const match of corrected) query = query.replace(match.word, match.corrected);
      const href = location.pathname + writeAddress({ ...this.state, query });
      const link = element("a", { href, attributes: { "data-spelling": "" } }, query);
      lines.push(element("p", {}, `${words.did_you_mean} `, link));
    }
    if (answer.leftOut) lines.push(element("p", {}, sentence(words, "left_out", { count: WORDS_OF_A_TEXT })));
    const unknown = answer.matches.filter((match) => !match.found).map((match) => match.word);
    if (unknown.length) lines.push(element("p", {}, sentence(words, "unknown", { words: unknown.join(", ") })));
    const nearest = answer.documents.length ? [] : nearestLabels(this.state.query, this.store.manifest.facets);
    if (nearest.length) lines.push(element("p", {}, `${words.nearest} `, ...this.links(nearest)));
    this.part("help").replaceChildren(...lines);
    this.part("empty").hidden = answer.documents.length > 0;
  }

  /** Links that search for each text, with commas between. */
  links(texts) {
    return texts.flatMap((text, index) => {
      const href = location.pathname + writeAddress({ query: text, chosen: {}, sort: this.state.sort });
      return [index ? ", " : "", element("a", { href, attributes: { "data-nearest": "" } }, text)];
    });
  }

  say(text) {
    const status = this.part("status");
    if (status.textContent !== text) status.textContent = text;
  }
}

// Beside the results there is room for the facets; on a phone they would push the results off the screen.
const BESIDE_RESULTS = matchMedia("(min-width: 60em)");

function start() {
  const configured = document.getElementById("search-config");
  const root = document.querySelector("[data-search-page]");
  if (configured && root) {
    const fold = root.querySelector("[data-search=fold]");
    if (fold) fold.open = BESIDE_RESULTS.matches;
    new SearchPage(root, JSON.parse(configured.textContent)).start();
  }
  for (const form of document.querySelectorAll("form[data-search]")) new SearchBox(form).start();
}

// The script does not wait for the style sheets, so it may be here before the page is.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
