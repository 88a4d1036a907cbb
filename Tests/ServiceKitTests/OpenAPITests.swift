import Foundation
import Models
import RPC
@testable import ServiceKit
import Testing

@Suite("The description of a service", .timeLimit(.minutes(1)))
struct OpenAPITests {
    private typealias Object = [String: Any]

    private static let services: [(ServiceName, [any AnyRPCMethod])] = [
        (.intake, IntakeMethods.all), (.routing, RoutingMethods.all + DirectoryMethods.all), (.sla, SLAMethods.all),
        (.notification, NotificationMethods.all),
    ]

    private func document(_ service: ServiceName, _ methods: [any AnyRPCMethod]) throws -> Object {
        let text = OpenAPIDocument(service, methods, implemented: methods).json
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    }

    @Test(arguments: [0, 1, 2, 3])
    func namesEveryMethodAndEveryField(_ index: Int) throws {
        let (service, methods) = Self.services[index]
        let document = try document(service, methods)
        let paths = try #require(document["paths"] as? Object)
        #expect(Set(paths.keys) == Set(methods.map(\.path)))
        let schemas = try schemas(of: document)
        for method in methods {
            let known = try #require(Contract.current.methods[method.path], "\(method.path)")
            for name in Contract.current.closure(of: [known.request, known.response]) {
                let schema = try #require(schemas[name] as? Object, "\(name)")
                let properties = try #require(schema["properties"] as? Object)
                let fields = try #require(Contract.current.messages[name]).fields
                #expect(Set(properties.keys) == Set(fields.map(\.jsonName)), "\(name)")
            }
            let operations = try #require(paths[method.path] as? Object)
            #expect(Set(operations.keys) == (method.idempotency == .noSideEffects ? ["get", "post"] : ["post"]))
        }
    }

    @Test(arguments: [0, 1, 2, 3])
    func refersToNothingThatIsMissing(_ index: Int) throws {
        let (service, methods) = Self.services[index]
        let document = try document(service, methods)
        var seen = 0
        func walk(_ value: Any) throws {
            if let object = value as? Object {
                if let reference = object["$ref"] as? String {
                    seen += 1
                    let target = reference.dropFirst(2).split(separator: "/").reduce(document as Any?) { place, name in
                        (place as? Object)?[String(name)]
                    }
                    #expect(target != nil, "\(reference)")
                }
                for inner in object.values { try walk(inner) }
            } else if let list = value as? [Any] {
                for inner in list { try walk(inner) }
            }
        }
        try walk(document)
        #expect(seen > 20)
    }

    @Test(arguments: [0, 1, 2, 3])
    func givesExamplesThatFitTheirSchemas(_ index: Int) throws {
        let (service, methods) = Self.services[index]
        let document = try document(service, methods)
        let schemas = try schemas(of: document)
        func fits(_ value: Any, _ schema: Object, _ place: String) {
            if let reference = schema["$ref"] as? String {
                let name = String(reference.split(separator: "/").last ?? "")
                guard let target = schemas[name] as? Object else { return }
                return fits(value, target, place)
            }
            if let either = (schema["anyOf"] as? [Object])?.first { return fits(value, either, place) }
            if let allowed = schema["enum"] as? [String] {
                #expect(allowed.contains(value as? String ?? "?"), "\(place)")
                return
            }
            // Every field may be null besides.
            switch schema["type"] as? String ?? (schema["type"] as? [String])?.first {
            case "object":
                let properties = schema["properties"] as? Object ?? [:]
                #expect(value is Object, "\(place)")
                for (key, inner) in value as? Object ?? [:] {
                    guard let property = properties[key] as? Object ?? schema["additionalProperties"] as? Object else {
                        Issue.record("\(place).\(key) is no field")
                        continue
                    }
                    fits(inner, property, "\(place).\(key)")
                }
            case "array":
                #expect(value is [Any], "\(place)")
                for inner in value as? [Any] ?? [] { fits(inner, schema["items"] as? Object ?? [:], place) }
            case "string": #expect(value is String, "\(place)")
            default: #expect(value is NSNumber, "\(place)")
            }
        }
        let paths = try #require(document["paths"] as? Object)
        for method in methods {
            let operation = try #require((paths[method.path] as? Object)?["post"] as? Object)
            let request = try #require(content(of: operation["requestBody"]))
            fits(request["example"] ?? 0, request["schema"] as? Object ?? [:], method.name)
            let answer = try #require(content(of: (operation["responses"] as? Object)?["200"]))
            fits(answer["example"] ?? 0, answer["schema"] as? Object ?? [:], method.name)
        }
    }

    @Test func tellsPublicMethodsFromTheOthersAndLeavesOutLaterOnes() throws {
        let here = IntakeMethods.all.filter { $0.name != "CreateUpload" }
        let text = OpenAPIDocument(.intake, IntakeMethods.all, implemented: here).json
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
        let paths = try #require(document["paths"] as? Object)
        #expect(paths[IntakeMethods.createUpload.path] == nil)
        #expect(text.contains("Of a later release: CreateUpload."))
        let tracking = (paths[IntakeMethods.trackPetition.path] as? Object)?["post"] as? Object
        #expect((tracking?["security"] as? [Object])?.contains { $0.isEmpty } == true)
        let submission = (paths[IntakeMethods.submitPetition.path] as? Object)?["post"] as? Object
        #expect(submission?["security"] == nil)
    }

    @Test func describesThePathsOfFilesToo() throws {
        let guides = [
            HTTPRouteGuide(
                "UploadAttachment", path: "/attachments/{id}", details: "Bytes <as they are>.",
                requestType: "application/octet-stream", responseTypes: ["application/json"],
                responseMessage: "Attachment"),
            HTTPRouteGuide(
                "DownloadAttachment", path: "/attachments/{id}", details: "A file.",
                responseTypes: ["application/pdf", "image/png"]),
        ]
        let routes = zip(["PUT", "GET"], guides).map { method, guide in
            HTTPExtraRoute(method, "/attachments/*") { _ in RPCResponse(status: 200) }.described(guide)
        }
        let health = HTTPExtraRoute("GET", "/healthz") { _ in RPCResponse(status: 200) }
        // None of its methods has an attachment, so the message comes with the path.
        let document = OpenAPIDocument(
            .sla, SLAMethods.all, implemented: SLAMethods.all, extras: routes + [health])
        let read = try #require(try JSONSerialization.jsonObject(with: Data(document.json.utf8)) as? Object)
        let paths = try #require(read["paths"] as? Object)
        #expect(paths["/healthz"] == nil)
        let path = try #require(paths["/attachments/{id}"] as? Object)
        #expect(Set(path.keys) == ["put", "get"])
        let put = try #require(path["put"] as? Object)
        #expect(put["operationId"] as? String == "UploadAttachment")
        #expect(((put["parameters"] as? [Object])?.first?["name"] as? String) == "id")
        let body = (put["requestBody"] as? Object)?["content"] as? Object
        #expect(body?["application/octet-stream"] != nil)
        let answer = content(of: (put["responses"] as? Object)?["200"])
        #expect((answer?["schema"] as? Object)?["$ref"] as? String == "#/components/schemas/Attachment")
        #expect(try schemas(of: read)["Attachment"] != nil && schemas(of: read)["AttachmentState"] != nil)
        let got = ((path["get"] as? Object)?["responses"] as? Object)?["200"] as? Object
        #expect(Set((got?["content"] as? Object)?.keys.map { $0 } ?? []) == ["application/pdf", "image/png"])

        let page = DocumentationPage(document: document).html
        for text in ["PUT /attachments/{id}", "Bytes &lt;as they are&gt;.", "-T FILE", "-o FILE", "#Attachment"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test func hasAPageForPeopleThatNeedsNothingElse() {
        let document = OpenAPIDocument(.intake, IntakeMethods.all, implemented: IntakeMethods.all)
        let page = DocumentationPage(document: document).html
        for text in ["SubmitPetition", "externalReference", "CHANNEL_HOTLINE", "Hỏa tốc", "curl"] {
            #expect(page.contains(text), "\(text)")
        }
        for outside in ["<script", "src=", "@import", "https://"] { #expect(!page.contains(outside), "\(outside)") }
    }

    private func schemas(of document: Object) throws -> Object {
        try #require((document["components"] as? Object)?["schemas"] as? Object)
    }

    private func content(of part: Any?) -> Object? {
        ((part as? Object)?["content"] as? Object)?["application/json"] as? Object
    }
}
