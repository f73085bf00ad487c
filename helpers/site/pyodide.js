// What the page's kernel takes for Pyodide. It loads Pyodide, from here or from its public address,
// with our list of packages in place of its own: an import of `helpers` needs no installation.

self.loadPyodide = async ({ indexURL, ...options }) => {
  const here = new URL(indexURL, self.location.href);
  const there = new URL("$there", here).href;
  importScripts(there + "$core"); // defines loadPyodide anew
  const lock = await (await fetch(new URL("pyodide-lock.json", here))).json();
  for (const each of Object.values(lock.packages)) {
    each.file_name = new URL(each.file_name, here).href;
  }
  const lockFileURL = URL.createObjectURL(new Blob([JSON.stringify(lock)]));
  return self.loadPyodide({ ...options, indexURL: there, lockFileURL });
};
