#![no_main]

use libfuzzer_sys::Corpus;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| -> Corpus {
    if akashkit_fuzz::deployment(bytes) { Corpus::Keep } else { Corpus::Reject }
});

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match akashkit_fuzz::edit(&data[..size], seed).filter(|edited| edited.len() <= max_size) {
        Some(edited) => {
            data[..edited.len()].copy_from_slice(&edited);
            edited.len()
        }
        None => libfuzzer_sys::fuzzer_mutate(data, size, max_size),
    }
});
