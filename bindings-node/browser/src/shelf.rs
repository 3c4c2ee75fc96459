//! What stays here while the page has an object for it.

use std::any::Any;
use std::cell::RefCell;
use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;

type Kept = Arc<dyn Any + Send + Sync>;

#[derive(Default)]
struct Shelf {
    places: Vec<Option<Kept>>,
    free: Vec<u32>,
}

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::default();
}

/// Keeps a value; gives its place.
pub(crate) fn put(kept: Kept) -> u32 {
    SHELF.with_borrow_mut(|Shelf { places, free }| {
        let place = free.pop().unwrap_or_else(|| u32::try_from(places.len()).unwrap_or(u32::MAX));
        match places.get_mut(index(place)) {
            Some(empty) => *empty = Some(kept),
            None => places.push(Some(kept)),
        }
        place
    })
}

/// What is in this place, if it is of this type.
pub(crate) fn get<T: Any + Send + Sync>(place: u32) -> Option<Arc<T>> {
    SHELF.with_borrow(|shelf| shelf.places.get(index(place))?.clone()?.downcast().ok())
}

/// The page has no object for it any more.
#[wasm_bindgen]
pub fn forget(place: u32) {
    let kept = SHELF.with_borrow_mut(|Shelf { places, free }| {
        let kept = places.get_mut(index(place))?.take()?;
        free.push(place);
        Some(kept)
    });
    drop(kept);
}

fn index(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}
