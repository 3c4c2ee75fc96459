//! Memory that held a secret is wiped before it is given back. An allocator looks at every block that is freed.
#![cfg(feature = "keys")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;

use akashkit::access::{HdPath, Mnemonic, PrivateKey};
use zeroize::Zeroizing;

struct Watching;

// The only unsafe code of these tests: an allocator cannot be written without.
unsafe impl GlobalAlloc for Watching {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // Zeroed, so that every byte may be read later.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        look(unsafe { std::slice::from_raw_parts(block, layout.size()) });
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static WATCHING: Watching = Watching;

thread_local! {
    static SECRET: Cell<Option<[u8; LENGTH]>> = const { Cell::new(None) };
    static LEFT: Cell<usize> = const { Cell::new(0) };
}

fn look(block: &[u8]) {
    if let Some(secret) = SECRET.get()
        && block.windows(LENGTH).any(|window| window == secret)
    {
        LEFT.set(LEFT.get() + 1);
    }
}

/// How many blocks are freed with the secret in them.
fn left(secret: [u8; LENGTH], act: impl FnOnce()) -> usize {
    LEFT.set(0);
    SECRET.set(Some(secret));
    act();
    SECRET.set(None);
    LEFT.get()
}

fn bytes_of<T>(value: &T) -> &[u8] {
    // Padding was zeroed by the allocator or written by the compiler: what is boxed here has none.
    unsafe { std::slice::from_raw_parts(std::ptr::from_ref(value).cast(), size_of::<T>()) }
}

#[test]
fn what_is_not_wiped_is_seen() {
    assert_eq!(left(half(&KEY), || drop(black_box(Box::new(KEY)))), 1);
    assert_eq!(left(half(&KEY), || drop(black_box(KEY.to_vec()))), 1);
    assert_eq!(left(half(&KEY), || drop(black_box(Zeroizing::new(KEY.to_vec())))), 0);
}

#[test]
fn a_dropped_key_is_wiped() {
    // The curve's library holds the number with its lowest byte first.
    let mut secret = KEY;
    secret.reverse();
    let key = Box::new(PrivateKey::from_bytes(&KEY).expect("a key"));
    assert!(
        bytes_of(&*key).windows(LENGTH).any(|window| window == half(&secret)),
        "it is there as long as it lives"
    );
    assert_eq!(left(half(&secret), || drop(black_box(key))), 0);
}

#[test]
fn its_exported_bytes_are_wiped() {
    let key = PrivateKey::from_bytes(&KEY).expect("a key");
    let exported = Box::new(key.to_bytes());
    assert_eq!(exported.as_slice(), KEY);
    assert_eq!(left(half(&KEY), || drop(black_box(exported))), 0);
}

#[test]
fn a_dropped_mnemonic_is_wiped() {
    let mut secret = Vec::new();
    for word in WORDS.split(' ') {
        secret.extend(bip39::Language::English.find_word(word).expect("a listed word").to_ne_bytes());
    }
    let mnemonic = Box::new(Mnemonic::parse(WORDS).expect("words"));
    assert!(bytes_of(&*mnemonic).windows(LENGTH).any(|window| window == half(&secret)));
    assert_eq!(left(half(&secret), || drop(black_box(mnemonic))), 0);
}

#[test]
fn deriving_leaves_neither_words_nor_passphrase_nor_key() {
    let derive = || {
        let mnemonic = Mnemonic::parse(WORDS).expect("words");
        black_box(mnemonic.derive(PASSPHRASE, &HdPath::default()).expect("a key"));
    };
    let mnemonic = Mnemonic::parse(WORDS).expect("words");
    let seed = mnemonic.seed(PASSPHRASE);
    let key = mnemonic.derive(PASSPHRASE, &HdPath::default()).expect("a key").to_bytes();
    for secret in [WORDS.as_bytes(), PASSPHRASE.as_bytes(), seed.as_slice(), key.as_slice()] {
        assert_eq!(left(half(secret), derive), 0);
    }
}

#[test]
fn signing_leaves_no_key() {
    let key = PrivateKey::from_bytes(&KEY).expect("a key");
    let mut secret = KEY;
    secret.reverse();
    for secret in [KEY, secret] {
        assert_eq!(left(half(&secret), || drop(black_box(key.clone().sign(b"to be signed").to_vec()))), 0);
    }
}

#[test]
fn sealing_and_opening_leave_neither_key_nor_passphrase() {
    let act = || {
        let key = PrivateKey::from_bytes(&KEY).expect("a key");
        let text = key.to_armor(PASSPHRASE, &[9; 16]).expect("sealed");
        black_box(PrivateKey::from_armor(&text, PASSPHRASE).expect("opened"));
    };
    for secret in [KEY.as_slice(), PASSPHRASE.as_bytes()] {
        assert_eq!(left(half(secret), act), 0);
    }
}

/// Enough to be no accident.
fn half(secret: &[u8]) -> [u8; LENGTH] {
    secret[..LENGTH].try_into().expect("long enough")
}

const LENGTH: usize = 16;
const KEY: [u8; 32] = *b"thirty-two bytes that are secret";
const PASSPHRASE: &str = "a passphrase that is long enough";
const WORDS: &str = "addict worth drip violin note olive final pelican perfect feel goat game \
                     horror brass fence deposit dutch improve setup stuff frost spirit smart alien";
