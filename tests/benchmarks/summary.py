"""Tables and goals out of what was measured."""

from statistics import median

from tests.benchmarks import processor
from tests.benchmarks.report import Goal, percentile_95, table


def contenders_table(results):
    """Lay out a dict of contender to Result, one a line."""
    head = ["contender", "pixels", "median ms", "95 % ms", "presses", "updates/s by slider",
            "updates/s on picture", "blank of frames", "kernel ms"]
    return table(head, [
        [
            name, "{} x {}".format(*result.size), f"{result.latency:.0f}",
            f"{percentile_95(result.latencies):.0f}", len(result.latencies),
            f"{result.slider_rate:.1f}", f"{result.picture_rate:.1f}" if result.picture else "-",
            f"{result.blank} of {result.frames}",
            f"{median(result.kernel):.1f}" if result.kernel else "-",
        ]
        for name, result in results.items()
    ])


def processor_table(results):
    """Lay out the processor's milliseconds for a picture by slider: what took them, and all."""
    parts = list(dict.fromkeys(processor.PARTS.values()))
    rows = [
        [name, *(f"{result.spent(part):.1f}" for part in parts), f"{result.cost:.1f}"]
        for name, result in results.items()
    ]
    return table(["processor's ms a picture", *parts, "in all"], rows)


def contenders_goals(results):
    """Compare ours with the others."""
    names = "ours", "interact", "ipympl", "bqplot", "ours, in the site"
    ours, interact, ipympl, bqplot, site = map(results.get, names)
    return [
        Goal("latency, ours / interact", ours.latency / interact.latency, 0.22),
        Goal("latency, ours / ipympl", ours.latency / ipympl.latency, 0.6),
        Goal("95 % of latencies / median, ours", percentile_95(ours.latencies) / ours.latency, 1.3),
        Goal("blank frames, ours", ours.blank, 0),
        Goal("updates/s by slider, ours / interact", ours.slider_rate / interact.slider_rate, 3,
             at_least=True),
        Goal("updates/s by slider, ours / bqplot", ours.slider_rate / bqplot.slider_rate, 1.2,
             at_least=True),
        Goal("updates/s on picture, ours / interact by slider",
             ours.picture_rate / interact.slider_rate, 3.5, at_least=True),
        Goal("processor's ms a picture, ours / bqplot", ours.cost / bqplot.cost, 1),
        Goal("latency, ours, in the site / ours", site.latency / ours.latency, 1.2),
    ]


def demos_table(times):
    """Lay out a dict of demo to what `kernel.demo` returned."""
    rows = []
    for name, measured in times.items():
        slowest = max(measured["medians"], key=measured["medians"].get)
        rows.append([
            name, slowest, f"{_slowest(measured):.1f}", f"{measured['redraw']:.0f}",
            f"{_slowest(measured) / measured['redraw']:.3f}",
        ])
    return table(["demo", "slowest control", "median ms", "full redraw ms", "ratio"], rows)


def demos_goals(times):
    """Judge the slowest control of the slowest demo."""
    ratios = [_slowest(measured) / measured["redraw"] for measured in times.values()]
    return [
        Goal("kernel ms a change, slowest control of any demo", max(map(_slowest, times.values())),
             5),
        Goal("kernel time a change / full redraw, worst demo", max(ratios), 0.1),
    ]


def _slowest(measured):
    return max(measured["medians"].values())


def notebooks_table(seconds, sizes):
    """Lay out two dicts of notebook to seconds and to kilobytes."""
    rows = [[name, f"{seconds[name]:.1f}", f"{sizes[name]:.0f}"] for name in sizes]
    return table(["notebook", "s to first live picture", "kB"], rows)


def notebooks_goals(seconds, sizes):
    """Judge the slowest and the largest notebook."""
    return [
        Goal("s to first live picture, slowest notebook", max(seconds.values()), 3),
        Goal("kB, largest notebook", max(sizes.values()), 500),
    ]


def openings_table(openings):
    """Lay out a dict of who serves the page to a dict of cache to Opening."""
    rows = [[f"{name}, {cache} cache", f"{seen.idle:.1f}", f"{seen.picture:.1f}"]
            for name, seens in openings.items() for cache, seen in seens.items()]
    return table(["page", "s to kernel idle", "s to first live picture"], rows)


def openings_goals(site):
    """Judge the site's dict of cache to Opening."""
    return [Goal(f"s to first live picture, site, {cache} cache", site[cache].picture, limit)
            for cache, limit in (("empty", 25), ("warm", 15))]
