use super::store::{Flag, standing_flag};
use crate::error::Result;
use crate::form::{ReviewLine, SafeNow, SafetyOption, SafetyView};
use crate::plan::{self, SheetKind};
use crate::record::Word;
use crate::text::Catalogue;
use crate::time::Stamp;
use rusqlite::Connection;

/// The question as it stands after an answer that is kept nowhere: without a vault, the front end holds it.
pub fn safety_after(catalogue: &Catalogue, answer: SafeNow) -> Result<SafetyView> {
    answered_view(None, catalogue, None, Some(answer))
}

/// The question as it comes first on Today, until it is answered with yes. Once, from the next morning on, it is asked
/// anew; what somebody would rather not say becomes one line.
pub fn safety_today(sql: &Connection, catalogue: &Catalogue, now: &Stamp) -> Result<Option<SafetyView>> {
    let Some(flag) = standing_flag(sql, now.day)? else { return Ok(None) };
    let mut view = safety_view(Some(sql), catalogue, Some(flag))?;
    if flag.is_asked_again(now) {
        let was_yesterday = flag.day == now.day.plus(-1);
        view.ask = catalogue.text(if was_yesterday { "safety-ask-yesterday" } else { "safety-ask-since" });
        view.answered = None;
    }
    view.folded = view.answered == Some(SafeNow::Skip);
    Ok(Some(view))
}

/// The question with what follows from its answer. Without a vault (`sql` is none) there are no people and
/// no plan: the lines are in the toolbox in any case.
pub fn safety_view(
    sql: Option<&Connection>,
    catalogue: &Catalogue,
    flag: Option<Flag>,
) -> Result<SafetyView> {
    answered_view(sql, catalogue, flag, flag.and_then(|flag| flag.answer))
}

fn answered_view(
    sql: Option<&Connection>,
    catalogue: &Catalogue,
    flag: Option<Flag>,
    answered: Option<SafeNow>,
) -> Result<SafetyView> {
    let plan = match sql {
        Some(sql) => plan_lines(sql, catalogue)?,
        None => Vec::new(),
    };
    let people = match sql {
        Some(sql) => plan::sheet(sql, SheetKind::People)?.into_iter().flat_map(|part| part.lines).collect(),
        None => Vec::new(),
    };
    let text = match answered {
        None => "safety-why",
        Some(SafeNow::Yes) => "safety-yes",
        Some(_) => "safety-not-yes",
    };
    Ok(SafetyView {
        flag: flag.map(|flag| flag.id),
        ask: catalogue.text("safety-ask"),
        options: SafeNow::ALL
            .iter()
            .map(|&answer| SafetyOption {
                answer,
                text: catalogue.text(&format!("safety-{}-option", answer.word())),
            })
            .collect(),
        answered,
        lines_first: answered.is_some_and(|answer| answer != SafeNow::Yes),
        folded: false,
        text: catalogue.text(text),
        people,
        plan,
    })
}

/// The plan for getting through tonight, section by section in the order in which it is of use.
pub fn plan_lines(sql: &Connection, catalogue: &Catalogue) -> Result<Vec<ReviewLine>> {
    let sections = plan::sheet(sql, SheetKind::Tonight)?;
    let order = ["signs", "alone", "company", "tell", "professionals", "out_of_reach", "worth"];
    let line = |name: &&str| {
        let found = sections.iter().find(|part| part.section == **name && !part.lines.is_empty())?;
        let key = format!("tonight-{}", name.replace('_', "-"));
        Some(ReviewLine { ask: catalogue.text(&key), answer: found.lines.join("\n") })
    };
    Ok(order.iter().filter_map(line).collect())
}
