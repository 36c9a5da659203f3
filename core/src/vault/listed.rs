//! Closed sets that can list themselves.

/// Declares an enum with `ALL`, so that no list of its variants is kept by hand.
macro_rules! listed {
    (
        $(#[$about:meta])*
        $visible:vis enum $name:ident { $($(#[$of:meta])* $one:ident,)+ }
    ) => {
        $(#[$about])*
        $visible enum $name {
            $($(#[$of])* $one,)+
        }

        impl $name {
            /// All of them, in the order of their declaration.
            $visible const ALL: &'static [Self] = &[$(Self::$one,)+];
        }
    };
}

pub(crate) use listed;
