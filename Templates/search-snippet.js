// The piece of a text that shows best what a query found in it.

import { stem, wordsOf } from "./search-words.js";

// The length of a snippet, and how much of it stands before the first word found, in letters.
const LENGTH = 240;
const BEFORE = 70;
// How long a stem must be to count at the beginning, at the end and in the middle of a compound.
const AT_BEGINNING = 4;
const AT_END = 5;
const IN_MIDDLE = 6;
const UNSEEN = "svg, script, style, template, [aria-hidden=true]";
const WITHIN_A_WORD = "a, abbr, code, del, em, mark, span, strong, sup, time, data";

// Tells which words of a text a query found.
export class Matcher {
  constructor({ stems, beginnings }, language) {
    this.stems = [...new Set(stems)];
    this.beginnings = beginnings;
    this.language = language;
  }

  // The places of the words found, each with the number of the stem that it has.
  matches(text) {
    return wordsOf(text)
      .map(({ word, start, end }) => ({ start, end, which: this.which(word) }))
      .filter(({ which }) => which >= 0);
  }

  which(word) {
    const own = stem(word, this.language);
    const exact = this.stems.indexOf(own);
    if (exact >= 0) return exact;
    const begun = this.beginnings.findIndex((beginning) => word.startsWith(beginning));
    if (begun >= 0) return this.stems.length + begun;
    return this.stems.findIndex(
      (part) =>
        (part.length >= AT_BEGINNING && word.startsWith(part)) ||
        (part.length >= AT_END && own.endsWith(part)) ||
        (part.length >= IN_MIDDLE && word.includes(part)),
    );
  }

  // The text as nodes, with `mark` around the words found.
  marked(text) {
    return this.nodes(text, 0, text.length, this.matches(text));
  }

  nodes(text, from, to, matches) {
    const nodes = [];
    let at = from;
    for (const { start, end } of matches.filter((match) => match.start >= from && match.end <= to)) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      nodes.push(text.slice(at, start), mark);
      at = end;
    }
    return [...nodes, text.slice(at, to)];
  }

  // The stretch of a text with most of the query, as nodes; `null` when it has none of it.
  snippet(text) {
    const tidy = text.replace(/\s+/gu, " ").trim();
    const matches = this.matches(tidy);
    if (matches.length === 0) return null;
    const from = beginningAt(tidy, bestStart(matches));
    const to = endAt(tidy, from + LENGTH);
    const nodes = this.nodes(tidy, from, to, matches);
    if (from > 0) nodes.unshift("… ");
    if (to < tidy.length) nodes.push(" …");
    return nodes;
  }
}

// The beginning of a text, as long as a snippet.
export function beginningOf(text) {
  const end = endAt(text, LENGTH);
  return end < text.length ? `${text.slice(0, end)} …` : text;
}

// Where the match stands from which on a snippet has most different words of the query.
function bestStart(matches) {
  let best = { start: 0, count: 0 };
  for (const { start } of matches) {
    const within = matches.filter((match) => match.start >= start && match.end <= start + LENGTH - BEFORE);
    const count = new Set(within.map(({ which }) => which)).size;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

// The beginning of a sentence or of a word, not too far before a place.
function beginningAt(text, place) {
  if (place <= BEFORE) return 0;
  const before = text.slice(place - BEFORE, place);
  const sentence = before.search(/(?<=[.!?:;] )\p{Lu}[^.!?]*$/u);
  return place - BEFORE + (sentence >= 0 ? sentence : before.indexOf(" ") + 1);
}

// The end of the word that begins before a place.
function endAt(text, place) {
  if (place >= text.length) return text.length;
  const space = text.lastIndexOf(" ", place);
  return space > 0 ? space : place;
}

// The text of a part of a page: what stands in the section that an anchor begins, or up to the next heading.
export function textAt(page, anchor) {
  const start = anchor ? page.getElementById(anchor) : null;
  if (!start) return textOf([...page.querySelectorAll("main")]);
  if (!/^H[1-6]$/.test(start.tagName)) return textOf([...start.children], ". ");
  const section = start.closest("section");
  if (section && section.querySelector("h1, h2, h3, h4, h5, h6") === start) {
    return textOf([...section.children].filter((child) => !child.contains(start)));
  }
  const following = [];
  for (let next = start.nextElementSibling; next && !/^H[1-6]$/.test(next.tagName); next = next.nextElementSibling) {
    following.push(next);
  }
  return textOf(following);
}

function textOf(elements, between = " ") {
  return elements.map((element) => seenIn(element)).join(between);
}

// The text of an element as a reader sees it: what stands in different blocks or cells is apart, drawings are left out.
function seenIn(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(UNSEEN)) return "";
  const text = [...node.childNodes].map(seenIn).join("");
  return node.matches(WITHIN_A_WORD) ? text : ` ${text} `;
}
