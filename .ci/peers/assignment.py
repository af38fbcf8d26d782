"""The best assignment of dense matrices against SciPy, lapx and OR-Tools: the same instances, one thread each, in turn,
with equal totals.

    python .ci/peers/assignment.py PARTNERMATCH-BENCH [ROUNDS]

Yardsticks, library call against library call, each with the matrix already in memory in the form it works on:
  scipy    scipy.optimize.linear_sum_assignment, float64
  lapjvx   lap.lapjvx of lapx, float64
  ortools  SimpleLinearSumAssignment.solve (cost scaling); adding the arcs is not counted
The hard matrices i * j are left to OR-Tools: the other two take many times as long.

Figures are milliseconds of the processor's time for the process (user and system), which other work on the machine
disturbs least. Ratios are taken round by round; the median is printed. Also the best plan and all forcing prices of a
call with seats, by their own times. Exit code 1 where a total differs or an aim is missed.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import lap
import numpy
import ortools
import scipy
from ortools.graph.python.linear_sum_assignment import SimpleLinearSumAssignment

PROGRAM = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
# Per instance the peers, and of which of them what part of the time is the aim.
MATRICES = {
    "wide-1000": ({"scipy": 0.5, "lapjvx": None}),
    "wide-4000": ({"scipy": 0.5, "lapjvx": None}),
    "ties-1000": ({"scipy": 1.0, "lapjvx": None}),
    "ties-4000": ({"scipy": 1.0, "lapjvx": None}),
    "machol-wien-2000": ({"ortools": 1.0}),
    "machol-wien-permuted-2000": ({"ortools": 1.0}),
    "machol-wien-noisy-2000": ({"ortools": 1.0}),
}
SEATS = "seats-300x107"
LIMITS = {f"{SEATS} best value": 2.0, f"{SEATS} all prices": 50.0}


def timed(job):
    before = time.process_time()
    answer = job()
    return answer, 1000 * (time.process_time() - before)


def ours(instance, runs):
    done = subprocess.run([PROGRAM, "--runs", str(runs), "--json", "assign", "--only", instance], check=True,
                          capture_output=True, text=True)
    return [(int(entry["total"]), entry["times"][0]["way"], entry["times"][0]["processorMs"])
            for entry in json.loads(done.stdout)]


def of_scipy(costs, doubles):
    (rows, columns), took = timed(lambda: scipy.optimize.linear_sum_assignment(doubles))
    return int(costs[rows, columns].sum()), took


def of_lapjvx(costs, doubles):
    (_, rows, columns), took = timed(lambda: lap.lapjvx(doubles))
    return int(costs[rows, columns].sum()), took


def of_ortools(costs, _):
    size = numpy.arange(costs.shape[0], dtype=numpy.int32)
    solver = SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(numpy.repeat(size, len(size)), numpy.tile(size, len(size)), costs.ravel())
    status, took = timed(solver.solve)
    if status != solver.OPTIMAL:
        sys.exit("OR-Tools found no assignment")
    return solver.optimal_cost(), took


PEERS = {"scipy": of_scipy, "lapjvx": of_lapjvx, "ortools": of_ortools}


def compare(name, aims, costs):
    """Times of all on one matrix; whether every aim is met."""
    doubles = costs.astype(numpy.float64)
    mine, theirs = [], {peer: [] for peer in aims}
    for _ in range(ROUNDS):
        (total, _, took), = ours(name, 1)
        mine.append(took)
        for peer in aims:
            other, took = PEERS[peer](costs, doubles)
            if other != total:
                sys.exit(f"{name}: {total}, but {other} by {peer}")
            theirs[peer].append(took)
    met = True
    for peer, aim in aims.items():
        ratio = statistics.median(a / b for a, b in zip(mine, theirs[peer]))
        note = "" if aim is None else f"aim: at most {aim}"
        print(f"{name:28}{statistics.median(mine):10.1f}   {peer:8}{statistics.median(theirs[peer]):10.1f}"
              f"{ratio:9.3f}   {note}".rstrip(), flush=True)
        met = met and (aim is None or ratio <= aim)
    return met


def main():
    print(f"SciPy {scipy.__version__}, lapx {lap.__version__}, OR-Tools {ortools.__version__}, one thread each")
    print(f"{'milliseconds':28}{'ours':>10}   {'peer':8}{'theirs':>10}{'ratio':>9}")
    met = True
    with tempfile.TemporaryDirectory() as name:
        for instance, aims in MATRICES.items():
            subprocess.run([PROGRAM, "assign", "--only", instance, "--write", name], check=True)
            path = pathlib.Path(name) / f"{instance}.npy"
            met = compare(instance, aims, numpy.load(path)) and met
            path.unlink()
    for _, way, took in ours(SEATS, 15):
        limit = LIMITS.get(way)
        print(f"{way:28}{took:10.1f}" + (f"   aim: at most {limit}" if limit else ""))
        met = met and (limit is None or took <= limit)
    if not met:
        sys.exit("an aim is missed")


main()
