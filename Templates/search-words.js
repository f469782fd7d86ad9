// The words of a text or a query, as the index has them. What `fold` and `stem` do here, LetterFolding.swift and
// WordStem.swift do when the index is made; a test holds both to the same words.

const WORD = /[\p{L}\p{N}\p{M}\u00ad]+/gu;
const MARK = /[\p{M}\u00ad]/u;
const LATIN = /\p{Script=Latin}/u;
// The bytes of a word that count.
const LONGEST = 48;
// Letters that are no other letter with a mark.
const LETTERS = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ŋ: "ng", ħ: "h", ŧ: "t",
};
const encoder = new TextEncoder();
const decoder = new TextDecoder();

// A word in small letters, each Latin one without what stands above, below or through it.
export function fold(word) {
  let folded = "";
  for (const letter of word.toLowerCase()) {
    if (letter < "\u0080") folded += letter;
    else if (MARK.test(letter)) continue;
    else if (LETTERS[letter]) folded += LETTERS[letter];
    else if (LATIN.test(letter)) folded += letter.normalize("NFKD").replace(/\p{M}/gu, "");
    else folded += letter;
  }
  const bytes = encoder.encode(folded);
  return bytes.length > LONGEST ? decoder.decode(bytes.subarray(0, LONGEST)) : folded;
}

// The words of a text, each folded, with its place; a single letter or digit is none.
export function wordsOf(text) {
  const words = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    if (encoder.encode(word).length < 2) continue;
    const isCapital = match[0] === match[0].toUpperCase();
    words.push({ word, isCapital, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

// What is left of a folded word when its inflection is taken off.
export function stem(word, language) {
  if (word.length < 4 || /[^\x00-\x7f]/.test(word)) return word;
  return language === "nl" ? dutch(word) : english(word);
}

function dutch(word) {
  if (word.endsWith("heden")) return `${word.slice(0, -5)}heid`;
  let rest = word;
  if (word.endsWith("n")) {
    if (word.endsWith("en") && word.length > 4) rest = word.slice(0, -2);
  } else if (word.endsWith("e")) {
    rest = word.slice(0, -1);
  } else if (/(el|em|er|ie|re|le|de|te|eau)s$/.test(word)) {
    rest = word.slice(0, word.endsWith("es") ? -2 : -1);
  }
  const last = rest.at(-1);
  const before = rest.at(-2);
  if (rest.length > 2 && !isVowel(last)) {
    if (last === before) return hard(rest.slice(0, -1));
    if (rest.length > 3 && before === rest.at(-3) && isVowel(before)) return hard(rest.slice(0, -2) + last);
  }
  return hard(rest);
}

function hard(word) {
  if (word.endsWith("v")) return `${word.slice(0, -1)}f`;
  if (word.endsWith("z")) return `${word.slice(0, -1)}s`;
  return word;
}

function english(word) {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function isVowel(letter) {
  return "aeiou".includes(letter);
}

// Whether one mistake makes one word of the other: a letter too many, one too few, another one, or two that have
// changed places. With `isBeginning`, what follows in the right word does not count.
export function isMisspelling(wrong, right, isBeginning) {
  const lack = right.length - wrong.length;
  if (lack < -1 || (lack > 1 && !isBeginning)) return false;
  let at = 0;
  while (at < wrong.length && wrong[at] === right[at]) at += 1;
  const fits = (rest, other) => (isBeginning ? other.startsWith(rest) : other === rest);
  const rest = wrong.slice(at + 1);
  return (
    fits(rest, right.slice(at + 1)) ||
    fits(rest, right.slice(at)) ||
    fits(wrong.slice(at), right.slice(at + 1)) ||
    (wrong[at] === right[at + 1] && wrong[at + 1] === right[at] && fits(wrong.slice(at + 2), right.slice(at + 2)))
  );
}
