/* The preview's own script: reloads the page when it is old, keeps the place on it, and shows what was
   found over it. Texts of the register get into the page as text only. */
(() => {
  "use strict";

  const mark = document.currentScript.dataset.mark;
  const placeKey = "register-preview-place";
  const foldKey = "register-preview-folded";

  /* The place on the page. An element is remembered beside the distance from the top, so that text which
     becomes longer above it moves nothing in view. */

  function rememberPlace() {
    const elements = [...document.querySelectorAll("body [id]")];
    const above = elements.filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().top <= 1);
    const near = above.at(-1);
    const place = {
      path: location.pathname, x: scrollX, y: scrollY,
      id: scrollY > 0 && near ? near.id : null,
      top: near ? near.getBoundingClientRect().top : 0,
      open: [...document.querySelectorAll("details")].map((element) => element.open),
    };
    sessionStorage.setItem(placeKey, JSON.stringify(place));
  }

  function returnToPlace() {
    const place = JSON.parse(sessionStorage.getItem(placeKey) ?? "null");
    sessionStorage.removeItem(placeKey);
    if (place?.path !== location.pathname) return;
    document.querySelectorAll("details").forEach((element, index) => {
      if (index in place.open) element.open = place.open[index];
    });
    const move = () => {
      const near = place.id && document.getElementById(place.id);
      const y = near ? near.getBoundingClientRect().top + scrollY - place.top : place.y;
      scrollTo({ left: place.x, top: y, behavior: "instant" });
    };
    history.scrollRestoration = "manual";
    move();
    addEventListener("load", () => {
      move();
      history.scrollRestoration = "auto";
    });
  }

  function reload() {
    rememberPlace();
    location.reload();
  }

  /* What was found, in a tree of its own, which the site's style does not reach. */

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  }

  const host = make("div", { id: "register-preview", hidden: "" });
  const root = host.attachShadow({ mode: "open" });
  const title = make("h2", { id: "title" });
  const note = make("p", { class: "note" });
  const fold = make("button", { type: "button", "aria-controls": "list" });
  const list = make("ol", { id: "list", tabindex: "0", "aria-labelledby": "title" });
  const words = make("div", { class: "words" }, title, note);
  const head = make("div", { class: "head" }, words, fold);
  const panel = make("aside", { class: "panel", "aria-label": "Preview" }, head, list);
  root.append(make("link", { rel: "stylesheet", href: "/.preview/preview.css" }), panel);

  let shown = "";
  let isFolded = false;

  function setFolded(value) {
    isFolded = value;
    panel.classList.toggle("folded", value);
    list.hidden = value || list.childElementCount === 0;
    fold.textContent = value ? "Show" : "Fold away";
    fold.setAttribute("aria-expanded", String(!value));
  }

  fold.addEventListener("click", () => {
    setFolded(!isFolded);
    sessionStorage.setItem(foldKey, isFolded ? shown : "");
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || isFolded) return;
    fold.click();
    fold.focus();
  });

  function item(finding) {
    const excerpt = finding.excerpt
      ? make("pre", {}, finding.excerpt[0], make("mark", {}, finding.excerpt[1]), finding.excerpt[2])
      : null;
    const notes = finding.notes.map((each) => make("p", { class: "more" }, make("code", {}, each.place), ` ${each.message}`));
    return make("li", { class: finding.severity },
      make("p", { class: "place" }, make("code", {}, finding.place)),
      make("p", { class: "message" }, make("strong", {}, finding.severity), ` ${finding.message} `, make("span", { class: "rule" }, finding.rule)),
      excerpt,
      finding.help ? make("p", { class: "more" }, make("strong", {}, "Help"), ` ${finding.help}`) : null,
      ...notes);
  }

  const notes = {
    "current": "",
    "last-good": "This page is from before the errors.",
    "none": "There is no page to show before they are mended.",
  };

  function show(state) {
    const isFaulty = state.errors > 0 || state.fault !== null;
    if (!isFaulty && state.findings.length === 0) {
      host.hidden = true;
      list.replaceChildren();
      title.textContent = "";
      shown = "";
      return;
    }
    const what = JSON.stringify([state.fault, state.findings, state.site]);
    if (what === shown) return;
    shown = what;
    panel.classList.toggle("faulty", isFaulty);
    words.setAttribute("role", isFaulty ? "alert" : "status");
    list.replaceChildren(...state.findings.map(item));
    if (state.left > 0) list.append(make("li", {}, `${state.left} more; the terminal and "register-build check" show all of them`));
    host.hidden = false;
    title.textContent = state.fault === null ? state.summary : `The register can't be read: ${state.fault}`;
    note.textContent = notes[state.site];
    /* A warning does not stand in the way of the page; an error does, until it is folded away. */
    setFolded(!isFaulty || sessionStorage.getItem(foldKey) === what);
  }

  function showStopped() {
    shown = "stopped";
    panel.classList.remove("faulty");
    words.setAttribute("role", "status");
    title.textContent = "The preview has stopped";
    note.textContent = "Start register-build serve again; this page then goes on by itself.";
    list.replaceChildren();
    host.hidden = false;
    setFolded(false);
  }

  /* The stream. A browser opens six connections to a host, so a page that is not seen lets go of its own. */

  let stream = null;
  let waiting = 0;

  function listen() {
    const page = encodeURIComponent(decodeURIComponent(location.pathname));
    stream = new EventSource(`/.preview/events?page=${page}`);
    stream.addEventListener("state", (event) => {
      clearTimeout(waiting);
      waiting = 0;
      const state = JSON.parse(event.data);
      if (state.page !== mark) reload(); else show(state);
    });
    stream.addEventListener("error", () => {
      if (waiting === 0) waiting = setTimeout(showStopped, 1500);
      if (stream?.readyState === EventSource.CLOSED) {
        stream = null;
        setTimeout(follow, 1000);
      }
    });
  }

  function letGo() {
    stream?.close();
    stream = null;
    clearTimeout(waiting);
    waiting = 0;
  }

  function follow() {
    if (document.hidden) {
      letGo();
    } else if (stream === null) {
      listen();
    }
  }

  document.body.append(host);
  returnToPlace();
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", letGo);
  addEventListener("pageshow", follow);
  follow();
})();
