import Models

/// A dozen petitions for `kipthoi dev`, as communes, citizens and businesses write them. Made up; posts, not persons.
struct DemoPetition: Sendable {
    let commune: String
    let sender: SenderKind
    let channel: Channel
    let kind: Kind
    var urgency: Urgency = .normal
    let subject: String
    let body: String
    var procedure: String = ""
    /// What the unit answers at once, where it does.
    var answer: String?

    static let all: [DemoPetition] = [
        DemoPetition(
            commune: "27991", sender: .commune, channel: .portal, kind: .difficulty, urgency: .urgent,
            subject: "Trạm biến áp quá tải ở ấp Chánh",
            body: """
                Trạm biến áp 3 pha cấp điện cho khoảng 180 hộ ở ấp Chánh thường xuyên quá tải vào giờ cao điểm, điện áp \
                yếu, nhiều hộ không chạy được máy bơm tưới. UBND xã đã đề nghị Điện lực nhưng chưa có lịch nâng công suất. \
                Đề nghị Sở hướng dẫn và làm việc với đơn vị điện lực.
                """),
        DemoPetition(
            commune: "25486", sender: .commune, channel: .portal, kind: .question,
            subject: "Giấy phép bán lẻ thuốc lá nộp ở cấp nào",
            body: """
                Bộ phận một cửa xã tiếp nhận hai hồ sơ đề nghị cấp Giấy phép bán lẻ sản phẩm thuốc lá nhưng không chắc còn \
                thẩm quyền theo quy định mới. Xin Sở cho biết xã có tiếp tục cấp không và thời hạn giải quyết.
                """,
            procedure: "2.000181",
            answer: """
                Thủ tục cấp Giấy phép bán lẻ sản phẩm thuốc lá hiện do UBND cấp xã giải quyết. Đề nghị xã tiếp nhận hồ sơ, \
                đối chiếu thành phần theo danh mục đã công bố và thông báo cho Phòng Quản lý thương mại nếu còn vướng mắc.
                """),
        DemoPetition(
            commune: "27712", sender: .commune, channel: .meeting, kind: .difficulty,
            subject: "Chợ tạm lấn chiếm khi chợ mới chưa giao cho đơn vị quản lý",
            body: """
                Chợ phường đã xây xong nhưng chưa giao tài sản kết cấu hạ tầng chợ cho đơn vị quản lý, khai thác nên tiểu \
                thương vẫn bán ở chợ tạm. Phường chưa rõ trình tự lập phương án khai thác tài sản chợ sau khi bỏ cấp huyện.
                """),
        DemoPetition(
            commune: "25708", sender: .commune, channel: .portal, kind: .difficulty,
            subject: "Cụm công nghiệp chậm giải phóng mặt bằng",
            body: """
                Chủ đầu tư hạ tầng cụm công nghiệp xin gia hạn tiến độ lần hai, các doanh nghiệp thứ cấp chưa thuê được \
                đất. Phường đề nghị Sở hướng dẫn thủ tục điều chỉnh tiến độ và thẩm quyền xem xét hiện nay.
                """),
        DemoPetition(
            commune: "25516", sender: .commune, channel: .portal, kind: .difficulty, urgency: .veryUrgent,
            subject: "Nổ mìn ở mỏ đá làm nứt nhà dân",
            body: """
                Ba hộ dân gần mỏ đá báo nhà bị nứt sau các đợt nổ mìn đầu tháng. Xã đề nghị Sở kiểm tra giấy phép sử dụng \
                vật liệu nổ công nghiệp, hộ chiếu nổ mìn và giám sát rung chấn.
                """),
        DemoPetition(
            commune: "27937", sender: .citizen, channel: .zalo, kind: .difficulty,
            subject: "Nhan hang gia tren mang",
            body: """
                Toi mua noi com dien qua mang o cua hang trong xa, hang ve khong co hoa don, tem nhan gia. Cua hang khong \
                chiu doi tra. Nho quan ly thi truong kiem tra giup.
                """),
        DemoPetition(
            commune: "28108", sender: .commune, channel: .portal, kind: .question,
            subject: "Hỗ trợ máy móc cho cơ sở sản xuất bánh tráng",
            body: """
                Hai cơ sở công nghiệp nông thôn của xã muốn đăng ký đề án khuyến công năm 2027 để mua máy sấy. Xin hướng \
                dẫn hồ sơ, thời gian đăng ký và mức hỗ trợ từ kinh phí khuyến công địa phương.
                """),
        DemoPetition(
            commune: "27787", sender: .commune, channel: .portal, kind: .difficulty,
            subject: "Chữ ký số và tài khoản phần mềm báo cáo công thương",
            body: """
                Phòng Kinh tế, Hạ tầng và Đô thị mới nhận nhiệm vụ, chưa có tài khoản phần mềm báo cáo thống kê ngành công \
                thương và chữ ký số của lãnh đạo chưa cập nhật nên không gửi được báo cáo tháng.
                """),
        DemoPetition(
            commune: "25585", sender: .organisation, channel: .portal, kind: .proposal,
            subject: "Đề nghị sửa quy định về cấp lại giấy chứng nhận cửa hàng xăng dầu",
            body: """
                Doanh nghiệp đề nghị rút gọn thành phần hồ sơ khi cấp lại Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ \
                xăng dầu do đổi địa chỉ theo đơn vị hành chính mới, vì địa điểm và thiết bị không thay đổi.
                """),
        DemoPetition(
            commune: "25630", sender: .commune, channel: .portal, kind: .difficulty,
            subject: "Sửa đường vào nhà văn hóa khu phố",
            body: "Cử tri đề nghị sửa chữa mặt đường nhựa bị hư hỏng trước nhà văn hóa khu phố 3, mùa mưa đọng nước."),
        DemoPetition(
            commune: "28036", sender: .commune, channel: .portal, kind: .difficulty,
            subject: "Khoảng cách an toàn kho chứa chai gas",
            body: """
                Người dân phản ánh cửa hàng gas trong khu dân cư chất nhiều chai LPG sát vách nhà, có mùi gas. Xã cần biết \
                khoảng cách an toàn và đơn vị kiểm tra kỹ thuật an toàn.
                """),
        DemoPetition(
            commune: "27757", sender: .commune, channel: .portal, kind: .question,
            subject: "Xin hướng dẫn",
            body: "Đề nghị quý Sở hướng dẫn nội dung như đã trao đổi qua điện thoại. Trân trọng."),
    ]
}
