import CExpat

/// Goes through an XML document once, from beginning to end, and tells what it meets; nothing of it is kept.
///
/// Namespaces are passed over: `x:row` is told as `row`. A document with a DOCTYPE is refused, so no entity can be
/// defined in it.
final class XMLScanner {
    /// Called with the local name and the attributes.
    var onStart: (String, [String: String]) throws -> Void = { _, _ in }
    var onEnd: (String) throws -> Void = { _ in }
    var onText: (UnsafeBufferPointer<UInt8>) throws -> Void = { _ in }
    private var failure: (any Error)?
    private let parser: XML_Parser

    private static let maximumDepth = 200
    private var depth = 0

    init() throws {
        guard let parser = XML_ParserCreate("UTF-8") else { throw DocumentError.xml("no memory") }
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                XMLScanner.of(context)?.started(name, attributes)
            },
            { context, name in
                XMLScanner.of(context)?.ended(name)
            })
        XML_SetCharacterDataHandler(parser) { context, text, length in
            guard let scanner = XMLScanner.of(context), let text else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
                scanner.guarded { try scanner.onText(UnsafeBufferPointer(start: bytes, count: Int(length))) }
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            XMLScanner.of(context)?.guarded { throw DocumentError.xml("it has a DOCTYPE") }
        }
    }

    deinit { XML_ParserFree(parser) }

    /// - Throws: what a handler threw, or ``DocumentError`` MALFORMED_XML.
    func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) throws {
        let base = bytes.bindMemory(to: CChar.self).baseAddress
        let status = XML_Parse(parser, base, Int32(bytes.count), isLast ? 1 : 0)
        if let failure { throw failure }
        guard status == XML_STATUS_OK else {
            let text = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
            throw DocumentError.xml("\(text), line \(XML_GetCurrentLineNumber(parser))")
        }
    }

    func finish() throws {
        try feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLScanner? {
        context.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
    }

    private func started(
        _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        guarded {
            depth += 1
            guard depth <= Self.maximumDepth else { throw DocumentError.xml("it is nested too deeply") }
            var values: [String: String] = [:]
            var next = attributes
            while let key = next?.pointee, let value = next?.advanced(by: 1).pointee {
                values[Self.local(key)] = String(cString: value)
                next = next?.advanced(by: 2)
            }
            try onStart(Self.local(name), values)
        }
    }

    private func ended(_ name: UnsafePointer<XML_Char>?) {
        guarded {
            depth -= 1
            try onEnd(Self.local(name))
        }
    }

    private static func local(_ name: UnsafePointer<XML_Char>?) -> String {
        guard let name else { return "" }
        let text = String(cString: name)
        return text.lastIndex(of: ":").map { String(text[text.index(after: $0)...]) } ?? text
    }

    /// Errors cannot cross the C parser: the first one stops it.
    private func guarded(_ work: () throws -> Void) {
        guard failure == nil else { return }
        do {
            try work()
        } catch {
            failure = error
            XML_StopParser(parser, 0)
        }
    }
}
