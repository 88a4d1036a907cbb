import ServiceKit
import NotificationService

/// `notification-service`: the service as a process of its own.
@main
struct NotificationMain {
    static func main() async {
        await ServiceMain<NotificationModule>.main()
    }
}
