#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| akashkit_fuzz::fixes(bytes));

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let change = if seed.is_multiple_of(3) { akashkit_fuzz::edit } else { akashkit_fuzz::slip };
    match change(&data[..size], seed).filter(|edited| edited.len() <= max_size) {
        Some(edited) => {
            data[..edited.len()].copy_from_slice(&edited);
            edited.len()
        }
        None => libfuzzer_sys::fuzzer_mutate(data, size, max_size),
    }
});
