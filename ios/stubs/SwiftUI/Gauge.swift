// swiftui/gauge
public struct Gauge<Label: View>: StubView {
    // swiftui/gauge/init(value:in:label:)
    nonisolated public init<V: BinaryFloatingPoint>(
        value: V, in bounds: ClosedRange<V> = 0...1, @ViewBuilder label: () -> Label
    ) {}
}

// swiftui/gaugestyle
@MainActor @preconcurrency public protocol GaugeStyle {}

// swiftui/accessorycircularcapacitygaugestyle
public struct AccessoryCircularCapacityGaugeStyle: GaugeStyle {
    nonisolated public init() {}
}

extension GaugeStyle where Self == AccessoryCircularCapacityGaugeStyle {
    // swiftui/gaugestyle/accessorycircularcapacity
    @MainActor @preconcurrency public static var accessoryCircularCapacity: AccessoryCircularCapacityGaugeStyle {
        AccessoryCircularCapacityGaugeStyle()
    }
}

extension View {
    // swiftui/view/gaugestyle(_:)
    nonisolated public func gaugeStyle<S: GaugeStyle>(_ style: S) -> some View { self }
}
