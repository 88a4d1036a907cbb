package import Models
package import RPC
import Synchronization

/// Who can be reached inside the process. Tests take services down and bring them back.
package final class Network: Sendable {
    private struct State {
        var servers: [ServiceName: RPCServer] = [:]
        var down: Set<ServiceName> = []
    }

    private let state = Mutex(State())

    func connect(_ name: ServiceName, to server: RPCServer) {
        state.withLock { $0.servers[name] = server }
    }

    /// Nil while the service is down.
    package func server(of name: ServiceName) -> RPCServer? {
        state.withLock { $0.down.contains(name) ? nil : $0.servers[name] }
    }

    package func takeDown(_ name: ServiceName) {
        state.withLock { _ = $0.down.insert(name) }
    }

    package func bringBack(_ name: ServiceName) {
        state.withLock { _ = $0.down.remove(name) }
    }

    package var reachable: Set<ServiceName> {
        state.withLock { Set($0.servers.keys).subtracting($0.down) }
    }
}
