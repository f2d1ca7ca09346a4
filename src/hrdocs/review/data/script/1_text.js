// The text of the document in the page: runs, and the way from a range of the text to nodes and back.
// Offsets count Unicode code points, as everywhere in hrdocs; strings of a browser count UTF-16 units.

/** @typedef {{start: number, end: number, element: HTMLElement}} Run */

/** @type {Document} the document that holds the source: this one, or that of the frame */
let sourceDocument = document;
/** @type {Run[]} in the order of the text */
let runs = [];
/** @type {Map<Element, [number, number, number, number]>} left, top, right and bottom of each line of the sheets, in 1/100 pt */
const boxes = new Map();
/** @type {Map<number, string>} */
const replaced = new Map(given.replaced);

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/**
 * @param {string} tag
 * @param {Record<string, any>} properties
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/** @param {string} text */
const points = (text) => (/[\ud800-\udbff]/.test(text) ? [...text].length : text.length);

/**
 * @param {string} text
 * @param {number} count of code points
 */
function units(text, count) {
  return /[\ud800-\udbff]/.test(text) ? [...text].slice(0, count).join("").length : count;
}

/** @param {string} text what steers a reader's eye is written as an escape, as hrdocs does everywhere */
function plain(text) {
  return text.replace(
    /[\u0000-\u0008\u000b\u000d-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function collectRuns() {
  for (const each of document.querySelectorAll(".sheet")) placeLines(/** @type {HTMLElement} */ (each));
  const found = /** @type {NodeListOf<HTMLElement>} */ (sourceDocument.querySelectorAll("[data-s]"));
  runs = [...found].map((each) => {
    const start = Number(each.dataset.s);
    return { start, end: start + points(each.textContent || ""), element: each };
  });
  runs.sort((one, other) => one.start - other.start);
}

/**
 * Tell of each line of a sheet where it begins in the text, and its box.
 * @param {HTMLElement} sheet
 */
function placeLines(sheet) {
  const numbers = inGroups((sheet.dataset.lines || "").split(",").map(Number), 5);
  let [end, left, top, height] = [0, 0, 0, 0];
  sheet.querySelectorAll(".layer > span").forEach((line, n) => {
    const [gap, right, down, taller, width] = numbers[n];
    line.setAttribute("data-s", String(end + gap));
    end += gap + points(line.textContent || "");
    [left, top, height] = [left + right, top + down, height + taller];
    boxes.set(line, [left, top, left + width, top + height]);
  });
}

/**
 * @param {number} start
 * @param {number} end
 * @returns {number[]} the places of the runs that a range touches
 */
function runsIn(start, end) {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle].end <= start) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let place = low; place < runs.length && runs[place].start < end; place++) found.push(place);
  return found;
}

/**
 * @param {number} start
 * @param {number} end
 * @returns {string} the exact words of a range
 */
function wordsOf(start, end) {
  let words = "";
  let reached = start;
  for (const place of runsIn(start, end)) {
    const run = runs[place];
    if (run.start > reached) words += " ".repeat(run.start - reached);
    const text = run.element.textContent || "";
    const [from, to] = [Math.max(start, run.start, reached), Math.min(end, run.end)];
    const own = text.slice(units(text, from - run.start), units(text, Math.max(from, to) - run.start));
    words += replaced.size ? [...own].map((each, n) => replaced.get(from + n) ?? each).join("") : own;
    reached = Math.max(reached, run.end);
  }
  return words;
}

/**
 * @param {number} start
 * @param {number} end
 * @returns {Range[]} a range of nodes for each run that a range of the text touches
 */
function rangesOf(start, end) {
  const found = [];
  for (const place of runsIn(start, end)) {
    const run = runs[place];
    const node = run.element.firstChild;
    if (!node) continue;
    const text = node.textContent || "";
    const range = sourceDocument.createRange();
    const from = units(text, Math.max(0, start - run.start));
    const to = units(text, Math.min(run.end, end) - run.start);
    range.setStart(node, from);
    range.setEnd(node, from + text.slice(from, to).trimEnd().length);
    if (!range.collapsed) found.push(range);
  }
  return found;
}

/**
 * @param {Node|null} node
 * @param {number} offset
 * @returns {number|null} the place in the text of a place in a node
 */
function placeOf(node, offset) {
  const holder = node && (node.nodeType === Node.TEXT_NODE ? node.parentElement : /** @type {Element} */ (node));
  const run = holder && /** @type {HTMLElement|null} */ (holder.closest("[data-s]"));
  if (!run) return null;
  const before = node === run ? (offset ? run.textContent || "" : "") : (node?.textContent || "").slice(0, offset);
  return Number(run.dataset.s) + points(before);
}
