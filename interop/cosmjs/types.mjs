// Which types and amino converters the peers have.

import { createWasmAminoConverters } from "@cosmjs/cosmwasm-stargate";
import { Registry } from "@cosmjs/proto-signing";
import { AminoTypes, createDefaultAminoConverters } from "@cosmjs/stargate";
import * as chainSdkV1 from "@akashnetwork/chain-sdk/private-types/akash.v1";
import * as chainSdkV1beta4 from "@akashnetwork/chain-sdk/private-types/akash.v1beta4";
import * as chainSdkV1beta5 from "@akashnetwork/chain-sdk/private-types/akash.v1beta5";
import * as authz from "cosmjs-types/cosmos/authz/v1beta1/authz.js";
import * as authzTx from "cosmjs-types/cosmos/authz/v1beta1/tx.js";
import * as bankAuthz from "cosmjs-types/cosmos/bank/v1beta1/authz.js";
import * as bankTx from "cosmjs-types/cosmos/bank/v1beta1/tx.js";
import * as ed25519 from "cosmjs-types/cosmos/crypto/ed25519/keys.js";
import * as distributionTx from "cosmjs-types/cosmos/distribution/v1beta1/tx.js";
import * as feegrant from "cosmjs-types/cosmos/feegrant/v1beta1/feegrant.js";
import * as feegrantTx from "cosmjs-types/cosmos/feegrant/v1beta1/tx.js";
import * as govV1Tx from "cosmjs-types/cosmos/gov/v1/tx.js";
import * as gov from "cosmjs-types/cosmos/gov/v1beta1/gov.js";
import * as govTx from "cosmjs-types/cosmos/gov/v1beta1/tx.js";
import * as slashingTx from "cosmjs-types/cosmos/slashing/v1beta1/tx.js";
import * as stakingAuthz from "cosmjs-types/cosmos/staking/v1beta1/authz.js";
import * as stakingTx from "cosmjs-types/cosmos/staking/v1beta1/tx.js";
import * as vestingTx from "cosmjs-types/cosmos/vesting/v1beta1/tx.js";
import * as wasmTx from "cosmjs-types/cosmwasm/wasm/v1/tx.js";
import * as transferTx from "cosmjs-types/ibc/applications/transfer/v1/tx.js";

const cosmosModules = [
  authz, authzTx, bankAuthz, bankTx, distributionTx, ed25519, feegrant, feegrantTx, gov, govTx, govV1Tx, slashingTx,
  stakingAuthz, stakingTx, transferTx, vestingTx, wasmTx,
];
const akashModules = [chainSdkV1, chainSdkV1beta4, chainSdkV1beta5];

const cosmosTypes = new Map(members(cosmosModules, (type) => type.typeUrl));
const akashTypes = new Map(members(akashModules, (type) => type.$type && `/${type.$type}`));

/** cosmjs's type of a Cosmos message, chain-sdk's of a message of Akash. */
export const typeOf = (typeUrl) => cosmosTypes.get(typeUrl) ?? akashTypes.get(typeUrl);
export const registry = new Registry(cosmosTypes);

const converters = { ...createDefaultAminoConverters(), ...createWasmAminoConverters() };
export const aminoTypes = new AminoTypes(converters);

/** cosmjs's converters are all that the peers have: chain-sdk brings none. */
export function requireConverters(typeUrls) {
  const missing = [...new Set(typeUrls)].filter((typeUrl) => !(typeUrl in converters)).sort();
  if (missing.length > 0) throw new Error(missing.map((typeUrl) => `no amino converter for ${typeUrl}`).join("; "));
}

function members(modules, typeUrlOf) {
  return modules.flatMap((module) => Object.values(module))
    .filter((member) => typeof member?.encode === "function" && typeUrlOf(member))
    .map((type) => [typeUrlOf(type), type]);
}
