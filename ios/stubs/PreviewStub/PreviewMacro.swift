import SwiftSyntax
import SwiftSyntaxMacros

/// Stands in for Apple's `#Preview`. Its closure is type-checked as an argument; nothing is made from it.
public struct PreviewMacro: DeclarationMacro {
    public static func expansion(
        of node: some FreestandingMacroExpansionSyntax, in context: some MacroExpansionContext
    ) throws -> [DeclSyntax] { [] }
}
