//! What a transaction says of its fee, its time and its signers.

use super::DecodedTx;
use super::multisig::AccountKey;
use super::parts;
use super::verify;
use crate::address::AccountAddress;
use crate::error::Result;
use crate::time::Timestamp;
use crate::wire::{self, Fields, MultiSignature, values};

impl DecodedTx {
    pub(crate) fn gas_limit(&self) -> u64 {
        self.auth_info().message("fee").u64("gas_limit")
    }

    pub(crate) fn fee_coins(&self) -> impl Iterator<Item = Fields<'_>> {
        self.auth_info().message("fee").messages("amount")
    }

    /// Who pays in the place of the first signer, and whose allowance.
    pub(crate) fn fee_accounts(&self) -> Result<(Option<String>, Option<String>)> {
        let fee = self.auth_info().message("fee");
        let named = |name| {
            let is_there = !fee.bytes(name).is_empty();
            is_there.then(|| parts::account(fee, name).map(|address| address.to_string())).transpose()
        };
        Ok((named("payer")?, named("granter")?))
    }

    pub(crate) fn timeout_height(&self) -> u64 {
        self.body().u64("timeout_height")
    }

    pub(crate) fn timeout_moment(&self) -> Result<Option<Timestamp>> {
        let body = self.body();
        body.has("timeout_timestamp").then(|| values::moment(body, "timeout_timestamp")).transpose()
    }

    /// The signatures within one of a key of several holders.
    pub(crate) fn signatures_within(&self, signature: &[u8]) -> Vec<Vec<u8>> {
        let is_multi = |info: Fields| info.message("mode_info").has("multi");
        if !self.auth_info().messages("signer_infos").any(is_multi) {
            return Vec::new();
        }
        wire::from_wire(&MultiSignature::SCHEMA, signature).map(|tree| tree.blobs(0)).unwrap_or_default()
    }

    pub(crate) fn sequences(&self) -> impl Iterator<Item = u64> {
        self.auth_info().messages("signer_infos").map(|info| info.u64("sequence"))
    }

    /// The key that a signer brings, if it is there; it must be that of the account, and need not be looked at where it is
    /// known already.
    pub(crate) fn signer_key(
        &self,
        index: usize,
        signer: &AccountAddress,
        known: Option<&AccountKey>,
    ) -> Result<Option<AccountKey>> {
        let info = self.auth_info().messages("signer_infos").nth(index);
        let Some(info) = info.filter(|info| info.has("public_key")) else { return Ok(None) };
        let brought = info.message("public_key");
        match known.filter(|known| known.is(brought)) {
            Some(known) => Ok(Some(known.clone())),
            None => verify::key(info, signer).map(Some),
        }
    }
}
