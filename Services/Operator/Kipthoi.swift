import ArgumentParser
import ServiceKit

/// The operator's tool: runs everything on one machine, and looks into a running system.
@main
struct Kipthoi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kipthoi",
        abstract: "Kịp Thời: petitions answered in time. The operator's tool.",
        discussion: """
            EXAMPLES
              kipthoi dev                        all services in one process, under ./var
              kipthoi submit --commune 27991 --subject "Điện yếu" --body "…"
              kipthoi import hoi-nghi.xlsx --dry-run
              kipthoi list --unit QLNL           open petitions, soonest due first
              kipthoi show KN-2026-000123-7      the whole story of one petition
              kipthoi doctor                     what is wrong, and what to do
              kipthoi trust init ./trust         signing keys for a new deployment
              kipthoi token --id officer:to-truong --role team_head --key-file KEY
              kipthoi policies                   deadlines; put, preview, rebase; `kipthoi calendar`: days off
              kipthoi audit verify               chains of the audit, and whether every petition is accounted for
              kipthoi backup DIR                 all data at one instant; `kipthoi restore DIR` brings it back
              kipthoi keys create portal --database-url postgres://…

            Commands that ask running services use KIPTHOI_{INTAKE,ROUTING,SLA,NOTIFICATION}_URL (default
            http://127.0.0.1:8081–8084) and KIPTHOI_TOKEN (not needed for services that run with --dev).
            """,
        version: "0.1.0",
        subcommands: [
            DevCommand.self, DoctorCommand.self, MigrateCommand.self, KeysCommand.self, TokenCommand.self,
            TrustCommand.self, SubmitCommand.self, ImportCommand.self, ShowCommand.self, ListCommand.self,
            OutboxCommand.self,
            DirectoryCommand.self, PoliciesCommand.self, CalendarCommand.self, AuditCommand.self, BackupCommand.self,
            RestoreCommand.self,
        ])

    /// Ends the process: 0 done, 1 failed, 2 wrong use or wrong settings.
    static func main() async {
        await CommandRunner.run(Kipthoi.self)
    }
}
