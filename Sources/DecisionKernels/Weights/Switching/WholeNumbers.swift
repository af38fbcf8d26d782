/// Numbers of one column over one common denominator, which is left out: only their order and the ratios of their
/// differences matter.
enum WholeNumbers: Sendable {
    /// Differences of any two fit as well.
    case wide([Int128])
    case large([BigInteger])

    init(_ numbers: [BigInteger]) {
        var wide: [Int128] = []
        wide.reserveCapacity(numbers.count)
        for number in numbers {
            guard let value = number.asInt128, value.magnitude < 1 << 125 else {
                self = .large(numbers)
                return
            }
            wide.append(value)
        }
        self = .wide(wide)
    }

    /// Places from the smallest up, equal numbers on the same place.
    func places() -> [Int32] {
        switch self {
        case .wide(let numbers): Self.places(numbers)
        case .large(let numbers): Self.places(numbers)
        }
    }

    private static func places<Number: Comparable>(_ numbers: [Number]) -> [Int32] {
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        var places = [Int32](repeating: 0, count: numbers.count)
        var place: Int32 = 0
        for (position, index) in order.enumerated() {
            if position > 0 && numbers[order[position - 1]] < numbers[index] { place += 1 }
            places[index] = place
        }
        return places
    }

    /// The numbers without limits.
    var numbers: [BigInteger] {
        switch self {
        case .wide(let numbers): numbers.map { BigInteger($0) }
        case .large(let numbers): numbers
        }
    }

    /// The distance of two numbers.
    func distance(_ first: Int, _ second: Int) -> BigInteger {
        switch self {
        case .wide(let numbers): BigInteger(numbers[first] - numbers[second]).absolute
        case .large(let numbers): (numbers[first] - numbers[second]).absolute
        }
    }

    /// All numbers as doubles where they and their differences are exact in them, with the largest magnitude; else nil.
    func exactDoubles() -> (numbers: [Double], largest: Double)? {
        guard case .wide(let numbers) = self else { return nil }
        var largest: UInt128 = 0
        for number in numbers { largest = max(largest, number.magnitude) }
        guard largest < 1 << 51 else { return nil }
        return (numbers.map { Double(Int64(truncatingIfNeeded: $0)) }, Double(UInt64(truncatingIfNeeded: largest)))
    }
}
