// An extension of JupyterLab, in the form that it loads without a build step.
// Where the page itself is the machine, Python takes a while to start. A line below the notebook
// says so; then the cells are run, and live pictures take the place of the stored ones.

(() => {
  const NAME = "starting-python";
  const STARTING = "Python is starting in this browser. You can read meanwhile: the pictures are " +
    "stored ones, and begin to move by themselves. The first time takes longest.";
  const RUNNING = "Python is there and runs the cells from top to bottom.";
  const FAILED = "Python could not start in this browser. You can read everything; to try again, " +
    "reload the page. The first time needs the internet.";
  const UNFINISHED = "The last run of this notebook did not come to its end, so nothing is run by " +
    "itself now. If one of its cells never ends, mend it first.";
  const STOPPED = "A cell ended with an error, so the cells below it were not run.";
  // Over the lower edge, so that nothing moves when the line goes.
  const STYLE = "position: absolute; inset: auto 0 0 0; z-index: 10; padding: 8px 16px;" +
    "border-top: 1px solid var(--jp-border-color1); background: var(--jp-layout-color2);" +
    "color: var(--jp-ui-font-color1); font: var(--jp-content-font-size1) var(--jp-ui-font-family);";

  // A run that never ended is known when the page is opened again.
  const begun = {
    key: (path) => `${NAME}:${path}`,
    mark: (path) => localStorage.setItem(begun.key(path), "running"),
    clear: (path) => localStorage.removeItem(begun.key(path)),
    is: (path) => localStorage.getItem(begun.key(path)) !== null,
  };

  function line(panel) {
    const node = document.createElement("div");
    node.className = NAME;
    node.style.cssText = STYLE;
    node.setAttribute("role", "status");
    panel.node.append(node);
    return node;
  }

  // Says why nothing is run, until somebody asks for it.
  function asked(told, why) {
    const button = document.createElement("button");
    button.textContent = "Run all cells";
    button.className = "jp-mod-styled jp-mod-accept";
    told.replaceChildren(`${why} `, button);
    return new Promise((done) => button.addEventListener("click", done, { once: true }));
  }

  async function start(panel, NotebookActions) {
    const { path } = panel.context;
    const told = line(panel);
    told.textContent = STARTING;
    try {
      await Promise.all([panel.context.ready, panel.revealed, panel.sessionContext.ready]);
      await panel.sessionContext.session.kernel.info;
    } catch (error) {
      told.textContent = FAILED;
      throw error;
    }
    for (let why = begun.is(path) && UNFINISHED; ; why = STOPPED) {
      if (why) await asked(told, why);
      told.textContent = RUNNING;
      begun.mark(path);
      // Whoever reads meanwhile stays where they are: "Run All Cells" would lead to the last one.
      const { content, sessionContext } = panel;
      const ended = await NotebookActions.runCells(content, content.widgets, sessionContext);
      begun.clear(path);
      if (ended) break;
    }
    told.remove();
  }

  let shared;
  async function get() {
    const [version] = Object.values(shared["@jupyterlab/notebook"]);
    const { INotebookTracker, NotebookActions } = (await version.get())();
    const activate = (_, tracker) =>
      tracker.widgetAdded.connect((__, panel) => start(panel, NotebookActions));
    const plugin = { id: `${NAME}:plugin`, autoStart: true, requires: [INotebookTracker], activate };
    return () => ({ __esModule: true, default: plugin });
  }

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB[NAME] = { get, init: (scope) => void (shared = scope) };
})();
