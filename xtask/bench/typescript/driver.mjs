// The TypeScript driver of `cargo xtask bench`: how long the network's SDK takes for each document that it accepts.
// Arguments and output are those of the Rust driver.

import { readFileSync } from "node:fs";

import { generateManifest, generateManifestVersion, manifestToSortedJSON } from "@akashnetwork/chain-sdk";
import { load } from "js-yaml";

const subjects = {
  "TypeScript SDK": async (document) => {
    const { groups, groupSpecs } = lowered(document);
    return [groupSpecs, groups, await generateManifestVersion(groups)];
  },
  // The digest is computed on another thread, which takes a while to answer; this is all the rest.
  "TypeScript SDK without digest": async (document) => {
    const { groups, groupSpecs } = lowered(document);
    return [groupSpecs, groups, manifestToSortedJSON(groups)];
  },
};

const [file, warmUp, rounds] = process.argv.slice(2);
const documents = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const times = await measure(documents, Number(warmUp), Number(rounds));
for (const [subject, taken] of Object.entries(times)) {
  console.log(JSON.stringify({ subject, times: taken }));
}

async function measure(documents, warmUp, rounds) {
  const refusals = await Promise.all(documents.map(refusal));
  const times = Object.fromEntries(Object.keys(subjects).map((subject) => [subject, refusals.map((why) => why ?? [])]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const at of refusals.keys().filter((at) => !refusals[at])) {
      for (const [subject, work] of Object.entries(subjects)) {
        const taken = await nanoseconds(() => work(documents[at]));
        if (round >= warmUp) times[subject][at].push(taken);
      }
    }
  }
  return times;
}

async function refusal(document) {
  try {
    await Promise.all(Object.values(subjects).map((work) => work(document)));
  } catch {
    return "refused";
  }
}

/** Groups and manifest; the SDK makes them when they are read. */
function lowered(document) {
  const { ok, value } = generateManifest(load(document));
  if (!ok) throw new Error("refused");
  return value;
}

async function nanoseconds(work) {
  const begin = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begin);
}
