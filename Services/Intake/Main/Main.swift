import ServiceKit
import IntakeService

/// `intake-service`: the service as a process of its own.
@main
struct IntakeMain {
    static func main() async {
        await ServiceMain<IntakeModule>.main()
    }
}
