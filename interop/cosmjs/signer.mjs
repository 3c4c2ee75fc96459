// The wallets of cosmjs, which also keep the bytes that they sign.

import { Secp256k1Wallet, serializeSignDoc } from "@cosmjs/amino";
import { fromHex } from "@cosmjs/encoding";
import { DirectSecp256k1Wallet, makeSignBytes } from "@cosmjs/proto-signing";

export async function directSigner(key) {
  const wallet = await DirectSecp256k1Wallet.fromKey(fromHex(key), "akash");
  const signer = {
    getAccounts: () => wallet.getAccounts(),
    async signDirect(address, document) {
      signer.signBytes = makeSignBytes(document);
      return wallet.signDirect(address, document);
    },
  };
  return signer;
}

export async function aminoSigner(key) {
  const wallet = await Secp256k1Wallet.fromKey(fromHex(key), "akash");
  const signer = {
    getAccounts: () => wallet.getAccounts(),
    async signAmino(address, document) {
      signer.signBytes = serializeSignDoc(document);
      return wallet.signAmino(address, document);
    },
  };
  return signer;
}
