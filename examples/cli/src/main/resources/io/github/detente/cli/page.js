"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  let lit = [];
  let tip = null;

  const parts = key => all(
    `[data-all~="${key}"], [data-of~="${key}"], tr[data-s="${key}"]`);

  function place(tip, box) {
    const gap = 8;
    const left = Math.min(box.left, innerWidth - tip.offsetWidth - gap);
    const below = box.bottom + gap;
    const above = box.top - tip.offsetHeight - gap;
    const fits = below + tip.offsetHeight <= innerHeight || above < 0;
    tip.style.left = Math.max(gap, left) + "px";
    tip.style.top = (fits ? below : above) + "px";
  }

  function show(element, withTip) {
    hide();
    const key = element.dataset.s;
    lit = parts(key);
    lit.forEach(part => part.classList.add("on"));
    tip = withTip ? document.getElementById("t" + key) : null;
    if (tip) {
      document.body.append(tip);
      place(tip, element.getClientRects()[0]);
    }
  }

  function hide() {
    lit.forEach(part => part.classList.remove("on"));
    lit = [];
    if (tip) {
      document.querySelector(".details").append(tip);
      tip = null;
    }
  }

  all("a.s").forEach(element => {
    // The title is for readers without this script.
    element.removeAttribute("title");
    element.setAttribute("aria-describedby", "t" + element.dataset.s);
    element.addEventListener("mouseenter", () => show(element, true));
    element.addEventListener("mouseleave", hide);
    element.addEventListener("focus", () => show(element, true));
    element.addEventListener("blur", hide);
  });
  all("tr[data-s]").forEach(row => {
    row.addEventListener("mouseenter", () => show(row, false));
    row.addEventListener("mouseleave", hide);
  });
  addEventListener("keydown", event => event.key === "Escape" && hide());
  addEventListener("scroll", hide, { passive: true });

  const entries = all(".entry");
  entries.forEach(entry => entry.addEventListener("click", () => {
    const only = entry.getAttribute("aria-pressed") !== "true";
    entries.forEach(other => other.setAttribute("aria-pressed", String(only && other === entry)));
    all("a.s, tr[data-label]").forEach(part =>
      part.classList.toggle("dim", only && part.dataset.label !== entry.dataset.label));
  }));
})();
