//! What the core says of the networks, checked across its modules.

use akashkit::AccountAddress;
use akashkit::network::{GOV_AUTHORITY, MAINNET_ORACLE_SOURCE};

#[test]
fn the_known_accounts_are_accounts() -> akashkit::Result<()> {
    assert_eq!(AccountAddress::parse(GOV_AUTHORITY)?.as_bytes().len(), 20);
    assert_eq!(AccountAddress::parse(MAINNET_ORACLE_SOURCE)?.as_bytes().len(), 32);
    Ok(())
}
