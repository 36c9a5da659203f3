//! The look in numbers, from `look.toml`, as constants of both phones: one table, so that they can't drift apart.

use crate::names::{camel, upper};
use serde::Deserialize;
use std::error::Error;
use std::fs;
use std::path::Path;

const TABLE: &str = include_str!("../look.toml");
const KOTLIN: &str = "kotlin/app/nearer/look";
const SWIFT: &str = "swift";
const HEAD: &str = "// Generated from bindings/bindgen/look.toml.\n";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Look {
    colour: Vec<Colour>,
    family: Vec<Family>,
    practice: Vec<Practice>,
    /// What the tests compute; nothing of it is written.
    #[serde(rename = "pair")]
    _pairs: toml::Value,
    #[serde(rename = "type")]
    roles: Vec<Role>,
    size: Vec<Number>,
    motion: Vec<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Colour {
    name: String,
    #[serde(rename = "use")]
    purpose: String,
    shades: Shades,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    id: String,
    ground: Shades,
    ink: Shades,
    mark: Shades,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Practice {
    #[serde(rename = "name")]
    _name: String,
    shades: Shades,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Role {
    role: String,
    #[serde(rename = "use")]
    purpose: String,
    size: u32,
    line: u32,
    serif: bool,
    weight: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Number {
    name: String,
    #[serde(rename = "use")]
    purpose: String,
    value: u32,
}

/// One colour in light, dark, high contrast and high contrast dark, as `#RRGGBB`.
#[derive(Deserialize)]
struct Shades([String; 4]);

impl Shades {
    fn written(&self, prefix: &str) -> Result<String, Box<dyn Error>> {
        let [light, dark, high, high_dark] = &self.0;
        let of = |shade: &String| {
            shade
                .strip_prefix('#')
                .filter(|rgb| rgb.len() == 6 && u32::from_str_radix(rgb, 16).is_ok())
                .map(|rgb| format!("{prefix}{rgb}"))
                .ok_or_else(|| format!("look.toml: '{shade}' is no colour: #RRGGBB is wanted"))
        };
        Ok(format!("Shade({}, {}, {}, {})", of(light)?, of(dark)?, of(high)?, of(high_dark)?))
    }
}

pub fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let look: Look = toml::from_str(TABLE)?;
    fs::create_dir_all(folder.join(KOTLIN))?;
    fs::write(folder.join(KOTLIN).join("Look.kt"), kotlin(&look)?)?;
    fs::write(folder.join(SWIFT).join("Look.swift"), swift(&look)?)?;
    Ok(())
}

fn kotlin(look: &Look) -> Result<String, Box<dyn Error>> {
    const OPAQUE: &str = "0xFF";
    let mut text = format!("{HEAD}\npackage app.nearer.look\n");
    text += "
/** One colour in each appearance, as 0xAARRGGBB. */
class Shade(
    val light: Long,
    val dark: Long,
    val highContrast: Long,
    val highContrastDark: Long,
)

/** The colours of one family of feelings. */
class FamilyShades(
    val ground: Shade,
    val ink: Shade,
    val mark: Shade,
)

/** A size of text and its line, in sp. */
class TypeRole(
    val size: Int,
    val line: Int,
    val serif: Boolean,
    val weight: Int,
)
";
    text += "\nobject Shades {\n";
    for colour in &look.colour {
        let shade = colour.shades.written(OPAQUE)?;
        text += &format!("    /** {} */\n    val {} = {shade}\n", colour.purpose, upper(&colour.name));
    }
    text += "\n    /** By the family's id. */\n    val FAMILIES =\n        mapOf(\n";
    for Family { id, ground, ink, mark } in &look.family {
        let [ground, ink, mark] = [ground, ink, mark].map(|shades| shades.written(OPAQUE));
        text += &format!("            \"{id}\" to FamilyShades({}, {}, {}),\n", ground?, ink?, mark?);
    }
    text += "        )\n\n    /** By the place in the core's palette of practices. */\n    val PRACTICES =\n        listOf(\n";
    for practice in &look.practice {
        text += &format!("            {},\n", practice.shades.written(OPAQUE)?);
    }
    text += "        )\n}\n\nobject TypeRoles {\n";
    for Role { role, purpose, size, line, serif, weight } in &look.roles {
        let name = upper(role);
        text +=
            &format!("    /** {purpose} */\n    val {name} = TypeRole({size}, {line}, {serif}, {weight})\n");
    }
    text += "}\n";
    for (object, numbers) in [("Sizes", &look.size), ("Motion", &look.motion)] {
        text += &format!("\nobject {object} {{\n");
        for Number { name, purpose, value } in numbers {
            text += &format!("    /** {purpose} */\n    const val {} = {value}\n", upper(name));
        }
        text += "}\n";
    }
    Ok(text)
}

fn swift(look: &Look) -> Result<String, Box<dyn Error>> {
    const NUMBER: &str = "0x";
    let mut text = HEAD.to_owned();
    text += "
/// One colour in each appearance, as 0xRRGGBB.
public struct Shade: Equatable, Sendable {
    public let light, dark, highContrast, highContrastDark: UInt32

    init(_ light: UInt32, _ dark: UInt32, _ highContrast: UInt32, _ highContrastDark: UInt32) {
        self.light = light
        self.dark = dark
        self.highContrast = highContrast
        self.highContrastDark = highContrastDark
    }
}

/// The colours of one family of feelings.
public struct FamilyShades: Equatable, Sendable {
    public let ground, ink, mark: Shade
}

/// A size of text and its line, in points.
public struct TypeRole: Equatable, Sendable {
    public let size, line: Int
    public let serif: Bool
    public let weight: Int
}
";
    text += "\npublic enum Shades {\n";
    for colour in &look.colour {
        let shade = colour.shades.written(NUMBER)?;
        text +=
            &format!("    /// {}\n    public static let {} = {shade}\n", colour.purpose, camel(&colour.name));
    }
    text += "\n    /// By the family's id.\n    public static let families: [String: FamilyShades] = [\n";
    for Family { id, ground, ink, mark } in &look.family {
        let [ground, ink, mark] = [ground, ink, mark].map(|shades| shades.written(NUMBER));
        text += &format!(
            "        \"{id}\": FamilyShades(ground: {}, ink: {}, mark: {}),\n",
            ground?, ink?, mark?
        );
    }
    text += "    ]\n\n    /// By the place in the core's palette of practices.\n    public static let practices: [Shade] = [\n";
    for practice in &look.practice {
        text += &format!("        {},\n", practice.shades.written(NUMBER)?);
    }
    text += "    ]\n}\n\npublic enum TypeRoles {\n";
    for Role { role, purpose, size, line, serif, weight } in &look.roles {
        text += &format!(
            "    /// {purpose}\n    public static let {} = TypeRole(size: {size}, line: {line}, serif: {serif}, weight: {weight})\n",
            camel(role)
        );
    }
    text += "}\n";
    for (name, numbers) in [("Sizes", &look.size), ("Motion", &look.motion)] {
        text += &format!("\npublic enum {name} {{\n");
        for Number { name, purpose, value } in numbers {
            text += &format!("    /// {purpose}\n    public static let {} = {value}\n", camel(name));
        }
        text += "}\n";
    }
    Ok(text)
}
