// The index: filter and sort the documents that stand in the page.

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id */
const wanted = (id) => /** @type {HTMLInputElement|HTMLSelectElement} */ (element(id)).value;
const body = /** @type {HTMLElement} */ (document.querySelector("#documents tbody"));
const rows = /** @type {HTMLTableRowElement[]} */ ([...body.children]);

function applyFilter() {
  const words = wanted("words").toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const text = (row.textContent || "").toLowerCase();
    const has = (/** @type {string} */ name, /** @type {string} */ id) => !wanted(id) || ` ${row.dataset[name] || ""} `.includes(` ${wanted(id)} `);
    const fits = words.every((each) => text.includes(each)) && has("format", "format") && has("language", "language") && has("states", "state") && has("severity", "severity");
    row.hidden = !fits;
    count += Number(fits);
  }
  element("shown").textContent = count < rows.length ? `${count} of ${rows.length} fit` : "";
}

/**
 * @param {number} column
 * @param {HTMLElement} head
 */
function sortBy(column, head) {
  const up = head.getAttribute("aria-sort") !== "ascending";
  for (const each of document.querySelectorAll("[aria-sort]")) each.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const key = (/** @type {HTMLTableRowElement} */ row) => {
    const cell = row.cells[column];
    return column ? cell.dataset.key || "" : cell.textContent || "";
  };
  const numeric = column >= 5;
  const empty = (/** @type {HTMLTableRowElement} */ row) => Number(!key(row) || (numeric && key(row) === "0"));
  const sorted = [...rows].sort((one, other) => {
    if (empty(one) !== empty(other)) return empty(one) - empty(other);
    const order = numeric ? Number(key(one)) - Number(key(other)) : key(one).localeCompare(key(other), "en");
    return (up ? 1 : -1) * order || rows.indexOf(one) - rows.indexOf(other);
  });
  body.append(...sorted);
}

/** @param {string|null} name */
function setTheme(name) {
  if (name) document.documentElement.dataset.theme = name;
  try {
    if (name) localStorage.setItem("hrdocs:theme", name);
  } catch {
    // A browser that keeps nothing shows the theme of the system.
  }
}

document.querySelectorAll("#documents thead th").forEach((head, column) =>
  head.querySelector("button")?.addEventListener("click", () => sortBy(column, /** @type {HTMLElement} */ (head))));
element("filter").addEventListener("input", applyFilter);
element("filter").addEventListener("submit", (event) => event.preventDefault());
element("theme").addEventListener("click", () => {
  const root = document.documentElement.dataset.theme;
  setTheme((root ? root === "dark" : matchMedia("(prefers-color-scheme: dark)").matches) ? "light" : "dark");
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/** @type {HTMLElement} */ (event.target).matches("input, select")) {
    event.preventDefault();
    element("words").focus();
  }
  if (event.key === "Escape") {
    /** @type {HTMLFormElement} */ (element("filter")).reset();
    applyFilter();
  }
});
try {
  setTheme(localStorage.getItem("hrdocs:theme"));
} catch {
  setTheme(null);
}
applyFilter();
document.body.dataset.ready = "yes";
