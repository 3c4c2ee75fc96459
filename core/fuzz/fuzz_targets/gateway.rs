#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| akashkit_fuzz::gateway(bytes));
