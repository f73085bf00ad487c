// One picture or question on the whole screen. What stands in one output of a cell stands together
// there: a question and its picture. How they are laid out is said in whole.css.

const WHOLE = "live-whole"; // on what is on the whole screen
const PARTS = ".live-question, .live-picture";
const EDITED = "input:not([type=checkbox]), textarea, [contenteditable=true], .cm-editor";
const NEXT = ["n", "PageDown"]; // Page keys are those of a presenter's remote control
const PREVIOUS = ["p", "PageUp"];
const ENTER = "Whole screen";
const LEAVE = "Leave";
// Where the words stand: a question above the picture and the read-out below it; both above it; the
// question, or both, in a column beside it that has this part of the width.
const COLUMNS = ["24%", "27%", "30%", "37%", "45%"];
const LAYOUTS = [["below", "0%"], ["above", "50%"],
  ...COLUMNS.map((column) => ["question", column]), ...COLUMNS.map((column) => ["beside", column])];
const PATIENT_FRAMES = 30; // until a cell that was out of view is there

const boxOf = (part) => part.closest(".jp-OutputArea") ?? part.closest(".live-demo") ?? part;
const edited = (target) => Boolean(target.closest?.(EDITED));

// One for all widgets of the page, whichever of them comes first.
function wholeScreen() {
  let box = null; // what is on the whole screen
  let entered = false; // whether the browser gave us all of the screen
  let watches = [];

  const size = (part) => part?.getBoundingClientRect() ?? new DOMRect();
  const overflows = () => {
    const [question, words] = [".live-question-box", ".live-picture-words"].map((part) =>
      size(box.querySelector(part)));
    const collide = question.bottom > words.top + 1 && question.right > words.left + 1 &&
      words.right > question.left + 1;
    return collide || question.bottom > innerHeight + 1 || box.scrollHeight > box.clientHeight + 1;
  };
  const lay = ([layout, column]) => {
    box.dataset.liveLayout = layout;
    box.style.setProperty("--column", column);
  };
  // The picture as large as it fits without scrolling.
  const fit = () => {
    const frame = box.querySelector(".live-picture-frame");
    box.style.removeProperty("--tallest");
    const widths = LAYOUTS.map((each) => {
      lay(each);
      return overflows() ? 0 : size(frame).width;
    });
    lay(LAYOUTS[widths.indexOf(Math.max(...widths))]);
  };
  // What grows keeps its room, so that the picture does not jump while a slider moves.
  const keepRoom = () => {
    const words = box.querySelector(".live-picture-words");
    if (words) box.style.setProperty("--tallest", `${words.offsetHeight}px`);
    if (overflows()) fit();
  };
  const watched = (action, ...parts) => {
    let asked = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => box && action());
    });
    parts.filter(Boolean).forEach((part) => observer.observe(part));
    return observer;
  };
  const name = (words) => {
    for (const button of box.querySelectorAll(".live-whole-button")) button.textContent = words;
  };
  const show = (next) => {
    hide();
    box = next;
    box.classList.add(WHOLE);
    box.setAttribute("popover", "manual"); // in the top layer no cell around it cuts it off
    box.tabIndex = -1;
    box.showPopover?.();
    name(LEAVE);
    watches = [
      watched(fit, box, ...box.querySelectorAll(".live-question, .widget-gridbox")),
      watched(keepRoom, box.querySelector(".live-picture-readout")),
    ];
    box.focus({ preventScroll: true });
    fit();
  };
  const hide = () => {
    if (!box) return;
    watches.forEach((watch) => watch.disconnect());
    name(ENTER);
    box.hidePopover?.();
    box.removeAttribute("popover");
    box.removeAttribute("tabindex");
    box.style.removeProperty("--tallest");
    box.style.removeProperty("--column");
    delete box.dataset.liveLayout;
    box.classList.remove(WHOLE);
    box = null;
  };
  const enter = async (part) => {
    const wanted = boxOf(part);
    try {
      await document.documentElement.requestFullscreen();
      entered = true;
    } catch {
      entered = false; // not allowed here: the window is filled
    }
    show(wanted);
  };
  const leave = () => {
    const last = box;
    hide();
    if (entered && document.fullscreenElement) document.exitFullscreen();
    entered = false;
    last?.scrollIntoView({ block: "nearest" });
    last?.querySelector(".live-whole-button")?.focus({ preventScroll: true });
  };

  // The boxes of the notebook in their order, as far as its cells are on the page.
  const boxes = () => {
    const around = box.closest(".jp-Notebook") ?? document;
    return [...new Set([...around.querySelectorAll(PARTS)].map(boxOf))];
  };
  const neighbour = (by) => {
    const all = boxes();
    return all[all.indexOf(box) + by];
  };
  // A long notebook keeps cells off the page, or hidden, until they come into view.
  const rendered = (found) => found?.parentElement.getClientRects().length > 0;
  const comeTo = async (by) => {
    const from = box;
    const scroller = box.closest(".jp-WindowedPanel-outer");
    const all = boxes();
    const wanted = () => all[all.indexOf(from) + by] ?? neighbour(by);
    const moved = () => box !== from; // somebody was quicker
    while (!rendered(wanted()) && scroller) {
      const before = scroller.scrollTop;
      scroller.scrollTop += by * scroller.clientHeight;
      if (scroller.scrollTop === before) break;
      for (let frame = 0; frame < PATIENT_FRAMES && !rendered(wanted()); frame += 1) {
        await new Promise(requestAnimationFrame);
        if (moved()) return undefined;
      }
    }
    return wanted();
  };
  const go = async (by) => {
    const found = await comeTo(by);
    if (!found) {
      box?.scrollIntoView({ block: "center" });
      return;
    }
    found.scrollIntoView({ block: "center" });
    show(found);
  };

  const under = () => [...document.querySelectorAll(PARTS)].find((part) => part.matches(":hover"));
  const done = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const press = (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (box && !box.isConnected) hide(); // its cell is gone
    if (box && key === "Escape") leave();
    if (edited(target)) return; // Escape does there what it does elsewhere, too
    if (!box) {
      const part = key === "w" && (target.closest?.(`${PARTS}, .live-demo`) ?? under());
      if (!part) return;
      done(event);
      enter(part);
      return;
    }
    const chooses = target.closest?.("select") && key.length === 1; // a letter chooses from a list
    if (key === "w" && !chooses) leave();
    else if (NEXT.includes(key) && !chooses) go(1);
    else if (PREVIOUS.includes(key) && !chooses) go(-1);
    else if (box.contains(target) && target !== box) return;
    else if (key === "Tab") return;
    done(event); // else JupyterLab would take a letter for a command on the cell
  };
  window.addEventListener("keydown", press, true);
  document.addEventListener("fullscreenchange", () => {
    if (entered && !document.fullscreenElement) leave(); // Escape, which the browser takes itself
  });

  return (part) => (box ? leave() : enter(part));
}

// Returns a button that puts the widget's part on the whole screen, and back.
function wholeButton(part) {
  window.liveWholeScreen ??= wholeScreen();
  const button = element("button", "live-whole-button", {
    type: "button",
    title: "Whole screen (w). There: n and p, or the Page keys, for the next and the previous one, "
      + "Escape to leave.",
  });
  button.textContent = ENTER;
  button.addEventListener("click", () => window.liveWholeScreen(part));
  return button;
}
