// What is chosen: a record, a field of it, or words of the source; and the keys that move the choice.

/** @type {{place: number|null, field: string|null}} */
const chosen = { place: null, field: null };

/** @param {number} place */
const spansOf = (place) => /** @type {Span[]} */ (records[place].evidence.map(([, start, end]) => [start, end]));

/**
 * Choose a record, or a field of it: its words light up and come into view.
 * @param {number|null} place
 * @param {string|null} field
 * @param {{toggle?: boolean, span?: Span, focus?: boolean, quiet?: boolean}} [how]
 */
function choose(place, field, how = {}) {
  if (how.toggle && place !== null && chosen.place === place && !chosen.field && cards[place].classList.contains("open")) {
    closeCard(place);
    return letGo();
  }
  for (const each of document.querySelectorAll(".chosen")) each.classList.remove("chosen");
  for (const each of document.querySelectorAll("[aria-current]")) each.removeAttribute("aria-current");
  chosen.place = place;
  chosen.field = field;
  if (place === null) return lightUp([], []);
  openCard(place);
  cards[place].classList.add("chosen");
  cards[place].querySelector(".head")?.setAttribute("aria-current", "true");
  const all = spansOf(place);
  const own = /** @type {Span[]} */ (records[place].evidence.filter(([name]) => name === field).map(([, start, end]) => [start, end]));
  const bright = how.span ? [how.span] : own;
  lightUp(field ? all : [], field ? bright : all);
  const [first] = field ? bright.slice().sort((one, other) => one[0] - other[0]) : [];
  const aim = first || mainSpan(records[place]);
  if (aim && !how.quiet) scrollTo(aim);
  const row = field ? fieldElement(place, field) : null;
  row?.classList.add("chosen");
  const target = /** @type {HTMLElement|null} */ (row ? row.querySelector(".name") : cards[place].querySelector(".head"));
  if (how.focus) target?.focus({ preventScroll: true });
  (row || cards[place]).scrollIntoView({ block: "nearest" });
  showJudging();
  say(place, field, field ? bright : aim ? [aim] : []);
}

/**
 * @param {number} place
 * @param {string} field
 */
const fieldElement = (place, field) => /** @type {HTMLElement|null} */ (cards[place].querySelector(`[data-field="${CSS.escape(field)}"]`));

function letGo() {
  choose(null, null);
  showJudging();
}

/**
 * Tell those who listen what is chosen and where it stands.
 * @param {number} place
 * @param {string|null} field
 * @param {Span[]} spans
 */
function say(place, field, spans) {
  const record = records[place];
  const what = field ? `${spoken(field)}: ${flat(record.values[field]) || "not found"}` : `${spoken(record.kind)} ${labelOf(record)}`;
  const where = spans.length ? `, ${given.places[`${spans[0][0]}-${spans[0][1]}`] || ""}` : ", no words of its own";
  element("live").textContent = `${what}${where}`;
}

/** The places of records in the order of the list, which is by kind. */
const inOrder = () => [...document.querySelectorAll("#list .record")].map((each) => Number(/** @type {HTMLElement} */ (each).dataset.place)).filter((place) => !cards[place].hidden);

/** @param {number} step */
function moveRecord(step) {
  showTab("records");
  const order = inOrder();
  if (!order.length) return;
  const at = chosen.place === null ? (step > 0 ? -1 : order.length) : order.indexOf(chosen.place);
  const next = order[Math.min(order.length - 1, Math.max(0, at + step))];
  if (chosen.place !== null && chosen.place !== next) closeCard(chosen.place);
  choose(next, null, { focus: true });
}

/** @param {number} step */
function moveField(step) {
  if (chosen.place === null) return moveRecord(1);
  const names = [...cards[chosen.place].querySelectorAll("[data-field]")].map((each) => /** @type {HTMLElement} */ (each).dataset.field || "");
  const at = chosen.field === null ? (step > 0 ? -1 : names.length) : names.indexOf(chosen.field);
  const next = at + step;
  if (next < 0) choose(chosen.place, null, { focus: true });
  else choose(chosen.place, names[Math.min(names.length - 1, next)], { focus: true });
}

/** Words of the source were chosen: list the records that rest on them. */
function chooseWords() {
  const selection = sourceDocument.getSelection();
  if (!selection || !selection.anchorNode) return;
  let start = placeOf(selection.anchorNode, selection.anchorOffset);
  let end = placeOf(selection.focusNode, selection.focusOffset);
  if (start === null && end === null) return;
  [start, end] = [Math.min(start ?? end ?? 0, end ?? start ?? 0), Math.max(start ?? end ?? 0, end ?? start ?? 0)];
  restingOn(start, Math.max(end, start + 1), selection.isCollapsed);
}

/**
 * @param {number[]} places
 * @param {number} start
 * @param {number} end
 * @returns {[number, string]} the record and the field whose words are most of the chosen ones, and of these the shortest
 */
function nearest(places, start, end) {
  const quoted = places.flatMap((place) => records[place].evidence.map(([name, from, to]) => ({ place, name, size: to - from, shared: Math.min(to, end) - Math.max(from, start) })));
  const [best] = quoted.sort((one, other) => other.shared - one.shared || one.size - other.size);
  return [best.place, best.name];
}

/**
 * @param {number} start
 * @param {number} end
 * @param {boolean} clicked rather than marked: then a place without any record changes nothing
 */
function restingOn(start, end, clicked) {
  const touching = (/** @type {[string, number, number]} */ each) => each[1] < end && start < each[2];
  const places = records.flatMap((each, place) => (each.evidence.some(touching) ? [place] : []));
  if (clicked && !places.length) return letGo();
  const words = wordsOf(start, end).trim().slice(0, 40);
  showOnly(places, clicked ? "rest on that place" : `rest on “${plain(words)}”`);
  element("live").textContent = `${places.length} records rest on these words`;
  if (!places.length) return letGo();
  const [best, field] = nearest(places, start, end);
  choose(best, field in records[best].values ? field : null, { quiet: true });
}

/** @type {Record<string, () => void>} */
const keys = {
  j: () => moveRecord(1),
  k: () => moveRecord(-1),
  n: () => moveField(1),
  p: () => moveField(-1),
  "/": () => { showTab("records"); element("words").focus(); },
  "?": () => /** @type {HTMLDialogElement} */ (element("help")).showModal(),
  y: () => judge("right"),
  N: () => judge("wrong"),
  x: () => judge("wrong"),
  u: () => judge("doubtful"),
  f: () => element("furniture").click(),
  Escape: () => { clearFilter(); letGo(); },
};

/** @param {KeyboardEvent} event */
function onKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (/** @type {HTMLDialogElement} */ (element("help")).open) return;
  if (target.matches?.("input:not([type=checkbox]), textarea, select")) {
    if (event.key === "Escape") target.blur();
    return;
  }
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
