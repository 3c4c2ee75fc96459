// `node bench.mjs [ITERATIONS]`: what it costs an app with cosmjs to encode and sign a transaction that creates a lease.

import { encodeSecp256k1Pubkey } from "@cosmjs/amino";
import { fromBase64, fromHex } from "@cosmjs/encoding";
import { DirectSecp256k1Wallet, encodePubkey, makeAuthInfoBytes, makeSignDoc } from "@cosmjs/proto-signing";
import { MsgCreateLease } from "@akashnetwork/chain-sdk/private-types/akash.v1beta5";
import { TxBody, TxRaw } from "cosmjs-types/cosmos/tx/v1beta1/tx.js";
import Long from "long";

const iterations = Number(process.argv[2] ?? 2000);
const warmUp = Math.ceil(iterations / 10);

const wallet = await DirectSecp256k1Wallet.fromKey(fromHex("01".repeat(32)), "akash");
const [{ address, pubkey }] = await wallet.getAccounts();
const provider = "akash1jr5xhnqxxgxq0g7670cres5xpw5ms39dds3e3h";

const times = [];
for (let round = 0; round < warmUp + iterations; round++) {
  const begin = process.hrtime.bigint();
  await signLease(round);
  if (round >= warmUp) times.push(Number(process.hrtime.bigint() - begin));
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ "cosmjs signDirect": times[times.length >> 1] }));

async function signLease(sequence) {
  const lease = MsgCreateLease.fromPartial({
    bidId: { owner: address, dseq: Long.fromNumber(19_000_000 + sequence), gseq: 1, oseq: 1, provider, bseq: 0 },
  });
  const bodyBytes = TxBody.encode(TxBody.fromPartial({
    messages: [{ typeUrl: `/${MsgCreateLease.$type}`, value: MsgCreateLease.encode(lease).finish() }],
  })).finish();
  const key = encodePubkey(encodeSecp256k1Pubkey(pubkey));
  const authInfoBytes = makeAuthInfoBytes([{ pubkey: key, sequence }], [{ denom: "uakt", amount: "5000" }], 200_000, undefined, undefined);
  const { signed, signature } = await wallet.signDirect(address, makeSignDoc(bodyBytes, authInfoBytes, "akashnet-2", 1234));
  return TxRaw.encode(TxRaw.fromPartial({ ...signed, signatures: [fromBase64(signature.signature)] })).finish();
}
