import Glibc

/// What a text has of each feature; names as in ``RouteFeatures``.
typealias FeatureVector = [String: Double]

/// Multinomial logistic regression: small enough to read, and each weight can be shown. Pure.
package struct LinearModel: Sendable, Codable, Equatable {
    package var labels: [String]
    package var bias: [Double]
    /// Feature → one weight a label, in the labels' order.
    package var weights: [String: [Double]]

    /// Probability of each label, in the labels' order; they sum to 1.
    func probabilities(_ features: FeatureVector) -> [Double] {
        var scores = bias
        for (name, value) in features {
            guard let row = weights[name] else { continue }
            for index in row.indices { scores[index] += value * row[index] }
        }
        return Self.softmax(scores)
    }

    /// The features that spoke most for a label against the mean of all, strongest first.
    func evidence(for label: String, _ features: FeatureVector, limit: Int) -> [(name: String, weight: Double)] {
        guard let index = labels.firstIndex(of: label) else { return [] }
        let spoken = features.compactMap { name, value -> (name: String, weight: Double)? in
            guard let row = weights[name] else { return nil }
            let weight = value * (row[index] - row.reduce(0, +) / Double(row.count))
            return weight > 0 ? (name, weight) : nil
        }
        return Array(
            spoken.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.name < $1.name }.prefix(limit))
    }

    static func softmax(_ scores: [Double]) -> [Double] {
        let largest = scores.max() ?? 0
        let powers = scores.map { exp($0 - largest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}

/// One text to learn from.
struct TrainingRow: Sendable {
    var features: FeatureVector
    var label: String
    /// 1 counts in full.
    var weight = 1.0
}

extension LinearModel {
    /// Adaptive gradient descent in a fixed order drawn from a fixed seed: the same rows give the same model.
    ///
    /// - Parameter labels: every answer there may be; rows with another label are passed over.
    init(training rows: [TrainingRow], labels: [String], passes: Int = 15, rate: Double = 0.5, decay: Double = 1e-3) {
        let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let names = Set(rows.flatMap(\.features.keys)).sorted()
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let sparse = rows.compactMap { row -> (at: [Int], value: [Double], label: Int, weight: Double)? in
            guard let label = numbers[row.label] else { return nil }
            let features = row.features.sorted { $0.key < $1.key }
            return (features.map { places[$0.key] ?? 0 }, features.map(\.value), label, row.weight)
        }
        let width = labels.count
        var table = [Double](repeating: 0, count: names.count * width)
        var squares = [Double](repeating: 1e-6, count: names.count * width)
        var bias = [Double](repeating: 0, count: width)
        var biasSquares = [Double](repeating: 1e-6, count: width)
        var order = Array(sparse.indices)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<passes {
            order.shuffle(using: &random)
            for position in order {
                let row = sparse[position]
                var scores = bias
                for (at, value) in zip(row.at, row.value) {
                    for label in 0..<width { scores[label] += value * table[at * width + label] }
                }
                var error = Self.softmax(scores)
                error[row.label] -= 1
                for label in 0..<width { error[label] *= row.weight }
                for (at, value) in zip(row.at, row.value) {
                    for label in 0..<width {
                        let place = at * width + label
                        let gradient = value * error[label] + decay * table[place]
                        squares[place] += gradient * gradient
                        table[place] -= rate * gradient / squares[place].squareRoot()
                    }
                }
                for label in 0..<width {
                    biasSquares[label] += error[label] * error[label]
                    bias[label] -= rate * error[label] / biasSquares[label].squareRoot()
                }
            }
        }
        func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
        self.labels = labels
        self.bias = bias.map(rounded)
        weights = Dictionary(
            uniqueKeysWithValues: names.enumerated().map { number, name in
                (name, table[number * width..<(number + 1) * width].map(rounded))
            })
    }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
