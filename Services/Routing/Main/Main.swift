import ServiceKit
import RoutingService

/// `routing-service`: the service as a process of its own.
@main
struct RoutingMain {
    static func main() async {
        await ServiceMain<RoutingModule>.main()
    }
}
