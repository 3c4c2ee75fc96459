//! Reads an SDL document and shows what would go on chain and to the provider.

fn main() {}
