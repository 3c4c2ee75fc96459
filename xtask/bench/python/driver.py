"""The Python driver of `cargo xtask bench`: how long our package takes for each document.

Arguments and output are those of the Rust driver.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter_ns

import akashkit


def check(document: str) -> None:
    deployment = akashkit.check(document).deployment
    if deployment is not None:
        deployment.version


def read(document: str) -> None:
    checked = akashkit.check(document)
    checked.report.diagnostics
    if checked.deployment is not None:
        checked.deployment.version


def timed(work: Callable[[str], None], document: str) -> int:
    begin = perf_counter_ns()
    work(document)
    return perf_counter_ns() - begin


def call() -> int:
    begin = perf_counter_ns()
    for _ in range(CALLS):
        akashkit.is_attribute_key("class")
    return (perf_counter_ns() - begin) // CALLS


def imported() -> int:
    script = "from time import perf_counter_ns as now; begin = now(); import akashkit; print(now() - begin)"
    return int(subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, check=True).stdout)


CALLS = 10_000

file, warm_up, rounds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
documents = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
subjects = {"akashkit in Python": check, "akashkit in Python, findings read": read}
times: dict[str, list[list[int]]] = {subject: [[] for _ in documents] for subject in subjects}
for round in range(warm_up + rounds):
    for at, document in enumerate(documents):
        for subject, work in subjects.items():
            taken = timed(work, document)
            if round >= warm_up:
                times[subject][at].append(taken)
times["a trivial call in Python"] = [[call() for _ in range(rounds)]]
times["import in Python"] = [[imported() for _ in range(20)]]
for subject, taken in times.items():
    print(json.dumps({"subject": subject, "times": taken}))
