// An extension of JupyterLab, in the form that it loads without a build step.
// In the simple notebook view a link to another file of the course would ask a server, which a
// static site has not. It leads to the notebook's own page, or to the teachers' page.

(() => {
  const NAME = "local-links";
  const LOCAL = 'a[data-commandlinker-command="application:handle-local-link"]';

  function address(href) {
    const url = new URL(href);
    const [base, path] = url.pathname.split("/files/");
    if (path.endsWith(".ipynb")) return `${base}/notebooks/index.html?path=${path}${url.hash}`;
    const page = path.replace(/README\.md$/, "index.html").replace(/\.md$/, ".html");
    return `${base}/${page}${url.hash.toLowerCase()}`;
  }

  function follow(event) {
    const link = event.target.closest?.(LOCAL);
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    window.open(address(link.href), "_blank", "noopener");
  }

  const activate = () => document.addEventListener("click", follow, true);
  const plugin = { id: `${NAME}:plugin`, autoStart: true, activate };

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB[NAME] = {
    get: async () => () => ({ __esModule: true, default: plugin }), init: () => undefined,
  };
})();
