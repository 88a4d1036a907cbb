import CCurl
import Dispatch

/// One libcurl handle with its thread of control; curl keeps the connection to the relay open between mails.
actor SMTPConnection {
    nonisolated let executor: CurlExecutor
    private let settings: SMTPSettings
    private var handle: CurlHandle?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ settings: SMTPSettings, number: Int) {
        self.settings = settings
        executor = CurlExecutor(label: "smtp-\(number)")
    }

    /// - Returns: `isAlive`: the server answered, whatever it said.
    func send(_ mail: MailMessage) -> (SendResult, isAlive: Bool) {
        guard let handle = handle ?? CurlHandle() else { return (.retry("curl could not be started"), true) }
        self.handle = handle
        return handle.send(mail, settings)
    }
}

/// Runs the actor's jobs one after another on a queue of their own.
final class CurlExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}

/// Owns a curl handle; used by one actor only, so not `Sendable`.
final class CurlHandle {
    private static let started = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    private let curl: UnsafeMutableRawPointer

    init?() {
        guard Self.started, let curl = curl_easy_init() else { return nil }
        self.curl = curl
    }

    deinit {
        curl_easy_cleanup(curl)
    }

    func send(_ mail: MailMessage, _ settings: SMTPSettings) -> (SendResult, isAlive: Bool) {
        // Forgets the options of the last mail; the connection stays.
        curl_easy_reset(curl)
        let recipients = curl_slist_append(nil, "<\(mail.to.mailbox)>")
        defer { curl_slist_free_all(recipients) }
        let bytes = mail.bytes
        var isHandedOver = false
        let code = bytes.withUnsafeBytes { buffer -> CURLcode in
            var upload = curl_upload(
                bytes: buffer.bindMemory(to: CChar.self).baseAddress, size: buffer.count, position: 0)
            return withUnsafeMutablePointer(to: &upload) { upload in
                let set = configure(mail, settings, recipients)
                guard set == CURLE_OK else { return set }
                let uploading = curl_set_upload(curl, upload)
                guard uploading == CURLE_OK else { return uploading }
                let performed = curl_easy_perform(curl)
                isHandedOver = upload.pointee.position == bytes.count
                return performed
            }
        }
        return result(of: code, isHandedOver: isHandedOver, providerID: "<\(mail.id)@\(mail.from.domain)>")
    }

    private func configure(
        _ mail: MailMessage, _ settings: SMTPSettings, _ recipients: UnsafeMutablePointer<curl_slist>?
    ) -> CURLcode {
        let tls = settings.requiresTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY
        let steps: [() -> CURLcode] = [
            { curl_set_string(self.curl, CURLOPT_URL, settings.url) },
            { curl_set_string(self.curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps") },
            { curl_set_long(self.curl, CURLOPT_USE_SSL, Int(tls.rawValue)) },
            { curl_set_string(self.curl, CURLOPT_MAIL_FROM, "<\(mail.from.mailbox)>") },
            { curl_set_list(self.curl, CURLOPT_MAIL_RCPT, recipients) },
            { curl_set_long(self.curl, CURLOPT_CONNECTTIMEOUT, settings.connectTimeout) },
            { curl_set_long(self.curl, CURLOPT_TIMEOUT, settings.timeout) },
            { settings.caFile.map { curl_set_string(self.curl, CURLOPT_CAINFO, $0) } ?? CURLE_OK },
            // No signals: there are other threads.
            { curl_set_long(self.curl, CURLOPT_NOSIGNAL, 1) },
        ]
        for step in steps {
            let code = step()
            if code != CURLE_OK { return code }
        }
        return CURLE_OK
    }

    /// 5xx about the mail is final. Refused credentials and missing TLS are the operator's to mend, so those wait.
    /// A mail that was handed over whole and got no answer may have been taken.
    private func result(
        of code: CURLcode, isHandedOver: Bool, providerID: String
    ) -> (SendResult, isAlive: Bool) {
        guard code != CURLE_OK else { return (.sent(providerID: providerID, confirmed: false), true) }
        var status = 0
        _ = curl_get_long(curl, CURLINFO_RESPONSE_CODE, &status)
        let text = String(cString: curl_easy_strerror(code))
        let error = status >= 400 ? "SMTP \(status)" : "curl \(code.rawValue): \(text)"
        let isOperators =
            code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED || [530, 534, 535, 538].contains(status)
        if status >= 500, status < 600, !isOperators { return (.permanent(error), true) }
        if status < 400, isHandedOver { return (.unknown(error), false) }
        return (.retry(error), isOperators || (status >= 400 && status != 421))
    }
}
