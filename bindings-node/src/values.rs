//! How the table's plain data crosses. The browser has this file, too: whoever expands a macro here has declared the type.

/// An object with properties.
macro_rules! record_value {
    ($name:ident $([$($checked:tt)+])? { $($f:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])* }) => {
        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name, scope: Scope) -> Result<Js> {
                // Without `..`: a field that the table lacks is an error here.
                let plain::$name { $($f,)* $($o,)* } = core;
                let values = vec![
                    $(<$($t)+ as Host<_>>::lower($f, scope),)*
                    $(<Option<$($ot)+> as Host<_>>::lower($o, scope),)*
                ];
                let object = record(&Self::properties(), values, scope)?;
                let kinds: &[&str] = &[$(stringify!($($t)+),)* $(stringify!($($ot)+),)*];
                if kinds.contains(&"Secret") { raise::veiled(scope, object) } else { Ok(object) }
            }

            fn lift(value: &Js, name: &str, scope: Scope) -> Result<plain::$name> {
                let mut fields = fields(&Self::properties(), value, [name, stringify!($name)], scope)?;
                Ok(plain::$name {
                    $($f: <$($t)+ as Host<_>>::lift(&fields.next(), stringify!($f), scope)?,)*
                    $($o: <Option<$($ot)+> as Host<_>>::lift(&fields.next(), stringify!($o), scope)?,)*
                })
            }
        }

        impl $name {
            fn properties() -> Rc<[Name]> {
                thread_local! {
                    static NAMES: Rc<[Name]> = properties(&[$(stringify!($f),)* $(stringify!($o),)*]);
                }
                NAMES.with(Rc::clone)
            }
        }
        $(
            impl Host<$($checked)+> for $name {
                fn lower(core: $($checked)+, scope: Scope) -> Result<Js> {
                    <Self as Host<plain::$name>>::lower(core.into(), scope)
                }

                fn lift(value: &Js, name: &str, scope: Scope) -> Result<$($checked)+> {
                    let plain = <Self as Host<plain::$name>>::lift(value, name, scope)?;
                    plain.try_into().map_err(|error| raise(scope, error))
                }
            }
        )?
    };
}

/// A word.
macro_rules! choice {
    ($name:ident [$($path:tt)+] $doc:literal $($v:ident $word:literal $vdoc:literal)*) => {
        pub(crate) enum $name {}

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name, scope: Scope) -> Result<Js> {
                js::text(scope, match core { $(plain::$name::$v => $word,)* })
            }

            fn lift(value: &Js, name: &str, scope: Scope) -> Result<plain::$name> {
                match <String as Host<String>>::lift(value, name, scope)?.as_str() {
                    $($word => Ok(plain::$name::$v),)*
                    other => Err(unknown(other, name, scope)),
                }
            }
        }
    };
}

/// An object with a `kind`.
macro_rules! union {
    ($name:ident [$($path:tt)+] $doc:literal
        $($v:ident $word:literal $vdoc:literal { $($f:ident [$($t:tt)+] $fdoc:literal)* })*) => {
        pub(crate) enum $name {}

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name, scope: Scope) -> Result<Js> {
                let object = js::object(scope)?;
                let set = |name: &str, value: Js| js::set(scope, &object, &property(name), &value);
                match core {
                    $(plain::$name::$v { $($f),* } => {
                        set("kind", js::text(scope, $word)?)?;
                        $(set(stringify!($f), <$($t)+ as Host<_>>::lower($f, scope)?)?;)*
                    })*
                }
                Ok(object)
            }

            fn lift(value: &Js, name: &str, scope: Scope) -> Result<plain::$name> {
                if js::type_of(scope, value)? != Kind::Object {
                    return Err(wrong(value, name, stringify!($name), scope));
                }
                let field = |name: &str| js::field(scope, value, &property(name));
                match <String as Host<String>>::lift(&field("kind")?, "kind", scope)?.as_str() {
                    $($word => Ok(plain::$name::$v {
                        $($f: <$($t)+ as Host<_>>::lift(&field(stringify!($f))?, stringify!($f), scope)?,)*
                    }),)*
                    other => Err(unknown(other, "kind", scope)),
                }
            }
        }
    };
}
