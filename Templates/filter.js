// Filters and sorts a table of measures where it stands, and keeps the choice in the address.
//
// The links in a row say which values it has; the page of all overviews says which values there are, in which
// order, and which lies within which. Without this script the links lead to a page for each value.

import { wordsOf } from "./search-words.js";

const place = document.querySelector("[data-filter]");
const table = document.querySelector("table[data-filtered]");
const words = place.dataset;
const body = table.tBodies[0];
const heads = [...table.tHead.rows[0].cells];
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

// A key behind those of all days.
const LAST = "99999999";

const status = place.querySelector(".result-count");
const none = place.querySelector(".no-results");
const clear = place.querySelector("[data-clear]");
const word = place.querySelector("input[type=search]");

const folded = (text) => wordsOf(text).map(({ word }) => word).join(" ");
const rows = [...body.rows].map((element, home) => ({
  element,
  home,
  text: folded(element.cells[0].textContent),
  links: new Set([...element.querySelectorAll("td a")].map((link) => link.href)),
}));
// Each with its name in the address, its values in order, and a set of rows for each value.
let facets = [];

const fill = (pattern, values) => pattern.replace(/\[(\w+)\]/g, (_, name) => values[name]);
const lastPart = (address) => new URL(address).pathname.split("/").filter(Boolean).pop();
const state = () => new URLSearchParams(location.search);

/** Reads the values of every facet that tells the rows of this table apart. */
function readFacets(overviews, base) {
  const addressOf = (link) => new URL(link, base).href;
  return [...overviews.querySelectorAll("[data-facet]")].flatMap((section) => {
    const heading = section.querySelector("h2 a");
    const values = [...section.querySelectorAll("li")].map((item) => {
      const link = item.querySelector("a");
      const address = addressOf(link.getAttribute("href"));
      const broader = item.dataset.within ? addressOf(item.dataset.within) : null;
      return { address, name: lastPart(address), label: link.childNodes, broader, rows: new Set() };
    });
    const known = new Map(values.map((value) => [value.address, value]));
    for (const row of rows) {
      for (const address of row.links) {
        // What counts for a narrower value counts for the broader one as well.
        for (let value = known.get(address); value; value = known.get(value.broader)) value.rows.add(row);
      }
    }
    const present = values.filter((value) => value.rows.size > 0);
    const divides = present.length > 1 || present.some((value) => value.rows.size < rows.length);
    if (!divides) return [];
    const rank = new Map(present.map((value, index) => [value, index]));
    const name = lastPart(addressOf(heading.getAttribute("href")));
    return [{ name, column: section.dataset.facet, label: heading.textContent, values: present, rank }];
  });
}

/** A set of boxes to tick, one a value. */
function control(facet) {
  const set = document.createElement("fieldset");
  set.className = "facet";
  const legend = document.createElement("legend");
  legend.textContent = facet.label;
  const list = document.createElement("ul");
  for (const value of facet.values) {
    const item = document.createElement("li");
    const label = document.createElement("label");
    value.box = Object.assign(document.createElement("input"), { type: "checkbox", name: facet.name, value: value.name });
    value.count = document.createElement("span");
    value.count.className = "count";
    const text = document.createElement("span");
    text.append(...[...value.label].map((node) => document.importNode(node, true)));
    label.append(value.box, text, value.count);
    item.append(label);
    list.append(item);
  }
  set.append(legend, list);
  set.addEventListener("change", () => go(chosen()));
  return set;
}

/** What the controls say, as it stands in the address. */
function chosen() {
  const query = new URLSearchParams();
  for (const facet of facets) {
    for (const value of facet.values) if (value.box.checked) query.append(facet.name, value.name);
  }
  if (word.value.trim()) query.set("q", word.value.trim());
  const sorted = state().get("sort");
  if (sorted) query.set("sort", sorted);
  return query;
}

function go(query, replaces = false) {
  const address = query.size ? `?${query}` : location.pathname;
  history[replaces ? "replaceState" : "pushState"](null, "", address + location.hash);
  show();
}

/** Shows what the address asks for. */
function show() {
  const query = state();
  for (const facet of facets) {
    const wanted = new Set(query.getAll(facet.name));
    facet.wanted = facet.values.filter((value) => wanted.has(value.name));
    for (const value of facet.values) {
      value.box.checked = wanted.has(value.name);
      value.total = 0;
    }
  }
  const parts = folded(query.get("q") ?? "").split(" ").filter(Boolean);
  if (document.activeElement !== word) word.value = query.get("q") ?? "";
  let count = 0;
  for (const row of rows) {
    const fits = parts.every((part) => row.text.includes(part));
    const failing = fits ? facets.filter((facet) => !passes(facet, row)) : facets;
    row.element.hidden = !fits || failing.length > 0;
    if (!row.element.hidden) count += 1;
    if (!fits || failing.length > 1) continue;
    // The count of a value is what choosing it would show: what only its own facet keeps away counts too.
    for (const facet of failing.length ? failing : facets) {
      for (const value of facet.values) if (value.rows.has(row)) value.total += 1;
    }
  }
  for (const value of facets.flatMap((facet) => facet.values)) value.count.textContent = value.total;
  const isFiltered = parts.length > 0 || facets.some((facet) => facet.wanted.length > 0);
  status.textContent = fill(isFiltered ? words.some : words.all, { n: count, total: rows.length });
  clear.hidden = !isFiltered;
  none.hidden = count > 0;
  sort(query.get("sort") ?? "");
}

function passes(facet, row) {
  return facet.wanted.length === 0 || facet.wanted.some((value) => value.rows.has(row));
}

// MARK: Sorting

let sortedBy = "";

/** Puts the rows in the order of a column, `-` before its name for the other way round; empty for the page's own. */
function sort(key) {
  const isDown = key.startsWith("-");
  const name = isDown ? key.slice(1) : key;
  const head = heads.find((one) => one.dataset.column === name);
  for (const one of heads) {
    if (one === head) one.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    else one.removeAttribute("aria-sort");
  }
  if (key === sortedBy) return;
  sortedBy = key;
  const value = head ? sortingValue(head) : () => 0;
  const keyed = rows.map((row) => [row, value(row)]);
  keyed.sort(([left, a], [right, b]) => compare(a, b) * (isDown ? -1 : 1) || left.home - right.home);
  body.append(...keyed.map(([row]) => row.element));
}

/** What a column's rows are ordered by: the order of the register's own values, else the text. */
function sortingValue(head) {
  const facet = facets.find((one) => one.column === head.dataset.column);
  const index = head.cellIndex;
  if (!facet) {
    // Where rows have keys, those without one come last.
    const hasKeys = rows.some(({ element }) => element.cells[index].dataset.sort);
    const without = (cell) => (hasKeys ? LAST : cell.textContent.trim());
    return ({ element }) => element.cells[index].dataset.sort ?? without(element.cells[index]);
  }
  return (row) => Math.min(...facet.values.filter((one) => one.rows.has(row)).map((one) => facet.rank.get(one)));
}

function compare(a, b) {
  return typeof a === "number" ? a - b || 0 : collator.compare(a, b);
}

function offerSorting() {
  for (const head of heads.filter((one) => one.dataset.column)) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "sort" });
    button.append(...head.childNodes);
    button.addEventListener("click", () => {
      const query = state();
      const name = head.dataset.column;
      // Up, down, and back to the order of the page.
      const next = { [name]: `-${name}`, [`-${name}`]: "" }[query.get("sort")] ?? name;
      if (next) query.set("sort", next);
      else query.delete("sort");
      go(query);
    });
    head.append(button);
  }
}

// MARK: Begin

async function begin() {
  const answer = await fetch(words.overviews);
  if (!answer.ok) return;
  facets = readFacets(new DOMParser().parseFromString(await answer.text(), "text/html"), answer.url);
  place.querySelector(".facets").prepend(...facets.map(control));
  offerSorting();
  clear.addEventListener("click", () => {
    word.value = "";
    const query = new URLSearchParams();
    if (state().has("sort")) query.set("sort", state().get("sort"));
    go(query);
    word.focus();
  });
  word.addEventListener("input", () => go(chosen(), true));
  addEventListener("popstate", show);
  place.hidden = false;
  show();
}

// One row leaves nothing to choose.
if (rows.length > 1) begin();
