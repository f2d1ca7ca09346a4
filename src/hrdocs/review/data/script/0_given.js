// What the page was given about its document, unpacked; `hrdocs.review.packing` says how it is packed.

/**
 * @typedef {[number, number]} Span a range of the text, from and to
 * @typedef {{id: string, kind: string, values: Record<string, any>, words: string[], evidence: [string, number, number, string?][], facets: Record<string, string>, states: string[]}} Rec
 *   `words` are the fields whose value is the words that they rest on
 */

/** @type {any} */
const given = unpacked(JSON.parse(element("data").textContent || "{}"));

/** @param {any} packed */
function unpacked(packed) {
  const ranges = rangesOfPacked(packed.ranges);
  return {
    ...packed,
    places: Object.fromEntries(ranges.map((range, n) => [range.join("-"), packed.where[packed.at[n]]])),
    records: packed.records.map((/** @type {any[]} */ each) => recordOfPacked(each, packed, ranges)),
    cuts: cutsOfPacked(packed.cuts, ranges),
  };
}

/**
 * @param {number[]} numbers
 * @returns {Span[]}
 */
function rangesOfPacked(numbers) {
  let start = 0;
  return inGroups(numbers, 2).map(([step, length]) => [(start += step), start + length]);
}

/**
 * @param {any[]} record
 * @param {any} packed
 * @param {Span[]} ranges
 */
function recordOfPacked([kindNumber, id, own, words, evidence, parts, states], packed, ranges) {
  const kind = Object.keys(packed.kinds)[kindNumber];
  const { fields } = packed.kinds[kind];
  const valueOfField = (/** @type {number} */ n) => (words.includes(n) ? "" : own[n] ?? null);
  const values = Object.fromEntries(fields.map((/** @type {string} */ field, /** @type {number} */ n) => [field, valueOfField(n)]).filter((/** @type {any[]} */ each) => each[1] !== null));
  let at = 0;
  return {
    kind,
    id,
    values,
    words: words.map((/** @type {number} */ n) => fields[n]),
    evidence: inGroups(evidence, 2).map(([name, step], n) => [packed.names[name], ...ranges[(at += step)], ...(n in parts ? [parts[n]] : [])]),
    states: states.map((/** @type {number} */ n) => Object.keys(packed.states)[n]),
  };
}

/**
 * @param {number[]} numbers
 * @param {Span[]} ranges
 * @returns {Map<string, [number, number, number][]>} for ranges by "start-end" the lines in which they begin or end, and the edges there
 */
function cutsOfPacked(numbers, ranges) {
  const cuts = new Map();
  let [at, line] = [0, 0];
  for (const [rangeStep, lineStep, left, width] of inGroups(numbers, 4)) {
    at += rangeStep;
    line += lineStep;
    const name = ranges[at].join("-");
    cuts.set(name, [...(cuts.get(name) || []), [line, left, left + width]]);
  }
  return cuts;
}

/**
 * @param {number[]} numbers
 * @param {number} size
 * @returns {number[][]}
 */
function inGroups(numbers, size) {
  return Array.from({ length: numbers.length / size }, (_, n) => numbers.slice(n * size, (n + 1) * size));
}

/** Give records the values that are the words they rest on, once the source is there. */
function fillWords() {
  for (const record of records) {
    for (const field of record.words) {
      const [, start, end] = /** @type {[string, number, number]} */ (record.evidence.find(([name]) => name === field));
      record.values[field] = wordsOf(start, end).replace(/[ \n]+/g, " ");
    }
  }
}
