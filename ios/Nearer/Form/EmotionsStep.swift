import NearerKit
import SwiftUI

/// Words for feelings; what was chosen stands in the tray.
struct EmotionsStep: View {
    /// None: not read yet.
    let feelings: Feelings?
    let withBody: Bool
    let scrolls: Bool
    let draft: Answer?
    let load: @MainActor () async -> Void
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        Group {
            if let feelings {
                FeelingsField(
                    feelings: feelings, withBody: withBody, scrolls: scrolls, draft: EmotionsDraft(draft)
                ) { enter($0.answer) }
            } else {
                Color.clear.frame(height: 1)
            }
        }
        .task { await load() }
    }
}

/// The tray of a step, in the room above its bar.
struct StepTray: View {
    let model: FormModel
    let step: StepView

    var body: some View {
        if let feelings = model.feelings {
            FeelingTray(feelings: feelings, draft: EmotionsDraft(model.draft(step))) { model.enter(step, $0.answer) }
                .column()
        }
    }
}
