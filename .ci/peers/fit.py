"""The fits of all pairs against NumPy: the same instance, one thread each, in turn, equal to 1e-9.

    python .ci/peers/fit.py PARTNERMATCH-BENCH [ROUNDS]

Yardsticks, both in float64:
  best     the best offer per theme reduced once (S), the weights per theme once (W), one matrix product per direction
           with the BLAS of NumPy's wheel, the harmonic mean in place by strips of rows
  literal  the definition read word by word: for every unit of demand and every theme of it the best of
           similarity x level over all themes of all offers, gathered; a part of the rows in each round
Both programs start from themes, weights and levels as numbers and end with three arrays of doubles. "Memory kept": the
arrays of an earlier call are filled again (out=), so the computation alone is measured. "Fresh memory": new arrays from
the system, in large pages, as NumPy asks for them. "Fresh Swift arrays": plain arrays, whose small pages the system
hands out one by one.

Figures are milliseconds of the processor's time for the process (user and system), which other work on the machine
disturbs least, and of wall time. Ratios are of processor time, taken round by round; the median is printed. Exit code 1
where a fit differs or an aim is missed.
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

import numpy

PROGRAM = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 10
TINY = numpy.finfo(numpy.float64).tiny
AIMS = {"best": 0.5, "literal": 0.05}


class Side:
    """What one side asks and offers, as bare numbers."""

    def __init__(self, folder, name):
        self.asked = numpy.load(folder / f"{name}-demand-themes.npy").astype(numpy.intp)
        self.weights = numpy.load(folder / f"{name}-demand-weights.npy")
        self.offered = numpy.load(folder / f"{name}-offer-themes.npy").astype(numpy.intp)
        self.levels = numpy.load(folder / f"{name}-offer-levels.npy")
        self.count = len(self.weights)

    def theme_weights(self):
        """Of every demand, what each of its themes weighs: 1 for the first, 1/2 for each further one, normalised."""
        parts = numpy.where(self.asked >= 0, 0.5, 0.0)
        parts[:, :, 0] = 1
        return parts / parts.sum(axis=2, keepdims=True)

    def weight_by_theme(self, themes):
        """W: row by row, the share of each theme in the whole demand."""
        shares = self.theme_weights() * (self.weights / self.weights.sum(axis=1, keepdims=True))[:, :, None]
        place = numpy.arange(self.count)[:, None, None] * (themes + 1) + numpy.where(self.asked < 0, themes, self.asked)
        flat = numpy.bincount(place.ravel(), shares.ravel(), minlength=self.count * (themes + 1))
        return numpy.ascontiguousarray(flat.reshape(self.count, themes + 1)[:, :themes])

    def best_by_theme(self, padded):
        """S: row by row, the best of similarity x level on each theme."""
        best = numpy.zeros((self.count, padded.shape[1]))
        for offer in range(self.offered.shape[1]):
            for slot in range(self.offered.shape[2]):
                value = padded[self.offered[:, offer, slot]]
                value *= self.levels[:, offer, None]
                numpy.maximum(best, value, out=best)
        return best


def best(north, south, padded, kept):
    """Both fits and the mutual fit; `kept`: the memory of an earlier call, or None."""
    themes = padded.shape[1]
    by_north, by_south, mutual = kept or (None, None, None)
    by_north = numpy.matmul(north.weight_by_theme(themes), south.best_by_theme(padded).T, out=by_north)
    by_south = numpy.matmul(north.best_by_theme(padded), south.weight_by_theme(themes).T, out=by_south)
    if mutual is None:
        mutual = numpy.empty_like(by_north)
    strip = 32
    sums = numpy.empty((strip, south.count))
    for start in range(0, north.count, strip):
        rows = slice(start, start + strip)
        one, other, result = by_north[rows], by_south[rows], mutual[rows]
        total = numpy.add(one, other, out=sums[: len(one)])
        total += TINY  # 0 / tiny is 0, and no other sum changes
        numpy.multiply(one, other, out=result)
        result *= 2
        result /= total
    return by_north, by_south, mutual


def literal(learners, teachers, padded, rows):
    """Fits of some learners with all teachers, straight from the definition."""
    square = numpy.zeros((padded.shape[1] + 1,) * 2)
    square[:-1, :-1] = padded[:-1]
    parts = learners.theme_weights()
    fits = numpy.empty((len(rows), teachers.count))
    for place, row in enumerate(rows):
        near = square[learners.asked[row][:, :, None, None, None], teachers.offered[None, None]]
        near *= teachers.levels[:, :, None]
        strength = (near.max(axis=(3, 4)) * parts[row][:, :, None]).sum(axis=1)
        weights = learners.weights[row]
        fits[place] = (strength * weights[:, None]).sum(axis=0) / weights.sum()
    return fits


def harmonic(one, other):
    return numpy.where((one > 0) & (other > 0), 2 * one * other / (one + other + TINY), 0)


def timed(job):
    before = (time.perf_counter(), time.process_time())
    answer = job()
    return answer, (1000 * (time.perf_counter() - before[0]), 1000 * (time.process_time() - before[1]))


def ours():
    done = subprocess.run([PROGRAM, "--runs", "1", "--json", "fit"], check=True, capture_output=True, text=True)
    return {entry["way"]: (entry["medianMs"], entry["processorMs"]) for entry in json.loads(done.stdout)}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([PROGRAM, "fit", "--write", str(folder)], check=True)
        similarity = numpy.load(folder / "similarity.npy")
        padded = numpy.vstack([similarity, numpy.zeros(similarity.shape[0])])  # index -1: no theme
        north, south = Side(folder, "north"), Side(folder, "south")
        answer = [numpy.load(folder / f"{key}.npy") for key in ("learned-by-north", "learned-by-south", "mutual")]
    print(f"{north.count} x {south.count} municipalities, {north.weights.shape[1]} demands and "
          f"{north.levels.shape[1]} offers each, {similarity.shape[0]} themes; NumPy {numpy.__version__}, one thread each")

    if not all(numpy.isfinite(part).all() for part in answer):
        sys.exit("a fit is not a number")
    kept = best(north, south, padded, None)
    far = max(numpy.abs(mine - theirs).max() for mine, theirs in zip(answer, kept))
    strips = numpy.array_split(numpy.arange(north.count), ROUNDS)
    literals = []
    figures = {key: [] for key in ("ours kept", "ours fresh", "ours arrays", "profiles", "best kept", "best fresh")}
    whole = [0.0, 0.0]
    for strip in strips:
        mine = ours()
        _, kept_time = timed(lambda: best(north, south, padded, kept))
        _, fresh_time = timed(lambda: best(north, south, padded, None))
        (forth, back), literal_time = timed(
            lambda: (literal(north, south, padded, strip), literal(south, north, padded, strip)))
        mine_forth, mine_back = answer[0][strip], answer[1][:, strip].T
        far = max(far, numpy.abs(forth - mine_forth).max(), numpy.abs(back - mine_back).max())
        far = max(far, numpy.abs(harmonic(answer[0][strip], answer[1][strip]) - answer[2][strip]).max())
        scale = north.count / len(strip)
        whole = [whole[0] + literal_time[0], whole[1] + literal_time[1]]
        for key, time_ in (("ours kept", mine["fits, kept memory"]), ("ours fresh", mine["fits, fresh memory"]),
                           ("ours arrays", mine["fits, fresh arrays"]), ("profiles", mine["profiles of a dossier"]),
                           ("best kept", kept_time), ("best fresh", fresh_time)):
            figures[key].append(time_)
        literals.append(mine["fits, fresh memory"][1] / (scale * literal_time[1]))

    def median(key, clock):
        return statistics.median(time_[clock] for time_ in figures[key])

    def ratio(key, other, clock):
        return statistics.median(a[clock] / b[clock] for a, b in zip(figures[key], figures[other]))

    print(f"{'':34}{'processor ms':>14}{'wall ms':>10}")
    for key, label in (("ours kept", "PartnerMatch, memory kept"), ("best kept", "NumPy best, memory kept"),
                       ("ours fresh", "PartnerMatch, fresh memory"), ("best fresh", "NumPy best, fresh memory"),
                       ("ours arrays", "PartnerMatch, fresh Swift arrays"),
                       ("profiles", "(before: profiles of the dossier)")):
        print(f"{label:34}{median(key, 1):14.1f}{median(key, 0):10.1f}")
    print(f"{'NumPy literal, all rows':34}{whole[1]:14.1f}{whole[0]:10.1f}")
    kept_ratio, literal_ratio = ratio("ours kept", "best kept", 1), statistics.median(literals)
    for label, value, aim in (("memory kept / best", kept_ratio, f"aim: at most {AIMS['best']}"),
                              ("fresh memory / best", ratio("ours fresh", "best fresh", 1), ""),
                              ("fresh Swift arrays / best", ratio("ours arrays", "best fresh", 1), ""),
                              ("fresh memory / literal", literal_ratio, f"aim: at most {AIMS['literal']}")):
        print(f"ratio {label:28}{value:14.3f}   {aim}".rstrip())
    print(f"largest difference of any fit: {far:.1e}")
    if far > 1e-9:
        sys.exit("the fits differ")
    if kept_ratio > AIMS["best"] or literal_ratio > AIMS["literal"]:
        sys.exit("an aim is missed")


main()
