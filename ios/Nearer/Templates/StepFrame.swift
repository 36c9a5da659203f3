import NearerKit
import SwiftUI

/// How the answers of a step take their room.
enum StepRoom {
    /// With the question, just above the bar; the page scrolls where it must.
    case flows
    /// Under a question that stands, since there are many.
    case stands
    /// They take what is left below the question, and scroll by themselves.
    case fills

    /// So many answers lie below a question without scrolling.
    static let mostAnswers = 6
}

/// A form's step: one question, large; its answers just above the one bar at the bottom, in reach of a thumb. All else
/// lies behind one menu. At the largest text sizes the page scrolls and the bar stays.
struct StepFrame<Top: View, Answers: View, Bottom: View>: View {
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    let room: StepRoom
    let top: Top
    let question: StepQuestion
    let answers: Answers
    let bottom: Bottom

    init(
        _ question: StepQuestion, room: StepRoom = .flows, @ViewBuilder top: () -> Top,
        @ViewBuilder answers: () -> Answers, @ViewBuilder bottom: () -> Bottom
    ) {
        self.question = question
        self.room = room
        self.top = top()
        self.answers = answers()
        self.bottom = bottom()
    }

    var body: some View {
        Group {
            switch size.isAccessibilitySize ? .flows : room {
            case .flows: scrolling
            case .stands: standing { ScrollView { answers.padding(.bottom, 8) }.scrollDismissesKeyboard(.interactively) }
            case .fills: standing { answers }
            }
        }
        .background { Ground(hasDusk: false) }
        .safeAreaInset(edge: .top, spacing: 0) { top.background { palette.paper.ignoresSafeArea() } }
        .safeAreaInset(edge: .bottom, spacing: 0) { bottom }
        .toolbar(.hidden, for: .navigationBar, .tabBar)
    }

    private func standing(@ViewBuilder _ below: () -> some View) -> some View {
        VStack(alignment: .leading, spacing: 8) {
            question
            below()
        }
        .frame(maxHeight: .infinity, alignment: .top)
        .column()
    }

    private var scrolling: some View {
        GeometryReader { room in
            ScrollView {
                VStack(alignment: .leading, spacing: 8) {
                    if !size.isAccessibilitySize { Spacer(minLength: 8) }
                    question.padding(.bottom, 8)
                    if !size.isAccessibilitySize { Spacer(minLength: 8) }
                    answers.padding(.bottom, 8)
                }
                .frame(minHeight: room.size.height, alignment: .top)
                .column()
            }
            .scrollDismissesKeyboard(.interactively)
        }
    }
}

extension View {
    /// No wider than text can be read well, with the screen's margin at both sides.
    func column() -> some View {
        padding(.horizontal, .margin)
            .frame(maxWidth: .column + 2 * .margin, alignment: .leading)
            .frame(maxWidth: .infinity)
    }
}

/// The question of a step, below the name of its form. A screen reader goes to a new one, where nothing comes before it.
struct StepQuestion: View {
    @Environment(\.palette) private var palette
    @AccessibilityFocusState private var isHeard: Bool
    let form: String
    let ask: String
    let hint: String?
    var role: TextRole?
    let takesFocus: Bool

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Text(verbatim: form).text(.quiet).foregroundStyle(palette.inkSoft)
            if !ask.isEmpty {
                Text(verbatim: ask)
                    .text(role ?? .asking(ask))
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityFocused($isHeard)
                    .accessibilityIdentifier("form-ask")
                    .onAppear { if takesFocus { isHeard = true } }
            }
            if let hint { HintText(hint) }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

/// How far along it is: a thin line, and the same in words for those who don't see it.
struct ProgressLine: View {
    @Environment(\.palette) private var palette
    @Environment(\.layoutDirection) private var direction
    /// 0 to 1.
    let share: Double
    let said: String

    var body: some View {
        Canvas { [palette, share, direction] context, size in
            context.fill(Path(CGRect(origin: .zero, size: size)), with: .color(palette.wellDeep))
            let walked = size.width * share
            let start = direction == .rightToLeft ? size.width - walked : 0
            context.fill(
                Path(CGRect(x: start, y: 0, width: walked, height: size.height)), with: .color(palette.accent))
        }
        .frame(height: 4)
        .clipShape(Capsule())
        .padding(.horizontal, 8)
        .accessibilityElement()
        .accessibilityLabel(said)
        .accessibilityIdentifier("form-progress")
    }
}

#Preview("A step") {
    OnDemoVault { app in
        let question = StepQuestion(
            form: app.strings[.welcomeFirstTitle], ask: app.strings[.welcomeWhyTitle], hint: nil, takesFocus: false)
        StepFrame(question) {
            TopBar {
                IconAction("xmark", app.strings[.actionClose], id: "form-close") {}
            } middle: {
                ProgressLine(share: 0.4, said: app.strings[.formStepOf])
            } end: {
                RightNowButton()
            }
        } answers: {
            let options = BroughtHere.all.map { OptionView(id: $0.key.rawValue, text: app.strings[$0.key]) }
            ChoiceStep(
                options: options, many: false, ownAnswer: false,
                draft: .choice(picked: [options[0].id], own: nil)
            ) { _ in }
        } bottom: {
            BottomBar {
                QuietButton(app.strings[.actionBack], id: "form-back", rank: .quiet) {}
            } end: {
                PrimaryButton(app.strings[.actionNext], id: "form-next") {}
            }
        }
    }
}
