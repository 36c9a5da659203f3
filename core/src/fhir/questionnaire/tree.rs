//! Walks the nested items of a questionnaire and lists them flat. Nothing here is recursive, since a file may nest
//! items deep.

use super::condition;
use crate::error::{NearerError, Reason, Result};
use crate::fhir::json::{Node, Place, Value};
use std::collections::BTreeMap;

/// Most items of a questionnaire, groups and words included.
const MOST_ITEMS: u32 = 5_000;
/// Longest link id, in characters.
const MOST_LINK_ID: u32 = 255;

/// An item with the one that it lies in.
pub(super) struct TreeItem<'a> {
    pub node: &'a Node,
    pub parent: Option<usize>,
    at: usize,
}

/// All items in the order of the file, a group before its items. Not recursive.
pub(super) fn flat<'a>(root: &Place<'a>) -> Result<Vec<TreeItem<'a>>> {
    let mut items: Vec<TreeItem<'a>> = Vec::new();
    let mut open: Vec<(Option<usize>, std::slice::Iter<'a, Node>, usize)> =
        vec![(None, root.node.entries_of("item").iter(), 0)];
    if root.list("item")?.is_empty() {
        return Err(root.refuse(Reason::Required));
    }
    while let Some((parent, rest, at)) = open.last_mut() {
        let Some(node) = rest.next() else {
            open.pop();
            continue;
        };
        items.push(TreeItem { node, parent: *parent, at: *at });
        *at += 1;
        let index = items.len() - 1;
        let path = path_of(&items, index);
        let place = Place::outermost(node, &path);
        if items.len() > MOST_ITEMS as usize {
            return Err(place.refuse(Reason::TooLong { most: MOST_ITEMS }));
        }
        if !matches!(node.value, Value::Object(_)) {
            return Err(place.refuse(Reason::WrongKind));
        }
        place.list("item")?;
        let nested = node.entries_of("item");
        if !nested.is_empty() {
            open.push((Some(index), nested.iter(), 0));
        }
    }
    Ok(items)
}

pub(super) fn path_of(items: &[TreeItem<'_>], index: usize) -> String {
    let mut names = Vec::new();
    let mut at = Some(index);
    while let Some(item) = at.and_then(|at| items.get(at)) {
        names.push(format!("item[{}]", item.at));
        at = item.parent;
    }
    names.push("Questionnaire".to_owned());
    names.reverse();
    names.join(".")
}

pub(super) fn by_link_id<'a>(items: &[TreeItem<'a>]) -> Result<BTreeMap<&'a str, usize>> {
    let mut by_id = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        let path = path_of(items, index);
        let place = Place::outermost(item.node, &path);
        place.text("linkId")?;
        let Value::Object(members) = &item.node.value else { continue };
        let link_id = members.iter().find_map(|(name, node)| match &node.value {
            Value::Text(text) if &**name == "linkId" => Some(&**text),
            _ => None,
        });
        let link_id = link_id.filter(|id| !id.is_empty()).ok_or_else(|| place.refuse(Reason::Required))?;
        if link_id.chars().count() > MOST_LINK_ID as usize {
            return Err(place.refuse(Reason::TooLong { most: MOST_LINK_ID }));
        }
        if by_id.insert(link_id, index).is_some() {
            let linked = place.get("linkId").unwrap_or(place);
            return Err(linked.refuse(Reason::AlreadyThere));
        }
    }
    Ok(by_id)
}

/// Refuses conditions that form a circle. Whether an item is asked depends on the items that its conditions test and
/// on the groups that hold it. Where these lead back to the item, nobody could say whether it is asked.
pub(super) fn refuse_circles(items: &[TreeItem<'_>], by_id: &BTreeMap<&str, usize>) -> Result<()> {
    let mut needs: Vec<Vec<usize>> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = path_of(items, index);
        let place = Place::outermost(item.node, &path);
        let rules = place.list("enableWhen")?;
        let mut on: Vec<usize> = item.parent.into_iter().collect();
        for (target, rule) in condition::written(&place, &rules)?.targets.into_iter().zip(&rules) {
            on.push(*by_id.get(target).ok_or_else(|| rule.refuse(Reason::LeadsNowhere))?);
        }
        needs.push(on);
    }
    // Depth first with a stack of its own; `state`: 0 not seen, 1 on the way, 2 done.
    let mut state = vec![0_u8; needs.len()];
    for from in 0..needs.len() {
        let mut way: Vec<(usize, usize)> = vec![(from, 0)];
        while let Some((at, next)) = way.last_mut() {
            let (at, place) = (*at, *next);
            *next += 1;
            if place == 0 && state.get(at) == Some(&2) {
                way.pop();
                continue;
            }
            if let Some(mark) = state.get_mut(at) {
                *mark = 1;
            }
            match needs.get(at).and_then(|on| on.get(place)) {
                Some(on) if state.get(*on) == Some(&1) => {
                    let path = path_of(items, at);
                    let node = items.get(at).map(|item| item.node);
                    let node = node.ok_or_else(|| NearerError::internal("circle"))?;
                    return Err(Place::outermost(node, &path).refuse(Reason::Circular));
                }
                Some(on) => way.push((*on, 0)),
                None => {
                    if let Some(mark) = state.get_mut(at) {
                        *mark = 2;
                    }
                    way.pop();
                }
            }
        }
    }
    Ok(())
}
