// An extension of JupyterLab, in the form that it loads without a build step.
// A saved notebook that is opened again has no live pictures until its cells are run. Where
// ipywidgets says "model not found" then, this shows what is stored beside: the picture, the words.

(() => {
  const NAME = "stored-pictures";
  const WIDGET_VIEW = "application/vnd.jupyter.widget-view+json";
  const STORED = ["image/png", "text/html"];

  // JupyterLab gives images no alternative text, although it is stored with them.
  function describe(renderer) {
    const render = renderer.renderModel;
    renderer.renderModel = async function (model) {
      await render.call(this, model);
      const { alt } = model.metadata["image/png"] ?? {};
      const image = this.node.querySelector("img");
      if (alt && image) image.alt = alt;
    };
  }

  function showStored(renderer, registry) {
    const render = renderer.renderModel;
    renderer.renderModel = async function (model) {
      const live = render.call(this, model);
      const mimeType = STORED.find((each) => each in model.data);
      if (!mimeType) return live;
      const stored = registry.createRenderer(mimeType);
      this.disposed.connect(() => stored.dispose());
      await stored.renderModel(model);
      const put = () => {
        if (this.isDisposed || this.widgets.some((view) => !view.isDisposed)) return;
        this.show();
        this.removeClass("jupyter-widgets");
        this.node.replaceChildren(stored.node);
      };
      put(); // until it is known whether there is a live one
      await live;
      put();
      for (const view of this.widgets) view.disposed.connect(() => queueMicrotask(put));
    };
  }

  function activate(_, rendermime) {
    const registry = Object.getPrototypeOf(rendermime); // each notebook has a copy of its own
    const create = registry.createRenderer;
    registry.createRenderer = function (mimeType) {
      const renderer = create.call(this, mimeType);
      if (mimeType === "image/png") describe(renderer);
      if (mimeType === WIDGET_VIEW) showStored(renderer, this);
      return renderer;
    };
  }

  let shared;
  async function get() {
    const [version] = Object.values(shared["@jupyterlab/rendermime"]);
    const { IRenderMimeRegistry } = (await version.get())();
    const plugin = { id: `${NAME}:plugin`, autoStart: true, requires: [IRenderMimeRegistry], activate };
    return () => ({ __esModule: true, default: plugin });
  }

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB[NAME] = { get, init: (scope) => void (shared = scope) };
})();
