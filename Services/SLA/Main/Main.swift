import ServiceKit
import SLAService

/// `sla-service`: the service as a process of its own.
@main
struct SLAMain {
    static func main() async {
        await ServiceMain<SLAModule>.main()
    }
}
