import NearerKit
import SwiftUI

/// A track beside the path: its parts, each with a lesson and exercises, then the exercises of the whole track.
struct TrackScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: TrackModel

    init(_ app: AppModel, id: String) {
        _model = State(initialValue: TrackModel(app, id: id))
    }

    var body: some View {
        ScreenFrame(model.view?.title ?? "") {
            Shows(model) { track in
                Text(verbatim: track.summary)
                HintText(track.state)
                ForEach(track.parts, id: \.lesson.id) { part in
                    SectionTitle(part.title)
                    LessonCard(lesson: part.lesson)
                    ForEach(part.forms, id: \.form.id) { FormCard(form: $0) }
                }
                if !track.forms.isEmpty {
                    SectionTitle(app.strings[.trackPartForms])
                    ForEach(track.forms, id: \.form.id) { FormCard(form: $0) }
                }
            }
        }
        .task(id: app.changes.of(TrackModel.topics)) { await model.load() }
    }
}

#Preview("The way to the tracks") { OnDemoVault { PathScreen($0) } }
