// What neither the HTML checker nor axe sees, asked of the page itself. Each rule is a function that returns what
// breaks it, a line each; `pageRules.all()` runs the ones that hold at any width.
"use strict";

window.pageRules = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const squeeze = (text) => text.replace(/\s+/g, " ").trim();
  const shortened = (text) => (text.length > 80 ? text.slice(0, 77) + "..." : text);

  // An element as a person finds it: tag, id or classes, and the start of its text.
  const describe = (element) => {
    const name = element.id
      ? "#" + element.id
      : [...element.classList].map((one) => "." + one).join("");
    const text = shortened(squeeze(element.textContent ?? ""));
    return `<${element.localName}${name}>${text ? " '" + text + "'" : ""}`;
  };

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const isForReaders = (element) => isShown(element) && !element.closest("[aria-hidden=true]");

  // The text of an element that assistive technology reads.
  const spoken = (element) => {
    const label = element.getAttribute("aria-label");
    if (label) return squeeze(label);
    const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
    const labels = ids.map((id) => document.getElementById(id)?.textContent ?? "");
    if (labels.length) return squeeze(labels.join(" "));
    const parts = [...element.childNodes].map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches("[aria-hidden=true], [hidden]")) return "";
      return node.localName === "img" ? node.alt : spoken(node);
    });
    return squeeze(parts.join(""));
  };

  const oneH1 = () => {
    const found = all("h1").filter(isForReaders);
    return found.length === 1 ? [] : [`there are ${found.length} h1 elements, not one`];
  };

  const headingOrder = () => {
    const headings = all("h1, h2, h3, h4, h5, h6").filter(isForReaders);
    return headings.flatMap((heading, index) => {
      const level = Number(heading.localName[1]);
      const before = index ? Number(headings[index - 1].localName[1]) : 0;
      return level > before + 1 && index ? [`${describe(heading)} skips a level after h${before}`] : [];
    });
  };

  const focusable = () =>
    all("a[href], button, input, select, textarea, summary, [tabindex]").filter(
      (element) => element.tabIndex >= 0 && !element.disabled && isShown(element),
    );

  const skipLink = () => {
    const first = focusable()[0];
    if (!first?.matches("a[href^='#']")) return ["the first thing to reach by Tab is no skip link"];
    const target = document.getElementById(decodeURIComponent(first.hash.slice(1)));
    if (!target) return ["the skip link leads nowhere"];
    return target.closest("main") ? [] : ["the skip link does not lead into main"];
  };

  const language = () => {
    const missing = document.documentElement.lang ? [] : ["html has no lang"];
    const empty = all("[lang='']").map((element) => `${describe(element)} has an empty lang`);
    return [...missing, ...empty];
  };

  // English in a page of another language, told by words that the other languages here do not have.
  const foreignText = () => {
    if (document.documentElement.lang.startsWith("en")) return [];
    const english = /^(the|and|with|for|that|from|this|which|are|by|not|have|has|been|their|they|you|your)$/i;
    return all("p, li, dd, dt, td, th, caption, figcaption, h1, h2, h3, h4, label, button, title, summary")
      .filter((element) => !element.closest("[lang|=en], code, pre"))
      .flatMap((element) => {
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const words = own.map((node) => node.data).join(" ").match(/\p{L}+/gu) ?? [];
        const hits = words.filter((word) => english.test(word)).length;
        return words.length >= 4 && hits / words.length > 0.2
          ? [`${describe(element)} reads as English and has no lang`]
          : [];
      });
  };

  const tables = () =>
    all("table").flatMap((table) => {
      const faults = [];
      if (!squeeze(table.caption?.textContent ?? "")) faults.push(`${describe(table)} has no caption`);
      if (!all("th", table).length) faults.push(`${describe(table)} has no th`);
      for (const head of all("th:not([scope])", table)) faults.push(`${describe(head)} has no scope`);
      for (const head of all("th", table)) if (!spoken(head)) faults.push(`a th of ${describe(table)} is empty`);
      return faults;
    });

  const linkTexts = () => {
    const targets = new Map();
    for (const link of all("a[href]").filter(isForReaders)) {
      const text = spoken(link).toLowerCase();
      if (!targets.has(text)) targets.set(text, new Set());
      targets.get(text).add(link.href);
    }
    return [...targets]
      .filter(([, addresses]) => addresses.size > 1)
      .map(([text, addresses]) => {
        const paths = [...addresses].map((one) => one.replace(location.origin, ""));
        return `the link text '${shortened(text)}' leads to ${paths.length} targets: ${paths.slice(0, 3).join(", ")}`;
      });
  };

  const emptyLinks = () =>
    all("a[href], button").filter((link) => isForReaders(link) && !spoken(link))
      .map((link) => `${describe(link)} has no text`);

  const drawings = () =>
    all("svg").flatMap((drawing) => {
      if (drawing.closest("[aria-hidden=true]") || !isShown(drawing)) return [];
      if (drawing.getAttribute("role") !== "img") return [`${describe(drawing)} has no role and is not hidden`];
      const isNamed = drawing.querySelector(":scope > title")?.textContent.trim()
        || drawing.getAttribute("aria-label") || drawing.getAttribute("aria-labelledby");
      return isNamed ? [] : [`${describe(drawing)} has no title`];
    });

  const noInlineCode = () => {
    const faults = all("[style]").map((element) => `${describe(element)} has a style attribute`);
    faults.push(...all("style").map(() => "there is a style element"));
    const dataTypes = ["application/ld+json", "application/json"];
    faults.push(...all("script:not([src])").filter((one) => !dataTypes.includes(one.type))
      .map(() => "there is an inline script"));
    for (const element of all("*")) {
      const handlers = element.getAttributeNames().filter((name) => name.startsWith("on"));
      faults.push(...handlers.map((name) => `${describe(element)} has ${name}`));
    }
    faults.push(...all("[href^='javascript:' i]").map((one) => `${describe(one)} is a javascript: link`));
    return faults;
  };

  const abbreviations = () =>
    all("abbr").filter((one) => !one.title.trim()).map((one) => `${describe(one)} is not explained by a title`);

  // An effect or a relation says itself in words, not by its shape alone.
  const words = () =>
    all(".effect, .relation, .horizon, .badge").filter(isForReaders)
      .filter((one) => !/\p{L}/u.test(spoken(one)))
      .map((one) => `${describe(one)} has no words: ${shortened(one.outerHTML)}`);

  const motion = () =>
    all("*").filter((element) => {
      const style = getComputedStyle(element);
      const isLong = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
      return isLong(style.transitionDuration) || (style.animationName !== "none" && isLong(style.animationDuration));
    }).map((element) => `${describe(element)} moves although the reader asked for less motion`);

  const numberIn = (cell) => Number(cell?.textContent.match(/\d+(?=\D*$)/)?.[0] ?? NaN);
  const sum = (numbers) => numbers.reduce((left, right) => left + right, 0);

  // A matrix adds up: each row's numbers make its total, each column's numbers make the one below them. Beside the
  // totals, cells of class `measures` count each measure once; a measure stands in one row, so they add up downwards.
  const totals = () => all("table.matrix").flatMap(totalsOf);
  const totalsOf = (table) => {
    const cellsOf = (row) => [...row.cells].filter((cell) => cell.localName === "td");
    const body = [...table.tBodies].flatMap((part) => [...part.rows]);
    const foot = [...(table.tFoot?.rows ?? [])];
    const nameOf = (row) => squeeze(row.cells[0].textContent);
    const faults = [...body, ...foot].flatMap(cellsOf).filter((cell) => Number.isNaN(numberIn(cell)))
      .map((cell) => `${describe(cell)} is no number`);
    if (!foot.some((row) => row.matches(".total"))) faults.push(`${describe(table)} has no row of totals`);
    const expect = (what, parts, total) => {
      const made = sum(parts.map(numberIn));
      if (made !== numberIn(total)) faults.push(`${what} adds up to ${made}, its total says ${numberIn(total)}`);
    };
    for (const row of [...body, ...foot.filter((one) => one.matches(".total"))]) {
      const total = cellsOf(row).find((cell) => cell.matches(".total"));
      const parts = cellsOf(row).filter((cell) => !cell.matches(".total, .measures"));
      if (total) expect(`the row '${nameOf(row)}'`, parts, total);
      else faults.push(`the row '${nameOf(row)}' has no total`);
      const once = numberIn(cellsOf(row).find((cell) => cell.matches(".measures")));
      if (once > numberIn(total) || once < Math.max(...(row.matches(".total") ? [0] : parts.map(numberIn)))) {
        faults.push(`the row '${nameOf(row)}' counts ${once} measures, which its cells do not allow`);
      }
    }
    // A group has the sums of the plain rows below it, which are deeper than it is.
    const depthOf = (row) => Number(/depth-(\d)/.exec(row.className)?.[1] ?? 0);
    const plain = body.filter((row) => !row.matches(".group"));
    // Where a measure may stand in several rows, numbers that count each once are no sums.
    const isRepeating = table.matches(".coverage, .is-repeating");
    const isSum = (row, cell) => !isRepeating || !(row.matches(".measures") || cell.matches(".measures"));
    body.forEach((row, index) => {
      if (!row.matches(".group")) return;
      const end = body.findIndex((one, place) => place > index && depthOf(one) <= depthOf(row));
      const below = body.slice(index + 1, end < 0 ? body.length : end).filter((one) => plain.includes(one));
      cellsOf(row).forEach((cell, column) => {
        if (isSum(row, cell)) expect(`column ${column + 1} below '${nameOf(row)}'`, below.map((one) => cellsOf(one)[column]), cell);
      });
    });
    for (const row of foot) {
      cellsOf(row).forEach((cell, column) => {
        if (!isSum(row, cell)) return;
        const above = plain.map((one) => cellsOf(one)[column]);
        // Below the sums of rows, the row that counts each measure once has no sum of its own.
        if (row.matches(".measures") && above.some((one) => one?.matches(".total"))) return;
        expect(`column ${column + 1} above '${nameOf(row)}'`, above, cell);
      });
    }
    return faults;
  };

  // A number that is told beside a list is the length of the list.
  const counts = () => {
    const faults = [];
    const expect = (place, told, length) => {
      if (told !== length) faults.push(`${describe(place)} tells ${told}, there are ${length}`);
    };
    for (const group of all(".value-index section")) {
      const told = group.querySelector("h3 .count");
      if (told) expect(told.parentElement, numberIn(told), all("li", group).length);
    }
    for (const table of all("table.measure-table")) {
      const heading = table.closest("section")?.querySelector("h2");
      const told = heading?.textContent.trim().match(/^\d+/)?.[0];
      if (told) expect(heading, Number(told), all("tbody tr", table).length);
    }
    for (const stream of all(".stream")) {
      const strip = stream.querySelector(".effect-strip");
      const told = stream.querySelector("strong");
      if (strip && told) expect(told, Number(told.textContent.match(/\d+/)?.[0]), strip.children.length);
    }
    return faults;
  };

  // The shapes of drawings stand out from the page, in each set of colours. The grid of a chart may be faint.
  const shapes = () => {
    const told = new Set();
    return all("svg path, svg rect, svg circle, svg line, svg polyline, svg polygon, svg ellipse, svg use")
      .filter((shape) => isShown(shape) && !shape.closest("symbol, defs, .grid, .sprite"))
      .flatMap((shape) => {
        const ratio = contrast.ofShape(shape);
        const owner = shape.closest("svg");
        const fault = `<${shape.localName}.${shape.getAttribute("class") ?? ""}> in <svg.`
          + `${owner.getAttribute("class") ?? ""}> has a contrast of ${ratio.toFixed(1)}, below 3`;
        if (ratio >= 3 || told.has(fault)) return [];
        told.add(fault);
        return [fault];
      });
  };

  // Wider than the window, and what sticks out. What may scroll by itself is no fault.
  const overflow = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = all("body *").filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > width + 1 && !element.parentElement.closest(".table-region, pre");
    });
    const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    const excess = document.documentElement.scrollWidth - width;
    return inner.length
      ? inner.slice(0, 5).map((element) => `${describe(element)} sticks out; the page is ${excess} px too wide`)
      : [`the page is ${excess} px too wide`];
  };

  // Text that is cut off: WCAG 1.4.12, with the reader's spacing set before.
  const clipped = () =>
    all("body *").filter((element) => {
      if (!squeeze(element.textContent ?? "") || element instanceof SVGElement || !isShown(element)) return false;
      // Left to assistive technology alone: a box of one pixel.
      if (element.closest(".visually-hidden, .skip-link")) return false;
      if (element.clientWidth <= 1 && element.clientHeight <= 1) return false;
      const style = getComputedStyle(element);
      const cuts = (value) => value === "hidden" || value === "clip";
      return (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        || (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
    }).map((element) => `${describe(element)} is cut off`);

  const spaceText = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };

  // What has the focus now, and whether that shows: an outline, or a shadow, in view.
  const focus = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return { isPage: true };
    const style = getComputedStyle(element);
    const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    const box = element.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      && box.width > 1 && box.height > 1;
    return {
      isPage: false,
      text: describe(element),
      isVisible: hasOutline || style.boxShadow !== "none",
      isInView,
    };
  };

  const any = {
    "one-h1": oneH1, "heading-order": headingOrder, "skip-link": skipLink, "language": language,
    "foreign-text": foreignText, "table-markup": tables, "link-text": linkTexts, "empty-link": emptyLinks,
    "drawing-name": drawings, "no-inline-code": noInlineCode, "abbreviation": abbreviations, "words": words,
    "motion": motion, "matrix-totals": totals, "count": counts,
  };
  const run = (rules) =>
    Object.entries(rules).flatMap(([rule, check]) => check().map((detail) => [rule, detail]));
  return { all: () => run(any), overflow, clipped, spaceText, focus, shapes };
})();
