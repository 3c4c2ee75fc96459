// Whether our signatures hold, judged by cosmjs from our transaction alone.

import { makeSignDoc as makeAminoSignDoc, serializeSignDoc } from "@cosmjs/amino";
import { Secp256k1, Secp256k1Signature, sha256 } from "@cosmjs/crypto";
import { fromBase64 } from "@cosmjs/encoding";
import { decodePubkey, decodeTxRaw, makeSignBytes, makeSignDoc } from "@cosmjs/proto-signing";
import { MultiSignature } from "cosmjs-types/cosmos/crypto/multisig/v1beta1/multisig.js";
import { SignMode } from "cosmjs-types/cosmos/tx/signing/v1beta1/signing.js";
import { TxRaw } from "cosmjs-types/cosmos/tx/v1beta1/tx.js";

import { aminoTypes, registry, requireConverters } from "./types.mjs";

export async function verify({ tx, chain_id, account_number, sequence }) {
  const bytes = fromBase64(tx);
  const decoded = { ...TxRaw.decode(bytes), ...decodeTxRaw(bytes) };
  const [signer] = decoded.authInfo.signerInfos;
  if (decoded.authInfo.signerInfos.length !== 1 || decoded.signatures.length !== 1) throw new Error("one signer expected");
  if (signer.sequence !== BigInt(sequence)) return false;
  const key = decodePubkey(signer.publicKey);
  const { single, multi } = signer.modeInfo;
  if (multi) return multisigHolds(decoded, key, multi, chain_id, account_number);
  return holds(decoded.signatures[0], key, signBytes(decoded, single.mode, chain_id, account_number));
}

async function multisigHolds(decoded, { value: { threshold, pubkeys } }, { bitarray, modeInfos }, chainId, accountNumber) {
  const { signatures } = MultiSignature.decode(decoded.signatures[0]);
  const signing = pubkeys.filter((_, at) => bitarray.elems[at >> 3] & (0x80 >> (at & 7)));
  if (signing.length < Number(threshold) || signing.length !== signatures.length || signing.length !== modeInfos.length) return false;
  const verdicts = await Promise.all(signing.map((key, at) =>
    holds(signatures[at], key, signBytes(decoded, modeInfos[at].single.mode, chainId, accountNumber))));
  return verdicts.every(Boolean);
}

function holds(signature, key, bytes) {
  return Secp256k1.verifySignature(Secp256k1Signature.fromFixedLength(signature), sha256(bytes), fromBase64(key.value));
}

function signBytes({ body, authInfo, bodyBytes, authInfoBytes }, mode, chainId, accountNumber) {
  if (mode === SignMode.SIGN_MODE_DIRECT) {
    return makeSignBytes(makeSignDoc(bodyBytes, authInfoBytes, chainId, Number(accountNumber)));
  }
  if (mode !== SignMode.SIGN_MODE_LEGACY_AMINO_JSON) throw new Error(`sign mode ${mode} was not expected`);
  requireConverters(body.messages.map(({ typeUrl }) => typeUrl));
  const messages = body.messages.map(({ typeUrl, value }) => aminoTypes.toAmino({ typeUrl, value: registry.decode({ typeUrl, value }) }));
  const timeoutHeight = body.timeoutHeight || undefined;
  const document = makeAminoSignDoc(messages, fee(authInfo.fee), chainId, body.memo, Number(accountNumber), Number(authInfo.signerInfos[0].sequence), timeoutHeight);
  return serializeSignDoc(document);
}

function fee({ amount, gasLimit, granter, payer }) {
  return { amount, gas: gasLimit.toString(), ...(granter && { granter }), ...(payer && { payer }) };
}
