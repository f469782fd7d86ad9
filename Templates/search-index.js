// The index of a register, as docs/search.md describes it: loads those of its files that a query needs, and ranks
// what it finds.

import { isMisspelling, stem, wordsOf } from "./search-words.js";

const VERSION = 2;
// The bits of the byte of fields, and how much each field counts.
const FIELDS = [[1, 8], [2, 6], [4, 4], [8, 2]];
const IS_WHOLE = 16;
const COUNT_SHIFT = 5;
const PART_WEIGHT = 0.6;
const BEGINNING_WEIGHT = 0.7;
const MISSPELLED_WEIGHT = 0.5;
const SYNONYM_WEIGHT = 0.8;
// How many terms a beginning stands for at most, and how many files of terms are looked through for one.
const MOST_TERMS = 16;
const MOST_FILES = 4;
// How many words a misspelled one is taken for.
const MOST_MEANT = 3;
// Shorter words are not taken for misspelled ones.
const SHORTEST_MISSPELLED = 4;
// Shorter words are not looked for at the end of others.
const SHORTEST_ENDING = 5;
const LAST = "\u{10ffff}";

export class SearchIndex {
  // Reads the overview; `address` is where it lies.
  static async open(address) {
    const overview = await load(address, "json");
    if (overview.version !== VERSION) throw new Error(`version ${overview.version} of the index`);
    return new SearchIndex(address, overview);
  }

  constructor(address, overview) {
    this.address = address;
    this.overview = overview;
    this.common = new Set(overview.common);
    this.synonyms = new Map();
    this.files = new Map();
    overview.synonyms.forEach(({ names }) => this.addSynonyms(names));
  }

  // What has the words of a query: hits, the best first, with what else is known of the query. A hit is the number of
  // an entry and the passages that have most of the query.
  async find(text) {
    const slots = await this.slots(text);
    const known = slots.filter((slot) => slot.found);
    const score = new Float64Array(this.overview.entries);
    const counts = new Uint8Array(this.overview.entries);
    for (const { found } of known) {
      found.score.forEach((value, entry) => {
        if (value > 0) counts[entry] += 1;
        score[entry] += value;
      });
    }
    const all = slots.length;
    const isComplete = counts.some((count) => count === all);
    const fewest = isComplete ? all : counts.reduce((most, count) => Math.max(most, count), 1);
    const hits = [];
    score.forEach((value, entry) => {
      if (value > 0 && counts[entry] >= fewest) hits.push({ entry, score: value });
    });
    hits.sort((one, other) => other.score - one.score || one.entry - other.entry);
    for (const hit of hits) hit.passage = bestPassage(known, hit.entry);
    const stems = slots.flatMap((slot) => slot.stems);
    const beginnings = slots.flatMap((slot) => slot.beginnings);
    const corrections = slots.filter((slot) => slot.correction).map(({ word, correction }) => [word, correction]);
    return { hits, isComplete: isComplete || all < 2, stems, beginnings, corrections, isEmpty: all === 0 };
  }

  // What readers see of an entry.
  async record(entry) {
    const size = this.overview.entriesOfFile;
    const records = await this.file(`entries-${Math.floor(entry / size)}.json`, "json");
    return records[entry % size];
  }

  // The query

  addSynonyms(names) {
    const group = names.map((name) => this.meaningful(wordsOf(name)).map(({ word }) => this.stem(word)));
    for (const stems of group) {
      if (stems.length === 0) continue;
      const key = stems.join(" ");
      const others = group.filter((other) => other.length > 0 && other.join(" ") !== key);
      this.synonyms.set(key, [...(this.synonyms.get(key) ?? []), ...others]);
      this.longest = Math.max(this.longest ?? 1, stems.length);
    }
  }

  stem(word) {
    return stem(word, this.overview.language);
  }

  // The words that say something: a common word does only as an abbreviation.
  meaningful(words) {
    return words.filter(({ word, isCapital }) => isCapital || !this.common.has(word));
  }

  // The query as slots, each of which an entry should have: a word, or words that are a name with synonyms.
  async slots(text) {
    const words = this.meaningful(wordsOf(text));
    const isOpen = /[\p{L}\p{N}]$/u.test(text);
    const slots = [];
    for (let at = 0; at < words.length;) {
      const size = this.nameAt(words, at);
      const part = words.slice(at, at + size);
      const isLast = isOpen && at + size === words.length;
      slots.push(this.slot(part, isLast));
      at += size;
    }
    return Promise.all(slots);
  }

  // How many words from a place on are a name with synonyms; 1 when none are.
  nameAt(words, at) {
    const stems = words.slice(at, at + (this.longest ?? 1)).map(({ word }) => this.stem(word));
    for (let size = stems.length; size > 1; size -= 1) {
      if (this.synonyms.has(stems.slice(0, size).join(" "))) return size;
    }
    return 1;
  }

  async slot(words, isLast) {
    const stems = words.map(({ word }) => this.stem(word));
    const slot = { word: words.map(({ word }) => word).join(" "), stems: [...stems], beginnings: [], found: null };
    const others = this.synonyms.get(stems.join(" ")) ?? [];
    const own = await Promise.all(words.map(({ word }) => this.terms(word, isLast && words.length === 1)));
    for (const { correction, beginning, isEnding, terms } of own) {
      if (correction) slot.correction = correction;
      if (correction || isEnding) slot.stems.push(...terms.map(({ term }) => term.stem));
      if (beginning) slot.beginnings.push(beginning);
    }
    // A name in full may be missing while its abbreviation is there.
    const ways = [{ words: own.map(({ terms }) => terms), weight: 1 }];
    for (const other of others) {
      const terms = await Promise.all(other.map((name) => this.exactTerms(name)));
      ways.push({ words: terms, weight: SYNONYM_WEIGHT });
      if (terms.every((list) => list.length > 0)) slot.stems.push(...other);
    }
    for (const way of ways) slot.found = better(slot.found, await this.entriesOf(way));
    return slot;
  }

  // The entries that have all words of a way to say something; `null` when one of the words is not known.
  async entriesOf({ words, weight }) {
    if (words.some((terms) => terms.length === 0)) return null;
    const lists = await Promise.all(words.map((terms) => this.entriesOfTerms(terms)));
    const score = new Float64Array(this.overview.entries);
    for (let entry = 0; entry < score.length; entry += 1) {
      if (lists.every((list) => list.score[entry] > 0)) {
        score[entry] = (weight * lists.reduce((sum, list) => sum + list.score[entry], 0)) / lists.length;
      }
    }
    return { score, lists: lists.map((list) => list.passages) };
  }

  // Terms

  // The terms that a word of the query stands for.
  async terms(word, isLast) {
    const exact = await this.exactTerms(this.stem(word));
    if (exact.length > 0) return { terms: exact };
    const begun = await this.termsWith(word, word, (term) => term.stem.startsWith(word));
    if (begun.length > 0 && (isLast || word.length > 2)) {
      return { terms: begun.map((term) => ({ term, weight: BEGINNING_WEIGHT })), beginning: word };
    }
    const ending = await this.termsEndingWith(this.stem(word));
    if (ending.length > 0) {
      return { terms: ending.map((term) => ({ term, weight: PART_WEIGHT })), isEnding: true };
    }
    const meant = await this.meantTerms(word, isLast);
    const terms = meant.map((term) => ({ term, weight: MISSPELLED_WEIGHT }));
    return meant.length > 0 ? { terms, correction: meant[0].shown } : { terms };
  }

  async exactTerms(wanted) {
    const terms = await this.fileOfTerms(this.fileNumber(wanted));
    const term = terms.find((each) => each.stem === wanted);
    return term ? [{ term, weight: 1 }] : [];
  }

  // The most frequent terms between two words that pass a test.
  async termsWith(from, to, test) {
    const first = this.fileNumber(from);
    const last = Math.min(this.fileNumber(to + LAST), first + MOST_FILES - 1);
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const files = await Promise.all(numbers.map((number) => this.fileOfTerms(number)));
    return mostFrequent(files.flat().filter(test));
  }

  // The compounds that end with a word which the register doesn't use by itself, so that the index didn't take them
  // apart. A large register uses nearly every word, and its terms would be too much to load.
  async termsEndingWith(own) {
    if (own.length < SHORTEST_ENDING || this.overview.words.length > MOST_FILES) return [];
    return this.termsWith("", "", (term) => term.stem.endsWith(own));
  }

  // The terms that a misspelled word may have been meant for. Of a large index only those are looked at that begin
  // with the same two letters, or with two that one mistake makes of them.
  async meantTerms(word, isLast) {
    if (word.length < SHORTEST_MISSPELLED || /\d/.test(word)) return [];
    const own = this.stem(word);
    const [a, b, c] = word;
    const beginnings = this.overview.words.length > MOST_FILES ? [a + b, b + a, b + c, a + c] : [""];
    const whole = (term) => isMisspelling(own, term.stem, false) || isMisspelling(word, term.shown, false);
    const begun = (term) => isMisspelling(word, term.shown, true);
    for (const test of isLast ? [whole, begun] : [whole]) {
      const found = [];
      for (const beginning of new Set(beginnings)) found.push(...(await this.termsWith(beginning, beginning, test)));
      if (found.length > 0) return mostFrequent([...new Set(found)]).slice(0, MOST_MEANT);
    }
    return [];
  }

  // The number of the file of terms that has a word, if any has.
  fileNumber(word) {
    const files = this.overview.words;
    let number = files.length - 1;
    while (number > 0 && files[number].first > word) number -= 1;
    return number;
  }

  async fileOfTerms(number) {
    const name = `words-${number}.bin`;
    if (!this.files.has(`terms of ${name}`)) {
      const { start } = this.overview.words[number];
      this.files.set(`terms of ${name}`, this.file(name, "arrayBuffer").then((bytes) => readTerms(bytes, start)));
    }
    return this.files.get(`terms of ${name}`);
  }

  // Lists

  // The entries that have one of some terms, each with its best score and all of its passages.
  async entriesOfTerms(terms) {
    const score = new Float64Array(this.overview.entries);
    const passages = new Uint16Array(this.overview.entries);
    const lists = await Promise.all(terms.map(({ term }) => this.list(term)));
    lists.forEach((bytes, index) => {
      const { term, weight } = terms[index];
      const rarity = Math.log(1 + this.overview.entries / term.count);
      readList(bytes, (entry, fields, mask) => {
        score[entry] = Math.max(score[entry], weight * rarity * fieldWeight(fields));
        passages[entry] |= mask;
      });
    });
    return { score, passages };
  }

  async list(term) {
    const files = this.overview.lists;
    let number = files.length - 2;
    while (number > 0 && files[number].start > term.start) number -= 1;
    // Files without a term begin where the one before them does.
    const bytes = await this.file(`lists-${number}.bin`, "arrayBuffer");
    return new Uint8Array(bytes, term.start - files[number].start, term.length);
  }

  // A file of the index, loaded once.
  file(name, kind) {
    if (!this.files.has(name)) this.files.set(name, load(new URL(this.overview.folder + name, this.address), kind));
    return this.files.get(name);
  }
}

async function load(address, kind) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer[kind]();
}

function mostFrequent(terms) {
  return terms.sort((one, other) => other.count - one.count).slice(0, MOST_TERMS);
}

// Of two ways to find a slot, for each entry the better one.
function better(one, other) {
  if (!one || !other) return one ?? other;
  const score = one.score.map((value, entry) => Math.max(value, other.score[entry]));
  return { score, lists: [...one.lists, ...other.lists] };
}

function fieldWeight(fields) {
  const best = FIELDS.find(([bit]) => fields & bit);
  const count = (fields >> COUNT_SHIFT) & 3;
  return (best ? best[1] : 1) * (fields & IS_WHOLE ? 1 : PART_WEIGHT) + count / 2;
}

// The passage that has most slots of a query; of several the first, which is the head of the page.
function bestPassage(slots, entry) {
  const counts = new Array(16).fill(0);
  for (const { found } of slots) {
    const mask = found.lists.reduce((all, list) => all | list[entry], 0);
    for (let passage = 0; passage < 16; passage += 1) if (mask & (1 << passage)) counts[passage] += 1;
  }
  return counts.indexOf(Math.max(...counts));
}

// The terms of a file; `start` is where the first list begins among all lists.
function readTerms(buffer, start) {
  const bytes = new Uint8Array(buffer);
  const decoder = new TextDecoder();
  const reader = { at: 0 };
  const terms = [];
  let before = new Uint8Array(0);
  let place = start;
  const word = (other) => {
    const shared = bytes[reader.at];
    const size = bytes[reader.at + 1];
    const letters = new Uint8Array(shared + size);
    letters.set(other.subarray(0, shared));
    letters.set(bytes.subarray(reader.at + 2, reader.at + 2 + size), shared);
    reader.at += 2 + size;
    return letters;
  };
  while (reader.at < bytes.length) {
    before = word(before);
    const stemOf = decoder.decode(before);
    const isOther = bytes[reader.at] === 1;
    reader.at += 1;
    const shown = isOther ? decoder.decode(word(before)) : stemOf;
    const count = readNumber(bytes, reader);
    const length = readNumber(bytes, reader);
    terms.push({ stem: stemOf, shown, count, start: place, length });
    place += length;
  }
  return terms;
}

function readList(bytes, each) {
  const reader = { at: 0 };
  let entry = 0;
  while (reader.at < bytes.length) {
    entry += readNumber(bytes, reader);
    const fields = bytes[reader.at];
    reader.at += 1;
    each(entry, fields, readNumber(bytes, reader));
  }
}

// A number of seven bits a byte, the lowest first.
function readNumber(bytes, reader) {
  let number = 0;
  let factor = 1;
  let byte;
  do {
    byte = bytes[reader.at];
    reader.at += 1;
    number += (byte & 0x7f) * factor;
    factor *= 128;
  } while (byte & 0x80);
  return number;
}
