// swift-tools-version: 6.2
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let protobuf = Target.Dependency.product(name: "SwiftProtobuf", package: "swift-protobuf")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOFoundationCompat", package: "swift-nio"),
]

/// Migrations are embedded so that an executable never meets a database without them.
/// SwiftPM remembers the list for as long as this file stays the same.
func migrations(in folder: String) -> [Resource] {
    let names =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(Context.packageDirectory)/\(folder)/Migrations")) ?? []
    return names.filter { $0.hasSuffix(".sql") }.sorted().map { .embedInCode("Migrations/\($0)") }
}

/// A module that every service may use, under `Shared/`.
func shared(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Shared/\(name)", exclude: exclude,
        resources: migrations(in: "Shared/\(name)"), swiftSettings: settings)
}

/// A C library found by pkg-config.
func systemLibrary(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, path: "Shared/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies + ["TestKit"], path: "Tests/\(name)Tests",
        resources: resources, swiftSettings: settings)
}

let sharedModules: [Target.Dependency] = [
    "Models", "RPC", "Storage", "Events", "AccessControl", "ServiceKit", "VietnameseText", "WorkCalendar",
    "ReferenceData",
]

/// Library, thin executable and tests of one service. None can name another service, so no service can depend on one.
///
/// - Parameter fixtures: files embedded into the tests.
func service(
    _ name: String, _ extra: [Target.Dependency] = [], testing: [Target.Dependency] = [], fixtures: [String] = []
) -> [Target] {
    [
        .target(
            name: "\(name)Service", dependencies: sharedModules + [protobuf, logging] + extra,
            path: "Services/\(name)/Service",
            resources: migrations(in: "Services/\(name)/Service"), swiftSettings: settings),
        .executableTarget(
            name: "\(name.lowercased())-service", dependencies: [.target(name: "\(name)Service"), "ServiceKit"],
            path: "Services/\(name)/Main", swiftSettings: settings),
        tests(
            "\(name)Service", [.target(name: "\(name)Service"), protobuf, logging] + sharedModules + extra + testing,
            resources: fixtures.map { .embedInCode($0) }),
    ]
}

let services: [Target.Dependency] = ["IntakeService", "RoutingService", "SLAService", "NotificationService"]

let package = Package(
    name: "kip-thoi",
    products: [
        .executable(name: "kipthoi", targets: ["kipthoi"]),
        .executable(name: "intake-service", targets: ["intake-service"]),
        .executable(name: "routing-service", targets: ["routing-service"]),
        .executable(name: "sla-service", targets: ["sla-service"]),
        .executable(name: "notification-service", targets: ["notification-service"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["JSON"]),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        systemLibrary("CLibPQ", pkgConfig: "libpq", apt: "libpq-dev"),
        systemLibrary("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        systemLibrary("CExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
        shared("Models", [protobuf], exclude: ["Protos", "Generated/contract.binpb"]),
        shared("RPC", ["Models", "CZlib", protobuf, hummingbird, hummingbirdCore, httpClient, logging] + nio),
        shared("Storage", [logging]),
        shared("StoragePostgres", ["Storage", "CLibPQ", logging]),
        shared("StorageSQLite", ["Storage", .product(name: "GRDB", package: "GRDB.swift"), logging]),
        shared("Events", ["Models", "RPC", "Storage", protobuf, logging, lifecycle]),
        shared("VietnameseText"),
        shared("Documents", ["CZlib", "CExpat"]),
        shared("WorkCalendar"),
        shared("AccessControl", ["Models", crypto, .product(name: "JWTKit", package: "jwt-kit"), logging]),
        shared("ReferenceData", ["Models", .product(name: "Yams", package: "Yams")], exclude: ["Data"]),
        shared(
            "ServiceKit",
            [
                "Models", "RPC", "Storage", "StoragePostgres", "StorageSQLite", "Events", "AccessControl",
                "ReferenceData",
                "WorkCalendar", arguments, crypto, hummingbird, httpClient, lifecycle, logging, protobuf,
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        shared(
            "TestKit",
            [
                "Models", "RPC", "Storage", "StoragePostgres", "StorageSQLite", "Events", "AccessControl", "ServiceKit",
                logging, lifecycle,
            ] + nio),
    ]
        + service(
            "Intake", ["Documents", crypto, lifecycle, metrics] + nio,
            fixtures: [
                "hoi-nghi.xlsx", "y-kien-xlsxwriter.xlsx", "y-kien-openpyxl.xlsx", "y-kien-libreoffice.xlsx",
                "y-kien-libreoffice.csv",
            ].map { "Fixtures/\($0)" })
        + service(
            "Routing", ["Documents", arguments, metrics],
            fixtures: ["Fixtures/biet-phai.xlsx", "Fixtures/biet-phai-loi.xlsx"])
        + service("SLA", [arguments, metrics], testing: ["CalendarOracle"])
        + service(
            "Notification",
            [
                "CCurl", "Documents", .product(name: "Mustache", package: "swift-mustache"), httpClient, crypto,
                lifecycle, .product(name: "Metrics", package: "swift-metrics"),
            ] + nio)
        + [
            systemLibrary("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
            .target(
                name: "Cluster", dependencies: services + sharedModules + [logging, lifecycle],
                path: "Services/Cluster", swiftSettings: settings),
            .executableTarget(
                name: "kipthoi",
                dependencies: services + sharedModules + [
                    "Cluster", "StorageSQLite", arguments, logging, lifecycle, protobuf,
                    .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                ],
                path: "Services/Operator", swiftSettings: settings),
            // Counts single minutes from holidays.csv, for the tests of the calendar and for `make soak`.
            .target(
                name: "CalendarOracle", dependencies: ["WorkCalendar"], path: "Tests/CalendarOracle",
                // Walks along minutes: unoptimised that takes the tests ten times as long.
                swiftSettings: settings + [.unsafeFlags(["-O"])]),
            .executableTarget(
                name: "calendar-soak", dependencies: ["CalendarOracle"], path: "Tests/soak/Calendar",
                swiftSettings: settings),
            .executableTarget(
                name: "timer-bench",
                dependencies: ["SLAService", "ServiceKit", "Storage", "Events", "Models", "ReferenceData", logging],
                path: "Tests/bench/Timers", swiftSettings: settings),
            .executableTarget(
                name: "routing-bench",
                dependencies: [
                    "RoutingService", "ServiceKit", "Storage", "Events", "Models", "ReferenceData", logging,
                ],
                path: "Tests/bench/Routing", swiftSettings: settings),
            tests("Models", ["Models", protobuf]),
            tests("RPC", ["Models", "RPC", protobuf, httpClient, logging, lifecycle] + nio),
            tests("Storage", ["Storage", "StoragePostgres", "StorageSQLite"]),
            tests("Events", ["Models", "RPC", "Storage", "Events", protobuf]),
            tests("VietnameseText", ["VietnameseText"]),
            tests("Documents", ["Documents"]),
            tests("WorkCalendar", ["WorkCalendar", "CalendarOracle"]),
            tests("AccessControl", ["Models", "AccessControl"]),
            tests("ReferenceData", ["Models", "ReferenceData", "WorkCalendar"]),
            tests(
                "ServiceKit",
                sharedModules + [logging, lifecycle, protobuf, .product(name: "Metrics", package: "swift-metrics")]),
            tests(
                "System",
                services + sharedModules + [
                    "Cluster", crypto, protobuf, httpClient, logging,
                    .product(name: "Yams", package: "Yams"),
                ] + nio),
        ]
)
