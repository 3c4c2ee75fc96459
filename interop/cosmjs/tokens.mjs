// The other half of `cargo xtask interop tokens`: what jose and chain-sdk make of tokens, and tokens that chain-sdk makes.

import { readFileSync, writeFileSync } from "node:fs";

import { JwtTokenManager, JwtValidator } from "@akashnetwork/chain-sdk";
import { Secp256k1Wallet } from "@cosmjs/amino";
import { Secp256k1 } from "@cosmjs/crypto";
import { fromHex, toBase64 } from "@cosmjs/encoding";
import { importJWK, jwtVerify } from "jose";

const [rows, out] = process.argv.slice(2);
const validator = new JwtValidator();
const answers = [];
for (const line of readFileSync(rows, "utf8").trimEnd().split("\n")) answers.push(await answer(JSON.parse(line)));
writeFileSync(out, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));

async function answer({ id, token, key, now, secret }) {
  if (secret) return { id, made: await make(secret, now) };
  return { id, accepted: await attempt(() => verify(token, key, now)), schema: await attempt(() => valid(token)) };
}

async function verify(token, key, now) {
  const [x, y] = [[1, 33], [33, 65]].map(([from, to]) => base64url(Secp256k1.uncompressPubkey(fromHex(key)).slice(from, to)));
  const imported = await importJWK({ kty: "EC", crv: "secp256k1", x, y }, "ES256K");
  await jwtVerify(token, imported, { algorithms: ["ES256K"], currentDate: new Date(now * 1000) });
}

function valid(token) {
  const { isValid, errors } = validator.validateToken(token);
  if (!isValid) throw new Error(errors.join(", "));
}

// What an app of chain-sdk signs with a wallet in a browser.
async function make(secret, now) {
  const wallet = await Secp256k1Wallet.fromKey(fromHex(secret), "akash");
  const [{ address }] = await wallet.getAccounts();
  return new JwtTokenManager(wallet).generateToken({
    version: "v1", iss: address, iat: now, nbf: now, exp: now + 900, leases: { access: "scoped", scope: ["logs", "status"] },
  });
}

async function attempt(work) {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}

function base64url(bytes) {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
