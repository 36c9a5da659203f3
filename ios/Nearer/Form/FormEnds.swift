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

/// After the last step: what was answered, said back, and what happens with it. It can be finished or gone over again.
struct FormEnd: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @State private var moved = false
    let model: FormModel
    let view: RunView

    var body: some View {
        let end = view.end
        EndFrame(line: end?.line ?? app.strings[.formReady], sentence: end?.more, circles: moved ? end?.circles : nil) {
            Raised(model: model, view: view)
            if !model.keeps { HintText(app.strings[.formNotKept]) }
            if let refused = model.refused { Refusal(refused) }
            if let becomes = end?.becomes, !becomes.isEmpty { what(becomes) }
        } bottom: {
            BottomBar {
                if view.canGoBack {
                    QuietButton(app.strings[.formChange], id: "form-back", rank: .quiet) { model.back() }
                }
            } end: {
                PrimaryButton(app.strings[.actionFinish], id: "form-finish") { model.finish() }
            }
        }
        .onAppear { moved = true }
    }

    @ViewBuilder
    private func what(_ becomes: [Becoming]) -> some View {
        SectionTitle(app.strings[.formBecomes])
        RowGroup {
            ForEach(Array(becomes.enumerated()), id: \.offset) { at, row in
                if at > 0 { RowLine() }
                Button {
                    look(at: row)
                } label: {
                    HStack(spacing: 16) {
                        Image(systemName: row.what.symbol).frame(width: 24).accessibilityHidden(true)
                        Text(verbatim: row.text).text(.body).frame(maxWidth: .infinity, alignment: .leading)
                        // When it is asked again is an answer, which can be changed.
                        Image(systemName: row.what == .askedAgain ? "pencil" : "chevron.forward")
                            .foregroundStyle(palette.inkSoft)
                            .accessibilityHidden(true)
                    }
                    .multilineTextAlignment(.leading)
                    .padding(.vertical, 8)
                    .frame(minHeight: 60)
                    .contentShape(Rectangle())
                }
                .buttonStyle(.plain)
                .accessibilityIdentifier("becomes-\(row.what.name)")
            }
        }
    }

    private func look(at row: Becoming) {
        switch row.what {
        case .entry: app.turn(.journal)
        case .mapPart: app.open(.myMap)
        case .practice: app.open(.practices)
        case .askedAgain: model.back()
        }
    }
}

extension Becomes {
    fileprivate var symbol: String {
        switch self {
        case .entry: "book.closed"
        case .mapPart: "point.topleft.down.to.point.bottomright.curvepath"
        case .practice: "circle.bottomhalf.filled"
        case .askedAgain: "clock"
        }
    }

    /// As its control is called.
    fileprivate var name: String {
        switch self {
        case .entry: "entry"
        case .mapPart: "map_part"
        case .practice: "practice"
        case .askedAgain: "asked_again"
        }
    }
}

/// Says that it is kept, and leaves by itself. What was not kept only leaves.
struct FormKept: View {
    @Environment(AppModel.self) private var app
    let model: FormModel

    var body: some View {
        Group {
            if model.keeps {
                EndFrame(line: app.strings[.formFinished], sentence: nil, circles: nil) {
                    EmptyView()
                } bottom: {
                    EmptyView()
                }
                .announced(app.strings[.formFinished])
                .accessibilityElement(children: .contain)
                .accessibilityIdentifier("form-kept")
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
    @Environment(\.dynamicTypeSize) private var size
    let line: String
    let sentence: String?
    /// How they stand beside the line; none: as they do before a question, saying nothing.
    let circles: CirclesView?
    let more: More
    let bottom: Bottom

    init(
        line: String, sentence: String?, circles: CirclesView?, @ViewBuilder more: () -> More, @ViewBuilder bottom: () -> Bottom
    ) {
        self.line = line
        self.sentence = sentence
        self.circles = circles
        self.more = more()
        self.bottom = bottom()
    }

    var body: some View {
        GeometryReader { room in
            ScrollView {
                VStack(spacing: 12) {
                    Spacer(minLength: 8)
                    if !size.isAccessibilitySize {
                        TwoCircles(
                            radius: 52, closeness: circles?.closeness ?? 0.5, lean: circles?.lean ?? 0, label: nil
                        )
                        .animation(Moves.lean(still: still), value: circles)
                    }
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
