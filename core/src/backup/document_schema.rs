use super::document::{FORMAT, FORMAT_VERSION, outer};
use crate::vault::{Column, ColumnKind, Table, Tables};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of the open document, made from the tables themselves. The published file
/// is a copy of it, held equal by a test.
pub fn document_schema(tables: &Tables, schema: i64) -> Value {
    let lists: Map<String, Value> = outer(tables)
        .map(|table| (table.name.clone(), json!({ "type": "array", "items": row(tables, table) })))
        .collect();
    let required: Vec<String> = lists.keys().cloned().collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Nearer: everything in a vault",
        "description": "Moments (…_ms, …_at) are milliseconds since 1970-01-01T00:00:00Z, but for changed_at and hlc, \
            readings of a hybrid logical clock (milliseconds times 32768, plus a counter). Whole numbers beyond \
            2^53 are written as strings of digits. Links to other rows are their ids. Members may stand in any order.",
        "type": "object",
        "properties": {
            "format": { "const": FORMAT },
            "version": { "const": FORMAT_VERSION, "description": "Version of this document's format." },
            "schema": {
                "type": "integer", "minimum": 1, "maximum": schema, "description": "Version of the tables."
            },
            "tables": {
                "type": "object", "properties": lists, "required": required, "additionalProperties": false
            }
        },
        "required": ["format", "version", "schema", "tables"],
        "additionalProperties": false,
        "$defs": {
            "id": { "type": "string", "format": "uuid" },
            "hash": { "type": "string", "pattern": "^([0-9a-f]{2})*$" },
            "integer": { "oneOf": [{ "type": "integer" }, { "type": "string", "pattern": "^-?[0-9]+$" }] }
        }
    })
}

fn row(tables: &Tables, table: &Table) -> Value {
    let mut properties = Map::new();
    for column in table.carried() {
        properties.insert(column.name.clone(), value(column));
    }
    for part in tables.parts(table) {
        properties.insert(part.name.clone(), json!({ "type": "array", "items": row(tables, part) }));
    }
    let required: Vec<String> = properties.keys().cloned().collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn value(column: &Column) -> Value {
    let said = match (&column.refers, column.kind) {
        (Some(_), _) => json!({ "$ref": "#/$defs/id" }),
        (None, ColumnKind::Integer) => json!({ "$ref": "#/$defs/integer" }),
        (None, ColumnKind::Text) => json!({ "type": "string" }),
        (None, ColumnKind::Blob) => {
            json!({ "anyOf": [{ "$ref": "#/$defs/id" }, { "$ref": "#/$defs/hash" }] })
        }
    };
    if column.required { said } else { json!({ "anyOf": [said, { "type": "null" }] }) }
}
