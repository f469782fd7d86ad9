// The page for searching: finds while one types, and keeps the query in the address.

import { SearchIndex } from "./search-index.js";
import { Matcher, beginningOf, textAt } from "./search-snippet.js";

// How many results are shown at first, and how many more each time.
const SHOWN = 10;
// How long typing must pause, in milliseconds.
const PAUSE = 120;

const place = document.querySelector("[data-search-results]");
const form = document.querySelector("[data-search]");
const input = form.querySelector("input");
const list = place.querySelector("ol");
const status = place.querySelector(".result-count");
const note = place.querySelector("[data-search-note]");
const more = place.querySelector("[data-search-more]");
const entry = place.querySelector("template").content;
const words = place.dataset;
const root = new URL(words.root, document.baseURI);
const title = document.title;
const pages = new Map();

// The query that is being answered, and what was found for it.
let current = 0;
let found = null;
let opened = null;

for (const element of document.querySelectorAll("[data-without-script]")) element.hidden = true;

function opening() {
  opened ??= SearchIndex.open(new URL(words.index, document.baseURI));
  return opened;
}

function fill(pattern, values) {
  return pattern.replace(/\[(\w+)\]/g, (_, name) => values[name]);
}

async function search(text) {
  const query = text.trim();
  const turn = (current += 1);
  document.title = query ? `${query} – ${title}` : title;
  if (!query) return clear();
  try {
    const index = await opening();
    const answer = await index.find(query);
    if (turn !== current) return;
    const matcher = new Matcher(answer, index.overview.language);
    const results = await shown(index, matcher, answer.hits.slice(0, SHOWN));
    if (turn !== current) return;
    found = { index, matcher, hits: answer.hits, count: results.length };
    place.hidden = false;
    list.replaceChildren(...results);
    more.hidden = answer.hits.length <= SHOWN;
    tell(answer, query);
  } catch (fault) {
    opened = null;
    if (turn === current) fail(fault);
  }
}

function clear() {
  found = null;
  place.hidden = true;
  list.replaceChildren();
  status.textContent = "";
}

function fail(fault) {
  clear();
  place.hidden = false;
  more.hidden = true;
  note.hidden = true;
  status.textContent = words.failed;
  console.error(fault);
}

// Says how much was found, and what for if not for the query as it was typed.
function tell({ hits, corrections, isComplete }, query) {
  const count = hits.length;
  const pattern = count === 0 ? words.none : count === 1 ? words.one : words.other;
  const notes = corrections.map(([word, meant]) => fill(words.corrected, { word, meant }));
  if (count > 0 && !isComplete) notes.push(words.partly);
  if (count === 0) notes.push(words.advice);
  status.textContent = fill(pattern, { count, query });
  note.textContent = notes.join(" ");
  note.hidden = notes.length === 0;
}

// Results as elements.
async function shown(index, matcher, hits) {
  const records = await Promise.all(hits.map((hit) => index.record(hit.entry)));
  return Promise.all(hits.map((hit, number) => result(index, matcher, hit, records[number])));
}

async function result(index, matcher, { passage }, record) {
  const item = entry.cloneNode(true).querySelector("li");
  const anchor = anchorOf(index, record, passage);
  const address = new URL(record.address, root);
  const kind = words[`kind${record.kind[0].toUpperCase()}${record.kind.slice(1)}`];
  item.querySelector(".result-kind").textContent = fill(kind, record);
  const link = item.querySelector("a");
  link.href = anchor ? `${address}#${encodeURIComponent(anchor)}` : address;
  link.replaceChildren(...matcher.marked(record.title));
  item.querySelector(".result-text").replaceChildren(...(await snippet(matcher, record, passage, anchor, address)));
  return item;
}

// The anchor of a passage: of a measure's section or another part of its page, or of a heading of another page.
function anchorOf(index, { kind, anchor, anchors }, passage) {
  if (anchor) return anchor;
  if (passage === 0) return null;
  if (kind !== "measure") return anchors?.[passage - 1] ?? null;
  const { sections } = index.overview;
  return sections[passage - 1] ?? words.anchors.split(" ")[passage - 1 - sections.length] ?? null;
}

async function snippet(matcher, { kind, text, names }, passage, anchor, address) {
  const own = text ?? "";
  const named = (names ?? []).find((name) => matcher.matches(name).length > 0);
  const isElsewhere = passage > 0 && (kind === "measure" || kind === "page");
  if (isElsewhere) {
    const there = matcher.snippet(textAt(await page(address), anchor));
    if (there) return there;
  }
  const here = matcher.snippet(own);
  if (here) return here;
  if (named) return [...matcher.marked(named), own ? `. ${beginningOf(own)}` : "."];
  return [beginningOf(own || (names ?? []).join(", "))];
}

// A page of the site, loaded once.
function page(address) {
  if (!pages.has(address.href)) {
    const loading = fetch(address)
      .then((answer) => answer.text())
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
    pages.set(address.href, loading);
  }
  return pages.get(address.href);
}

async function showMore() {
  if (!found) return;
  const turn = current;
  const { index, matcher, hits, count } = found;
  const results = await shown(index, matcher, hits.slice(count, count + SHOWN));
  if (turn !== current) return;
  found.count += results.length;
  list.append(...results);
  more.hidden = found.count >= hits.length;
  results[0]?.querySelector("a").focus();
}

// The address

function queryOfAddress() {
  return new URLSearchParams(location.search).get("q") ?? "";
}

function addressOf(query) {
  const address = new URL(location.href);
  address.hash = "";
  if (query.trim()) address.searchParams.set("q", query.trim());
  else address.searchParams.delete("q");
  return address;
}

function showAddress() {
  isSettled = true;
  for (const field of document.querySelectorAll("input[name=q]")) field.value = queryOfAddress();
  search(queryOfAddress());
}

// Typing on replaces the address; the first letter behind a query that was settled keeps that one to go back to.
let pause = 0;
let isSettled = true;

function keep(query, settles) {
  if (query.trim() !== queryOfAddress()) {
    history[isSettled && queryOfAddress() ? "pushState" : "replaceState"](null, "", addressOf(query));
  }
  isSettled = settles;
}

input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    keep(input.value, false);
    search(input.value);
  }, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  keep(input.value, true);
  search(input.value);
});
input.addEventListener("focus", () => opening().catch(() => (opened = null)), { once: true });
more.addEventListener("click", showMore);
addEventListener("popstate", showAddress);
showAddress();
