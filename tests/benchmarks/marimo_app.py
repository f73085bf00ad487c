"""The scene as a marimo page, which `marimo run` serves: it draws anew whenever a slider moves."""

import marimo

app = marimo.App(width="full")


@app.cell
def _():
    import marimo
    from matplotlib import pyplot

    from tests.benchmarks import scene

    sliders = marimo.ui.dictionary({
        name: marimo.ui.slider(low, high, step, value=scene.FIRST[name], label=label)
        for name, (label, low, high, step) in scene.CONTROLS.items()
    })
    return marimo, pyplot, scene, sliders


@app.cell
def _(marimo, sliders):
    marimo.vstack(sliders.values())


@app.cell
def _(pyplot, scene, sliders):
    figure, axes = pyplot.subplots(figsize=scene.INCHES, dpi=scene.DOTS_PER_INCH)
    scene.contour(axes)
    scene.move(*scene.artists(axes), *scene.path(**sliders.value))
    figure  # noqa: B018
