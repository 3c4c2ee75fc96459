// The messages of Akash through chain-sdk, as an app sends them, up to the signed transaction.

import { createChainNodeSDK, createStargateClient, msg, transaction } from "@akashnetwork/chain-sdk";
import { SigningStargateClient } from "@cosmjs/stargate";

import { readMessage } from "./json.mjs";
import { typeOf } from "./types.mjs";

// A signer that gives back the messages that it is to broadcast; nothing is sent.
const sdk = createChainNodeSDK({
  query: { baseUrl: "http://localhost" },
  tx: { signer: { signAndBroadcast: async (messages) => messages } },
});

/** The messages as chain-sdk hands them to its signer. */
export function akashMessages(messages) {
  return transaction(sdk, messages.map((message) => {
    const { typeUrl, value } = readMessage(message, typeOf);
    return msg(method(typeUrl), value);
  }));
}

/** chain-sdk's client, kept from connecting: account number and sequence are given. */
export function akashClient(signer) {
  return createStargateClient({
    baseUrl: "http://localhost",
    signer,
    createClient: (_, signer, options) => SigningStargateClient.offline(signer, options),
  });
}

function method(typeUrl) {
  const [, module, version, name] = typeUrl.match(/^\/akash\.(\w+)\.(\w+)\.Msg(\w+)$/);
  const found = sdk.akash[module]?.[version]?.[name[0].toLowerCase() + name.slice(1)];
  if (!found) throw new Error(`chain-sdk sends no ${typeUrl}`);
  return found;
}
