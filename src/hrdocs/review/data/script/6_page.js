// The page comes to life: panels beside the source, switches, keys.

const TABS = ["records", "remarks", "contents", "about", "marks"];

/** @param {string} name */
function showTab(name) {
  for (const each of TABS) {
    element(each).hidden = each !== name;
    element(`tab-${each}`).setAttribute("aria-selected", String(each === name));
    element(`tab-${each}`).tabIndex = each === name ? 0 : -1;
  }
}

/**
 * @param {string} tab
 * @param {number} number
 */
function count(tab, number) {
  const holder = element(`tab-${tab}`).querySelector(".count");
  if (holder) holder.textContent = number ? String(number) : "";
}

function tabKeys(/** @type {KeyboardEvent} */ event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const at = TABS.findIndex((each) => !element(each).hidden);
  const next = TABS[(at + step + TABS.length) % TABS.length];
  showTab(next);
  element(`tab-${next}`).focus();
}

/** @param {Span} span */
function goTo(span) {
  letGo();
  lightUp([], [span]);
  scrollTo(span);
}

function listRemarks() {
  const order = ["error", "warning", "info"];
  const notes = [...given.diagnostics].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  const rows = notes.map((note) =>
    make("li", { class: `remark-row ${note.severity}` },
      make("p", { class: "title" }, make("span", { class: `severity ${note.severity}` }, note.severity), " ", plain(note.title || spoken(note.code))),
      make("p", { dir: "auto" }, plain(note.message)),
      ...(note.advice ? [make("p", { class: "note" }, plain(note.advice))] : []),
      ...(note.range ? [make("button", { type: "button", class: "go", onclick: () => goTo(note.range) }, given.places[note.range.join("-")] || "show")] : [])));
  element("remarks").append(rows.length ? make("ol", { class: "plain" }, ...rows) : make("p", { class: "note" }, "Nothing was noticed in this document."));
  count("remarks", rows.length);
}

function listContents() {
  const rows = given.contents.map(([level, text, start, end]) =>
    make("li", { "data-level": level }, make("button", { type: "button", class: "link", dir: "auto", onclick: () => goTo([start, end]) }, plain(text))));
  element("contents").append(rows.length ? make("ol", { class: "plain outline" }, ...rows) : make("p", { class: "note" }, "This document has no headings."));
  count("contents", rows.length);
}

function listAbout() {
  const quoted = (/** @type {Span[]} */ ranges) => ranges.map(([start, end]) =>
    make("span", { class: "quote" }, make("q", { dir: "auto" }, plain(wordsOf(start, end)).replace(/\s+/g, " ")), " ", make("button", { type: "button", class: "go", onclick: () => goTo([start, end]) }, given.places[`${start}-${end}`] || "show")));
  const rows = given.metadata.flatMap((/** @type {any} */ each) => [
    make("dt", {}, spoken(each.name)),
    make("dd", {}, valueOf(each.value), ...quoted(each.ranges), ...each.origins.map((/** @type {string} */ place) => make("span", { class: "code" }, ` ${place}`))),
  ]);
  rows.push(make("dt", {}, "file"), make("dd", { dir: "auto" }, plain(given.document.name)), make("dt", {}, "sha256"), make("dd", { class: "code" }, given.document.sha256));
  element("about").append(make("dl", { class: "about" }, ...rows));
}

function listProofs() {
  for (const { record, rows } of given.proofs) {
    const silent = rows[0].count === null;
    const fault = rows.some((/** @type {any} */ row) => row.fault);
    const name = `${spoken(records[record].kind)} ${records[record].states.map((code) => given.states[code]).join(", ")}`;
    const lines = rows.map((/** @type {any} */ row) => make("tr", { class: row.fault ? "fault" : false }, make("th", { scope: "row" }, row.label), make("td", {}, numberOf(record, row)), make("td", {}, ...itemsOf(row))));
    element("proofs").append(make("section", { class: `proof ${fault ? "open-ended" : silent ? "silent" : "complete"}`, "aria-label": "Proof of completeness" },
      make("h2", {}, name, " ", make("span", { class: "result" }, fault ? "does not add up" : silent ? "no total found, no gap found" : "adds up")), make("table", {}, make("tbody", {}, ...lines))));
  }
}

/**
 * @param {number} record
 * @param {any} row
 * @returns {Node|string} the number as a way to what stands behind it
 */
function numberOf(record, row) {
  if (row.count === null) return "not found";
  const spoken_of = records[record].evidence.find(([name]) => row.fields.includes(name));
  const go = row.records.length
    ? () => showOnly(row.records, `are ${row.label}`)
    : spoken_of
      ? () => choose(record, spoken_of[0], { span: [spoken_of[1], spoken_of[2]] })
      : row.items.length
        ? () => nearGap(row.items[0])
        : () => choose(record, row.fields.find((/** @type {string} */ name) => name in records[record].values) || null, { focus: true });
  return make("button", { type: "button", class: "number", "aria-label": `${row.label}: ${row.count}`, onclick: go }, String(row.count));
}

/** @param {any} row */
function itemsOf(row) {
  const most = 40;
  const links = row.items.slice(0, most).map((/** @type {[string, number|null]} */ item) =>
    make("button", { type: "button", class: "link", onclick: () => (row.records.length && item[1] !== null ? choose(item[1], null, { focus: true }) : nearGap(item)) }, plain(item[0])));
  return row.items.length > most ? [...links, `… and ${row.items.length - most} more`] : links;
}

/**
 * A number that has no record: show the one before the gap, where the page should have it.
 * @param {[string, number|null]} item
 */
function nearGap([number, before]) {
  clearFilter();
  if (before !== null) choose(before, null, { focus: true });
  element("live").textContent = `${number} has no record${before === null ? "" : `; this is the one before it`}`;
  element("shown").replaceChildren(element("live").textContent || "");
}

function theme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  setTheme(dark ? "light" : "dark");
}

/** @param {string} name */
function setTheme(name) {
  document.documentElement.dataset.theme = name;
  if (sourceDocument !== document) sourceDocument.documentElement.dataset.theme = name;
  store.setItem("hrdocs:theme", name);
}

function showFurniture() {
  const shown = /** @type {HTMLInputElement} */ (element("furniture")).checked;
  document.body.classList.toggle("without-furniture", !shown);
  if (sourceDocument !== document) {
    sourceDocument.body.classList.toggle("without-furniture", !shown);
    fitFrame();
  }
}

function fitFrame() {
  const frame = /** @type {HTMLIFrameElement} */ (element("frame"));
  frame.style.height = "0";
  frame.style.height = `${sourceDocument.documentElement.scrollHeight}px`;
}

/** What is scrolled to in the list stands beneath the filter, however high that is. */
function keepClear() {
  element("records").style.scrollPaddingTop = `${element("filter").offsetHeight + 8}px`;
}

/** The source is there: what needs its words can be listed. */
function begin() {
  collectRuns();
  fillWords();
  countSharing();
  offerFilters();
  listRecords();
  listProofs();
  listRemarks();
  listContents();
  listAbout();
  count("records", records.length);
  records.forEach((_, place) => showVerdicts(place));
  showMarks();
  watchSheets();
  new ResizeObserver(keepClear).observe(element("filter"));
  // Of the source alone: words stay marked there while a reader clicks at its side.
  const words = sourceDocument === document ? element("source") : sourceDocument;
  words.addEventListener("mouseup", () => setTimeout(chooseWords));
  for (const each of new Set([document, sourceDocument])) each.addEventListener("keydown", onKey);
  addEventListener("beforeprint", () => records.forEach((_, place) => openCard(place)));
  const wanted = records.findIndex((each) => location.hash === `#${each.id}`);
  if (wanted >= 0) choose(wanted, null, { focus: true });
  document.body.dataset.ready = "yes";
}

function start() {
  const reader = /** @type {HTMLInputElement} */ (element("reader"));
  reader.value = store.getItem("hrdocs:reader") || "";
  reader.addEventListener("change", () => store.setItem("hrdocs:reader", reader.value));
  for (const each of TABS) element(`tab-${each}`).addEventListener("click", () => showTab(each));
  document.querySelector(".tabs")?.addEventListener("keydown", (event) => tabKeys(/** @type {KeyboardEvent} */ (event)));
  element("theme").addEventListener("click", theme);
  element("ask").addEventListener("click", keys["?"]);
  element("close").addEventListener("click", () => /** @type {HTMLDialogElement} */ (element("help")).close());
  element("furniture").addEventListener("change", showFurniture);
  element("export").addEventListener("click", exportMarks);
  element("import").addEventListener("change", async (event) => {
    const file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
    if (file) importMarks(await file.text());
  });
  showTab("records");
  const frame = /** @type {HTMLIFrameElement|null} */ (document.getElementById("frame"));
  const kept = store.getItem("hrdocs:theme");
  const ready = () => {
    if (frame?.contentDocument) {
      sourceDocument = frame.contentDocument;
      new ResizeObserver(fitFrame).observe(element("source"));
      fitFrame();
    }
    if (kept) setTheme(kept);
    begin();
  };
  if (frame && (!frame.contentDocument || frame.contentDocument.readyState !== "complete" || !frame.contentDocument.querySelector("[data-s], .empty"))) frame.addEventListener("load", ready, { once: true });
  else ready();
}

start();
