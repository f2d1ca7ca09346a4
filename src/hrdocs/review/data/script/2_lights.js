// Words light up: boxes over pictures of pages, highlights in text; and the text layer is laid over the pictures.

/** @typedef {{sheet: HTMLElement, x0: number, top: number, x1: number, bottom: number}} Box in shares of the sheet */

/**
 * @param {number} start
 * @param {number} end
 * @returns {Box[]} the boxes of a range on the sheets, exact where the letters of the line are known
 */
function boxesOf(start, end) {
  const cuts = new Map((given.cuts.get(`${start}-${end}`) || []).map((/** @type {number[]} */ each) => [each[0], each]));
  const found = [];
  for (const place of runsIn(start, end)) {
    const run = runs[place];
    const sheet = /** @type {HTMLElement|null} */ (run.element.closest(".sheet"));
    const box = boxes.get(run.element);
    if (!sheet || !box) continue;
    let [x0, top, x1, bottom] = box;
    const cut = cuts.get(place);
    if (cut) [, x0, x1] = cut;
    else {
      const length = points((run.element.textContent || "").trimEnd()) || 1;
      const width = x1 - x0;
      const from = Math.max(0, start - run.start) / length;
      const to = Math.min(length, end - run.start) / length;
      if (to <= from) continue;
      [x0, x1] = isRightToLeft(run.element) ? [x1 - to * width, x1 - from * width] : [x0 + from * width, x0 + to * width];
    }
    const [w, h] = [Number(sheet.dataset.w), Number(sheet.dataset.h)];
    found.push({ sheet, x0: x0 / w, top: top / h, x1: x1 / w, bottom: bottom / h });
  }
  return found;
}

/** @param {HTMLElement} run whether its first letter is of a script that runs to the left, as the browser decides too */
const isRightToLeft = (run) => /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(run.textContent || "");

/**
 * Light up ranges; what was lit before goes out.
 * @param {Span[]} faint of the chosen record
 * @param {Span[]} bright of the chosen field
 */
function lightUp(faint, bright) {
  if (given.view === "sheets") {
    for (const each of document.querySelectorAll(".light")) each.remove();
    for (const [name, spans] of /** @type {[string, Span[]][]} */ ([["faint", faint], ["bright", bright]])) {
      for (const [start, end] of spans) for (const box of boxesOf(start, end)) box.sheet.querySelector(".lights")?.append(lit(box, name));
    }
    return;
  }
  const view = /** @type {any} */ (sourceDocument.defaultView);
  for (const each of sourceDocument.querySelectorAll(".lit")) each.classList.remove("lit");
  for (const [start, end] of bright.length ? bright : faint) {
    for (const place of runsIn(start, end)) runs[place].element.classList.add("lit");
  }
  if (!view?.CSS?.highlights) return;
  for (const [name, spans] of /** @type {[string, Span[]][]} */ ([["faint", faint], ["bright", bright]])) {
    view.CSS.highlights.set(name, new view.Highlight(...spans.flatMap(([start, end]) => rangesOf(start, end))));
  }
}

/**
 * @param {Box} box
 * @param {string} name
 */
function lit(box, name) {
  const made = make("div", { class: `light ${name}` });
  made.style.left = `${100 * box.x0}%`;
  made.style.top = `${100 * box.top}%`;
  made.style.width = `${100 * (box.x1 - box.x0)}%`;
  made.style.height = `${100 * (box.bottom - box.top)}%`;
  return made;
}

/**
 * Bring the words of a range into view, a third down the pane.
 * @param {Span} span
 */
function scrollTo([start, end]) {
  const pane = element("source");
  const { top: paneTop } = pane.getBoundingClientRect();
  let top = null;
  if (given.view === "sheets") {
    const [box] = boxesOf(start, end);
    if (box) {
      const rect = box.sheet.getBoundingClientRect();
      top = rect.top + box.top * rect.height;
    }
  } else {
    const [range] = rangesOf(start, end);
    const frame = sourceDocument === document ? 0 : element("frame").getBoundingClientRect().top;
    if (range) top = range.getBoundingClientRect().top + frame;
  }
  if (top === null) return;
  const place = top - paneTop;
  if (place > pane.clientHeight * 0.08 && place < pane.clientHeight * 0.75) return;
  pane.scrollTo({ top: pane.scrollTop + place - pane.clientHeight / 3, behavior: calm() ? "instant" : "smooth" });
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches || navigator.webdriver;

/**
 * Lay the text of a sheet over its picture: each line in its box, stretched to its width.
 * @param {HTMLElement} sheet
 */
function layOut(sheet) {
  if (sheet.dataset.laid) return;
  sheet.dataset.laid = "yes";
  const [w, h] = [Number(sheet.dataset.w), Number(sheet.dataset.h)];
  const lines = /** @type {HTMLElement[]} */ ([...sheet.querySelectorAll(".layer > span")]);
  const places = lines.map((line) => boxes.get(line) || [0, 0, 0, 0]);
  lines.forEach((line, place) => {
    const [x0, top, , bottom] = places[place];
    line.style.left = `${(100 * x0) / w}%`;
    line.style.top = `${(100 * top) / h}%`;
    line.style.fontSize = `${(98 * (bottom - top)) / w}cqw`;
  });
  const widths = lines.map(widthOf);
  const whole = sheet.clientWidth || 1;
  lines.forEach((line, place) => {
    const [x0, , x1] = places[place];
    if (widths[place]) line.style.transform = `scaleX(${(((x1 - x0) / w) * whole) / widths[place]})`;
  });
}

/**
 * @param {HTMLElement} line
 * @returns {number} how wide its words are, without the white space behind them
 */
function widthOf(line) {
  const node = line.firstChild;
  if (!node) return 0;
  const range = document.createRange();
  range.setStart(node, 0);
  range.setEnd(node, (node.textContent || "").trimEnd().length);
  return range.getBoundingClientRect().width;
}

function watchSheets() {
  const watcher = new IntersectionObserver(
    (entries) => entries.forEach((each) => each.isIntersecting && layOut(/** @type {HTMLElement} */ (each.target))),
    { root: element("source"), rootMargin: "50%" },
  );
  for (const sheet of document.querySelectorAll(".sheet")) watcher.observe(sheet);
}
