// The Node driver of `cargo xtask bench`: how long our package takes for each document.
// Arguments and output are those of the Rust driver; it runs in a project that has the package.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const akashkit = createRequire(`${process.cwd()}/`)("akashkit");

const subjects = {
  "akashkit in Node": (document) => akashkit.check(document).deployment?.version,
  "akashkit in Node, findings read": (document) => {
    const { deployment, report } = akashkit.check(document);
    return [report.diagnostics, deployment?.version];
  },
};

const CALLS = 10_000;

const [file, warmUp, rounds] = process.argv.slice(2).map((word, at) => (at === 0 ? word : Number(word)));
const documents = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const times = Object.fromEntries(Object.keys(subjects).map((subject) => [subject, documents.map(() => [])]));
for (let round = 0; round < warmUp + rounds; round++) {
  for (const [at, document] of documents.entries()) {
    for (const [subject, work] of Object.entries(subjects)) {
      const taken = nanoseconds(() => work(document));
      if (round >= warmUp) times[subject][at].push(taken);
    }
  }
}
times["a trivial call in Node"] = [Array.from({ length: rounds }, call)];
times["require in Node"] = [Array.from({ length: 20 }, required)];
for (const [subject, taken] of Object.entries(times)) {
  console.log(JSON.stringify({ subject, times: taken }));
}

function call() {
  const calls = () => {
    for (let i = 0; i < CALLS; i++) akashkit.isAttributeKey("class");
  };
  return Math.round(nanoseconds(calls) / CALLS);
}

function required() {
  const script =
    "const begin = process.hrtime.bigint(); require('akashkit'); console.log(String(process.hrtime.bigint() - begin))";
  return Number(execFileSync(process.execPath, ["--eval", script], { encoding: "utf8" }));
}

function nanoseconds(work) {
  const begin = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begin);
}
