//! The types with public fields, and the handles' own, by name; see `checked` in the table.

macro_rules! plain {
    ($name:ident [$($path:tt)+] $(checked [$($checked:tt)+])? $doc:literal $($rest:tt)*) => {
        #[doc = $doc]
        pub type $name = $($path)+;
    };
}
macro_rules! call {
    ($($row:tt)*) => {};
}
crate::surface!(plain, plain, plain, plain, call);
