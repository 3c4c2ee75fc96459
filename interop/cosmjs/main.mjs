// The JavaScript peer of `cargo xtask interop`: reads ROWS, writes OUT, one JSON object a line.

import { readFileSync, writeFileSync } from "node:fs";

import { toBase64 } from "@cosmjs/encoding";

import { build } from "./build.mjs";
import { sameContent } from "./content.mjs";
import { difference } from "./difference.mjs";
import { verify } from "./verify.mjs";

const [rows, out] = process.argv.slice(2);
const answers = [];
for (const line of readFileSync(rows, "utf8").trimEnd().split("\n")) answers.push(await answer(JSON.parse(line)));
writeFileSync(out, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));

async function answer(row) {
  const built = await attempt(async () => compared(row, await build(row)));
  const content = await attempt(() => ({ content: sameContent(row) }));
  const verified = await attempt(async () => ({ verified: await verify(row) }));
  const errors = [...new Set([built.error, content.error, verified.error])].filter(Boolean);
  return { id: row.id, ...built, ...content, ...verified, ...(errors.length > 0 && { error: errors.join("; ") }) };
}

function compared(row, built) {
  const bytes = { sign_bytes: toBase64(built.signBytes), tx: toBase64(built.tx) };
  const same = bytes.sign_bytes === row.sign_bytes && bytes.tx === row.tx;
  return { ...bytes, ...(!same && { difference: difference(row, built) }) };
}

async function attempt(work) {
  try {
    return await work();
  } catch ({ message }) {
    return { error: message };
  }
}
