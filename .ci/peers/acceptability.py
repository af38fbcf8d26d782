"""Rank acceptability against NumPy: the same table, two threads each, in turn; shares equal within sampling error.

    python .ci/peers/acceptability.py PARTNERMATCH-BENCH [ROUNDS]

The yardstick, per thread and by strips that stay in the cache: sorted uniform numbers and their gaps as weights, scores
by one matrix product, the index of the alternative packed in the low bits of the score's key, one sort, one count. The
BLAS of NumPy's wheel is held to one thread, because two strips run side by side. Strips of several lengths are tried, and
the best of them counts.

Figures are milliseconds of the processor's time (user and system), which other work on the machine disturbs least, and of
wall time; ratios are medians over rounds. Exit code 1 where shares differ or an aim is missed.
"""

import os

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import numpy

PROGRAM = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
THREADS = 2
JOBS = [(300, 8, 100_000), (30, 8, 1_000_000)]
STRIPS = (256, 1024, 4096)
AIM = 1.0


def count(values, samples, strip, seed):
    """How often each alternative takes each place, from the lowest score up."""
    alternatives, criteria = values.shape
    generator = numpy.random.default_rng(seed)
    mask = (1 << max(1, (alternatives - 1).bit_length())) - 1
    index = numpy.arange(alternatives, dtype=numpy.int64)
    places = index * alternatives
    counts = numpy.zeros(alternatives * alternatives, dtype=numpy.int64)
    transposed = numpy.ascontiguousarray(values.T)
    done = 0
    while done < samples:
        size = min(strip, samples - done)
        cuts = generator.random((size, criteria - 1))
        cuts.sort(axis=1)
        keys = (numpy.diff(cuts, axis=1, prepend=0, append=1) @ transposed).view(numpy.int64)
        keys &= ~mask
        keys |= index
        keys.sort(axis=1)
        keys &= mask
        keys += places
        counts += numpy.bincount(keys.ravel(), minlength=counts.size)
        done += size
    return counts


def shares(values, samples, strip, seed):
    with ThreadPoolExecutor(THREADS) as pool:
        parts = [samples // THREADS + (thread < samples % THREADS) for thread in range(THREADS)]
        counts = sum(pool.map(lambda job: count(values, job[1], strip, [seed, job[0]]), enumerate(parts)))
    alternatives = len(values)
    # Places in the rows, lowest first; ranks in the columns, highest first.
    return counts.reshape(alternatives, alternatives)[::-1].T / samples


def timed(work):
    before = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - before[0]) * 1000, (time.process_time() - before[1]) * 1000


failed = False
for alternatives, criteria, samples in JOBS:
    options = ["acceptability", "--alternatives", str(alternatives), "--criteria", str(criteria),
               "--samples", str(samples), "--threads", str(THREADS)]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([PROGRAM, *options, "--write", folder], check=True)
        values = numpy.load(pathlib.Path(folder) / "values.npy")
        ours = numpy.load(pathlib.Path(folder) / "ranks.npy")
    theirs = shares(values, samples, 1024, 1)
    middle = (ours + theirs) / 2
    error = numpy.sqrt(2 * middle * (1 - middle) / samples) + 1 / samples
    furthest = float(numpy.max(numpy.abs(ours - theirs) / error))
    ratios, times = [], []
    for _ in range(ROUNDS):
        out = subprocess.run([PROGRAM, "--runs", "1", "--json", *options], check=True, capture_output=True, text=True)
        own = json.loads(out.stdout)[0]
        best = min((timed(lambda: shares(values, samples, strip, 2)) for strip in STRIPS), key=lambda pair: pair[1])
        ratios.append(own["processorMs"] / best[1])
        times.append((own["medianMs"], own["processorMs"], *best))
    ratio = statistics.median(ratios)
    wall, processor, peer_wall, peer_processor = (statistics.median(column) for column in zip(*times))
    print(f"{alternatives} x {criteria} x {samples}: {processor:.0f} ms of processor ({wall:.0f} ms of wall time), "
          f"NumPy {peer_processor:.0f} ({peer_wall:.0f}); ratio {ratio:.2f}, aim {AIM}; "
          f"largest difference {furthest:.1f} standard errors")
    failed = failed or ratio > AIM or furthest > 7
sys.exit(1 if failed else 0)
