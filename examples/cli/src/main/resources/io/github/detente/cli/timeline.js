"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const STANCES = [
    { key: "escalatory", name: "ESCALATORY", css: "escalatory", sign: "▲", word: "Escalatory" },
    { key: "diplomatic", name: "DIPLOMATIC", css: "diplomatic", sign: "●", word: "Diplomatic" },
    { key: "de_escalatory", name: "DE_ESCALATORY", css: "de-escalatory", sign: "▼", word: "De-escalatory" },
  ];
  const TABS = [["SPEAKER", "Speakers"], ["DYAD", "Who to whom"]];
  const LEVEL = 0.1;
  const signed = d3.format("+.2f");
  const day = d3.utcFormat("%-d %B %Y");
  const date = text => new Date(text + "T00:00:00Z");
  const plural = (n, word) => `${d3.format(",")(n)} ${word}${n === 1 ? "" : "s"}`;
  const lean = index => index > LEVEL ? "escalatory" : index < -LEVEL ? "de-escalatory" : "level";
  const size = line => d3.sum(line.points, p => p.n);

  const board = d3.select("#timeline").append("div").attr("class", "board");
  const list = board.append("div").attr("class", "list");
  const main = board.append("div").attr("class", "main");
  const map = board.append("div").attr("class", "map");
  const tabs = list.append("div").attr("class", "tabs");
  const groups = list.append("ul").attr("class", "groups");
  const title = main.append("h2");
  const about = main.append("p").attr("class", "about");
  const svg = main.append("figure").append("svg").attr("class", "chart").attr("role", "group");
  const panel = main.append("div").attr("class", "panel");
  const tip = d3.select(document.body).append("div").attr("class", "tip").style("display", "none");

  let by = data.by === "ALL" ? "SPEAKER" : data.by;
  let line = data.lines[data.by][0];
  let chosen = null;

  function words(point) {
    const period = data.periods[point.at];
    const span = period.start === period.end
      ? day(date(period.start))
      : `${day(date(period.start))} to ${day(date(period.end))}`;
    return data.period === "week" ? `${period.name}, ${span}` : span;
  }

  function interval(point) {
    return point.low === null ? "one article, so no interval" : `95 % ${signed(point.low)} to ${signed(point.high)}`;
  }

  function summary(point) {
    const counts = STANCES.map(s => `${point[s.key]} ${s.word.toLowerCase()}`).join(", ");
    return `${words(point)}: index ${point.index === null ? "none" : signed(point.index)} (${interval(point)}); `
      + `${plural(point.n, "statement")} in ${plural(point.articles, "article")}: ${counts}`;
  }

  // The list of lines.

  function drawTabs() {
    tabs.selectAll("button").data(TABS).join("button")
      .attr("type", "button")
      .attr("aria-pressed", ([key]) => String(key === by))
      .text(([, word]) => word)
      .on("click", (event, [key]) => { by = key; choose(line); });
  }

  function spark(node, of) {
    const x = d3.scaleLinear([0, Math.max(1, data.periods.length - 1)], [2, 74]);
    const y = d3.scaleLinear([-1, 1], [26, 2]);
    const points = of.points.filter(p => p.index !== null);
    const small = d3.select(node).append("svg").attr("viewBox", "0 0 76 28").attr("aria-hidden", "true");
    small.append("line").attr("x1", 2).attr("x2", 74).attr("y1", y(0)).attr("y2", y(0));
    small.append("path").attr("d", d3.line(p => x(p.at), p => y(p.index))(points));
    points.slice(-1).forEach(p =>
      small.append("circle").attr("cx", x(p.at)).attr("cy", y(p.index)).attr("r", 2.4));
  }

  function drawList() {
    const rows = groups.selectAll("li").data([...data.lines.ALL, ...data.lines[by]], l => by + l.title)
      .join(enter => {
        const button = enter.append("li").append("button").attr("type", "button");
        button.append("span").attr("class", "name").text(l => l.title).attr("title", l => l.title);
        button.append("span").attr("class", "n").text(l => plural(size(l), "statement"));
        button.each(function (l) { spark(this, l); });
        return d3.selectAll(button.nodes().map(b => b.parentNode));
      });
    rows.order();
    groups.selectAll("button")
      .attr("aria-pressed", l => String(l === line))
      .on("click", (event, l) => choose(l));
  }

  // The chart: the index with its interval above, the shares of the stances below.

  function drawChart() {
    const width = Math.max(280, main.node().clientWidth - 34);
    const left = 42, right = 8, top = 22, middle = 270, gap = 26, low = 84, foot = 44;
    const height = top + middle + gap + low + foot;
    svg.attr("viewBox", [0, 0, width, height]).attr("height", height)
      .attr("aria-label", `Escalation index by ${data.period}: ${line.title}`);
    svg.selectAll("*").remove();
    const x = d3.scaleBand(d3.range(data.periods.length), [left, width - right]).paddingInner(0.12);
    const y = d3.scaleLinear([-1, 1], [top + middle, top]);
    const share = d3.scaleLinear([0, 1], [top + middle + gap + low, top + middle + gap]);
    const at = p => x(p.at) + x.bandwidth() / 2;
    drawGround(x, y, width, { left, right, top, middle, gap, low });
    const points = line.points.filter(p => p.index !== null);
    drawLine(points, at, y);
    drawPoints(points, x, at, y, share, top);
    drawPeriods(x, share(0), width);
  }

  function drawGround(x, y, width, { left, right, top, middle, gap, low }) {
    const ground = svg.append("g");
    const wide = width - left - right;
    ground.append("rect").attr("class", "up").attr("x", left).attr("y", y(1)).attr("width", wide).attr("height", y(0) - y(1));
    ground.append("rect").attr("class", "down").attr("x", left).attr("y", y(0)).attr("width", wide).attr("height", y(-1) - y(0));
    for (const tick of [-1, -0.5, 0, 0.5, 1]) {
      ground.append("line").attr("class", tick === 0 ? "zero" : "rule")
        .attr("x1", left).attr("x2", width - right).attr("y1", y(tick)).attr("y2", y(tick));
      ground.append("text").attr("x", left - 7).attr("y", y(tick) + 4).attr("text-anchor", "end")
        .text(tick === 0 ? "0" : d3.format("+")(tick).replace("-", "−"));
    }
    ground.append("text").attr("class", "side").attr("x", left).attr("y", top - 8).text("▲ escalation index");
    ground.append("text").attr("class", "side").attr("x", left).attr("y", top + middle + 15).text("▼ de-escalation");
    ground.append("text").attr("class", "side").attr("x", width - right).attr("y", top + middle + 15)
      .attr("text-anchor", "end").text("share of stances");
    ground.append("text").attr("x", left - 7).attr("y", top + middle + gap + 10).attr("text-anchor", "end").text("100 %");
    ground.append("text").attr("x", left - 7).attr("y", top + middle + gap + low).attr("text-anchor", "end").text("0");
  }

  function drawLine(points, at, y) {
    const known = new Map(points.map(p => [p.at, p]));
    const every = data.periods.map((_, i) => known.get(i) ?? null);
    const banded = p => p !== null && p.low !== null;
    svg.append("path").attr("class", "gap").attr("d", d3.line(at, p => y(p.index))(points));
    svg.append("path").attr("class", "band")
      .attr("d", d3.area().defined(banded).x(at).y0(p => y(p.low)).y1(p => y(p.high))(every));
    svg.append("g").selectAll("line").data(points.filter(banded)).join("line").attr("class", "whisker")
      .attr("x1", at).attr("x2", at).attr("y1", p => y(p.low)).attr("y2", p => y(p.high));
    svg.append("path").attr("class", "line")
      .attr("d", d3.line().defined(p => p !== null).x(at).y(p => y(p.index))(every));
  }

  function drawPoints(points, x, at, y, share, top) {
    const most = d3.max(points, p => p.n) || 1;
    const radius = d3.scaleSqrt([0, most], [3, Math.max(4, Math.min(9, x.bandwidth() / 2))]);
    const mark = svg.append("g").selectAll("g").data(points).join("g")
      .attr("class", p => `point ${lean(p.index)}`)
      .classed("chosen", p => p === chosen)
      .attr("role", "button").attr("tabindex", 0).attr("aria-label", summary)
      .on("click", (event, p) => open(p))
      .on("keydown", (event, p) => key(event, points, p))
      .on("mousemove", (event, p) => show(event.clientX, event.clientY, p))
      .on("mouseleave", hide)
      .on("focus", function (event, p) {
        const box = this.querySelector(".dot").getBoundingClientRect();
        if (this.matches(":focus-visible")) { show(box.right, box.bottom, p); }
      })
      .on("blur", hide);
    mark.append("rect").attr("class", "hit").attr("x", p => x(p.at)).attr("y", top)
      .attr("width", x.bandwidth()).attr("height", share(0) - top + 24).attr("rx", 4);
    mark.each(function (p) {
      let from = 0;
      for (const stance of STANCES) {
        const part = p[stance.key] / p.n;
        d3.select(this).append("rect").attr("class", `part ${stance.css}`)
          .attr("x", x(p.at) + x.bandwidth() * 0.1).attr("width", x.bandwidth() * 0.8)
          .attr("y", share(from + part)).attr("height", Math.max(0, share(from) - share(from + part) - 1));
        from += part;
      }
    });
    mark.append("circle").attr("class", "dot").attr("cx", at).attr("cy", p => y(p.index)).attr("r", p => radius(p.n));
    if (x.bandwidth() >= 18) {
      svg.append("text").attr("x", x.range()[0] - 7).attr("y", share(0) + 17).attr("text-anchor", "end").text("n");
      mark.append("text").attr("x", at).attr("y", share(0) + 17).attr("text-anchor", "middle").text(p => p.n);
    }
  }

  function drawPeriods(x, bottom, width) {
    // Over more than two years a day says little: month and year do, as they do for months.
    const years = new Set(data.periods.map(p => p.start.slice(0, 4)));
    const months = data.period === "month" || years.size > 2;
    const form = d3.utcFormat(months ? "%b %Y" : "%-d %b");
    const room = months ? 68 : years.size > 1 ? 80 : 56;
    const every = Math.max(1, Math.ceil(room / x.step()));
    const middle = i => x(i) + x.bandwidth() / 2;
    // A label that would reach over the edge, and then into the one before it, is left out.
    const shown = data.periods.map((p, i) => i).filter(i => i % every === 0 && (i === 0 || middle(i) + room / 2 <= width));
    const first = (i, n) => n === 0 || data.periods[i].start.slice(0, 4) !== data.periods[shown[n - 1]].start.slice(0, 4);
    svg.append("g").selectAll("text.period").data(shown).join("text").attr("class", "period")
      .attr("x", middle).attr("y", bottom + 33).attr("text-anchor", "middle")
      .text((i, n) => form(date(data.periods[i].start))
        + (!months && years.size > 1 && first(i, n) ? " ’" + data.periods[i].start.slice(2, 4) : ""));
  }

  function key(event, points, point) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      const next = points.indexOf(point) + step;
      svg.selectAll(".point").nodes()[next]?.focus();
    } else if (event.key !== "Enter" && event.key !== " ") {
      return;
    } else {
      open(point);
      svg.selectAll(".point").filter(p => p === point).node().focus();
    }
    event.preventDefault();
  }

  function show(x, y, point) {
    tip.style("display", "block").html("");
    tip.append("b").text(words(point));
    const facts = tip.append("dl");
    const fact = (name, value) => { facts.append("dt").text(name); facts.append("dd").text(value); };
    fact("Index", signed(point.index));
    fact("Interval", interval(point));
    fact("Statements", `${point.n} in ${plural(point.articles, "article")}`);
    STANCES.forEach(s => fact(`${s.sign} ${s.word}`, `${point[s.key]} (${d3.format(".0%")(point[s.key] / point.n)})`));
    const node = tip.node();
    tip.style("left", Math.max(8, Math.min(x + 14, innerWidth - node.offsetWidth - 8)) + "px")
      .style("top", Math.max(8, Math.min(y + 14, innerHeight - node.offsetHeight - 8)) + "px");
  }

  function hide() {
    tip.style("display", "none");
  }

  // The statements behind a point, or behind a whole line.

  function drawPanel(heading, numbers, n) {
    panel.html("");
    panel.append("h3").attr("aria-live", "polite").text(heading);
    if (numbers.length < n) {
      panel.append("p").attr("class", "nothing").text(`${plural(numbers.length, "statement")} of ${n} are in this page.`);
    }
    const rows = panel.append("ol").attr("tabindex", 0).selectAll("li").data(numbers.map(i => data.statements[i])).join("li");
    rows.each(function (s) {
      const stance = STANCES.find(other => other.name === s.stance);
      const row = d3.select(this);
      const chip = row.append("span").attr("class", `chip ${stance.css}`).classed("undecided", !s.decided);
      chip.append("span").attr("class", "sign").text(stance.sign);
      chip.append("span").text(`${stance.word} ${d3.format(".2f")(s.probability)}`);
      if (!s.decided) { chip.attr("title", "too close to call"); }
      const body = row.append("div");
      body.append("div").attr("class", "who").text((s.speaker || "?") + (s.target ? " → " + s.target : ""));
      const said = body.append("blockquote");
      if (s.cue) said.append("i").text(`${s.cue}: `);
      said.append("span").text(s.text);
      const from = [day(date(s.day)), s.outlet, s.title, s.id].filter(Boolean).join(" · ");
      body.append("div").attr("class", "from").text(
        from + (s.copies.length ? `; also in ${[...new Set(s.copies)].join(", ")}` : ""));
    });
  }

  function open(point) {
    chosen = point;
    svg.selectAll(".point").classed("chosen", p => p === chosen);
    drawPanel(`${line.title} · ${words(point)} · ${plural(point.n, "statement")}`, point.of, point.n);
  }

  // Who to whom.

  function drawMap() {
    const named = data.lines.DYAD.filter(l => l.key.every(Boolean) && size(l) > 0);
    const rest = d3.sum(data.lines.DYAD, size) - d3.sum(named, size);
    map.append("h3").text("Who to whom");
    map.append("p").attr("class", "about").text(
      "Rows speak, columns are spoken to or about. Colour: mean escalation index; number below: statements."
      + (rest ? ` ${plural(rest, "statement")} without a known country on one side ${rest === 1 ? "is" : "are"} not shown.` : ""));
    if (!named.length) { return; }
    const order = place => [...d3.rollup(named, ls => d3.sum(ls, size), l => l.key[place])]
      .sort((a, b) => b[1] - a[1]).map(([country]) => country);
    const columns = order(1);
    const names = new Map(named.flatMap(l => l.key.map((code, i) => [code, l.names[i]])));
    const cells = new Map(named.map(l => [l.key.join("\t"), l]));
    const table = map.append("div").attr("class", "scroll").append("table");
    const head = table.append("thead").append("tr");
    head.append("td").attr("class", "corner").text("speaker ↓ target →");
    columns.forEach(c => head.append("th").attr("scope", "col").attr("title", names.get(c)).text(c));
    const body = table.append("tbody");
    order(0).forEach(speaker => {
      const row = body.append("tr");
      row.append("th").attr("scope", "row").attr("title", speaker).text(names.get(speaker));
      columns.forEach(target => drawCell(row.append("td"), cells.get(speaker + "\t" + target)));
    });
  }

  function drawCell(cell, l) {
    if (!l) { cell.append("span"); return; }
    const index = d3.sum(l.points, p => p.n * p.index) / size(l);
    const button = cell.append("button").datum(l).attr("type", "button").attr("class", lean(index))
      .style("--p", Math.abs(index)).attr("aria-pressed", "false")
      .attr("aria-label", `${l.title}: index ${signed(index)}, ${plural(size(l), "statement")}`)
      .on("click", () => { by = "DYAD"; choose(l); main.node().scrollIntoView({ block: "nearest" }); });
    button.append("span").style("all", "unset").text(signed(index));
    button.append("small").text(size(l));
  }

  function choose(next) {
    line = next;
    chosen = null;
    drawTabs();
    if (!line) { title.text("No statements"); return; }
    drawList();
    title.text(line.title);
    about.text(`${plural(size(line), "statement")} · mean of p(escalatory) − p(de-escalatory) by ${data.period}, `
      + "with its 95 % interval. Choose a point to read what was said.");
    drawChart();
    map.selectAll("button").attr("aria-pressed", l => String(l === line));
    const all = line.points.flatMap(p => p.of);
    drawPanel(`${line.title} · ${plural(size(line), "statement")}`, all, size(line));
  }

  drawMap();
  choose(line);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (line && width !== innerWidth) { width = innerWidth; drawChart(); }
  });
})();
