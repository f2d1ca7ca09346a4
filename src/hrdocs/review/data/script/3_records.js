// The list of records: one line each until it is chosen, then its fields beside the words that they rest on.

/** @type {Rec[]} */
const records = given.records.map((/** @type {any} */ each) => ({ ...each, facets: facetsOf(each) }));
/** @type {HTMLElement[]} by the place of the record */
const cards = [];
/** @type {Set<number>|null} places of the records that words of the source or a number of a proof lead to */
let only = null;
let onlyWhy = "";

/**
 * @param {any} record
 * @returns {Record<string, string>} its values of closed lists, by which records are told apart
 */
function facetsOf(record) {
  const told = given.kinds[record.kind].listed.filter((/** @type {string} */ name) => name in record.values);
  return Object.fromEntries(told.map((/** @type {string} */ name) => [name, typeof record.values[name] === "boolean" ? (record.values[name] ? "yes" : "no") : record.values[name]]));
}

/** @param {string} name */
const spoken = (name) => name.replace(/[_-]/g, " ");

/**
 * @param {object} value
 * @returns {[string, any][]} its parts that say something
 */
const toldOf = (value) => Object.entries(value).filter(([, each]) => flat(each));

/**
 * @param {any} value
 * @returns {string} a value in one line
 */
function flat(value) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(flat).filter(Boolean).join("; ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return toldOf(value).map(([name, each]) => `${spoken(name)} ${flat(each)}`).join(", ");
  return plain(String(value));
}

/**
 * @param {any} value
 * @returns {HTMLElement}
 */
function valueOf(value) {
  if (typeof value === "string" && given.states[value]) {
    return make("span", {}, given.states[value], " ", make("span", { class: "code" }, value));
  }
  if (Array.isArray(value) && value.length > 1) return make("ul", {}, ...value.map((each) => make("li", { dir: "auto" }, valueOf(each))));
  if (Array.isArray(value)) return valueOf(value[0]);
  if (value && typeof value === "object") {
    return make("ul", {}, ...toldOf(value).map(([name, each]) => make("li", {}, make("span", { class: "code" }, spoken(name)), " ", valueOf(each))));
  }
  return make("span", { dir: "auto" }, typeof value === "string" && /^[a-z]+(_[a-z]+)+$/.test(value) ? spoken(value) : flat(value));
}

/** @param {Rec} record */
function chipsOf(record) {
  const kind = given.kinds[record.kind];
  const told = kind.listed.filter((/** @type {string} */ name) => record.facets[name] && varies(record.kind, name));
  return told.slice(0, 2).map((/** @type {string} */ name) => [name, record.facets[name]]).filter(([, value]) => !["none", "no"].includes(value));
}

/** @type {Map<string, boolean>} */
const variety = new Map();
/**
 * @param {string} kind
 * @param {string} field
 */
function varies(kind, field) {
  const key = `${kind} ${field}`;
  let known = variety.get(key);
  if (known === undefined) {
    const own = [...ofKind(kind).keys()];
    known = own.length === 1 || new Set(own.map((each) => each.facets[field])).size > 1;
    variety.set(key, known);
  }
  return known;
}

/** @param {Rec} record */
function labelOf(record) {
  const kind = given.kinds[record.kind];
  const key = kind.key.filter((/** @type {string} */ name) => !kind.listed.includes(name) && record.values[name]);
  const own = ofKind(record.kind);
  return key.map((/** @type {string} */ name) => flat(record.values[name])).join(" ") || (own.size > 1 ? String((own.get(record) || 0) + 1) : "");
}

/** @type {Map<string, Map<Rec, number>>} */
const kindsOfRecords = new Map();
/**
 * @param {string} kind
 * @returns {Map<Rec, number>} the records of a kind with their numbers, from 0 on
 */
function ofKind(kind) {
  const known = kindsOfRecords.get(kind) || new Map(records.filter((each) => each.kind === kind).map((each, n) => [each, n]));
  kindsOfRecords.set(kind, known);
  return known;
}

/** @type {Map<string, number>} of how many records of a kind a range is evidence, by "kind start-end" */
const sharing = new Map();

function countSharing() {
  for (const { kind, evidence } of records) {
    for (const range of new Set(evidence.map(([, start, end]) => `${kind} ${start}-${end}`))) sharing.set(range, (sharing.get(range) || 0) + 1);
  }
}

/**
 * @param {Rec} record
 * @param {string} field
 * @returns {number} 0 where a field has words of this record's own, 1 where it shares them with half of its kind, 2 without words
 */
function distanceOf(record, field) {
  const counts = record.evidence.filter(([name]) => name === field).map(([, start, end]) => sharing.get(`${record.kind} ${start}-${end}`) || 1);
  if (!counts.length) return 2;
  return Math.min(...counts) > Math.max(1, ofKind(record.kind).size / 2) ? 1 : 0;
}

/**
 * @param {Rec} record
 * @returns {string} what it is known by: its name, the title of the document that it is about as a whole, else its longest words
 */
function gistOf(record) {
  const { named, whole } = given.kinds[record.kind];
  const title = whole && given.metadata.find((/** @type {any} */ each) => each.name === "title");
  return flat(record.values[named]) || (title ? flat(title.value) : "") || longestOf(record);
}

/** @param {Rec} record */
function longestOf(record) {
  const given = Object.entries(record.values).filter(([name]) => !(name in record.facets));
  const wordings = given.map(([, value]) => (Array.isArray(value) && value.every((each) => typeof each === "string") ? value.join("; ") : value));
  const [longest] = wordings.filter((each) => typeof each === "string").sort((one, other) => other.length - one.length);
  const first = record.evidence[0];
  return plain(longest || flat(Object.values(record.values)[0]) || (first ? wordsOf(first[1], first[2]) : ""));
}

/** @param {Rec} record */
function placeOfRecord(record) {
  const [start, end] = mainSpan(record) || [0, 0];
  return given.places[`${start}-${end}`] || "";
}

/**
 * @param {Rec} record
 * @returns {Span|null} the words that a record names first, which it is known by
 */
function mainSpan(record) {
  const [first] = record.evidence;
  return first ? [first[1], first[2]] : null;
}

/** @param {number} place */
function card(place) {
  const record = records[place];
  const label = labelOf(record);
  const head = make(
    "button",
    { type: "button", class: "head", "aria-expanded": "false", onclick: () => choose(place, null, { toggle: true }) },
    ...(label ? [make("span", { class: "label" }, label)] : []),
    ...chipsOf(record).map(([name, value]) => make("span", { class: "chip", "data-value": value, title: spoken(name) }, value === "yes" ? spoken(name) : spoken(value))),
    make("span", { class: "gist", dir: "auto" }, gistOf(record).slice(0, 220)),
    make("span", { class: "where" }, placeOfRecord(record)),
    make("span", { class: "verdict" }),
  );
  return make("li", { class: "record", "data-place": place, id: `record-${place}` }, make("h3", {}, head));
}

/**
 * Write the fields of a record into its card, once.
 * @param {number} place
 */
function openCard(place) {
  const holder = cards[place];
  const head = /** @type {HTMLElement} */ (holder.querySelector(".head"));
  head.setAttribute("aria-expanded", "true");
  holder.classList.add("open");
  if (holder.querySelector(".fields")) return;
  const record = records[place];
  const names = given.kinds[record.kind].fields;
  // What has words beside the record comes first: a reader's eye stays where it is.
  const told = names.filter((/** @type {string} */ name) => name in record.values).sort((/** @type {string} */ one, /** @type {string} */ other) => distanceOf(record, one) - distanceOf(record, other));
  const rows = [...saidOf(place, null), ...told.map((/** @type {string} */ name) => fieldRow(place, name))];
  const absent = names.filter((/** @type {string} */ name) => !(name in record.values));
  if (absent.length) rows.push(make("div", { class: "absent" }, "not found: ", ...absent.flatMap((/** @type {string} */ name, /** @type {number} */ n) => [n ? ", " : "", fieldRow(place, name)])));
  holder.append(make("div", { class: "fields" }, ...rows, make("div", { class: "judging" })));
  showVerdicts(place);
}

/** @param {number} place */
function closeCard(place) {
  cards[place].classList.remove("open");
  cards[place].querySelector(".head")?.setAttribute("aria-expanded", "false");
}

/**
 * @param {number} place
 * @param {string} name
 */
function fieldRow(place, name) {
  const record = records[place];
  const button = make("button", { type: "button", class: "name", onclick: () => choose(place, name) }, spoken(name));
  if (!(name in record.values)) return make("span", { class: "field none", "data-field": name }, button, make("span", { class: "verdict" }));
  const value = record.values[name];
  const shown = flat(value);
  const quoted = record.evidence.filter((each) => each[0] === name).map(([, start, end, part]) => {
    const words = wordsOf(start, end);
    const folded = words.replace(/\s+/g, " ");
    const quote = shown.includes(folded) && !part ? [] : [make("q", { dir: "auto" }, plain(folded))];
    const where = make("button", { type: "button", class: "go", onclick: () => choose(place, name, { span: [start, end] }) }, given.places[`${start}-${end}`] || `${start}`);
    return make("div", { class: "quote" }, ...(part ? [make("span", { class: "part" }, `${plain(part)}: `)] : []), ...quote, " ", where, make("p", { class: "snippet", dir: "auto" }, ...inContext(start, end)));
  });
  const basis = quoted.length ? quoted : [make("div", { class: "quote unquoted" }, "no words of its own")];
  return make("div", { class: "field", "data-field": name }, button, make("div", { class: "value" }, valueOf(value)), make("div", { class: "words" }, ...basis, ...saidOf(place, name)), make("span", { class: "verdict" }));
}

/**
 * @param {number} place
 * @param {string|null} field
 * @returns {HTMLElement[]} what readers have said of a record or a field, where it stands in the dataset
 */
function saidOf(place, field) {
  const own = (given.said || []).filter((/** @type {any} */ each) => each.record === place && each.field === field);
  return own.map((/** @type {any} */ each) =>
    make("p", { class: "said" }, `${plain(each.reader || "a reader")}: `, make("span", { class: `mark ${each.verdict}` }, each.verdict),
      each.corrected ? ` → ${plain(each.corrected)}` : "", each.note ? ` (${plain(each.note)})` : ""));
}

/**
 * @param {number} start
 * @param {number} end
 * @returns {(Node|string)[]} the words of a range with what stands around them
 */
function inContext(start, end) {
  const around = 70;
  const before = plain(wordsOf(Math.max(0, start - around), start)).replace(/\s+/g, " ").replace(/^\S*\s/, "");
  const after = plain(wordsOf(end, end + around)).replace(/\s+/g, " ").replace(/\s\S*$/, "");
  return ["…", before, make("mark", {}, plain(wordsOf(start, end)).replace(/\s+/g, " ")), after, "…"];
}

function listRecords() {
  const list = element("list");
  const kinds = [...new Set(records.map((each) => each.kind))];
  for (const kind of kinds) {
    const places = records.flatMap((each, place) => (each.kind === kind ? [place] : []));
    for (const place of places) cards[place] = card(place);
    const heading = make("h2", {}, spoken(kind), " ", make("span", { class: "count" }, String(places.length)));
    list.append(make("section", { class: "kind", "data-kind": kind, "aria-label": spoken(kind) }, heading, make("ol", {}, ...places.map((place) => cards[place]))));
    if (places.length === 1) openCard(places[0]);
  }
  if (!records.length) list.append(make("p", { class: "note" }, "No record was found in this document."));
}

/** @param {number} place @returns {string} all that a filter looks at */
const haystack = (place) => {
  const record = records[place];
  const words = record.evidence.map(([, start, end]) => wordsOf(start, end)).join(" ");
  const states = record.states.map((code) => given.states[code]).join(" ");
  return `${spoken(record.kind)} ${flat(record.values)} ${states} ${words}`.toLowerCase();
};
/** @type {Map<number, string>} */
const haystacks = new Map();

function applyFilter() {
  const words = /** @type {HTMLInputElement} */ (element("words")).value.toLowerCase().split(/\s+/).filter(Boolean);
  const [kind, state, value] = ["kind", "state", "value"].map((id) => /** @type {HTMLSelectElement} */ (element(id)).value);
  const [field, wanted] = value.split("=");
  let count = 0;
  records.forEach((record, place) => {
    if (words.length && !haystacks.has(place)) haystacks.set(place, haystack(place));
    const fits =
      (!only || only.has(place)) &&
      (!kind || record.kind === kind) &&
      (!state || record.states.includes(state)) &&
      (!value || record.facets[field] === wanted) &&
      words.every((each) => (haystacks.get(place) || "").includes(each));
    cards[place].hidden = !fits;
    count += Number(fits);
  });
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#list .kind"))) {
    const [fit, all] = [section.querySelectorAll(".record:not([hidden])").length, section.querySelectorAll(".record").length];
    section.hidden = !fit;
    const told = section.querySelector("h2 .count");
    if (told) told.textContent = fit < all ? `${fit} of ${all}` : String(all);
  }
  const filtered = count < records.length || only;
  element("shown").replaceChildren(...(filtered ? [`${count} of ${records.length} ${only ? onlyWhy : "fit"} `, make("button", { type: "button", onclick: clearFilter }, "show all")] : []));
  keepClear();
}

function clearFilter() {
  only = null;
  /** @type {HTMLFormElement} */ (element("filter")).reset();
  applyFilter();
}

/**
 * Show some records and no others.
 * @param {number[]} places
 * @param {string} why
 */
function showOnly(places, why) {
  /** @type {HTMLFormElement} */ (element("filter")).reset();
  only = new Set(places);
  onlyWhy = why;
  showTab("records");
  applyFilter();
}

function offerFilters() {
  const kinds = [...new Set(records.map((each) => each.kind))];
  fill("kind", "any kind", kinds.map((each) => [each, spoken(each)]));
  fill("state", "any State", Object.entries(given.states).sort((one, other) => one[1].localeCompare(other[1], "en")));
  const values = new Set();
  for (const record of records) {
    for (const [name, value] of Object.entries(record.facets)) if (varies(record.kind, name)) values.add(`${name}=${value}`);
  }
  fill("value", "any value", [...values].sort().map((each) => [each, each.split("=").map(spoken).join(": ")]));
  element("filter").addEventListener("input", applyFilter);
  element("filter").addEventListener("submit", (event) => event.preventDefault());
}

/**
 * @param {string} id
 * @param {string} all
 * @param {[string, string][]} options
 */
function fill(id, all, options) {
  element(id).append(make("option", { value: "" }, all), ...options.map(([value, text]) => make("option", { value }, text)));
  element(id).hidden = options.length < 2;
}
