import NearerKit
import SwiftUI

// Each kind of step by itself. Their words are the catalogue's: a screen holds no sentence of its own.

#Preview("read") {
    OnDemoVault { app in
        let spans = [Styled(text: app.strings[.appWhat], style: .plain)]
        ReadStep(paragraphs: [Paragraph(bullet: false, spans: spans)], share: app.strings[.appWhat])
    }
}

#Preview("text") {
    OnDemoVault { app in
        TextStep(
            ask: app.strings[.journalText], examples: [app.strings[.journalText]], recalled: [app.strings[.mapEmpty]],
            isNumber: false, draft: nil
        ) { _ in }
    }
}

#Preview("scale") {
    OnDemoVault { app in
        let scale = Scale(
            low: 0, high: 10, lowEnd: app.strings[.moodMinus3], highEnd: app.strings[.moodPlus3], before: 4)
        ScaleStep(scale: scale, ask: app.strings[.journalMood], draft: .scale(value: 6)) { _ in }
    }
}

#Preview("choice") {
    OnDemoVault { app in
        let options = BroughtHere.all.map { OptionView(id: $0.key.rawValue, text: app.strings[$0.key]) }
        ChoiceStep(options: options, many: false, ownAnswer: true, draft: nil) { _ in }
    }
}

#Preview("emotions and person") {
    OnDemoVault { app in
        let model = FormModel(app, unsavedForm: "")
        EmotionsStep(
            feelings: model.feelings, withBody: true, scrolls: false, draft: nil, load: { await model.loadFeelings() }
        ) { _ in }
        PersonStep(model: model, draft: nil) { _ in }
    }
}

#Preview("listed") {
    OnDemoVault { app in
        let draft = Answer.listed(items: [app.strings[.practiceDone], ""])
        ListedStep(ask: app.strings[.journalText], examples: [], most: 5, draft: draft) { _ in }
    }
}

#Preview("timer") {
    OnDemoVault { app in
        let breath = [Cue(atS: 0, kind: .breatheIn), Cue(atS: 4, kind: .breatheOut), Cue(atS: 10, kind: .over)]
        TimerStep(model: TimerModel(app, cues: breath))
        TimerStage(model: TimerModel(app, cues: breath))
    }
}

#Preview("date and follow-up") {
    OnDemoVault { app in
        let model = FormModel(app, unsavedForm: "")
        DateStep(model: model, ask: app.strings[.dateChoose], draft: .date(day: "2026-11-24")) { _ in }
        let choices = [FollowUpChoice(inDays: 3, text: app.formats.number(3))]
        FollowUpStep(choices: choices, never: app.strings[.followUpNever], draft: .followUp(inDays: 3)) { _ in }
    }
}

#Preview("dialogue") {
    OnDemoVault { app in
        let reply = Reply(id: "a", text: app.strings[.actionNext], to: "end")
        let turns = [
            Turn(id: "begin", says: app.strings[.welcomeFirstBody], replies: [reply], ending: nil),
            Turn(id: "end", says: app.strings[.formReady], replies: [], ending: app.strings[.scriptDone]),
        ]
        DialogueStep(turns: turns, draft: DialogueDraft(nil, turns: turns)) { _ in }
        DialogueStep(turns: turns, draft: DialogueDraft(.dialogue(replies: ["a"]), turns: turns)) { _ in }
    }
}

#Preview("safety") {
    OnDemoVault { app in
        let options = [SafeNow.yes, .notSure, .no, .skip].map { SafetyOption(answer: $0, text: "\($0)") }
        SafetyCard(
            app,
            SafetyView(
                flag: nil, ask: app.strings[.safetyAsk], options: options, answered: .no,
                linesFirst: true, folded: false, text: app.strings[.safetyNotYes], people: [], plan: [])
        ) { _ in }
    }
}

#Preview("script") {
    OnDemoVault { app in
        let texts = [app.strings[.welcomeFirstBody], app.strings[.scriptDone]]
        let model = ScriptModel(texts.map { PacedLine(text: $0, seconds: 10) })
        ScriptStep(model: model)
        ScriptStage(model: model)
    }
}

#Preview("plan and review") {
    OnDemoVault { app in
        PlanStep(cue: app.strings[.planWhen], act: app.strings[.planThen], draft: nil) { _ in }
        ReviewStep(lines: [ReviewLine(ask: app.strings[.journalMood], answer: app.strings[.mood0])])
    }
}
