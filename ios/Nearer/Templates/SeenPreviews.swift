import NearerKit
import SwiftUI

// Each kind of screen as others see it: in the dark, with more contrast, from right to left, in the largest text.

private enum Seen { case dark, contrast, mirrored, large }

extension View {
    @ViewBuilder
    fileprivate func seen(_ how: Seen) -> some View {
        switch how {
        case .dark: environment(\.palette, Palette.of(.dark, .standard)).environment(\.colorScheme, .dark)
        case .contrast: environment(\.palette, Palette.of(.light, .increased))
        case .mirrored: environment(\.layoutDirection, .rightToLeft)
        case .large: environment(\.dynamicTypeSize, .accessibility3)
        }
    }
}

@MainActor
private func firstForm(_ app: AppModel) -> FormScreen {
    FormScreen(FormModel(app, unsavedForm: (try? app.library.firstForm()) ?? ""))
}

#Preview("Today, dark") { OnDemoVault { TodayScreen($0).seen(.dark) } }
#Preview("Today, contrast") { OnDemoVault { TodayScreen($0).seen(.contrast) } }
#Preview("Today, mirrored") { OnDemoVault { TodayScreen($0).seen(.mirrored) } }
#Preview("Today, large") { OnDemoVault { TodayScreen($0).seen(.large) } }
#Preview("A form, dark") { OnDemoVault { firstForm($0).seen(.dark) } }
#Preview("A form, contrast") { OnDemoVault { firstForm($0).seen(.contrast) } }
#Preview("A form, mirrored") { OnDemoVault { firstForm($0).seen(.mirrored) } }
#Preview("A form, large") { OnDemoVault { firstForm($0).seen(.large) } }
#Preview("Right now, contrast") { OnDemoVault { ToolboxScreen($0).seen(.contrast) } }
#Preview("Right now, large") { OnDemoVault { ToolboxScreen($0).seen(.large) } }
#Preview("Journal, dark") { OnDemoVault { JournalScreen($0).seen(.dark) } }
#Preview("Journal, large") { OnDemoVault { JournalScreen($0).seen(.large) } }
#Preview("My map, mirrored") { OnDemoVault { MyMapScreen($0).seen(.mirrored) } }
#Preview("Settings, large") { OnDemoVault { SettingsScreen($0).seen(.large) } }
