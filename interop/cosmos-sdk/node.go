package main

import (
	"bytes"
	"context"
	"fmt"

	// Linked into every node. Without it the SDK writes the periods of a vesting account as {} in amino JSON.
	_ "cosmossdk.io/api/cosmos/vesting/v1beta1"
	feegrant "cosmossdk.io/x/feegrant"
	txsigning "cosmossdk.io/x/tx/signing"
	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	"github.com/cosmos/cosmos-sdk/codec/address"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	"github.com/cosmos/cosmos-sdk/std"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/msgservice"
	signingtypes "github.com/cosmos/cosmos-sdk/types/tx/signing"
	authsigning "github.com/cosmos/cosmos-sdk/x/auth/signing"
	authtx "github.com/cosmos/cosmos-sdk/x/auth/tx"
	vesting "github.com/cosmos/cosmos-sdk/x/auth/vesting/types"
	"github.com/cosmos/cosmos-sdk/x/authz"
	bank "github.com/cosmos/cosmos-sdk/x/bank/types"
	distribution "github.com/cosmos/cosmos-sdk/x/distribution/types"
	govv1 "github.com/cosmos/cosmos-sdk/x/gov/types/v1"
	govv1beta1 "github.com/cosmos/cosmos-sdk/x/gov/types/v1beta1"
	slashing "github.com/cosmos/cosmos-sdk/x/slashing/types"
	staking "github.com/cosmos/cosmos-sdk/x/staking/types"
	"github.com/cosmos/gogoproto/proto"
	transfer "github.com/cosmos/ibc-go/v10/modules/apps/transfer/types"
	"google.golang.org/protobuf/types/known/anypb"
)

// The part of a node that looks at transactions before it executes them.
type node struct {
	codec  codec.Codec
	config client.TxConfig
}

func newNode() node {
	sdk.GetConfig().SetBech32PrefixForAccount("akash", "akashpub")
	sdk.GetConfig().SetBech32PrefixForValidator("akashvaloper", "akashvaloperpub")
	registry, err := codectypes.NewInterfaceRegistryWithOptions(codectypes.InterfaceRegistryOptions{
		ProtoFiles: proto.HybridResolver,
		SigningOptions: txsigning.Options{
			AddressCodec:          address.NewBech32Codec("akash"),
			ValidatorAddressCodec: address.NewBech32Codec("akashvaloper"),
		},
	})
	if err != nil {
		panic(err)
	}
	std.RegisterInterfaces(registry)
	for _, register := range []func(codectypes.InterfaceRegistry){
		authz.RegisterInterfaces, bank.RegisterInterfaces, distribution.RegisterInterfaces, feegrant.RegisterInterfaces,
		govv1.RegisterInterfaces, govv1beta1.RegisterInterfaces, slashing.RegisterInterfaces, staking.RegisterInterfaces,
		transfer.RegisterInterfaces, vesting.RegisterInterfaces,
	} {
		register(registry)
	}
	if err := msgservice.ValidateProtoAnnotations(proto.HybridResolver); err != nil {
		panic(err)
	}
	cdc := codec.NewProtoCodec(registry)
	modes := []signingtypes.SignMode{signingtypes.SignMode_SIGN_MODE_DIRECT, signingtypes.SignMode_SIGN_MODE_LEGACY_AMINO_JSON}
	return node{codec: cdc, config: authtx.NewTxConfig(cdc, modes)}
}

// Decodes our bytes, checks the messages, and verifies every signature.
func (n node) verify(row row, given *answer) error {
	decoded, err := n.config.TxDecoder()(row.Tx)
	if err != nil {
		return err
	}
	for _, message := range decoded.GetMsgs() {
		if checked, ok := message.(sdk.HasValidateBasic); ok {
			if err := checked.ValidateBasic(); err != nil {
				return fmt.Errorf("%s is not valid: %w", sdk.MsgTypeURL(message), err)
			}
		}
	}
	again, err := n.config.TxEncoder()(decoded)
	if err != nil {
		return err
	}
	same := bytes.Equal(again, row.Tx)
	given.Content = &same

	signed := decoded.(authsigning.Tx)
	signatures, err := signed.GetSignaturesV2()
	if err != nil {
		return err
	}
	signers, err := signed.GetSigners()
	if err != nil {
		return err
	}
	if len(signatures) != len(signers) {
		return fmt.Errorf("%d signatures of %d signers", len(signatures), len(signers))
	}
	data := signed.(authsigning.V2AdaptableTx).GetSigningTxData()
	for place, signature := range signatures {
		if !bytes.Equal(signature.PubKey.Address(), signers[place]) {
			return fmt.Errorf("the key of signer %d is another account's", place)
		}
		signer, err := n.signer(row, signature)
		if err != nil {
			return err
		}
		handlers := n.config.SignModeHandler()
		if err := authsigning.VerifySignature(context.Background(), signature.PubKey, signer, signature.Data, handlers, data); err != nil {
			return err
		}
	}
	given.Verified = true
	return nil
}

func (n node) signer(row row, signature signingtypes.SignatureV2) (txsigning.SignerData, error) {
	key, err := codectypes.NewAnyWithValue(signature.PubKey)
	if err != nil {
		return txsigning.SignerData{}, err
	}
	return txsigning.SignerData{
		Address:       sdk.AccAddress(signature.PubKey.Address()).String(),
		ChainID:       row.ChainID,
		AccountNumber: row.AccountNumber,
		Sequence:      row.Sequence,
		PubKey:        &anypb.Any{TypeUrl: key.TypeUrl, Value: key.Value},
	}, nil
}
