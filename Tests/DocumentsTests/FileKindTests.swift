import FoundationEssentials
import Testing

@testable import Documents

@Suite(.timeLimit(.minutes(1))) struct FileKindTests {
    @Test func tellsFilesByTheirContent() {
        #expect(FileKind(of: Data("%PDF-1.7\n".utf8)) == .pdf)
        #expect(FileKind(of: Data(Sample.jpeg())) == .jpeg)
        #expect(FileKind(of: Data(Sample.png)) == .png)
        #expect(
            FileKind(of: Data(Sample.zip([("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")]))) == .docx)
        #expect(
            FileKind(of: Data(Sample.zip([("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>")]))) == .xlsx)
    }

    @Test func takesNothingElse() {
        #expect(FileKind(of: Data()) == nil)
        #expect(FileKind(of: Data("<html><script>alert(1)</script>".utf8)) == nil)
        #expect(FileKind(of: Data("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) == nil)
        #expect(FileKind(of: Data("<html>%PDF-1.7".utf8)) == nil)
        // A plain ZIP, an Office file with macros, a cut one.
        #expect(FileKind(of: Data(Sample.zip([("a.txt", "x")]))) == nil)
        let macros = [("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>"), ("xl/vbaProject.bin", "x")]
        #expect(FileKind(of: Data(Sample.zip(macros))) == nil)
        #expect(
            FileKind(of: Data(Sample.zip([("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")]).prefix(60)))
                == nil)
    }

    @Test func takesPlaceTimeAndDeviceOutOfPhotographs() throws {
        let photo = Sample.jpeg(exif: Sample.exif(orientation: 6, secret: "GPS-11.31,106.09"), behind: Sample.jpeg())
        var clean: [UInt8] = []
        let done = try ImageMetadata.strip(.jpeg, Data(photo)) { clean += $0 }
        #expect(done)
        #expect(!String(decoding: clean, as: UTF8.self).contains("GPS"))
        #expect(FileKind(of: Data(clean)) == .jpeg)
        // How the telephone was held stays, so that the picture stands upright.
        let orientation: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]
        #expect(clean.indices.contains { Array(clean[$0...].prefix(orientation.count)) == orientation })
        // The picture's own data is whole, what hid behind its end is gone.
        #expect(clean.suffix(8) == [0x11, 0xFF, 0x00, 0xFF, 0xD0, 0x22, 0xFF, 0xD9])
        var again: [UInt8] = []
        _ = try ImageMetadata.strip(.jpeg, Data(clean)) { again += $0 }
        #expect(again == clean)
    }

    @Test func takesTextsOutOfPNG() throws {
        var clean: [UInt8] = []
        let done = try ImageMetadata.strip(.png, Data(Sample.png + Array("behind".utf8))) { clean += $0 }
        #expect(done)
        let text = String(decoding: clean, as: UTF8.self)
        #expect(!text.contains("secret"))
        #expect(!text.contains("behind"))
        #expect(text.contains("IHDR"))
    }

    @Test func damagedPicturesAreNoticed() throws {
        let whole = Sample.jpeg(exif: Sample.exif(orientation: 1, secret: "x"))
        for length in stride(from: 3, to: whole.count - 1, by: 1) {
            let done = try ImageMetadata.strip(.jpeg, Data(whole.prefix(length))) { _ in }
            #expect(!done, "\(length) bytes")
        }
    }
}

/// Small files made by hand.
enum Sample {
    static func jpeg(exif: [UInt8] = [], behind: [UInt8] = []) -> [UInt8] {
        [0xFF, 0xD8] + exif
            + [0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]
            + [0xFF, 0xFE, 0, 8] + Array("GPS! x".utf8)
            + [0xFF, 0xDA, 0, 4, 1, 2, 0x11, 0xFF, 0x00, 0xFF, 0xD0, 0x22, 0xFF, 0xD9] + behind
    }

    /// Little-endian EXIF with an orientation and a text.
    static func exif(orientation: UInt8, secret: String) -> [UInt8] {
        let tiff: [UInt8] =
            Array("II".utf8) + [
                0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
            ]
        let content = Array("Exif\0\0".utf8) + tiff + Array(secret.utf8)
        return [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
    }

    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + chunk("IHDR", [UInt8](repeating: 1, count: 13)) + chunk("tEXt", Array("Comment\0secret".utf8))
        + chunk("eXIf", Array("secret".utf8)) + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])

    private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        [0, 0, 0, UInt8(content.count)] + Array(type.utf8) + content + [0, 0, 0, 0]
    }

    /// A ZIP file of stored parts.
    static func zip(_ parts: [(String, String)]) -> [UInt8] {
        zip(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    static func zip(_ parts: [(String, [UInt8])]) -> [UInt8] {
        func le(_ value: Int, _ bytes: Int) -> [UInt8] {
            (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in parts {
            let place = file.count
            let common =
                le(20, 2) + le(0, 2) + le(0, 2) + le(0, 4) + le(Int(crc(content)), 4) + le(content.count, 4)
                + le(content.count, 4) + le(name.utf8.count, 2)
            file += le(0x0403_4B50, 4) + common + le(0, 2) + Array(name.utf8) + content
            directory +=
                le(0x0201_4B50, 4) + le(20, 2) + common + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
                + le(place, 4) + Array(name.utf8)
        }
        let start = file.count
        return file + directory + le(0x0605_4B50, 4) + le(0, 4) + le(parts.count, 2) + le(parts.count, 2)
            + le(directory.count, 4) + le(start, 4) + le(0, 2)
    }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
