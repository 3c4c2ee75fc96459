//! Transfers between chains.

use super::reasons;

reasons! {
    SOLOMACHINE = "06-solomachine", "leave it to relayers";
    2 "invalid header" Never "06-solomachine.invalid_header";
    3 "invalid sequence" Never "06-solomachine.invalid_sequence";
    4 "invalid signature and data" Never "06-solomachine.invalid_signature_and_data";
    5 "signature verification failed" Never "06-solomachine.signature_verification_failed";
    6 "invalid solo machine proof" Never "06-solomachine.invalid_solo_machine_proof";
}

reasons! {
    TENDERMINT = "07-tendermint", "leave it to relayers";
    2 "invalid chain-id" Never "07-tendermint.invalid_chain_id";
    3 "invalid trusting period" Never "07-tendermint.invalid_trusting_period";
    4 "invalid unbonding period" Never "07-tendermint.invalid_unbonding_period";
    5 "invalid header height" Never "07-tendermint.invalid_header_height";
    6 "invalid header" Never "07-tendermint.invalid_header";
    7 "invalid max clock drift" Never "07-tendermint.invalid_max_clock_drift";
    8 "processed time not found" Never "07-tendermint.processed_time_not_found";
    9 "processed height not found" Never "07-tendermint.processed_height_not_found";
    10 "packet-specified delay period has not been reached" Never "07-tendermint.packet_specified_delay_period_has";
    11 "time since latest trusted state has passed the trusting period" Never "07-tendermint.past_trusting_period";
    12 "time since latest trusted state has passed the unbonding period" Never "07-tendermint.past_unbonding_period";
    13 "invalid proof specs" Never "07-tendermint.invalid_proof_specs";
    14 "invalid validator set" Never "07-tendermint.invalid_validator_set";
    15 "invalid trust level" Never "07-tendermint.invalid_trust_level";
}

reasons! {
    CHANNEL = "channel", "use a channel that both chains keep, mostly the one that explorers name";
    2 "channel already exists" Never "channel.channel_already_exists";
    3 "channel not found" Never "channel.not_found" "there is no such channel" "check its name, such as channel-0";
    4 "invalid channel" Never "channel.invalid_channel";
    5 "invalid channel state" Never "channel.invalid_channel_state";
    6 "invalid channel ordering" Never "channel.invalid_channel_ordering";
    7 "invalid counterparty channel" Never "channel.invalid_counterparty_channel";
    10 "sequence send not found" Never "channel.sequence_send_not_found";
    11 "sequence receive not found" Never "channel.sequence_receive_not_found";
    12 "sequence acknowledgement not found" Never "channel.sequence_acknowledgement_not_found";
    13 "invalid packet" Never "channel.invalid_packet";
    14 "packet timeout" Never "channel.packet_timeout";
    15 "too many connection hops" Never "channel.too_many_connection_hops";
    16 "invalid acknowledgement" Never "channel.invalid_acknowledgement";
    17 "acknowledgement for packet already exists" Never "channel.acknowledgement_for_packet_already_exists";
    18 "invalid channel identifier" Never "channel.invalid_channel_identifier";
    19 "packet already received" Never "channel.packet_already_received";
    20 "packet commitment not found" Never "channel.packet_commitment_not_found";
    21 "packet sequence is out of order" Never "channel.packet_sequence_is_out_of";
    22 "packet messages are redundant" Never "channel.packet_messages_are_redundant";
    23 "message is redundant, no-op will be performed" Never "channel.message_is_redundant_no_op";
    24 "invalid channel version" Never "channel.invalid_channel_version";
    25 "packet has not been sent" Never "channel.packet_has_not_been_sent";
    26 "invalid packet timeout" Never "channel.invalid_packet_timeout";
    27 "upgrade error receipt not found" Never "channel.upgrade_error_receipt_not_found";
    28 "invalid upgrade" Never "channel.invalid_upgrade";
    29 "invalid upgrade sequence" Never "channel.invalid_upgrade_sequence";
    30 "upgrade not found" Never "channel.upgrade_not_found";
    31 "incompatible counterparty upgrade" Never "channel.incompatible_counterparty_upgrade";
    32 "invalid upgrade error" Never "channel.invalid_upgrade_error";
    33 "restore failed" Never "channel.restore_failed";
    34 "upgrade timed-out" Never "channel.upgrade_timed_out";
    35 "upgrade timeout is invalid" Never "channel.upgrade_timeout_is_invalid";
    36 "pending inflight packets exist" Never "channel.pending_inflight_packets_exist";
    37 "upgrade timeout failed" Never "channel.upgrade_timeout_failed";
    38 "invalid pruning limit" Never "channel.invalid_pruning_limit";
    39 "timeout not reached" Never "channel.timeout_not_reached";
    40 "timeout elapsed" Never "channel.timeout_elapsed";
    41 "pruning sequence start not found" Never "channel.pruning_sequence_start_not_found";
    42 "recv start sequence not found" Never "channel.recv_start_sequence_not_found";
    43 "invalid commitment" Never "channel.invalid_commitment";
}

reasons! {
    CHANNELV2 = "channelv2", "use a channel that both chains keep, mostly the one that explorers name";
    2 "invalid packet" Never "channelv2.invalid_packet";
    3 "invalid payload" Never "channelv2.invalid_payload";
    4 "sequence send not found" Never "channelv2.sequence_send_not_found";
    5 "invalid acknowledgement" Never "channelv2.invalid_acknowledgement";
    6 "packet commitment not found" Never "channelv2.packet_commitment_not_found";
    7 "packet acknowledgement not found" Never "channelv2.packet_acknowledgement_not_found";
    8 "invalid packet timeout" Never "channelv2.timeout" "the transfer has no timeout" "name a moment or a height in the future";
    9 "timeout elapsed" Rebuild "channelv2.elapsed" "the transfer's timeout is over" "name a later one, and sign anew";
    10 "timeout not reached" Never "channelv2.timeout_not_reached";
    11 "acknowledgement for packet already exists" Never "channelv2.acknowledgement_for_packet_already_exists";
    12 "message is redundant, no-op will be performed" Never "channelv2.message_is_redundant_no_op";
}

reasons! {
    CLIENT = "client", "use a channel that both chains keep, mostly the one that explorers name";
    2 "light client already exists" Never "client.light_client_already_exists";
    3 "light client is invalid" Never "client.light_client_is_invalid";
    4 "light client not found" Never "client.not_found" "there is no such light client" "check the channel's name";
    5 "light client is frozen due to misbehaviour" Never "client.light_client_is_frozen_due";
    6 "invalid client metadata" Never "client.invalid_client_metadata";
    7 "consensus state not found" Never "client.consensus_state_not_found";
    8 "invalid consensus state" Never "client.invalid_consensus_state";
    9 "client type not found" Never "client.client_type_not_found";
    10 "invalid client type" Never "client.invalid_client_type";
    11 "commitment root not found" Never "client.commitment_root_not_found";
    12 "invalid client header" Never "client.invalid_client_header";
    13 "invalid light client misbehaviour" Never "client.invalid_light_client_misbehaviour";
    14 "client state verification failed" Never "client.client_state_verification_failed";
    15 "client consensus state verification failed" Never "client.client_consensus_state_verification_failed";
    16 "connection state verification failed" Never "client.connection_state_verification_failed";
    17 "channel state verification failed" Never "client.channel_state_verification_failed";
    18 "packet commitment verification failed" Never "client.packet_commitment_verification_failed";
    19 "packet acknowledgement verification failed" Never "client.packet_acknowledgement_verification_failed";
    20 "packet receipt verification failed" Never "client.packet_receipt_verification_failed";
    21 "next sequence receive verification failed" Never "client.next_sequence_receive_verification_failed";
    22 "self consensus state not found" Never "client.self_consensus_state_not_found";
    23 "unable to update light client" Never "client.unable_to_update_light_client";
    24 "invalid recovery client" Never "client.invalid_recovery_client";
    25 "invalid client upgrade" Never "client.invalid_client_upgrade";
    26 "invalid height" Never "client.invalid_height";
    27 "invalid client state substitute" Never "client.invalid_client_state_substitute";
    28 "invalid upgrade proposal" Never "client.invalid_upgrade_proposal";
    29 "client state is not active" Later "client.inactive" "the light client of the other chain has expired" "use another channel, or wait until it is renewed";
    30 "membership verification failed" Never "client.membership_verification_failed";
    31 "non-membership verification failed" Never "client.non_membership_verification_failed";
    32 "light client module route not found" Never "client.light_client_module_route_not";
    33 "client type not supported" Never "client.client_type_not_supported";
}

reasons! {
    CLIENTV2 = "clientv2", "use a channel that both chains keep, mostly the one that explorers name";
    34 "invalid counterparty" Never "clientv2.invalid_counterparty";
    35 "counterparty not found" Never "clientv2.not_found" "there is no such channel" "check its name, such as channel-0";
}

reasons! {
    COMMITMENT = "commitment", "leave it to relayers";
    2 "invalid proof" Never "commitment.invalid_proof";
    3 "invalid prefix" Never "commitment.invalid_prefix";
    4 "invalid merkle proof" Never "commitment.invalid_merkle_proof";
}

reasons! {
    CONNECTION = "connection", "leave it to relayers";
    2 "connection already exists" Never "connection.connection_already_exists";
    3 "connection not found" Never "connection.connection_not_found";
    4 "light client connection paths not found" Never "connection.light_client_connection_paths_not";
    5 "connection path is not associated to the given light client" Never "connection.connection_path_is_not_associated";
    6 "invalid connection state" Never "connection.invalid_connection_state";
    7 "invalid counterparty connection" Never "connection.invalid_counterparty_connection";
    8 "invalid connection" Never "connection.invalid_connection";
    9 "invalid connection version" Never "connection.invalid_connection_version";
    10 "connection version negotiation failed" Never "connection.connection_version_negotiation_failed";
    11 "invalid connection identifier" Never "connection.invalid_connection_identifier";
}

reasons! {
    HOST = "host", "use the names that explorers show";
    2 "invalid identifier" Never = IbcIdentifier;
    3 "invalid path" Never "host.invalid_path";
    4 "invalid packet" Never "host.invalid_packet";
}

reasons! {
    IBC = "ibc", "check the transfer";
    1 "invalid sequence" Never "ibc.invalid_sequence";
    2 "unauthorized" Never "ibc.unauthorized" "the account may not do this" "sign with the account that is named";
    3 "insufficient funds" Never "ibc.funds" "the account has less than is transferred" "transfer less";
    4 "unknown request" Never "ibc.unknown_request";
    5 "invalid address" Never = IbcAddress;
    6 "invalid coins" Never = IbcCoin;
    7 "out of gas" Never "ibc.out_of_gas";
    8 "invalid request" Never "ibc.invalid_request";
    9 "invalid height" Never "ibc.invalid_height";
    10 "invalid version" Never "ibc.invalid_version";
    11 "invalid chain-id" Never "ibc.invalid_chain_id";
    12 "invalid type" Never "ibc.invalid_type";
    13 "failed packing protobuf message to Any" Never "ibc.failed_packing_protobuf_message_to";
    14 "failed unpacking protobuf message from Any" Never "ibc.failed_unpacking_protobuf_message_from";
    15 "internal logic error" Never "ibc.internal_logic_error";
    16 "not found" Never "ibc.not_found" "there is no such thing" "check port and channel";
}

reasons! {
    PORT = "port", "leave it to relayers";
    2 "port is already binded" Never "port.port_is_already_binded";
    3 "port not found" Never "port.port_not_found";
    4 "invalid port" Never "port.invalid_port";
    5 "route not found" Never "port.route_not_found";
}

reasons! {
    TRANSFER = "transfer", "check the transfer";
    2 "invalid packet timeout" Never "transfer.timeout" "the transfer's timeout is not valid" "name a moment or a height in the future";
    3 "invalid denomination for cross-chain transfer" Never "transfer.denom" "this denomination cannot go to other chains" "send AKT";
    4 "invalid ICS20 version" Never "transfer.invalid_ics20_version";
    5 "invalid token amount" Never "transfer.amount" "the amount is not valid" "name an amount above zero";
    6 "denomination not found" Never "transfer.denom_unknown" "the chain has no such denomination from elsewhere" "check its hash";
    7 "fungible token transfers from this chain are disabled" Never "transfer.send_disabled" "transfers from this chain are switched off" "wait for a vote that switches them on";
    8 "fungible token transfers to this chain are disabled" Never "transfer.receive_disabled" "transfers to this chain are switched off" "wait for a vote that switches them on";
    9 "max transfer channels" Never "transfer.max_transfer_channels";
    10 "invalid transfer authorization" Never "transfer.grant" "the grant of transfers is not valid" "name channels and limits";
    11 "invalid memo" Never = IbcMemo;
    12 "forwarded packet timed out" Never "transfer.forwarded_packet_timed_out";
    13 "forwarded packet failed" Never "transfer.forwarded_packet_failed";
    14 "encoding abi failed" Never "transfer.encoding_abi_failed";
    15 "decoding abi failed" Never "transfer.decoding_abi_failed";
    16 "receive packet failed" Never "transfer.receive_packet_failed";
}
