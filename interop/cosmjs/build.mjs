// What the peers sign for the description in a row.

import { createMultisigThresholdPubkey, encodeSecp256k1Pubkey } from "@cosmjs/amino";
import { makeMultisignedTxBytes, SigningStargateClient } from "@cosmjs/stargate";
import { TxRaw } from "cosmjs-types/cosmos/tx/v1beta1/tx.js";

import { akashClient, akashMessages } from "./akash.mjs";
import { readMessage } from "./json.mjs";
import { aminoSigner, directSigner } from "./signer.mjs";
import { aminoTypes, registry, requireConverters, typeOf } from "./types.mjs";

/** The bytes signed and the signed transaction. */
export async function build(row) {
  const messages = row.family === "akash"
    ? await akashMessages(row.messages)
    : row.messages.map((message) => readMessage(message, typeOf));
  if (row.mode !== "direct") requireConverters(row.messages.map((message) => message["@type"]));
  return row.mode === "multisig" ? multisig(row, messages) : single(row, messages);
}

async function single(row, messages) {
  const signer = await (row.mode === "direct" ? directSigner : aminoSigner)(row.keys[0]);
  const tx = await sign(row, messages, signer);
  return { signBytes: signer.signBytes, tx: TxRaw.encode(tx).finish() };
}

async function multisig(row, messages) {
  const members = await Promise.all(row.keys.map(aminoSigner));
  const accounts = await Promise.all(members.map(async (member) => (await member.getAccounts())[0]));
  const key = createMultisigThresholdPubkey(accounts.map(({ pubkey }) => encodeSecp256k1Pubkey(pubkey)), row.multisig.threshold, true);
  const signed = await Promise.all(row.multisig.signing.map((at) => sign(row, messages, members[at])));
  const signatures = new Map(signed.map((tx, at) => [accounts[row.multisig.signing[at]].address, tx.signatures[0]]));
  return {
    signBytes: members[row.multisig.signing[0]].signBytes,
    tx: makeMultisignedTxBytes(key, Number(row.sequence), fee(row), signed[0].bodyBytes, signatures),
  };
}

async function sign(row, messages, signer) {
  const [{ address }] = await signer.getAccounts();
  const who = { accountNumber: Number(row.account_number), sequence: Number(row.sequence), chainId: row.chain_id };
  const timeoutHeight = row.timeout_height === "0" ? undefined : BigInt(row.timeout_height);
  if (row.family === "akash") return akashClient(signer).sign(messages, fee(row), row.memo, who, timeoutHeight);
  const client = await SigningStargateClient.offline(signer, { registry, aminoTypes });
  return client.sign(address, messages, fee(row), row.memo, who, timeoutHeight);
}

function fee({ fee: { amount, gas_limit, granter, payer } }) {
  return { amount, gas: gas_limit, ...(granter && { granter }), ...(payer && { payer }) };
}
