// Sets any two measures side by side: takes what they say from their own pages, line by line.
//
// Without this script the page leads to the comparisons of related measures, which are pages of their own.

const form = document.querySelector("[data-compare]");
const place = document.querySelector("[data-comparison]");
const [first, second] = form.querySelectorAll("select");
const table = place.querySelector("table");
const status = place.querySelector("[role=status]");
const row = place.querySelector("template").content.querySelector("tr");
const words = place.dataset;
const title = document.title;
const measures = new URL(words.comparison, document.baseURI);
const loaded = new Map();

// The comparison that was asked for last.
let current = 0;

const fill = (pattern, values) => pattern.replace(/\[(\w+)\]/g, (_, name) => values[name]);
const tidy = (text) => text.replace(/\s+/gu, " ").trim();

/** The page of a measure, loaded once. */
function page(id) {
  if (!loaded.has(id)) {
    const loading = fetch(new URL(`${encodeURIComponent(id)}/`, measures)).then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      return new DOMParser().parseFromString(await answer.text(), "text/html");
    });
    loading.catch(() => loaded.delete(id));
    loaded.set(id, loading);
  }
  return loaded.get(id);
}

/** The text of a line: what a note says stands between brackets, as on the pages of related measures. */
function text(element) {
  const copy = element.cloneNode(true);
  for (const unseen of copy.querySelectorAll("svg, .visually-hidden, .external")) unseen.remove();
  for (const note of copy.querySelectorAll("[data-note]")) note.textContent = ` (${tidy(note.textContent)})`;
  for (const name of copy.querySelectorAll("[data-part]")) {
    copy.prepend(`${name.textContent}: `);
    name.remove();
  }
  return tidy(copy.textContent);
}

/** What a page says of its measure: each fact with its name and its lines. */
function factsOf(document) {
  const line = (element) => ({ text: text(element), isInterface: element.dataset.line === "interface" });
  const linesOf = (element) => [...(element?.querySelectorAll("[data-line]") ?? [])].map(line);
  const one = (selector) => [line(document.querySelector(selector))];
  const section = (name) => linesOf(document.getElementById(name)?.closest("section"));
  return [
    [words.summary, one("[data-summary]")],
    [words.stream, one("[data-stream]")],
    [words.status, one("[data-status]")],
    ...[...document.querySelectorAll(".fact-panel > .fact")].map((fact) => [
      fact.querySelector("dt").textContent,
      linesOf(fact),
    ]),
    [words.programme, section("page.relations")],
    [words.laws, section("page.laws")],
  ];
}

/** A paragraph for a line; words of the interface say in which language they are, if the page is in another. */
function paragraph({ text, isInterface }) {
  const element = document.createElement("p");
  element.textContent = text;
  if (isInterface && words.language) element.lang = words.language;
  return element;
}

function cell(element, lines, label) {
  element.dataset.label = label;
  if (lines.length > 0) return element.replaceChildren(...lines.map(paragraph));
  const absent = paragraph({ text: "" });
  const word = document.createElement("span");
  word.className = "absent";
  word.textContent = words.absent;
  if (words.language) word.lang = words.language;
  absent.append(word);
  element.replaceChildren(absent);
}

/** The rows of the table, and in how many of them the measures differ. */
function rowsOf(pages, titles) {
  const [ours, theirs] = pages.map(factsOf);
  let count = 0;
  const rows = ours.map(([name, lines], index) => {
    const [, others] = theirs[index];
    const isSame = JSON.stringify(lines) === JSON.stringify(others);
    if (!isSame) count += 1;
    const element = document.importNode(row, true);
    element.cells[0].textContent = name;
    cell(element.cells[1], lines, titles[0]);
    cell(element.cells[2], others, titles[1]);
    if (isSame) element.cells[3].textContent = words.same;
    return element;
  });
  return { rows, count };
}

async function compare(ids) {
  const turn = (current += 1);
  const chosen = ids.filter(Boolean);
  document.title = title;
  place.hidden = chosen.length < 2;
  if (chosen.length < 2) return;
  if (chosen[0] === chosen[1]) return tell(words.alike);
  try {
    const pages = await Promise.all(chosen.map(page));
    if (turn !== current) return;
    const titles = pages.map((one) => tidy(one.querySelector("h1").textContent));
    const { rows, count } = rowsOf(pages, titles);
    [...table.tHead.querySelectorAll("a")].forEach((link, index) => {
      link.href = new URL(`${encodeURIComponent(chosen[index])}/`, measures);
      link.textContent = titles[index];
    });
    table.tBodies[0].replaceChildren(...rows);
    table.hidden = false;
    status.textContent = fill(count === 1 ? words.one : words.other, { count, facts: rows.length });
    document.title = `${titles.join(" – ")} – ${title}`;
  } catch (fault) {
    if (turn !== current) return;
    tell(words.failed);
    console.error(fault);
  }
}

function tell(sentence) {
  table.hidden = true;
  status.textContent = sentence;
}

/** Shows what the address asks for; an id that no measure has is said to be unknown. */
function showAddress() {
  const asked = new URLSearchParams(location.search);
  const ids = [asked.get("a") ?? "", asked.get("b") ?? ""];
  [first, second].forEach((select, index) => (select.value = ids[index]));
  const unknown = ids.find((id) => id && ![...first.options].some((option) => option.value === id));
  if (unknown === undefined) return compare(ids);
  current += 1;
  place.hidden = false;
  tell(fill(words.unknown, { id: unknown }));
}

second.replaceChildren(...[...first.children].map((child) => child.cloneNode(true)));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.hash = "";
  address.search = new URLSearchParams({ a: first.value, b: second.value });
  history.pushState(null, "", address);
  compare([first.value, second.value]);
});
addEventListener("popstate", showAddress);
form.hidden = false;
for (const element of document.querySelectorAll("[data-without-script]")) element.hidden = true;
showAddress();
