"""sign_lease.py [BID]

Takes a provider's bid: what the transaction does, what it may cost, and its bytes, signed in two phases. Nothing is sent.
BID is owner/dseq/gseq/oseq/provider; the default is one of a published test account.
"""

import sys

import akashkit
from akashkit import DecodedTx, Handed, LeaseId, Message, Signer, SignerAccount, SignMode, UnsignedTx, Wallet

CHAIN = "akashnet-2"
BID = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/26999950/1/1/akash1v96hymmjv9sh2un0wfskzatjdaexzct4txad7a"
# Everybody knows these words: they come from the network's own test data.
TEST_MNEMONIC = (
    "addict worth drip violin note olive final pelican perfect feel goat game "
    "horror brass fence deposit dutch improve setup stuff frost spirit smart alien"
)


def main() -> None:
    bid = LeaseId.parse(sys.argv[1] if len(sys.argv) > 1 else BID)
    key = akashkit.Mnemonic.parse(TEST_MNEMONIC).derive()

    # The fee is known when the gas is, and the gas when the rest is.
    signer = Signer(key.public_key, 42, 7, SignMode.DIRECT)
    draft = UnsignedTx(CHAIN, [Message.create_lease(bid)], akashkit.fee_of_gas(0), [signer])
    unsigned = draft.with_fee(akashkit.fee_of_gas(draft.gas_limit()))

    # What is signed is read back, as a wallet would that somebody else has handed it.
    to_sign = unsigned.sign_bytes()
    wallet = Wallet([], chain_id=CHAIN, address=key.public_key.address(), account_number=42)
    print(Handed.read(to_sign).summary(wallet).text)
    print("To sign:", to_sign.hex())

    signed = unsigned.assemble([key.sign(to_sign)])
    DecodedTx.decode(signed.bytes).verify(CHAIN, [SignerAccount(42, 7)])
    print("Signed:", signed.bytes.hex())
    print("Hash:", signed.hash)
    request = akashkit.broadcast_request(signed.bytes)
    print("To send:", request.rest_verb, request.rest_path, request.rest_body)


if __name__ == "__main__":
    main()
