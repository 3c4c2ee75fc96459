// Whether our transaction holds what the row describes, in the eyes of the peer's reader. Unlike a comparison of bytes
// this needs neither the peer's writer nor an amino converter.

import { fromBase64, toUtf8 } from "@cosmjs/encoding";
import { decodeTxRaw } from "@cosmjs/proto-signing";

import { readMessage } from "./json.mjs";
import { typeOf } from "./types.mjs";

export function sameContent(row) {
  const { body, authInfo } = decodeTxRaw(fromBase64(row.tx));
  const [{ sequence }] = authInfo.signerInfos;
  const { amount, gasLimit, granter, payer } = authInfo.fee;
  const found = {
    messages: body.messages.map(({ typeUrl, value }) => [typeUrl, decoded(typeOf(typeUrl), value)]),
    memo: body.memo,
    timeout_height: body.timeoutHeight,
    fee: { amount, gas_limit: gasLimit, granter, payer },
    sequence,
  };
  const described = {
    messages: row.messages.map((message) => {
      const { typeUrl, value, type } = readMessage(message, typeOf, (type, value) => toUtf8(text(type.toJSON(value))));
      return [typeUrl, type.toJSON(value)];
    }),
    memo: row.memo,
    timeout_height: row.timeout_height,
    fee: row.fee,
    sequence: row.sequence,
  };
  return text(found) === text(described);
}

/** The message as JSON, with JSON also in its `Any` fields. */
function decoded(type, bytes) {
  return type.toJSON(opened(type.decode(bytes)));
}

function opened(value) {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array || "unsigned" in value) return value;
  if (value.value instanceof Uint8Array && value.typeUrl) {
    return { typeUrl: value.typeUrl, value: toUtf8(text(decoded(typeOf(value.typeUrl), value.value))) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, opened(inner)]));
}

/** One text for one content: keys in order, 64-bit numbers as text, no zeros at the end of a price (chain-sdk drops them). */
function text(json) {
  return JSON.stringify(json, (key, value) => {
    if (typeof value === "bigint") return String(value);
    if (key === "amount" && typeof value === "string" && value.includes(".")) return value.replace(/\.?0+$/, "");
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
