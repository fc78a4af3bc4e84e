"use strict";

const EXAMPLE = `Norway warns foreign trawlers off the strait

OSLO, March 3, 2024 - Norway threatened on Sunday to seize foreign trawlers that fish in the strait without a licence. "Whoever crosses the line will lose the ship," the fisheries minister said.

Iceland called on Norway to withdraw its patrol boats and denied that its own vessels had entered the closed waters. "We have sent nobody there," a spokeswoman for the coast guard told reporters.

The European Union said it would host talks between the two governments in Brussels next week. It welcomed Iceland's offer to publish the positions of its fleet.`;

const STANCES = {
  ESCALATORY: { css: "escalatory", sign: "▲", name: "Escalatory" },
  DE_ESCALATORY: { css: "de-escalatory", sign: "▼", name: "De-escalatory" },
  DIPLOMATIC: { css: "diplomatic", sign: "●", name: "Diplomatic" },
  null: { css: "none", sign: "○", name: "Out of scope" },
};
const $ = (id) => document.getElementById(id);
let reading = null;
const hidden = new Set();

/** Makes an element; texts are never read as markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const look = (statement) => STANCES[statement.stance] ?? STANCES[null];
/** A state by its name, everybody else as the answer calls them. */
const nameOf = (code) => reading.names?.[code] ?? code;
const named = (mention) => (mention ? (mention.actor ? nameOf(mention.actor) : `“${mention.text}”`) : "–");
/** The same with the country that is spoken for, where the name does not say it; codes show when pointed at. */
function whoIs(mention) {
  const element = make("span", {}, coded(mention?.actor, named(mention)));
  if (mention?.country && mention.country !== mention.actor) element.append(" (", coded(mention.country, nameOf(mention.country)), ")");
  if (mention?.role) element.append(make("span", { class: "role" }, `, ${mention.role}`));
  return element;
}
const coded = (code, name) => (code && code !== name ? make("abbr", { title: code }, name) : name);
/** The word that reports, without which a denial would read as its contrary. */
function cueOf(statement) {
  const words = statement.cue ? reading.points.slice(...statement.cue).join("").trim() : "";
  return /\p{L}/u.test(words) ? words : "";
}
const percent = (p) => `${Math.round(100 * p)} %`;

// ---- asking

async function read(body, type) {
  const button = document.querySelector("button.main");
  button.disabled = true;
  $("error").textContent = "";
  $("status").textContent = "Reading …";
  try {
    const response = await fetch("/api/v1/read", { method: "POST", headers: { "Content-Type": type }, body });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error ?? `the server says ${response.status}`);
    show(answer);
  } catch (error) {
    fail(`It could not be read: ${error.message}`);
  } finally {
    button.disabled = false;
  }
}

/** Says what went wrong. An older result would look like the answer, so it goes. */
function fail(message) {
  $("status").textContent = "";
  $("error").textContent = message;
  $("results").hidden = true;
  reading = null;
}

function readText(text) {
  if (text.trim() === "") {
    fail("There is nothing to read yet: paste an article, open a file, or try the example.");
    $("text").focus();
    return Promise.resolve();
  }
  const article = { id: "article", text };
  if ($("date").value) article.published = $("date").value;
  return read(JSON.stringify(article), "application/json");
}

async function readFile(file) {
  const text = await file.text();
  if (/\.html?$/i.test(file.name)) return read(text, "text/html");
  if (/\.json$/i.test(file.name)) return read(text, "application/json");
  $("text").value = text;
  return readText(text);
}

// ---- showing

function show(answer) {
  reading = answer;
  // Offsets count code points; a string counts UTF-16 units.
  reading.points = Array.from(answer.article.text);
  hidden.clear();
  $("decided").checked = false;
  $("kind").value = "";
  const speakers = [...new Set(answer.statements.map((s) => named(s.speaker)))].sort();
  $("speaker").replaceChildren(make("option", { value: "" }, "all"), ...speakers.map((s) => make("option", { value: s }, s)));
  stanceButtons();
  articleText();
  $("results").hidden = false;
  filter();
  const n = answer.statements.length;
  $("status").textContent = [n === 1 ? "1 statement found." : `${n} statements found.`, ...answer.notes.map((note) => `Note: ${note}.`)].join(" ");
  // On a small screen the results begin below the form.
  if ($("results").getBoundingClientRect().top > window.innerHeight * 0.6) {
    $("results").scrollIntoView({ block: "start" });
    $("results").focus({ preventScroll: true });
  }
}

function stanceButtons() {
  $("stances").replaceChildren();
  for (const [stance, { css, sign, name }] of Object.entries(STANCES)) {
    const count = reading.statements.filter((s) => look(s).css === css).length;
    if (count === 0) continue;
    const button = make("button", { type: "button", class: css, "aria-pressed": "true", "data-stance": stance },
      make("span", { class: "sign", "aria-hidden": "true" }, sign), ` ${name} `, make("b", {}, String(count)));
    button.addEventListener("click", () => {
      hidden.has(css) ? hidden.delete(css) : hidden.add(css);
      button.setAttribute("aria-pressed", String(!hidden.has(css)));
      filter();
    });
    $("stances").append(button);
  }
}

const isShown = (s) =>
  !hidden.has(look(s).css) &&
  ($("speaker").value === "" || named(s.speaker) === $("speaker").value) &&
  ($("kind").value === "" || s.kind === $("kind").value) &&
  (!$("decided").checked || s.decided);

/** The text in paragraphs, each statement a link to its card; the innermost statement gives the colour. */
function articleText() {
  const article = $("article");
  article.replaceChildren();
  const owner = new Array(reading.points.length).fill(null);
  const length = (s) => s.content.reduce((sum, [from, to]) => sum + to - from, 0);
  [...reading.statements].sort((a, b) => length(b) - length(a))
    .forEach((s) => s.content.forEach(([from, to]) => owner.fill(s, from, to)));
  let block = null;
  let open = null;
  let run = "";
  const begun = new Set();
  const flush = () => {
    if (run === "") return;
    block ??= article.appendChild(make(article.childElementCount || !reading.article.title ? "p" : "h2"));
    block.append(open ? link(open, run, begun) : run);
    run = "";
  };
  const text = reading.points;
  const blank = reading.article.text.match(/\n[ \t\r]*\n/) !== null;
  for (let i = 0; i < text.length; i++) {
    const breaks = text[i] === "\n" && (!blank || /^\n[ \t\r]*\n/.test(text.slice(i, i + 8).join("")));
    if (owner[i] !== open || breaks) flush();
    open = owner[i];
    if (breaks) {
      if (block) block = null;
    } else if (block !== null || run !== "" || text[i].trim() !== "") {
      run += text[i];
    }
  }
  flush();
}

function link(statement, words, begun) {
  const { css, sign, name } = look(statement);
  const element = make("a", {
    class: `s ${css}${statement.decided ? "" : " undecided"}`, href: `#${card(statement)}`, "data-s": statement.id,
    title: `${name} ${percent(probability(statement))} · ${named(statement.speaker)} → ${named(statement.target)}`,
  });
  if (begun.has(statement.id)) element.tabIndex = -1;
  else {
    begun.add(statement.id);
    element.id = `t-${card(statement)}`;
    element.append(make("span", { class: "sign", "aria-hidden": "true" }, sign), make("span", { class: "unseen" }, `${name}: `));
  }
  // Words that decided stand in bold.
  const deciding = new Set(statement.deciding.map((w) => w.text.toLowerCase()));
  for (const piece of words.split(/([\p{L}\p{N}][\p{L}\p{N}'’.-]*)/u)) {
    element.append(deciding.has(piece.toLowerCase()) ? make("b", { class: "deciding" }, piece) : piece);
  }
  element.addEventListener("mouseenter", () => light(statement.id, true));
  element.addEventListener("mouseleave", () => light(statement.id, false));
  element.addEventListener("focus", () => light(statement.id, true));
  element.addEventListener("blur", () => light(statement.id, false));
  return element;
}

/** The content, with an ellipsis where the article has other words between its pieces. */
function said(statement) {
  let end = statement.content[0][0];
  return statement.content.map(([from, to]) => {
    const between = reading.points.slice(end, from).join("");
    end = to;
    return (/\p{L}/u.test(between) ? " … " : " ") + reading.points.slice(from, to).join("");
  }).join("").trim();
}

const card = (statement) => `s-${reading.statements.indexOf(statement) + 1}`;
const probability = (s) => (s.stance ? s.probabilities[s.stance] : 1 - s.inScope);

function light(id, on) {
  document.querySelectorAll(`[data-s="${CSS.escape(id)}"]`).forEach((e) => e.classList.toggle("on", on));
}

function filter() {
  const shown = reading.statements.filter(isShown);
  $("count").textContent = shown.length === reading.statements.length
    ? `Statements (${shown.length})` : `Statements (${shown.length} of ${reading.statements.length})`;
  $("statements").replaceChildren(...shown.map(item));
  if (shown.length === 0) $("statements").append(make("p", { class: "nothing" }, reading.statements.length ? "The filters hide all statements." : "Nobody is reported to say anything here."));
  const ids = new Set(shown.map((s) => s.id));
  document.querySelectorAll("article a.s").forEach((a) => a.classList.toggle("off", !ids.has(a.dataset.s)));
  matrix(shown);
}

function item(statement) {
  const { css, sign, name } = look(statement);
  const cue = cueOf(statement);
  const close = statement.stance && !statement.decided;
  const element = make("li", { id: card(statement), class: css, "data-s": statement.id },
    make("div", { class: "top" },
      make("strong", {}, make("span", { class: "sign", "aria-hidden": "true" }, sign), ` ${name}`),
      make("span", { class: "p" }, percent(probability(statement)), close ? " · too close to call" : "", ` · ${statement.kind.toLowerCase()}`)),
    make("p", { class: "who" }, whoIs(statement.speaker), statement.target ? " → " : null, statement.target ? whoIs(statement.target) : null),
    make("p", { class: "said" }, cue ? make("span", { class: "cue" }, `${cue}: `) : null, make("a", { href: `#t-${card(statement)}` }, said(statement))),
    statement.deciding.length
      ? make("p", { class: "words" }, "decided by ", ...statement.deciding.map((w) => make("span", { title: `${w.share}` }, w.text))) : null);
  element.addEventListener("mouseenter", () => light(statement.id, true));
  element.addEventListener("mouseleave", () => light(statement.id, false));
  return element;
}

/** A row a pair of speaker and target, the most frequent first. */
function matrix(shown) {
  const pairs = new Map();
  for (const s of shown) {
    const key = JSON.stringify([named(s.speaker), named(s.target)]);
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(s);
  }
  const rows = [...pairs].sort((a, b) => b[1].length - a[1].length).map(([key, statements]) => {
    const [speaker, target] = JSON.parse(key);
    const counts = Object.values(STANCES).map(({ css, sign, name }) => {
      const n = statements.filter((s) => look(s).css === css).length;
      return n === 0 ? null : make("span", { class: `n ${css}` }, make("span", { class: "sign", "aria-hidden": "true" }, sign), String(n), make("span", { class: "unseen" }, ` ${name}`));
    });
    return make("tr", {}, make("th", { scope: "row" }, speaker), make("td", {}, target), make("td", {}, ...counts), make("td", {}, String(statements.length)));
  });
  $("matrix").replaceChildren(
    make("thead", {}, make("tr", {}, ...["Speaker", "Target", "Stances", "Statements"].map((h) => make("th", { scope: "col" }, h)))),
    make("tbody", {}, ...rows));
}

// ---- taking home

function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

const shownStatements = () => reading.statements.filter(isShown);

function jsonLines() {
  return shownStatements().map((s) => JSON.stringify({ ...s, deciding: undefined }) + "\n").join("");
}

function csv() {
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const head = ["id", "speaker", "speaker_country", "target", "target_country", "kind", "cue", "stance", "p_escalatory", "p_de_escalatory", "p_diplomatic", "in_scope", "decided", "text"];
  const rows = shownStatements().map((s) => [s.id, s.speaker?.actor ?? s.speaker?.text, s.speaker?.country, s.target?.actor ?? s.target?.text, s.target?.country,
    s.kind, cueOf(s), s.stance, s.probabilities.ESCALATORY, s.probabilities.DE_ESCALATORY, s.probabilities.DIPLOMATIC, s.inScope, s.decided, s.text]);
  return [head, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

// ---- wiring

$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  readText($("text").value);
});
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) $("form").requestSubmit();
});
$("example").addEventListener("click", () => {
  $("text").value = EXAMPLE;
  readText(EXAMPLE);
});
$("file").addEventListener("change", () => {
  if ($("file").files.length) readFile($("file").files[0]);
  $("file").value = "";
});
for (const id of ["speaker", "kind", "decided"]) $(id).addEventListener("change", filter);
$("csv").addEventListener("click", () => save("statements.csv", "text/csv", csv()));
$("jsonl").addEventListener("click", () => save("statements.jsonl", "application/x-ndjson", jsonLines()));
document.addEventListener("dragover", (event) => { event.preventDefault(); $("text").classList.add("over-it"); });
document.addEventListener("dragleave", () => $("text").classList.remove("over-it"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  $("text").classList.remove("over-it");
  if (event.dataTransfer.files.length) readFile(event.dataTransfer.files[0]);
  else if (event.dataTransfer.getData("text")) { $("text").value = event.dataTransfer.getData("text"); readText($("text").value); }
});
