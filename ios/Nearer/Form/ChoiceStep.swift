import NearerKit
import SwiftUI

/// One of several, or any of them, or an answer of one's own.
struct ChoiceStep: View {
    @Environment(AppModel.self) private var app
    /// Stays while another option is tried.
    @State private var words = ""
    let options: [OptionView]
    let many: Bool
    let ownAnswer: Bool
    let draft: Answer?
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        let (picked, own) = chosen
        let mark = many ? PickLine.Mark.check : .radio
        VStack(alignment: .leading, spacing: 8) {
            ForEach(options, id: \.id) { option in
                let isPicked = picked.contains(option.id)
                PickLine(option.text, mark, isPicked: isPicked, id: "choice-\(option.id)") {
                    if many {
                        let rest = picked.filter { $0 != option.id }
                        enter(.choice(picked: isPicked ? rest : picked + [option.id], own: own))
                    } else {
                        enter(.choice(picked: [option.id], own: nil))
                    }
                }
            }
            if ownAnswer {
                PickLine(app.strings[.formOwnAnswer], mark, isPicked: own != nil, id: "choice-own") {
                    if many {
                        enter(.choice(picked: picked, own: own == nil ? words : nil))
                    } else {
                        enter(.choice(picked: [], own: own ?? words))
                    }
                }
            }
        }
        if let own {
            WordsField(
                app.strings[.formOwnAnswer], id: "choice-own-text",
                text: binding(own) {
                    words = $0
                    enter(.choice(picked: picked, own: $0))
                })
        }
    }

    private var chosen: (picked: [String], own: String?) {
        if case .choice(let picked, let own) = draft { (picked, own) } else { ([], nil) }
    }
}
