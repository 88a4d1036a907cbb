import Crypto
import FoundationEssentials
import RPC

/// `GET /petitions/CODE`: where a sender follows a petition with its number and secret, adds what was asked for, rates the
/// answer or asks for a review.
///
/// The page is the same for everybody: the browser takes the number from the address and the secret from behind the `#`,
/// which no server sees, and calls the public methods of this service.
enum TrackingPage {
    static let route = HTTPExtraRoute("GET", "/petitions/*", maximumBody: 0) { _ in
        RPCResponse(status: 200, headers: headers, body: Array(html.utf8))
    }

    /// Nothing but this script runs, and it reaches this service alone.
    private static let headers: RPCHeaders = [
        "content-type": "text/html; charset=utf-8", "cache-control": "no-cache", "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "content-security-policy":
            "default-src 'none'; script-src 'sha256-\(Data(SHA256.hash(data: Data(script.utf8))).base64EncodedString())'; "
            + "style-src 'unsafe-inline'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    ]

    private static let html = """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="robots" content="noindex"><title>Tra cứu kiến nghị</title>
        <style>
        body { font-family: sans-serif; line-height: 1.5; max-width: 40em; margin: 2em auto; padding: 0 1em }
        label { display: block; margin: .5em 0 } input, textarea { width: 100%; box-sizing: border-box; font: inherit }
        pre { white-space: pre-wrap; font: inherit; border-left: 3px solid #888; padding-left: 1em }
        </style></head><body>
        <h1>Tra cứu kiến nghị</h1>
        <noscript><p>Trang này cần JavaScript.</p></noscript>
        <form id="ask">
        <label>Mã kiến nghị <input id="code" required autocomplete="off"></label>
        <label>Mã bí mật <input id="secret" required autocomplete="off" spellcheck="false"></label>
        <button>Tra cứu</button>
        </form>
        <p id="note" role="status"></p>
        <div id="petition"></div>
        <form id="supplement" hidden>
        <label>Nội dung bổ sung <textarea name="body" required rows="4"></textarea></label><button>Gửi bổ sung</button>
        </form>
        <form id="rate" hidden>
        <label>Ý kiến về câu trả lời <textarea name="comment" rows="2"></textarea></label>
        <button value="RATING_SATISFIED">Hài lòng</button> <button value="RATING_NEUTRAL">Bình thường</button>
        <button value="RATING_DISSATISFIED">Không hài lòng</button>
        </form>
        <form id="reopen" hidden>
        <label>Lý do đề nghị xem xét lại <textarea name="reason" required rows="4"></textarea></label>
        <button>Đề nghị xem xét lại</button>
        </form>
        <script>\(script)</script>
        </body></html>

        """

    private static let script = """
        'use strict';
        const at = id => document.getElementById(id);
        const states = {RECEIVED: 'Đã tiếp nhận', ASSIGNED: 'Đã phân công', IN_PROGRESS: 'Đang xử lý',
          AWAITING_SUPPLEMENT: 'Chờ bổ sung thông tin', AWAITING_AUTHORITY: 'Chờ cấp có thẩm quyền', ANSWERED: 'Đã trả lời',
          CLOSED: 'Đã kết thúc', TRANSFERRED: 'Đã chuyển cơ quan khác', REJECTED: 'Không được tiếp nhận giải quyết',
          WITHDRAWN: 'Đã rút', MERGED: 'Giải quyết cùng kiến nghị khác'};
        const time = text => text ? new Date(text).toLocaleString('vi-VN', {timeZone: 'Asia/Ho_Chi_Minh'}) : '';

        async function call(method, fields) {
          const tracking = {code: at('code').value.trim(), secret: at('secret').value.trim()};
          const response = await fetch('../kipthoi.intake.v1.IntakeService/' + method, {method: 'POST',
            headers: {'content-type': 'application/json'}, body: JSON.stringify({tracking, ...fields})});
          const answer = await response.json();
          if (response.ok) return answer;
          const local = (answer.details || []).find(detail => detail.type === 'google.rpc.LocalizedMessage');
          throw new Error(local && local.debug ? local.debug.message : 'Hệ thống đang bận. Xin thử lại sau.');
        }

        function show(petition) {
          const state = petition.status.replace('PETITION_STATUS_', '');
          const box = at('petition');
          box.replaceChildren();
          const add = (name, text) => { box.appendChild(document.createElement(name)).textContent = text; };
          for (const [name, text] of [['Mã kiến nghị', petition.code], ['Tình trạng', states[state] || state],
            ['Cơ quan', petition.agency], ['Đơn vị xử lý', petition.unitName], ['Tiếp nhận', time(petition.receivedAt)],
            ['Hạn trả lời', time(petition.dueAt)], ['Trả lời', time(petition.answeredAt)]]) {
            if (text) add('div', name + ': ' + text);
          }
          const isWaiting = state === 'AWAITING_SUPPLEMENT';
          if (isWaiting) { add('h2', 'Cần bổ sung'); add('pre', petition.supplementQuestion || ''); }
          for (const answer of petition.answers || []) {
            add('h2', answer.kind === 'ANSWER_KIND_FINAL' ? 'Trả lời' : 'Kết quả bước đầu');
            add('pre', answer.body);
            if (answer.legalBasis) add('div', 'Căn cứ: ' + answer.legalBasis.join('; '));
            if (answer.writtenReply && answer.writtenReply.number) {
              add('div', 'Văn bản trả lời: số ' + answer.writtenReply.number);
            }
          }
          const isAnswered = state === 'ANSWERED' || state === 'CLOSED';
          at('supplement').hidden = !isWaiting;
          at('rate').hidden = at('reopen').hidden = !isAnswered;
        }

        function on(id, act) {
          at(id).addEventListener('submit', async event => {
            event.preventDefault();
            at('note').textContent = '…';
            try {
              at('note').textContent = await act(event.target, event.submitter) || '';
              show((await call('TrackPetition', {})).petition);
            } catch (error) { at('note').textContent = error.message; }
          });
        }
        on('ask', () => '');
        on('supplement', async form => {
          await call('ProvideSupplement', {body: form.elements.body.value});
          return 'Đã gửi bổ sung.';
        });
        on('rate', async (form, button) => {
          await call('RateAnswer', {rating: button.value, comment: form.elements.comment.value});
          return 'Cảm ơn Quý vị đã đánh giá.';
        });
        on('reopen', async form => {
          await call('ReopenPetition', {reason: form.elements.reason.value});
          return 'Đã gửi đề nghị xem xét lại.';
        });
        at('code').value = decodeURIComponent(location.pathname.split('/').pop());
        at('secret').value = location.hash.slice(1);
        if (at('code').value && at('secret').value) at('ask').requestSubmit();
        """
}
