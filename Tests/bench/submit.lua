-- wrk script: submits petitions as a commune writes them; counts what was not answered with 200.
wrk.method = "POST"
wrk.path = "/kipthoi.intake.v1.IntakeService/SubmitPetition"
wrk.headers["Content-Type"] = "application/json"
wrk.body = [[{"communeCode":"27991","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE",
"reporter":{"fullName":"Phòng Kinh tế xã Bến Lức","phone":"0900000001","email":"kinhte.benluc@xa.demo.invalid"},
"subject":"Điện yếu ở ấp 3","body":"Trạm biến áp cấp điện cho khoảng 180 hộ thường quá tải vào giờ cao điểm, điện áp chỉ còn 160 V, nhiều hộ không chạy được máy bơm. Đề nghị Sở hướng dẫn và làm việc với đơn vị điện lực để nâng công suất trước mùa khô."}]]

local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init()
    refused = 0
end

function response(status)
    if status ~= 200 then refused = refused + 1 end
end

function done(summary, latency)
    local refused = 0
    for _, thread in ipairs(threads) do refused = refused + thread:get("refused") end
    local answered = summary.requests - refused
    io.write(string.format("RESULT %.0f %d %.2f %.2f\n", answered / (summary.duration / 1e6), refused,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
