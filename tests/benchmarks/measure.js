// Watches a contender's picture from inside the page. The same rule holds for all: a change counts
// once the frame that shows it was presented, that is, after the next animation frame's work.

(name) => {
  const nothing = (picture) => {
    const box = picture?.getBoundingClientRect();
    return !box?.width || !box?.height;
  };
  const noImage = (image) => nothing(image) || !image.complete || !image.naturalWidth;
  const observe = (target, what, changed) => new MutationObserver(changed).observe(target, what);

  const svgLayers = {
    picture: () => document.querySelector(".live-picture-moving"),
    watch(changed) {
      observe(this.picture().shadowRoot, { childList: true, subtree: true }, changed);
    },
    blank() {
      const layer = this.picture()?.shadowRoot?.querySelector("svg");
      return noImage(document.querySelector(".live-picture-still"))
        || nothing(layer) || !layer.querySelector("path, use");
    },
  };
  const inlineImage = {
    picture: () => document.querySelector(".widget-interact .jp-RenderedImage img"),
    watch(changed) {
      let seen = this.picture().src;
      const output = document.querySelector(".widget-interact");
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
  };
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

  const probe = { ours: svgLayers, interact: inlineImage, ipympl: canvas, bqplot: svgMarks }[name];
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
    begin() {
      counting = { updates: 0, frames: 0, blank: 0, began: performance.now() };
      look();
    },
    end() {
      const { began, ...counts } = counting;
      counting = null;
      return { ...counts, seconds: (performance.now() - began) / 1000 };
    },
  };
}
