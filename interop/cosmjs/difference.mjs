// Why the peer's bytes differ from ours.

import { fromBase64, fromUtf8, toHex } from "@cosmjs/encoding";
import { decodeTxRaw } from "@cosmjs/proto-signing";
import { TxBody } from "cosmjs-types/cosmos/tx/v1beta1/tx.js";

import { readMessage } from "./json.mjs";
import { typeOf } from "./types.mjs";

/** All reasons found, as one text; empty when none of them applies. */
export function difference(row, { signBytes, tx }) {
  const reasons = row.mode === "direct" ? [] : documentDifference(fromUtf8(fromBase64(row.sign_bytes)), fromUtf8(signBytes));
  if (hasUnwritable(row)) reasons.push("cosmjs-types miswrites 64-bit numbers from 2^31 to 2^32-1");
  const theirs = reading(() => decodeTxRaw(tx));
  if (theirs && losesGranter(row, theirs)) reasons.push("makeMultisignedTx drops the fee's granter");
  if (theirs && rewrites(row, theirs)) reasons.push("chain-sdk writes our messages so: lists of enums unpacked");
  return reasons.join("; ");
}

/** The places where two JSON values differ, as paths. */
function differingPaths(ours, theirs, path = "") {
  if (typeof ours !== "object" || typeof theirs !== "object" || ours === null || theirs === null) return ours === theirs ? [] : [path];
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length !== theirs.length) return [path];
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort();
  return keys.flatMap((key) => differingPaths(ours[key], theirs[key], Array.isArray(ours) ? `${path}[]` : path ? `${path}.${key}` : key));
}

function documentDifference(ours, theirs) {
  if (ours === theirs) return [];
  const [mine, other] = [JSON.parse(ours), JSON.parse(theirs)];
  const within = mine.msgs.flatMap((message, at) => differingPaths(message, other.msgs[at]).map((path) => `${message.type} ${path}`));
  const outside = differingPaths({ ...mine, msgs: null }, { ...other, msgs: null });
  const paths = [...new Set([...within, ...outside])];
  return paths.length > 0 ? paths : ["the same JSON in other spelling"];
}

/** Whether cosmjs-types cannot read back a number, or a message, that it wrote. */
function hasUnwritable(row) {
  const numbers = [row.account_number, row.sequence, row.timeout_height, row.fee.gas_limit].map(BigInt);
  return numbers.some(isUnwritable) || (row.family === "cosmos" && row.messages.some(holdsUnwritable));
}

function isUnwritable(number) {
  return reading(() => TxBody.decode(TxBody.encode(TxBody.fromPartial({ timeoutHeight: number })).finish()).timeoutHeight) !== number;
}

function holdsUnwritable(message) {
  let found = false;
  const write = (type, value) => {
    const bytes = type.encode(value).finish();
    const same = reading(() => JSON.stringify(type.toJSON(type.decode(bytes)))) === JSON.stringify(type.toJSON(value));
    found ||= !same;
    return bytes;
  };
  const { type, value } = readMessage(message, typeOf, write);
  write(type, value);
  return found;
}

function reading(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function losesGranter({ fee }, { authInfo }) {
  return fee.granter !== authInfo.fee.granter || fee.payer !== authInfo.fee.payer;
}

/** Whether chain-sdk makes its bytes out of our messages too, by reading and writing them. */
function rewrites(row, theirs) {
  if (row.family !== "akash") return false;
  const ours = decodeTxRaw(fromBase64(row.tx)).body.messages;
  const rewritten = ours.map(({ typeUrl, value }) => ({ typeUrl, value: typeOf(typeUrl).encode(typeOf(typeUrl).decode(value)).finish() }));
  return bytes(ours) !== bytes(theirs.body.messages) && bytes(rewritten) === bytes(theirs.body.messages);
}

function bytes(messages) {
  return messages.map(({ typeUrl, value }) => `${typeUrl} ${toHex(value)}`).join();
}
