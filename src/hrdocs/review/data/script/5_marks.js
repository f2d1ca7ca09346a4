// What a reader judges: marks on records and fields, kept in the browser as W3C Web Annotations, one for each.

const MARK = "hrdocs:mark:";
const VERDICTS = ["right", "wrong", "doubtful"];
const SIGNS = { right: "✓", wrong: "✗", doubtful: "?" };

/** A place to keep things: that of the browser, or a page's own where the browser gives none. */
const store = (() => {
  try {
    localStorage.setItem("hrdocs:probe", "1");
    localStorage.removeItem("hrdocs:probe");
    return localStorage;
  } catch {
    /** @type {Map<string, string>} */
    const kept = new Map();
    return {
      lasting: false,
      get length() { return kept.size; },
      key: (/** @type {number} */ n) => [...kept.keys()][n] ?? null,
      getItem: (/** @type {string} */ name) => kept.get(name) ?? null,
      setItem: (/** @type {string} */ name, /** @type {string} */ value) => void kept.set(name, value),
      removeItem: (/** @type {string} */ name) => void kept.delete(name),
    };
  }
})();

/**
 * @param {number} place
 * @param {string|null} field
 */
const iriOf = (place, field) => `urn:x-hrdocs:${records[place].kind}:${records[place].id}${field ? `#${field}` : ""}`;

/**
 * @param {number} place
 * @param {string|null} field
 * @returns {{verdict: string, value: string, note: string}|null}
 */
function markOf(place, field) {
  const kept = store.getItem(MARK + iriOf(place, field));
  return kept ? readMark(JSON.parse(kept)) : null;
}

/** @param {any} annotation */
function readMark(annotation) {
  const said = (/** @type {string} */ purpose) => annotation.body.find((/** @type {any} */ each) => each.purpose === purpose)?.value || "";
  return { verdict: said("assessing"), value: said("editing"), note: said("commenting") };
}

/** @type {Map<string, number>} places of records by their names */
const subjects = new Map();
/**
 * @param {string} iri
 * @returns {[number, string|null]|null} the record and the field of a mark
 */
function subjectOf(iri) {
  if (!subjects.size) records.forEach((_, place) => subjects.set(iriOf(place, null), place));
  const [whole, field] = iri.split("#");
  const place = subjects.get(whole);
  return place === undefined ? null : [place, field || null];
}

/**
 * @param {number} place
 * @param {string|null} field
 * @param {{verdict: string, value: string, note: string}} mark
 */
function annotationOf(place, field, mark) {
  const reader = /** @type {HTMLInputElement} */ (element("reader")).value.trim();
  const said = [["assessing", mark.verdict], ["editing", mark.value], ["commenting", mark.note]];
  const iri = iriOf(place, field);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:x-hrdocs:mark:${iri.replace("urn:x-hrdocs:", "").replace("#", ":")}${reader ? `:${encodeURIComponent(reader)}` : ""}`,
    type: "Annotation",
    motivation: "assessing",
    ...(reader ? { creator: { type: "Person", name: reader } } : {}),
    created: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    body: said.filter(([, value]) => value).map(([purpose, value]) => ({ type: "TextualBody", purpose, format: "text/plain", value })),
    target: [iri, ...records[place].evidence.filter(([name]) => !field || name === field).map(([, start, end]) => targetOf(start, end))],
  };
}

/**
 * @param {number} start
 * @param {number} end
 */
const targetOf = (start, end) => ({
  type: "SpecificResource",
  source: given.document.iri,
  selector: [
    { type: "TextQuoteSelector", exact: wordsOf(start, end), prefix: wordsOf(Math.max(0, start - 32), start), suffix: wordsOf(end, end + 32) },
    { type: "TextPositionSelector", start, end },
  ],
});

/**
 * Judge what is chosen; the same verdict once more takes it back.
 * @param {string} verdict
 */
function judge(verdict) {
  if (chosen.place === null) {
    element("shown").textContent = "Choose a record first: click it, or press j.";
    return;
  }
  const known = markOf(chosen.place, chosen.field);
  if (known?.verdict === verdict) store.removeItem(MARK + iriOf(chosen.place, chosen.field));
  else putMark(chosen.place, chosen.field, { value: "", note: "", ...known, verdict });
  element("live").textContent = known?.verdict === verdict ? "mark taken back" : `marked as ${verdict}`;
  showVerdicts(chosen.place);
  showJudging();
  showMarks();
}

/**
 * @param {number} place
 * @param {string|null} field
 * @param {{verdict: string, value: string, note: string}} mark
 */
function putMark(place, field, mark) {
  store.setItem(MARK + iriOf(place, field), JSON.stringify(annotationOf(place, field, mark)));
}

/** @param {number} place */
function showVerdicts(place) {
  const card = cards[place];
  for (const holder of card.querySelectorAll(".verdict")) {
    const row = /** @type {HTMLElement|null} */ (holder.closest("[data-field]"));
    const mark = markOf(place, row?.dataset.field || null);
    const sign = mark ? SIGNS[/** @type {"right"|"wrong"|"doubtful"} */ (mark.verdict)] : "";
    holder.replaceChildren(...(mark ? [make("span", { class: `mark ${mark.verdict}`, title: mark.verdict, role: "img", "aria-label": `marked as ${mark.verdict}` }, sign)] : []));
  }
}

/** Show beneath the chosen record what can be said of it, or of its chosen field. */
function showJudging() {
  for (const each of document.querySelectorAll(".judging")) each.replaceChildren();
  if (chosen.place === null) return;
  const { place, field } = chosen;
  const known = markOf(place, field);
  const buttons = VERDICTS.map((verdict) =>
    make("button", { type: "button", class: `verdict-${verdict}`, "aria-pressed": String(known?.verdict === verdict), onclick: () => judge(verdict) },
      `${SIGNS[/** @type {"right"|"wrong"|"doubtful"} */ (verdict)]} ${verdict}`));
  const what = make("span", { class: "of" }, field ? spoken(field) : `this ${spoken(records[place].kind)}`, ":");
  const more = known ? [entry("value", "corrected value", known), entry("note", "note", known)] : [];
  cards[place].querySelector(".judging")?.replaceChildren(make("div", { class: "row", role: "group", "aria-label": "Judge" }, what, ...buttons), ...more);
}

/**
 * @param {"value"|"note"} name
 * @param {string} label
 * @param {{verdict: string, value: string, note: string}} mark
 */
function entry(name, label, mark) {
  const { place, field } = chosen;
  const input = /** @type {HTMLInputElement} */ (make("input", { type: "text", value: mark[name] }));
  input.addEventListener("change", () => {
    const now = place === null ? null : markOf(place, field);
    if (place === null || !now) return;
    putMark(place, field, { ...now, [name]: input.value });
    showMarks();
  });
  return make("label", { class: "entry" }, label, input);
}

/** @returns {[string, any][]} names and annotations of this document's marks, in the order of its records */
function ownMarks() {
  const found = [];
  for (let n = 0; n < store.length; n++) {
    const name = store.key(n);
    if (!name?.startsWith(MARK)) continue;
    const iri = name.slice(MARK.length);
    const subject = subjectOf(iri);
    if (subject) found.push(/** @type {[number, string, any]} */ ([subject[0], iri, JSON.parse(store.getItem(name) || "{}")]));
  }
  found.sort((one, other) => one[0] - other[0] || (one[1] < other[1] ? -1 : 1));
  return found.map(([, iri, annotation]) => [iri, annotation]);
}

/** @param {string} iri */
function nameOf(iri) {
  const [place, field] = subjectOf(iri) || [0, null];
  return [spoken(records[place].kind), labelOf(records[place]), field ? spoken(field) : ""].filter(Boolean).join(" · ");
}

function showMarks() {
  const marks = ownMarks();
  count("marks", marks.length);
  const rows = marks.map(([iri, annotation]) => {
    const [place, field] = subjectOf(iri) || [0, null];
    const mark = readMark(annotation);
    return make("li", {}, make("button", { type: "button", class: "link", onclick: () => { showTab("records"); cards[place].hidden = false; choose(place, field, { focus: true }); } }, nameOf(iri)),
      " ", make("span", { class: `mark ${mark.verdict}` }, mark.verdict), mark.value ? ` → ${plain(mark.value)}` : "", mark.note ? ` (${plain(mark.note)})` : "");
  });
  element("marked").replaceChildren(...(rows.length ? [make("ol", { class: "plain" }, ...rows)] : [make("p", { class: "note" }, "Nothing is marked yet.")]));
  if ("lasting" in store) element("marked").append(make("p", { class: "remark" }, "This browser keeps nothing for this page: export the marks before you leave it."));
}

function exportMarks() {
  const lines = ownMarks().map(([, annotation]) => `${JSON.stringify(annotation)}\n`);
  const address = URL.createObjectURL(new Blob(lines, { type: "application/jsonl" }));
  const name = given.document.name.replace(/[^\p{L}\p{N}._-]+/gu, "_");
  const link = /** @type {HTMLAnchorElement} */ (make("a", { href: address, download: `${name}.marks.jsonl` }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/**
 * @param {string} iri
 * @param {any} annotation
 * @returns {boolean} whether another reader marked the same before, or somebody of whom no name says that it is the same
 */
function isOfAnother(iri, annotation) {
  const kept = store.getItem(MARK + iri);
  if (!kept || kept === JSON.stringify(annotation)) return false;
  const reader = JSON.parse(kept).creator?.name;
  return !reader || reader !== annotation.creator?.name;
}

/**
 * Take in marks of a file; no mark of one reader takes the place of another's.
 * @param {string} text
 */
function importMarks(text) {
  let taken = 0;
  let strange = 0;
  /** @type {string[]} */
  const left = [];
  for (const line of text.split("\n").filter((each) => each.trim())) {
    try {
      const annotation = JSON.parse(line);
      const iri = annotation.target[0];
      if (!subjectOf(iri) || !VERDICTS.includes(readMark(annotation).verdict)) throw new Error("not of this document");
      if (isOfAnother(iri, annotation)) left.push(iri);
      else {
        store.setItem(MARK + iri, JSON.stringify(annotation));
        taken++;
      }
    } catch {
      strange++;
    }
  }
  records.forEach((_, place) => showVerdicts(place));
  showMarks();
  showJudging();
  const counts = `${taken} marks imported, ${strange} lines are none of this document`;
  element("live").textContent = left.length ? `${counts}, ${left.length} left out because another reader has marked the same: ${left.map(nameOf).join("; ")}` : counts;
  element("marked").prepend(make("p", { class: "note" }, element("live").textContent || ""));
}
