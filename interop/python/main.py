"""The Python peer of `cargo xtask interop`: reads ROWS, writes OUT, one JSON object a line."""

import base64
import json
import sys
from importlib import import_module

from cosmpy.aerial.tx import SigningCfg, Transaction, TxFee
from cosmpy.crypto.address import Address
from cosmpy.crypto.keypairs import PrivateKey, PublicKey
from cosmpy.protos.cosmos.crypto.secp256k1.keys_pb2 import PubKey
from cosmpy.protos.cosmos.tx.v1beta1.tx_pb2 import SignDoc, Tx, TxRaw
from cosmpy.protos.gogoproto import gogo_pb2
from google.protobuf import descriptor_pool, json_format, message_factory

# What stands in an `Any` is found when its module has been read.
for name in (
    "cosmos.authz.v1beta1.authz",
    "cosmos.authz.v1beta1.tx",
    "cosmos.bank.v1beta1.authz",
    "cosmos.bank.v1beta1.tx",
    "cosmos.crypto.ed25519.keys",
    "cosmos.distribution.v1beta1.tx",
    "cosmos.feegrant.v1beta1.feegrant",
    "cosmos.feegrant.v1beta1.tx",
    "cosmos.gov.v1.tx",
    "cosmos.gov.v1beta1.gov",
    "cosmos.gov.v1beta1.tx",
    "cosmos.slashing.v1beta1.tx",
    "cosmos.staking.v1beta1.authz",
    "cosmos.staking.v1beta1.tx",
    "cosmos.vesting.v1beta1.tx",
    "cosmwasm.wasm.v1.tx",
    "ibc.applications.transfer.v1.tx",
):
    import_module(f"cosmpy.protos.{name}_pb2")


def main(rows: str, out: str) -> None:
    with open(rows, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as answers:
        for line in lines:
            answers.write(json.dumps(answer(json.loads(line))) + "\n")


def answer(row: dict) -> dict:
    given = {"id": row["id"]}
    if row["family"] != "cosmos":
        return given | {"error": "cosmpy has no messages of Akash"}
    if row["mode"] != "direct":
        return given | {"error": f"cosmpy does not sign in mode {row['mode']}"}
    errors = []
    for part in (build, read):
        try:
            given |= part(row)
        except Exception as error:  # Whatever it is, it is the peer's answer.
            errors.append(f"{part.__name__}: {error}")
    return given | ({"error": "; ".join(errors)} if errors else {})


def build(row: dict) -> dict:
    """Builds and signs what the row describes, as an app would."""
    key = PrivateKey(bytes.fromhex(row["keys"][0]))
    transaction = Transaction()
    for message in row["messages"]:
        transaction.add_message(typed(message))
    fee = row["fee"]
    amount = "".join(coin["amount"] + coin["denom"] for coin in fee["amount"])
    fee = TxFee(amount, int(fee["gas_limit"]), Address(fee["granter"]) if fee["granter"] else None, None)
    signing = SigningCfg.direct(key.public_key, int(row["sequence"]))
    transaction.seal(signing, fee, row["memo"], int(row["timeout_height"]))
    transaction.sign(key, row["chain_id"], int(row["account_number"]), deterministic=True).complete()
    tx = transaction.tx
    signed = sign_bytes(row, tx.body.SerializeToString(), tx.auth_info.SerializeToString())
    return {"sign_bytes": base64.b64encode(signed).decode(), "tx": base64.b64encode(tx.SerializeToString()).decode()}


def read(row: dict) -> dict:
    """Reads our transaction, and verifies its signature with the key that it names."""
    raw = TxRaw.FromString(base64.b64decode(row["tx"]))
    tx = Tx.FromString(base64.b64decode(row["tx"]))
    messages = [typed(message) for message in row["messages"]]
    found = [unpacked(message) for message in tx.body.messages]
    key = PubKey.FromString(tx.auth_info.signer_infos[0].public_key.value).key
    verified = PublicKey(key).verify(sign_bytes(row, raw.body_bytes, raw.auth_info_bytes), raw.signatures[0])
    return {"content": messages == found and tx.body.memo == row["memo"], "verified": verified}


def sign_bytes(row: dict, body: bytes, auth_info: bytes) -> bytes:
    document = SignDoc(body_bytes=body, auth_info_bytes=auth_info, chain_id=row["chain_id"])
    document.account_number = int(row["account_number"])
    return document.SerializeToString()


def unpacked(message):
    kind = descriptor(message.type_url)
    return message_factory.GetMessageClass(kind).FromString(message.value)


def typed(message: dict):
    kind = descriptor(message["@type"])
    fields = {name: value for name, value in message.items() if name != "@type"}
    return json_format.ParseDict(on_wire(fields, kind), message_factory.GetMessageClass(kind)())


def descriptor(type_url: str):
    return descriptor_pool.Default().FindMessageTypeByName(type_url.rpartition("/")[2])


def on_wire(fields: dict, kind) -> dict:
    """The chain's JSON as protobuf's: decimals as they are on the wire, a contract's message as bytes."""
    if "@type" in fields:
        kind = descriptor(fields["@type"])
    own = kind.fields_by_name
    return {name: value if name == "@type" else field_on_wire(value, own[name]) for name, value in fields.items()}


def field_on_wire(value, field):
    if isinstance(value, list):
        return [field_on_wire(item, field) for item in value]
    if value is None:
        return None
    if field.type == field.TYPE_BYTES and isinstance(value, dict):
        return base64.b64encode(json.dumps(value, separators=(",", ":")).encode()).decode()
    if isinstance(value, dict):
        return on_wire(value, field.message_type)
    if field.GetOptions().Extensions[gogo_pb2.customtype].endswith("Dec"):
        whole, _, places = value.partition(".")
        return str(int(whole + places.ljust(18, "0")))
    return value


if __name__ == "__main__":
    main(*sys.argv[1:])
