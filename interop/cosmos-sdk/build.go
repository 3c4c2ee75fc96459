package main

import (
	"context"
	"encoding/hex"
	"fmt"

	"cosmossdk.io/math"
	kmultisig "github.com/cosmos/cosmos-sdk/crypto/keys/multisig"
	"github.com/cosmos/cosmos-sdk/crypto/keys/secp256k1"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"
	"github.com/cosmos/cosmos-sdk/crypto/types/multisig"
	sdk "github.com/cosmos/cosmos-sdk/types"
	signingtypes "github.com/cosmos/cosmos-sdk/types/tx/signing"
	authsigning "github.com/cosmos/cosmos-sdk/x/auth/signing"
)

// Builds and signs the transaction that the row describes.
func (n node) build(row row, given *answer) error {
	builder := n.config.NewTxBuilder()
	messages := make([]sdk.Msg, len(row.Messages))
	for place, text := range row.Messages {
		if err := n.codec.UnmarshalInterfaceJSON(text, &messages[place]); err != nil {
			return err
		}
	}
	if err := builder.SetMsgs(messages...); err != nil {
		return err
	}
	var fee sdk.Coins
	for _, coin := range row.Fee.Amount {
		amount, ok := math.NewIntFromString(coin.Amount)
		if !ok {
			return fmt.Errorf("the fee %s is no number", coin.Amount)
		}
		fee = append(fee, sdk.NewCoin(coin.Denom, amount))
	}
	builder.SetFeeAmount(fee)
	builder.SetGasLimit(row.Fee.GasLimit)
	builder.SetMemo(row.Memo)
	builder.SetTimeoutHeight(row.TimeoutHeight)
	for text, set := range map[string]func(sdk.AccAddress){row.Fee.Granter: builder.SetFeeGranter, row.Fee.Payer: builder.SetFeePayer} {
		if text == "" {
			continue
		}
		account, err := sdk.AccAddressFromBech32(text)
		if err != nil {
			return err
		}
		set(account)
	}

	keys := make([]cryptotypes.PrivKey, len(row.Keys))
	public := make([]cryptotypes.PubKey, len(row.Keys))
	for place, text := range row.Keys {
		secret, err := hex.DecodeString(text)
		if err != nil {
			return err
		}
		keys[place] = &secp256k1.PrivKey{Key: secret}
		public[place] = keys[place].PubKey()
	}
	mode := signingtypes.SignMode_SIGN_MODE_LEGACY_AMINO_JSON
	if row.Mode == "direct" {
		mode = signingtypes.SignMode_SIGN_MODE_DIRECT
	}
	signature := signingtypes.SignatureV2{PubKey: public[0], Sequence: row.Sequence}
	signature.Data = &signingtypes.SingleSignatureData{SignMode: mode}
	if row.Multisig != nil {
		signature.PubKey = kmultisig.NewLegacyAminoPubKey(row.Multisig.Threshold, public)
		signature.Data = multisig.NewMultisig(len(public))
	}
	// The bytes in mode direct hold who signs and how.
	if err := builder.SetSignatures(signature); err != nil {
		return err
	}
	signer := authsigning.SignerData{
		Address:       sdk.AccAddress(signature.PubKey.Address()).String(),
		ChainID:       row.ChainID,
		AccountNumber: row.AccountNumber,
		Sequence:      row.Sequence,
		PubKey:        signature.PubKey,
	}
	toSign, err := authsigning.GetSignBytesAdapter(context.Background(), n.config.SignModeHandler(), mode, signer, builder.GetTx())
	if err != nil {
		return err
	}
	given.SignBytes = toSign

	if row.Multisig == nil {
		signed, err := keys[0].Sign(toSign)
		if err != nil {
			return err
		}
		signature.Data = &signingtypes.SingleSignatureData{SignMode: mode, Signature: signed}
	} else {
		collected := multisig.NewMultisig(len(public))
		for _, place := range row.Multisig.Signing {
			signed, err := keys[place].Sign(toSign)
			if err != nil {
				return err
			}
			data := &signingtypes.SingleSignatureData{SignMode: mode, Signature: signed}
			if err := multisig.AddSignatureFromPubKey(collected, data, public[place], public); err != nil {
				return err
			}
		}
		signature.Data = collected
	}
	if err := builder.SetSignatures(signature); err != nil {
		return err
	}
	given.Tx, err = n.config.TxEncoder()(builder.GetTx())
	return err
}
