import NearerKit
import SwiftUI

/// Before the first step: what it is, and what to be careful about.
struct FormIntro: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView

    var body: some View {
        let question = StepQuestion(form: view.title, ask: view.intro, hint: nil, role: .titleMedium, takesFocus: false)
        StepFrame(question) {
            TopBar {
                IconAction("xmark", app.strings[.actionLeave], id: "form-close") { app.back() }
            } middle: {
                Color.clear.frame(height: 1)
            } end: {
                RightNowButton(withWord: true)
            }
        } answers: {
            VStack(alignment: .leading, spacing: 12) {
                if let caution = view.caution {
                    QuietCard {
                        CardTitle(app.strings[.formCaution])
                        Text(verbatim: caution)
                    }
                    .accessibilityElement(children: .contain)
                    .accessibilityIdentifier("form-caution")
                }
                if !model.keeps { HintText(app.strings[.formNotKept]) }
                LightSwitch(model: model, view: view)
                if !view.sources.isEmpty {
                    HintText("\(app.strings[.lessonSources]): \(view.sources.joined(separator: "; "))")
                }
            }
        } bottom: {
            BottomBar {
                EmptyView()
            } end: {
                PrimaryButton(app.strings[.actionBegin], id: "form-begin") { model.begin() }
            }
        }
    }
}

/// After the last step: all is answered, and can be finished or gone over again.
struct FormEnd: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView

    var body: some View {
        EndFrame(line: app.strings[.formReady], sentence: model.keeps ? nil : app.strings[.formNotKept], moved: false) {
            Raised(model: model, view: view)
            if let refused = model.refused { Refusal(refused) }
        } bottom: {
            BottomBar {
                if view.canGoBack {
                    QuietButton(app.strings[.formChange], id: "form-back", rank: .quiet) { model.back() }
                }
            } end: {
                PrimaryButton(app.strings[.actionFinish], id: "form-finish") { model.finish() }
            }
        }
    }
}

/// Says that it is kept, and leaves by itself. What was not kept only leaves.
struct FormKept: View {
    @Environment(AppModel.self) private var app
    @State private var moved = false
    let model: FormModel

    var body: some View {
        Group {
            if model.keeps {
                EndFrame(line: app.strings[.formFinished], sentence: nil, moved: moved) {
                    EmptyView()
                } bottom: {
                    EmptyView()
                }
                .announced(app.strings[.formFinished])
                .accessibilityElement(children: .contain)
                .accessibilityIdentifier("form-kept")
                .onAppear { moved = true }
            } else {
                Color.clear
            }
        }
        .task {
            if model.keeps { try? await Task.sleep(for: .milliseconds(1400)) }
            await app.leave(model.screen)
        }
    }
}

/// The end of a form: the circles, the line that says what came of it, a sentence, and what happens with it.
struct EndFrame<More: View, Bottom: View>: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Environment(\.accessibilityReduceMotion) private var still
    let line: String
    let sentence: String?
    /// The circles have come to rest.
    let moved: Bool
    let more: More
    let bottom: Bottom

    init(
        line: String, sentence: String?, moved: Bool, @ViewBuilder more: () -> More, @ViewBuilder bottom: () -> Bottom
    ) {
        self.line = line
        self.sentence = sentence
        self.moved = moved
        self.more = more()
        self.bottom = bottom()
    }

    var body: some View {
        GeometryReader { room in
            ScrollView {
                VStack(spacing: 12) {
                    Spacer(minLength: 8)
                    // A question is open, then at rest: they say nothing of what was answered.
                    TwoCircles(radius: 52, closeness: moved ? 0.74 : 0.5, lean: moved ? 0.6 : 0.35, label: nil)
                        .animation(Moves.lean(still: still), value: moved)
                    Text(verbatim: line)
                        .text(.display)
                        .multilineTextAlignment(.center)
                        .padding(.top, 14)
                        .accessibilityAddTraits(.isHeader)
                        .announced(line)
                        .accessibilityIdentifier("form-end-line")
                    if let sentence {
                        Text(verbatim: sentence).text(.body).foregroundStyle(palette.inkSoft).multilineTextAlignment(.center)
                    }
                    Spacer(minLength: 8)
                    VStack(alignment: .leading, spacing: 12) { more }
                }
                .frame(minHeight: room.size.height)
                .column()
            }
        }
        .background { Ground(hasDusk: false) }
        .safeAreaInset(edge: .top, spacing: 0) {
            TopBar {
                IconAction("xmark", app.strings[.actionLeave], id: "form-close") { app.back() }
            } middle: {
                Color.clear.frame(height: 1)
            } end: {
                RightNowButton(withWord: true)
            }
        }
        .safeAreaInset(edge: .bottom, spacing: 0) { bottom }
        .toolbar(.hidden, for: .navigationBar, .tabBar)
    }
}
