//! Role-plays: what the other one says, and what can be said back.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One thing that the other one says or does. It has replies, or it is an ending and says what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// Unique within the dialogue. Replies lead to it by this id.
    pub id: String,
    /// What the other one says or does.
    pub says: String,
    /// What can be said back; empty for an ending.
    #[serde(default)]
    pub replies: Vec<Reply>,
    /// What this ending shows. An ending has no replies.
    pub ending: Option<String>,
}

/// Something to say back, and the turn that it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Unique within its turn. An answer holds these ids.
    pub id: String,
    /// What is said back.
    pub text: String,
    /// Id of the turn that it leads to.
    pub to: String,
}

impl Turn {
    pub(super) fn each_text(&mut self, step: &str, visit: &mut dyn FnMut(String, &mut String)) {
        let key = format!("{step}.turn.{}", self.id);
        visit(format!("{key}.says"), &mut self.says);
        if let Some(ending) = &mut self.ending {
            visit(format!("{key}.ending"), ending);
        }
        for reply in &mut self.replies {
            visit(format!("{key}.reply.{}", reply.id), &mut reply.text);
        }
    }
}

/// The turns that these replies lead through, the first one included; none where a reply isn't there.
pub fn walked<'a>(turns: &'a [Turn], replies: &[String]) -> Option<Vec<&'a Turn>> {
    let mut at = turns.first()?;
    let mut road = vec![at];
    for id in replies {
        let reply = at.replies.iter().find(|reply| reply.id == *id)?;
        at = turns.iter().find(|turn| turn.id == reply.to)?;
        road.push(at);
    }
    Some(road)
}

/// The replies that lead to an ending by taking the first one each time: for made-up answers.
pub fn first_road(turns: &[Turn]) -> Vec<String> {
    let mut replies = Vec::new();
    let mut at = turns.first();
    while let Some(reply) = at.and_then(|turn| turn.replies.first()) {
        replies.push(reply.id.clone());
        at = turns.iter().find(|turn| turn.id == reply.to);
    }
    replies
}

/// Refuses a role-play in which somebody could get lost: a turn that nothing leads to, a reply that leads
/// nowhere, a turn that comes again on one road, a turn without replies that is no ending.
pub(super) fn check_turns(turns: &[Turn]) -> Result<(), String> {
    let first = turns.first().ok_or("a dialogue needs turns")?;
    let ids: BTreeSet<&str> = turns.iter().map(|turn| turn.id.as_str()).collect();
    if ids.len() != turns.len() {
        return Err("turns need ids of their own".to_owned());
    }
    for turn in turns {
        let replies: BTreeSet<&str> = turn.replies.iter().map(|reply| reply.id.as_str()).collect();
        if replies.len() != turn.replies.len() {
            return Err(format!("turn '{}': replies need ids of their own", turn.id));
        }
        if turn.replies.is_empty() == turn.ending.is_none() {
            return Err(format!("turn '{}' needs either replies or an ending", turn.id));
        }
        if let Some(reply) = turn.replies.iter().find(|reply| !ids.contains(reply.to.as_str())) {
            return Err(format!("turn '{}': no turn '{}'", turn.id, reply.to));
        }
    }
    let mut reached = BTreeSet::new();
    follow(turns, first, &mut Vec::new(), &mut reached)?;
    match turns.iter().find(|turn| !reached.contains(turn.id.as_str())) {
        Some(lost) => Err(format!("nothing leads to turn '{}'", lost.id)),
        None => Ok(()),
    }
}

fn follow<'a>(
    turns: &'a [Turn],
    turn: &'a Turn,
    road: &mut Vec<&'a str>,
    reached: &mut BTreeSet<&'a str>,
) -> Result<(), String> {
    if road.contains(&turn.id.as_str()) {
        return Err(format!("turn '{}' comes again on one road", turn.id));
    }
    // What lies behind a turn is the same whatever led there; a circle behind it was found then.
    if !reached.insert(&turn.id) {
        return Ok(());
    }
    road.push(&turn.id);
    for reply in &turn.replies {
        if let Some(next) = turns.iter().find(|next| next.id == reply.to) {
            follow(turns, next, road, reached)?;
        }
    }
    road.pop();
    Ok(())
}
