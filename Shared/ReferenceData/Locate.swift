import FoundationEssentials

extension ReferenceData {
    /// The folder of the data files.
    ///
    /// Looks at `explicit` (`--reference-dir`, `KIPTHOI_REFERENCE_DIR`) and nowhere else when it is given. Otherwise
    /// for `ReferenceData` beside the executable, then for `Shared/ReferenceData/Data` in the executable's folder, in
    /// the current one, and in every folder above them.
    /// - Throws: ``ReferenceDataError`` saying what to set.
    package static func locate(explicit: String?) throws -> String {
        if let explicit, !explicit.isEmpty {
            guard holdsData(explicit) else {
                throw ReferenceDataError(
                    file: explicit, "no reference data here (communes.csv is missing); correct KIPTHOI_REFERENCE_DIR")
            }
            return explicit
        }
        let executable = executableDirectory
        let current = FileManager.default.currentDirectoryPath
        let candidates =
            (executable.map { ["\($0)/ReferenceData"] } ?? [])
            + ([executable, current].compactMap { $0 }).flatMap(upwards).map { "\($0)/Shared/ReferenceData/Data" }
        guard let found = candidates.first(where: holdsData) else {
            throw ReferenceDataError(
                file: "ReferenceData",
                "not found beside the executable, nor as Shared/ReferenceData/Data above it or above \(current); "
                    + "set KIPTHOI_REFERENCE_DIR to the folder that holds communes.csv")
        }
        return found
    }

    private static func holdsData(_ directory: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(directory)/communes.csv")
    }

    /// The folder of the running program, behind any symbolic links.
    private static var executableDirectory: String? {
        let linked = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        guard let path = linked ?? CommandLine.arguments.first, let slash = path.lastIndex(of: "/") else { return nil }
        return String(path[..<slash])
    }

    /// The folder itself and all above it, nearest first.
    private static func upwards(_ directory: String) -> [String] {
        var result = [directory]
        var rest = directory[...]
        while let slash = rest.lastIndex(of: "/"), slash > rest.startIndex {
            rest = rest[..<slash]
            result.append(String(rest))
        }
        return result
    }
}
