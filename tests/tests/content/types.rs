//! What files of content may hold, read from the sources of the types that read them: the names of keys, what each takes
//! and what is said of it there.

use nearer_tests::{files, root};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use syn::parse::ParseStream;
use syn::{
    Attribute, Expr, Fields, GenericArgument, Item, ItemEnum, Lit, LitStr, PathArguments, Token, Type,
};

/// What a key takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    Text,
    Whole,
    Number,
    /// A number that is kept exactly.
    Exact,
    Truth,
    List(Box<Takes>),
    /// A list of so many.
    Row(Vec<Takes>),
    /// A type of ours, by its name.
    Named(String),
    /// Any other keys.
    Rest,
}

/// A key of a table.
#[derive(Debug, Clone)]
pub struct Key {
    pub name: String,
    pub about: String,
    pub takes: Takes,
    pub needed: bool,
}

/// What a type is in a file.
#[derive(Debug, Clone)]
pub enum Shape {
    /// A table with these keys; `strict` where another key is refused.
    Table { keys: Vec<Key>, strict: bool },
    /// A table with one of these keys.
    OneKey(Vec<Key>),
    /// One of these words, with what each means.
    Word(Vec<(String, String)>),
    /// Either of these.
    Either(Vec<Takes>),
}

/// A type that a file is read into.
#[derive(Debug, Clone)]
pub struct Read {
    pub room: String,
    pub name: String,
    pub about: String,
    pub shape: Shape,
}

/// A filing as its room declares it: what it is for, and of each field what it holds.
#[derive(Debug, Clone, Default)]
pub struct Declared {
    pub about: String,
    pub fields: BTreeMap<String, String>,
}

/// All types of the core that files of content are read into, and all filings.
#[derive(Debug, Default)]
pub struct Types {
    pub read: Vec<Read>,
    /// Kinds of steps with what each is, by their words.
    pub kinds: BTreeMap<String, String>,
    /// By room and kind.
    pub filings: BTreeMap<(String, String), Declared>,
}

impl Types {
    pub fn of_core() -> Self {
        let source = root().join("core/src");
        let mut types = Types::default();
        for file in files(&source, ".rs") {
            let inside = file.strip_prefix(&source).expect("inside");
            let is_test = inside.iter().any(|part| part == "tests.rs" || part == "tests");
            let text = fs::read_to_string(&file).expect("readable");
            if !is_test && ["Deserialize", "words!", "filing!"].iter().any(|word| text.contains(word)) {
                types.read_file(inside, &text);
            }
        }
        types
    }

    fn read_file(&mut self, inside: &Path, text: &str) {
        let room = inside.iter().next().expect("a room").to_string_lossy().into_owned();
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{}: {error}", inside.display()));
        for item in file.items {
            match item {
                Item::Struct(item) if derives(&item.attrs) => {
                    let strict = serde(&item.attrs).iter().any(|(word, _)| word == "deny_unknown_fields");
                    let keys = keys(&item.fields);
                    let about = doc(&item.attrs);
                    let shape = Shape::Table { keys, strict };
                    self.read.push(Read { room: room.clone(), name: item.ident.to_string(), about, shape });
                }
                Item::Enum(item) if item.ident == "StepKind" => {
                    let words =
                        item.variants.iter().map(|one| (snake(&one.ident.to_string()), doc(&one.attrs)));
                    self.kinds = words.collect();
                }
                Item::Enum(item) if derives(&item.attrs) => self.read.push(read_enum(&room, &item, false)),
                Item::Macro(item) if item.mac.path.is_ident("words") => {
                    let item: ItemEnum = item.mac.parse_body().expect("an enum with words");
                    self.read.push(read_enum(&room, &item, true));
                }
                Item::Macro(item) if item.mac.path.is_ident("filing") => {
                    let (of, declared) = item.mac.parse_body_with(filing).expect("a filing");
                    self.filings.insert(of, declared);
                }
                _ => {}
            }
        }
    }

    /// The type of this name that a type of this room means: that of the room, or else the only one.
    pub fn find(&self, room: &str, name: &str) -> &Read {
        let of_name = || self.read.iter().filter(|read| read.name == name);
        let own: Vec<&Read> = of_name().filter(|read| read.room == room).collect();
        let all: Vec<&Read> = of_name().collect();
        match (own.as_slice(), all.as_slice()) {
            ([one], _) | ([], [one]) => one,
            _ => panic!("{room} means by {name} one of {}", all.len()),
        }
    }
}

fn read_enum(room: &str, item: &ItemEnum, has_words: bool) -> Read {
    let style = serde(&item.attrs);
    let rename = style.iter().find(|(word, _)| word == "rename_all").map(|(_, value)| value.as_str());
    let word = |name: String| match rename {
        Some("kebab-case") => snake(&name).replace('_', "-"),
        Some("lowercase") => name.to_lowercase(),
        _ => name,
    };
    let inner = |fields: &Fields| takes(&fields.iter().next().expect("one field").ty).0;
    let shape = if style.iter().any(|(word, _)| word == "untagged") {
        Shape::Either(item.variants.iter().map(|one| inner(&one.fields)).collect())
    } else if item.variants.iter().any(|one| !one.fields.is_empty()) {
        let key = |one: &syn::Variant| Key {
            name: word(one.ident.to_string()),
            about: doc(&one.attrs),
            takes: one.fields.iter().next().map_or(Takes::Rest, |field| takes(&field.ty).0),
            needed: false,
        };
        Shape::OneKey(item.variants.iter().map(key).collect())
    } else {
        let of = |one: &syn::Variant| match (&one.discriminant, has_words) {
            (Some((_, Expr::Lit(lit))), true) => text(&lit.lit),
            _ => word(one.ident.to_string()),
        };
        Shape::Word(item.variants.iter().map(|one| (of(one), doc(&one.attrs))).collect())
    };
    Read { room: room.to_owned(), name: item.ident.to_string(), about: doc(&item.attrs), shape }
}

fn keys(fields: &Fields) -> Vec<Key> {
    let mut keys = Vec::new();
    for field in fields {
        let said = serde(&field.attrs);
        let says = |word: &str| said.iter().find(|(other, _)| other == word);
        if says("skip").is_some() {
            continue;
        }
        let (takes, may_miss) = takes(&field.ty);
        let own = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        keys.push(Key {
            name: says("rename").map_or(own, |(_, name)| name.clone()),
            about: doc(&field.attrs),
            takes,
            needed: !may_miss && says("default").is_none() && says("flatten").is_none(),
        });
    }
    keys
}

/// What a key of this type takes, and whether it may be missing.
fn takes(ty: &Type) -> (Takes, bool) {
    match ty {
        Type::Path(path) => {
            let last = path.path.segments.last().expect("a name");
            let within = || match &last.arguments {
                PathArguments::AngleBracketed(of) => match of.args.first() {
                    Some(GenericArgument::Type(ty)) => takes(ty),
                    _ => panic!("no type within {}", last.ident),
                },
                _ => panic!("no type within {}", last.ident),
            };
            match last.ident.to_string().as_str() {
                "Option" => (within().0, true),
                "Spanned" => within(),
                "Vec" => (Takes::List(Box::new(within().0)), false),
                "BTreeMap" => (Takes::Rest, true),
                "String" => (Takes::Text, false),
                "bool" => (Takes::Truth, false),
                "f64" => (Takes::Number, false),
                "Decimal" => (Takes::Exact, false),
                "u8" | "u32" | "i8" | "i32" | "i64" | "u64" => (Takes::Whole, false),
                other => (Takes::Named(other.to_owned()), false),
            }
        }
        Type::Array(array) => {
            let Expr::Lit(length) = &array.len else { return (Takes::Rest, false) };
            let Lit::Int(length) = &length.lit else { return (Takes::Rest, false) };
            let one = takes(&array.elem).0;
            (Takes::Row(vec![one; length.base10_parse().expect("a length")]), false)
        }
        Type::Tuple(tuple) => (Takes::Row(tuple.elems.iter().map(|ty| takes(ty).0).collect()), false),
        _ => (Takes::Rest, false),
    }
}

/// `"room" / "kind": struct Name { field: Type, … }`. What a measure becomes names neither room nor kind.
fn filing(input: ParseStream<'_>) -> syn::Result<((String, String), Declared)> {
    let mut of = ("assessment".to_owned(), "response".to_owned());
    if input.peek(LitStr) {
        let room: LitStr = input.parse()?;
        input.parse::<Token![/]>()?;
        let kind: LitStr = input.parse()?;
        input.parse::<Token![:]>()?;
        of = (room.value(), kind.value());
    }
    let item: syn::ItemStruct = input.parse()?;
    let name = |field: &syn::Field| field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
    let fields = item.fields.iter().map(|field| (name(field), doc(&field.attrs))).collect();
    Ok((of, Declared { about: doc(&item.attrs), fields }))
}

fn derives(attributes: &[Attribute]) -> bool {
    attributes.iter().filter(|one| one.path().is_ident("derive")).any(|derive| {
        let mut found = false;
        derive
            .parse_nested_meta(|meta| {
                found |= meta.path.segments.last().is_some_and(|last| last.ident == "Deserialize");
                Ok(())
            })
            .expect("a list of traits");
        found
    })
}

/// Words that serde is told, with their values; empty where a word has none.
fn serde(attributes: &[Attribute]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for attribute in attributes.iter().filter(|one| one.path().is_ident("serde")) {
        attribute
            .parse_nested_meta(|meta| {
                let word = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
                let value = match meta.input.peek(Token![=]) {
                    true => meta.value()?.parse::<LitStr>()?.value(),
                    false => String::new(),
                };
                found.push((word, value));
                Ok(())
            })
            .expect("words for serde");
    }
    found
}

/// The doc of an item on one line.
fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter(|one| one.path().is_ident("doc")).filter_map(|one| {
        let Expr::Lit(lit) = &one.meta.require_name_value().ok()?.value else { return None };
        Some(text(&lit.lit).trim().to_owned())
    });
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

fn text(lit: &Lit) -> String {
    match lit {
        Lit::Str(text) => text.value(),
        _ => String::new(),
    }
}

/// `FollowUp` is `follow_up`.
fn snake(name: &str) -> String {
    let mut made = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !made.is_empty() {
            made.push('_');
        }
        made.extend(c.to_lowercase());
    }
    made
}
