import NearerKit
import SwiftUI

/// The path: all stages as a calm road, and the tracks beside it. Enter anywhere.
struct PathScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: PathModel

    init(_ app: AppModel) {
        _model = State(initialValue: PathModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.pathTitle], hasDusk: true) {
            HintText(app.strings[.pathHint])
            Shows(model) { path in
                VStack(alignment: .leading, spacing: 0) {
                    ForEach(path.stages, id: \.number) { stage in
                        Stop(stage: stage, isLast: stage.number == path.stages.last?.number) { model.open(stage) }
                    }
                }
                if !path.tracks.isEmpty {
                    SectionTitle(app.strings[.pathTracks])
                    ForEach(path.tracks, id: \.id) { track($0) }
                }
            }
        }
        .task(id: app.changes.of(PathModel.topics)) { await model.load() }
    }

    private func track(_ track: TrackLine) -> some View {
        CardButton {
            model.open(track)
        } content: {
            HStack(alignment: .top, spacing: 12) {
                FillingCircle(share: track.share, label: nil, side: 24, mark: track.share >= 1 ? .done : nil)
                VStack(alignment: .leading, spacing: 2) {
                    Text(verbatim: track.title).text(.body).fontWeight(.medium)
                    Text(verbatim: track.summary).text(.small)
                    HintText(track.state)
                }
                .multilineTextAlignment(.leading)
            }
        }
        .accessibilityIdentifier("track-\(track.id)")
    }
}

private struct Stop: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let stage: StageLine
    let isLast: Bool
    let open: @MainActor () -> Void

    var body: some View {
        Button(action: open) {
            HStack(alignment: .top, spacing: 12) {
                // The stone is filled as far as the stage was walked; the state says it in words.
                FillingCircle(share: stage.share, label: nil, side: 24, mark: stage.share >= 1 ? .done : nil)
                VStack(alignment: .leading, spacing: 2) {
                    Text(verbatim: "\(app.formats.number(stage.number)) · \(stage.title)").text(.body).fontWeight(.medium)
                    Text(verbatim: stage.summary).text(.small)
                    HintText(stage.state)
                }
                .multilineTextAlignment(.leading)
            }
            .padding(.vertical, 10)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(alignment: .topLeading) { road }
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("stage-\(stage.number)")
    }

    /// The stretch from stone to stone, behind them.
    private var road: some View {
        Rectangle()
            .fill(palette.line)
            .frame(width: 2)
            .padding(.leading, 11)
            .padding(.top, 20)
            .opacity(isLast ? 0 : 1)
    }
}

#Preview("Path") { OnDemoVault { PathScreen($0) } }
