package import FoundationEssentials
import Models

/// The trained part of the router: one model for the unit, one for the authority. Data with a version, not code.
package struct RouteModel: Sendable, Codable, Equatable {
    /// Names the model in decisions and lists, e.g. `2026-11-21.1`.
    package var version: String
    /// Texts it learned from.
    package var examples: Int
    package var units: LinearModel
    package var authority: LinearModel

    /// Reads `routing-model.json`.
    ///
    /// - Throws: `DecodingError` when it is no such document.
    package init(json: Data) throws {
        self = try JSONDecoder().decode(RouteModel.self, from: json)
    }

    init(version: String, examples: Int, units: LinearModel, authority: LinearModel) {
        self.version = version
        self.examples = examples
        self.units = units
        self.authority = authority
    }

    /// The document, with sorted keys: the same model is the same text.
    package var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return try encoder.encode(self)
        }
    }

    /// Units by probability, best first; ties in the order of the codes.
    func ranking(_ features: RouteFeatures) -> [(code: String, probability: Double)] {
        zip(units.labels, units.probabilities(features.ofUnit)).map { (code: $0, probability: $1) }
            .sorted { $0.probability != $1.probability ? $0.probability > $1.probability : $0.code < $1.code }
    }

    /// Above this probability a matter is the department's own; what the law gives to others is in the rules.
    private static let ownBound = 0.5

    /// Beyond the department when it is not surely the department's own; then whichever of province and ministry is likelier.
    func authority(_ features: RouteFeatures) -> Authority {
        let chances = Dictionary(
            uniqueKeysWithValues: zip(authority.labels, authority.probabilities(features.ofAuthority)))
        let own = chances[Authority.department.rawValue] ?? 1
        guard own < Self.ownBound else { return .department }
        let (province, ministry) = (
            chances[Authority.province.rawValue] ?? 0, chances[Authority.ministry.rawValue] ?? 0
        )
        return ministry >= province ? .ministry : .province
    }
}
