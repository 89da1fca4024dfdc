// Switch the language, filter, order and find the competencies, and jump from gap to gap. The page is complete without this script.
"use strict";
(() => {
  const group = document.querySelector("[data-texts]");
  const buttons = [...group.querySelectorAll("[data-language]")];
  const places = [...document.querySelectorAll("[data-t], [data-a]")];
  let texts = JSON.parse(group.dataset.texts);

  // Put the texts of the other language in, always as text, and keep those that stood there for the way back.
  const swap = () => {
    const kept = [];
    const put = (number, old, write) => {
      kept[number] ??= old;
      write(texts[number]);
    };
    for (const place of places) {
      const { t, a } = place.dataset;
      if (t) put(t, place.textContent, (text) => (place.textContent = text));
      for (const [name, number] of a ? a.split(" ").map((part) => part.split(":")) : []) {
        put(number, place.getAttribute(name), (text) => place.setAttribute(name, text));
      }
    }
    texts = kept;
  };

  // The address keeps the choice, and the links to the other pages take it along.
  const remember = (language) => {
    const query = `?language=${language}`;
    for (const link of document.querySelectorAll("a[href*='.html']")) {
      if (link.pathname.endsWith(".html")) link.search = query;
    }
    try {
      history.replaceState(null, "", query + location.hash);
    } catch {
      // Some browsers keep the address of a file as it is.
    }
  };

  const show = (language) => {
    if (language === document.documentElement.lang) return;
    swap();
    document.documentElement.lang = language;
    for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.language === language);
    remember(language);
    dispatchEvent(new Event("reworded"));
  };

  for (const button of buttons) button.addEventListener("click", () => show(button.dataset.language));
  group.hidden = false;
  const asked = new URLSearchParams(location.search).get("language");
  if (buttons.some((button) => button.dataset.language === asked)) show(asked);
})();
(() => {
  const toolbar = document.querySelector("[data-toolbar]");
  if (!toolbar) return;
  const choice = toolbar.querySelector("[data-filter]");
  const order = toolbar.querySelector("[data-order]");
  const wanted = toolbar.querySelector("[data-find]");
  const keys = toolbar.querySelector("[data-keys]");
  const shown = toolbar.querySelector("[data-shown]");
  const byWeight = document.querySelector("[data-by-weight]");
  const domains = [...document.querySelectorAll("[data-domain]")];
  const byDomain = [...document.querySelectorAll("[data-status]")];
  const home = new Map(byDomain.map((competency) => [competency, competency.parentElement]));
  let competencies = byDomain;

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const holds = (competency) => {
    const words = plain(wanted.value).split(/\s+/).filter(Boolean);
    const text = words.length ? plain(competency.textContent) : "";
    return words.every((word) => text.includes(word));
  };

  const fits = (competency) =>
    holds(competency) &&
    (choice.value === "all" ||
      (choice.value === "gaps" ? competency.hasAttribute("data-gap") : competency.dataset.status === choice.value));

  // Gaps by weight, then all else in the order of the domains; or each back in its domain.
  const arrange = () => {
    const rank = (competency) => Number(competency.dataset.gap ?? byDomain.length + 1);
    const sorted = order.value === "weight";
    competencies = sorted ? [...byDomain].sort((one, other) => rank(one) - rank(other)) : byDomain;
    byWeight.hidden = !sorted;
    for (const competency of competencies) (sorted ? byWeight : home.get(competency)).append(competency);
    filter();
  };

  const filter = () => {
    for (const competency of competencies) competency.hidden = !fits(competency);
    for (const domain of domains) domain.hidden = !domain.querySelector("[data-status]:not([hidden])");
    const number = competencies.filter((competency) => !competency.hidden).length;
    shown.textContent = (number === 1 ? shown.dataset.one : shown.dataset.other).replace("#", number);
  };

  // What is jumped to stands below the toolbar, however many lines that takes.
  const makeRoom = () => {
    const sticks = getComputedStyle(toolbar).position === "sticky";
    document.documentElement.style.scrollPaddingTop = sticks ? `${toolbar.offsetHeight + 8}px` : "";
  };

  const go = (competency) => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    competency.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
    competency.querySelector("h4").focus({ preventScroll: true });
  };

  // The gap next to where the reader is: counted from the focused competency, or else from the top of the window.
  const jump = (step) => {
    const gaps = competencies.filter((competency) => competency.hasAttribute("data-gap") && !competency.hidden);
    const here = document.activeElement.closest("[data-status]");
    const after = (gap) =>
      here
        ? Boolean(here.compareDocumentPosition(gap) & Node.DOCUMENT_POSITION_FOLLOWING)
        : gap.getBoundingClientRect().top > toolbar.offsetHeight + 24;
    const before = (gap) => gap !== here && !after(gap);
    const target = step > 0 ? gaps.find(after) : gaps.filter(before).at(-1);
    if (target) go(target);
  };

  const isTyping = (element) => element.closest("input:not([type=checkbox]), select, textarea");

  // A link to a competency that the filter hides shows everything again.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    choice.value = "all";
    wanted.value = "";
    filter();
    target.scrollIntoView();
  };

  choice.addEventListener("change", filter);
  order.addEventListener("change", arrange);
  wanted.addEventListener("input", filter);
  addEventListener("reworded", filter);
  for (const change of ["reworded", "resize"]) addEventListener(change, makeRoom);
  addEventListener("hashchange", reveal);
  for (const button of toolbar.querySelectorAll("[data-jump]")) {
    button.addEventListener("click", () => jump(Number(button.dataset.jump)));
  }
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "n") jump(1);
    if (event.key === "p") jump(-1);
  });
  toolbar.hidden = false;
  // A browser may have kept a choice from before.
  arrange();
  makeRoom();
})();
