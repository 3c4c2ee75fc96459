//! The rows of wallets; see [`surface`](mod@crate::surface) for their words.

/// What somebody is asked to sign and what it does, keys of several holders, and what a node is asked and answers.
#[doc(hidden)]
#[macro_export]
macro_rules! surface_wallet {
    ($record:ident, $choice:ident, $union:ident, $handle:ident, $call:ident) => {
        $choice! { HandedKind [$crate::surface::HandedKind] "In which form something is handed over to be signed."
            Amino "amino" "A document in amino JSON, as Keplr, WalletConnect and devices have it."
            Arbitrary "arbitrary" "Data that is no transaction (ADR-036)."
            Direct "direct" "A document in mode direct."
            Tx "tx" "A transaction, signed or not."
        }
        $handle! { Handed [$crate::tx::Handed] "What somebody is asked to sign."
            from {
                read "Reads a transaction, a document in mode direct or in amino JSON, or arbitrary data (ADR-036), also as WalletConnect wraps it." work (document [Document]) [Handed] => Ok($crate::tx::Handed::read(&document)?.into());
            }
            get this {
                kind "In which form it was handed over." [HandedKind] => Ok($crate::surface::handed_kind(this));
                chain_id "For which chain, where that is said." [Option<String>] => Ok($crate::surface::chain_id(this));
                messages "What the chain is asked to do. What is in amino JSON and of no known type is left out." [Vec<Message>] => Ok($crate::surface::messages(this));
                sign_bytes "What is signed (by its SHA-256); a transaction alone does not say it." [Option<Bytes>] => Ok($crate::surface::sign_bytes(this));
            }
            with this {
                summary "What a person should read before signing, judged by what the wallet knows." work (? wallet [Wallet]) [Summary] => Ok($crate::surface::summary(this, wallet)?);
        } }
        $record! { Wallet [$crate::surface::Wallet] "What a wallet knows of itself. What is left out is not judged." {
                open_deployments [Vec<U64>] "The account's open deployments, by `dseq`."
                ? chain_id [String] "The chain that it is on."
                ? address [Address] "Its account."
                ? account_number [U64] "The account's number on that chain."
                ? hourly_budget [Price] "What a deployment may cost in an hour."
                ? block_millis [u32] "The time between two blocks; the one that the network's console reckons with, where it is not said."
        } }
        $record! { Summary [$crate::surface::Summary] "What somebody is asked to sign, in words." {
                statements [Vec<Statement>] "One for each message, and behind it those of the messages inside."
                warnings [Vec<SigningWarning>] "What may not be as the signer wants it."
                text [String] "All of it, one a line."
                ? chain_id [String] "For which chain, where that is said."
                ? cost [ExecutionCost] "What execution costs; nothing where nothing is executed."
                ? memo [String] "The text that everybody can read, quoted."
        } }
        $record! { Statement [$crate::surface::Statement] "What one message does." {
                type_url [String] "The URL of its type."
                depth [u32] "0 of a message of the transaction, 1 of one inside of that, and so on."
                parts [Vec<StatementPart>] "The sentence, in parts."
                text [String] "The sentence."
        } }
        $record! { StatementPart [$crate::surface::StatementPart] "A part of a sentence." {
                kind [StatementPartKind] "How it may be shown."
                text [String] "The words."
        } }
        $choice! { StatementPartKind [$crate::surface::StatementPartKind] "What a part of a sentence is."
            Account "account" "An address, whole."
            Amount "amount" "A sum of money, with its unit."
            Id "id" "A deployment, a lease, a proposal and the like."
            Quote "quote" "What somebody else wrote."
            Time "time" "A moment or a span."
            Words "words" "Words between."
        }
        $record! { ExecutionCost [$crate::surface::ExecutionCost] "What the execution of a transaction costs." {
                amount [Vec<Coin>] "The fee, without what is no amount."
                gas_limit [U64] "Execution stops here."
                shown [String] "The fee in the units that people speak of."
                ? payer [String] "Who pays."
                ? granter [String] "Whose fee grant pays for the payer."
        } }
        $record! { SigningWarning [$crate::surface::SigningWarning] "What a person should know before signing." {
                about [String] "Which warning it is, such as `chain_id`; a word that stays."
                text [String] "The warning in words."
        } }
        $handle! { DecodedTx [$crate::tx::DecodedTx] "A transaction as a node reads it."
            from {
                decode "Reads the bytes of a transaction, and refuses what a node refuses." work (bytes [Bytes]) [DecodedTx] => Ok($crate::tx::DecodedTx::decode(&bytes)?.into());
                read "The same for history: messages of types that are not known are kept as they are." work (bytes [Bytes]) [DecodedTx] => Ok($crate::tx::DecodedTx::read(&bytes)?.into());
            }
            get this {
                hash "Under which the chain finds it: the SHA-256 of the bytes in capital hexadecimal digits." [String] => Ok(this.hash());
                memo "The text that goes with it." [String] => Ok(this.memo());
                messages "What the chain is asked to do." [Vec<Message>] => Ok(this.messages());
                signatures "One for each signer, in their order." [Vec<Bytes>] => Ok(this.signatures().to_vec());
            }
            with this {
                signers "The accounts that must sign, the first of which pays unless the fee says otherwise." quick () [Vec<Address>] => Ok(this.signers()?);
                to_json "The transaction in the chain's own JSON." work () [String] => Ok(this.to_json()?.to_string());
                validate "Whether the chain would take it at all, before it looks at its state." quick () [()] => Ok(this.validate_basic()?);
                verify "Checks order and signatures as a node does before it executes anything, with the accounts of the signers as the chain knows them." work (chain_id [String] accounts [Vec<SignerAccount>]) [()] => Ok($crate::surface::verify(this, &chain_id, accounts)?);
        } }
        $record! { SignerAccount [$crate::surface::SignerAccount] "What the chain knows of an account that signs." {
                account_number [U64] "The account's number."
                sequence [U64] "How many transactions it has sent."
                ? public_key [PublicKey] "Its key, where the chain knows it and it is of one holder."
        } }
        $handle! { MultisigKey [$crate::tx::MultisigKey] "A key of several holders, of whom some must sign."
            new "So many of these keys must sign; their order is part of the key." quick (threshold [u32] keys [Vec<PublicKey>]) [MultisigKey] => Ok($crate::tx::MultisigKey::new(threshold, keys)?.into());
            get this {
                address "The account of this key." [Address] => Ok(this.address());
                threshold "How many must sign." [u32] => Ok(this.threshold());
            }
            with this {
                assemble "The transaction of an account with this key, from signatures of its holders in mode amino, in any order." quick (tx [UnsignedTx] signatures [Vec<HolderSignature>]) [SignedTx] => $crate::surface::assemble(this, &tx, signatures);
                sign "The transaction with one more signer: the account of this key." quick (tx [UnsignedTx] account_number [U64] sequence [U64]) [UnsignedTx] =>
                    Ok($crate::tx::UnsignedTx::clone(&tx).signed_by_several($crate::tx::MultisigSigner::new($crate::tx::MultisigKey::clone(this), account_number, sequence)).into());
        } }
        $record! { HolderSignature [$crate::surface::HolderSignature] "What one holder of a key has signed." {
                holder [PublicKey] "The holder's own key."
                signature [Bytes] "64 bytes."
        } }
        $call! { arbitrary_sign_bytes "What is signed when an account signs data that is no transaction (ADR-036)." quick (signer [Address] data [Bytes]) [Bytes] => Ok($crate::tx::arbitrary_sign_bytes(&signer, &data)); }
        $call! { fee_of_gas "A fee in uakt for a gas limit, at a price in millionths of a uakt for one gas; at the price that is safe everywhere, where none is named." quick (gas_limit [U64] ? micro_uakt [U64]) [Fee] => Ok($crate::surface::fee_of_gas(gas_limit, micro_uakt)?); }
        $call! { gas_limit_of_simulation "A gas limit from what a node used when it simulated a transaction: half as much again, or times so many hundredths of a percent." quick (gas_used [U64] ? adjustment_bps [u32]) [U64] =>
            Ok($crate::tx::gas_limit_of_simulation(gas_used, adjustment_bps.unwrap_or($crate::tx::GAS_ADJUSTMENT_BPS))?); }
        $choice! { Retry [$crate::refusal::Retry] "Whether what was refused may be tried again."
            Later "later" "The same may pass when the chain has moved on: wait."
            Never "never" "The same would fail again: change it first."
            Rebuild "rebuild" "The same messages may pass at once with another sequence, fee, gas limit or timeout: ask for it, and sign anew."
            Sent "sent" "Nothing is to be tried: the transaction is on its way."
        }
        $record! { ChainRefusal [$crate::surface::ChainRefusal] "A refusal by the chain or by a provider, explained." {
                codespace [String] "Whose code it is, such as `market`; `gateway` of a provider."
                code [u32] "The number. A provider's is the status of HTTP, the end of a WebSocket, or a shell's channel."
                log [String] "The chain's or the provider's own text."
                name [String] "A name that stays, such as `bid.not_open`."
                cause [String] "What is wrong."
                remedy [String] "What to do about it."
                retry [Retry] "Whether it may be tried again."
                error_class [Class] "Who can fix it."
                ? message_index [u32] "Which message failed, counted from 0, where one did."
                ? expected_sequence [U64] "The sequence that the chain waits for, where it says so."
        } }
        $call! { explain_refusal "Explains a refusal by the chain, as a reply has it." quick (codespace [String] code [u32] log [String]) [ChainRefusal] => Ok($crate::surface::explain_refusal(codespace, code, log)?); }
        $record! { NodeRequest [$crate::surface::NodeRequest] "A question to a node in each of the forms that it takes; send one of them." {
                grpc_method [String] "Such as `/cosmos.tx.v1beta1.Service/Simulate`."
                grpc_message [Bytes] "The protobuf bytes of the request."
                rest_verb [String] "`GET` or `POST`."
                rest_path [String] "Behind the address of the interface."
                rpc_method [String] "Of CometBFT's JSON-RPC, such as `broadcast_tx_sync`."
                rpc_params [String] "An object in JSON."
                ? rest_body [String] "JSON, where the verb has a body."
        } }
        $call! { simulate_request "Asks how much gas a transaction uses. Its signatures may be empty; its signers and their sequences must be right." quick (tx [Bytes]) [NodeRequest] => Ok($crate::tx::node::Request::simulate(&tx).into()); }
        $call! { broadcast_request "Hands a transaction to a node, which answers when it has checked it and before it is executed." quick (tx [Bytes]) [NodeRequest] => Ok($crate::tx::node::Request::broadcast(&tx).into()); }
        $call! { transaction_request "Asks for a transaction by its hash, which stands in a block or is missing." quick (hash [String]) [NodeRequest] => Ok($crate::tx::node::Request::transaction(&hash)?.into()); }
        $call! { account_request "Asks for an account: its number, its sequence, its key, and what of it is locked." quick (address [Address]) [NodeRequest] => Ok($crate::tx::node::Request::account(&address).into()); }
        $record! { SimulationReply [$crate::surface::SimulationReply] "What a transaction would use, or why it would fail." {
                ? gas_used [U64] "What it used; `gas_limit_of_simulation` makes a limit of it."
                ? refusal [ChainRefusal] "Why it would fail."
        } }
        $record! { BroadcastReply [$crate::surface::BroadcastReply] "Whether a node takes a transaction." {
                ? hash [String] "Under which it can be asked for."
                ? refusal [ChainRefusal] "Why it is not taken."
        } }
        $record! { TransactionReply [$crate::surface::TransactionReply] "What became of a transaction. Without a height it is in no block, or not yet." {
                ? height [I64] "The block that it stands in."
                ? hash [String] "Its hash."
                ? gas_wanted [I64] "The gas limit."
                ? gas_used [I64] "What it used."
                ? tx [Bytes] "Its bytes, where the reply has them."
                ? refusal [ChainRefusal] "Why it failed; then it has no effect but its fee."
        } }
        $record! { AccountReply [$crate::surface::AccountReply] "An account as the chain knows it. Without an address the chain does not know it." {
                account_number [U64] "Its number, which every signature covers."
                sequence [U64] "How many transactions it has sent: the sequence of the next."
                ? address [Address] "Its address."
                ? public_key [PublicKey] "Its key, where it is known and of one holder."
                ? vesting [Vesting] "What of it is locked, where something is."
                ? refusal [ChainRefusal] "Why the node does not say."
        } }
        $record! { Vesting [$crate::surface::Vesting] "What of an account is locked." {
                kind [VestingKind] "How it becomes free."
                original [Vec<Coin>] "What was locked in the beginning."
                delegated_free [Vec<Coin>] "What is delegated of the free part."
                delegated_vesting [Vec<Coin>] "What is delegated of the locked part."
                end_time [I64] "When everything is free."
                periods [Vec<VestingPeriod>] "The steps, where it becomes free in steps."
                ? start_time [I64] "When it begins, in seconds since 1970, where it becomes free bit by bit."
        } }
        $choice! { VestingKind [$crate::tx::node::VestingKind] "How coins become free."
            Continuous "continuous" "Bit by bit."
            Delayed "delayed" "All at the end."
            Periodic "periodic" "In steps."
            PermanentLocked "permanent_locked" "Never."
        }
        $record! { VestingPeriod [$crate::surface::VestingPeriod] "A step." {
                seconds [I64] "How long after the one before."
                amount [Vec<Coin>] "What becomes free."
        } }
        $call! { read_simulation "Reads a REST or JSON-RPC reply to `simulate_request`." quick (body [String]) [SimulationReply] => Ok($crate::surface::read_simulation(&body)?); }
        $call! { read_broadcast "Reads a REST or JSON-RPC reply to `broadcast_request`." quick (body [String]) [BroadcastReply] => Ok($crate::surface::read_broadcast(&body)?); }
        $call! { read_transaction "Reads a REST or JSON-RPC reply to `transaction_request`." quick (body [String]) [TransactionReply] => Ok($crate::surface::read_transaction(&body)?); }
        $call! { read_account "Reads a REST or JSON-RPC reply to `account_request`." quick (body [String]) [AccountReply] => Ok($crate::surface::read_account(&body)?); }
    };
}
