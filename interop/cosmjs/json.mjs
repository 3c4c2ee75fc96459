// Protobuf JSON as the chain prints it, in the spelling that the generated types read: cosmjs-types wants names in
// camelCase, chain-sdk the names of the chain.

import { toBase64, toUtf8 } from "@cosmjs/encoding";

const decimals = new Set(["rate", "max_rate", "max_change_rate", "commission_rate"]);
const durations = new Set(["period", "min_window", "reclamation_window"]);
const timestamps = new Set(["expiration", "period_reset"]);

/** The message as a value of its type. `write` makes the bytes of a message within an `Any`. Throws when the type would drop a field. */
export function readMessage({ "@type": typeUrl, ...fields }, typeOf, write = (type, value) => type.encode(value).finish()) {
  const type = typeOf(typeUrl);
  if (!type) throw new Error(`no type for ${typeUrl}`);
  const json = spelled(fields, typeUrl, (message) => {
    const { typeUrl, value, type } = readMessage(message, typeOf, write);
    return { typeUrl, value: toBase64(write(type, value)) };
  });
  const value = type.fromJSON(json);
  const dropped = droppedField(json, value);
  if (dropped) throw new Error(`${typeUrl} has no field ${dropped}`);
  return { typeUrl, value, type };
}

function spelled(fields, typeUrl, any) {
  const entries = Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([name, value]) => {
    const key = typeUrl.startsWith("/akash.") ? name : camel(name);
    return [key, Array.isArray(value) ? value.map((one) => field(name, one, typeUrl, any)) : field(name, value, typeUrl, any)];
  }));
}

function field(name, value, typeUrl, any) {
  if (typeUrl === "/cosmwasm.wasm.v1.MsgExecuteContract" && name === "msg") return toBase64(toUtf8(JSON.stringify(value)));
  if (typeof value === "object") return "@type" in value ? any(value) : spelled(value, typeUrl, any);
  if (durations.has(name)) return duration(value);
  if (timestamps.has(name)) return timestamp(value);
  if (decimals.has(name) || (name === "weight" && typeUrl.startsWith("/cosmos.gov.v1beta1."))) return atomics(value);
  // The chain prints the digits of an amount of resources; the field is bytes.
  if (name === "val") return toBase64(toUtf8(value));
  return value;
}

function camel(name) {
  return name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** A decimal stands on the wire as the count of its 10^-18 parts. */
function atomics(decimal) {
  if (decimal === "") return "";
  const [, sign, whole, fraction = ""] = decimal.match(/^(-?)(\d+)(?:\.(\d{1,18}))?$/);
  return BigInt(`${sign}${whole}${fraction.padEnd(18, "0")}`).toString();
}

function duration(text) {
  const [, sign, seconds, fraction = ""] = text.match(/^(-?)(\d+)(?:\.(\d{1,9}))?s$/);
  return { seconds: `${sign}${seconds}`, nanos: Number(`${sign}${fraction.padEnd(9, "0")}`) };
}

/** Not through `Date`, which knows no nanoseconds. */
function timestamp(text) {
  const [, whole, fraction = ""] = text.match(/^([^.]+?)(?:\.(\d{1,9}))?Z$/);
  return { seconds: String(Date.parse(`${whole}Z`) / 1000), nanos: Number(fraction.padEnd(9, "0")) };
}

function droppedField(json, value, path = "") {
  for (const [name, inner] of Object.entries(json)) {
    const here = path ? `${path}.${name}` : name;
    const read = value[camel(name)];
    if (isDefault(inner)) continue;
    if (read === undefined) return here;
    const dropped = Array.isArray(inner)
      ? inner.map((one, at) => isMessage(one) && droppedField(one, read[at], here)).find(Boolean)
      : isMessage(inner) && droppedField(inner, read, here);
    if (dropped) return dropped;
  }
}

function isMessage(json) {
  return typeof json === "object" && !("typeUrl" in json);
}

function isDefault(json) {
  return json === "" || json === false || json === 0 || json === "0" || (Array.isArray(json) && json.length === 0);
}
