package import FoundationEssentials

/// Takes out of photographs what says where, when and with which device they were made, and what hides behind them.
/// The picture itself is not touched.
package enum ImageMetadata {
    /// The picture without metadata; nil when its structure is damaged.
    ///
    /// - Parameter write: gets the parts that stay, in order.
    package static func strip(
        _ kind: FileKind, _ data: Data, _ write: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Bool {
        try data.withUnsafeBytes { bytes in
            switch kind {
            case .jpeg: try JPEGStripper(bytes: bytes).strip(write)
            case .png: try stripPNG(bytes, write)
            case .pdf, .docx, .xlsx: true
            }
        }
    }

    private static let droppedChunks: Set<String> = ["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]

    /// Chunks with texts and EXIF go; what follows the end goes too.
    private static func stripPNG(
        _ bytes: UnsafeRawBufferPointer, _ write: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Bool {
        guard let signature = bytes.part(0, 8) else { return false }
        try write(signature)
        var place = 8
        while let length = bytes.big32(place), let name = bytes.part(place + 4, 4),
            let chunk = bytes.part(place, 12 + length)
        {
            let type = String(decoding: name, as: UTF8.self)
            if !droppedChunks.contains(type) { try write(chunk) }
            if type == "IEND" { return true }
            place += 12 + length
        }
        return false
    }
}

/// JPEG as a series of segments: 0xFF, a marker, a length; the picture's own data runs from SOS to the next marker.
private struct JPEGStripper {
    let bytes: UnsafeRawBufferPointer

    func strip(_ write: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
        guard let start = bytes.part(0, 2), bytes.has([0xFF, 0xD8], at: 0) else { return false }
        try write(start)
        var place = 2
        while place < bytes.count - 1 {
            guard bytes[place] == 0xFF else { return false }
            let marker = bytes[place + 1]
            switch marker {
            case 0xFF:
                // Fill bytes may stand before a marker.
                place += 1
            case 0xD9:
                // What follows the end (a second picture with its own EXIF, or a disguised file) is left out.
                guard let end = bytes.part(place, 2) else { return false }
                try write(end)
                return true
            default:
                guard let length = bytes.big16(place + 2), length >= 2, let segment = bytes.part(place, length + 2)
                else { return false }
                if let orientation = orientation(marker, segment) {
                    try Self.orientationSegment(orientation).withUnsafeBytes(write)
                } else if stays(marker, segment) {
                    try write(segment)
                }
                place += length + 2
                guard marker == 0xDA else { continue }
                let data = place
                place = endOfScan(from: place)
                if let scan = bytes.part(data, place - data) { try write(scan) }
            }
        }
        return false
    }

    /// JFIF, ICC colour profile and Adobe's colour transform stay; every other application segment and comments go.
    private func stays(_ marker: UInt8, _ segment: UnsafeRawBufferPointer) -> Bool {
        switch marker {
        case 0xE0: segment.has("JFIF\0", at: 4)
        case 0xE2: segment.has("ICC_PROFILE\0", at: 4)
        case 0xEE: segment.has("Adobe", at: 4)
        case 0xE1...0xEF, 0xFE: false
        default: true
        }
    }

    private func endOfScan(from start: Int) -> Int {
        var place = start
        while place < bytes.count - 1 {
            // 0xFF00 stands for 0xFF, D0–D7 are restart marks: both belong to the data.
            if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) { return place }
            place += 1
        }
        return bytes.count
    }

    /// How the picture was held; nil when the segment is no EXIF or does not say. Without it a telephone's pictures
    /// would lie on their side.
    private func orientation(_ marker: UInt8, _ segment: UnsafeRawBufferPointer) -> Int? {
        guard marker == 0xE1, segment.has("Exif\0\0", at: 4),
            let tiff = segment.part(10, segment.count - 10)
        else { return nil }
        let isBig = tiff.has("MM", at: 0)
        func short(_ place: Int) -> Int? { isBig ? tiff.big16(place) : tiff.uint16(place) }
        func long(_ place: Int) -> Int? { isBig ? tiff.big32(place) : tiff.uint32(place) }
        guard isBig || tiff.has("II", at: 0), let directory = long(4), let count = short(directory), count <= 200
        else { return nil }
        for index in 0..<count {
            let entry = directory + 2 + index * 12
            if short(entry) == 0x0112, let value = short(entry + 8), (2...8).contains(value) { return value }
        }
        return nil
    }

    /// An EXIF segment with nothing but the orientation.
    private static func orientationSegment(_ value: Int) -> [UInt8] {
        [0xFF, 0xE1, 0x00, 0x22] + Array("Exif\0\0MM".utf8)
            + [0x00, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(value), 0, 0, 0, 0, 0, 0]
    }
}
