"""Spreads a batch of requests over Apache Spark.

    python3 Samples/batch/spark.py REQUESTS RESPONSES NAME=DOSSIER

Every partition starts the program once; the dossier is defined before its first line, so the requests themselves may not
define any. The responses stand in the order of the requests, the same bytes as of a single run.
"""
import shlex
import sys

from pyspark.sql import SparkSession

requests, responses, define = sys.argv[1:4]
program = sys.argv[4] if len(sys.argv) > 4 else "partnermatch"
spark = SparkSession.builder.appName("partnermatch").getOrCreate()
command = f"{shlex.quote(program)} batch --jobs 1 --define {shlex.quote(define)}"
# A line that fails is an answer; Spark must not take it for a broken worker.
lines = spark.sparkContext.textFile(requests, minPartitions=4).pipe(f"bash -c {shlex.quote(command + ' || test $? = 1')}")
with open(responses, "w", encoding="utf-8", newline="\n") as file:
    for line in lines.toLocalIterator():
        file.write(line + "\n")
spark.stop()
