// Watches a contender's picture from inside the page. The same rule holds for all: a change counts
// once the frame that shows it was presented, that is, after the next animation frame's work.

(name) => {
  const MOUSE = 1; // the pointer's id in Chromium
  const MOVE_EVERY = 8; // ms
  const CROSSING = 320; // ms
  const nothing = (picture) => {
    const box = picture?.getBoundingClientRect();
    return !box?.width || !box?.height;
  };
  const noImage = (image) => nothing(image) || !image.complete || !image.naturalWidth;
  const observe = (target, what, changed) => new MutationObserver(changed).observe(target, what);

  const svgLayers = {
    picture: () => document.querySelector(".live-picture-moving"),
    watch(changed) {
      const everything = { childList: true, subtree: true, attributes: true };
      observe(this.picture().shadowRoot, everything, changed);
    },
    blank() {
      const layer = this.picture()?.shadowRoot?.querySelector("svg");
      return noImage(document.querySelector(".live-picture-still"))
        || nothing(layer) || !layer.querySelector("path, use");
    },
  };
  const replacedImage = (around, image) => ({
    picture: () => document.querySelector(`${around} ${image}`),
    watch(changed) {
      let seen = this.picture().src;
      const output = document.querySelector(around);
      observe(output, { childList: true, subtree: true, attributeFilter: ["src"] }, () => {
        const image = this.picture();
        if (!image || image.src === seen) return;
        seen = image.src;
        // An image that is replaced before it is decoded was never seen, so it does not count.
        image.decode().then(changed, () => {});
      });
    },
    blank() {
      return noImage(this.picture());
    },
  });
  const canvas = {
    picture: () => document.querySelector(".jupyter-matplotlib-canvas-div canvas"),
    cleared: false,
    watch(changed) {
      const mine = (context) => context.canvas === this.picture();
      const hook = (method, done) => {
        const original = CanvasRenderingContext2D.prototype[method];
        CanvasRenderingContext2D.prototype[method] = function (...given) {
          const result = original.apply(this, given);
          if (mine(this)) done();
          return result;
        };
      };
      const drawn = () => {
        this.cleared = false;
        changed();
      };
      hook("drawImage", drawn);
      hook("putImageData", drawn);
      hook("clearRect", () => (this.cleared = true));
    },
    blank() {
      return nothing(this.picture()) || this.cleared;
    },
  };
  const svgMarks = {
    picture: () => document.querySelector(".bqplot > .svg-figure"),
    lines() {
      return [...(this.picture()?.querySelectorAll("path.line") ?? [])];
    },
    watch(changed) {
      observe(this.picture(), { childList: true, subtree: true, attributeFilter: ["d"] }, changed);
    },
    blank() {
      const lines = this.lines();
      return nothing(this.picture()) || !lines.length || !lines.every((line) => line.getAttribute("d"));
    },
  };

  const probe = {
    ours: svgLayers, ipympl: canvas, bqplot: svgMarks,
    interact: replacedImage(".widget-interact", ".jp-RenderedImage img"),
    marimo: replacedImage("#root", ".output img"),
  }[name];
  let pressed = null;
  let scheduled = false;
  let counting = null;
  const latencies = [];
  const presented = (since) => {
    if (since !== null) latencies.push(performance.now() - since);
    if (counting) counting.updates += 1;
  };
  const changed = () => {
    if (scheduled) return; // one frame shows both changes
    scheduled = true;
    const since = pressed;
    pressed = null;
    requestAnimationFrame(() => {
      scheduled = false;
      const tick = new MessageChannel();
      tick.port1.onmessage = () => presented(since);
      tick.port2.postMessage(null);
    });
  };
  const look = () => {
    if (!counting) return;
    counting.frames += 1;
    counting.blank += probe.blank();
    requestAnimationFrame(look);
  };

  // What a pointer at a place moves: what has captured it, or else the innermost element there.
  const under = ([x, y]) => {
    let [found, inner] = [null, document.elementFromPoint(x, y)];
    while (inner && inner !== found) {
      found = inner;
      inner = found.shadowRoot?.elementFromPoint(x, y);
    }
    for (let outer = found; outer; outer = outer.parentNode ?? outer.host) {
      if (outer.hasPointerCapture?.(MOUSE)) return outer;
    }
    return found;
  };
  // A browser sends a pointer's event and then a mouse's; noUiSlider listens to the mouse.
  const move = (target, [clientX, clientY]) => {
    const event = { clientX, clientY, buttons: 1, bubbles: true, cancelable: true, composed: true };
    const mouse = { pointerId: MOUSE, pointerType: "mouse", isPrimary: true };
    target.dispatchEvent(new PointerEvent("pointermove", { ...event, ...mouse }));
    target.dispatchEvent(new MouseEvent("mousemove", event));
  };
  // The pointer's way, there and back: its moves wait for nobody, as those of a hand.
  const swing = (grip, from, to, milliseconds) => new Promise((resolve) => {
    const target = under(grip);
    const began = performance.now();
    const timer = setInterval(() => {
      const since = performance.now() - began;
      const part = 1 - Math.abs(1 - (since / CROSSING) % 2);
      move(target, from.map((start, side) => start + (to[side] - start) * part));
      if (since < milliseconds) return;
      clearInterval(timer);
      resolve();
    }, MOVE_EVERY);
  });

  document.addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
  probe.watch(changed);
  window.benchmark = {
    latencies,
    blank: () => probe.blank(),
    blankWhileHidden() {
      const { style } = probe.picture();
      style.display = "none";
      const blank = probe.blank();
      style.display = "";
      return blank;
    },
    // The mouse is down at the grip already. Returns what was seen while it moved.
    async drag([grip, from, to, milliseconds]) {
      const began = performance.now();
      counting = { updates: 0, frames: 0, blank: 0 };
      look();
      await swing(grip, from, to, milliseconds);
      const counts = counting;
      counting = null;
      return { ...counts, seconds: (performance.now() - began) / 1000 };
    },
  };
}
