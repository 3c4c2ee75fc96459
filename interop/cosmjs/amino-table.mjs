// `node amino-table.mjs ROWS` prints what the peers sign in amino JSON, message by message, beside what the node verifies.

import { readFileSync } from "node:fs";

import { serializeSignDoc } from "@cosmjs/amino";
import { fromBase64, fromUtf8 } from "@cosmjs/encoding";

import { differingPaths } from "./difference.mjs";
import { readMessage } from "./json.mjs";
import { aminoTypes, hasConverter, typeOf } from "./types.mjs";

const types = new Map();
for (const line of readFileSync(process.argv[2], "utf8").trimEnd().split("\n")) note(JSON.parse(line));
console.log("| Message | `type` that the node verifies | What the peer signs |\n| --- | --- | --- |");
for (const [typeUrl, found] of [...types].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`| \`${typeUrl}\` | \`${found.name}\` | ${verdict(typeUrl, found)} |`);
}

function note({ mode, messages, sign_bytes }) {
  if (mode === "direct") return;
  const signed = fromUtf8(fromBase64(sign_bytes));
  const { msgs } = JSON.parse(signed);
  for (const [at, message] of messages.entries()) noteMessage(message, msgs[at], signed);
}

function noteMessage(message, ours, signed) {
  const typeUrl = message["@type"];
  const found = types.get(typeUrl) ?? { name: ours.type, messages: 0, same: 0, paths: new Set(), refusals: new Set() };
  types.set(typeUrl, found);
  found.messages += 1;
  if (!hasConverter(typeUrl)) return;
  try {
    const theirs = aminoTypes.toAmino(readMessage(message, typeOf));
    if (signed.includes(fromUtf8(serializeSignDoc(theirs)))) found.same += 1;
    const paths = differingPaths(ours, JSON.parse(JSON.stringify(theirs)));
    for (const path of paths) found.paths.add(path);
  } catch ({ message }) {
    found.refusals.add(message);
  }
}

function verdict(typeUrl, { messages, same, paths, refusals }) {
  if (!hasConverter(typeUrl)) return `no converter in ${typeUrl.startsWith("/akash.") ? "chain-sdk or cosmjs" : "cosmjs"}`;
  if (same === messages) return `the same bytes, ${messages} of ${messages}`;
  const reasons = [
    ...(paths.size > 0 ? [`differs in ${[...paths].map((path) => `\`${path}\``).join(", ")}`] : ["differs in the spelling of a character"]),
    ...refusals,
  ];
  return `the same bytes, ${same} of ${messages}; ${reasons.join("; ")}`;
}
