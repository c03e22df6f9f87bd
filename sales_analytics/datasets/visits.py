"""A visit: one contact with a customer on one day, and what the visitor claims of it."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

KINDS = {
    "meeting": ("meeting", "on site", "onsite", "in person", "face to face", "visit", "上门", "上门拜访", "面谈",
        "拜访", "见面"),
    "call": ("call", "phone", "phone call", "telephone", "电话", "电话拜访", "电话沟通", "语音"),
    "video": ("video", "video call", "online", "online meeting", "视频", "视频会议", "线上", "线上会议"),
    "demo": ("demo", "demonstration", "presentation", "演示", "产品演示"),
    "email": ("email", "e mail", "mail", "邮件", "电子邮件"),
    "message": ("message", "chat", "wechat", "whatsapp", "微信", "消息", "在线沟通"),
    "cold": ("cold", "cold call", "cold visit", "陌拜", "陌生拜访", "扫楼", "扫街"),
    "new": ("new", "first", "first visit", "new visit", "新访", "首访", "初访", "首次拜访"),
    "follow_up": ("follow up", "follow up visit", "revisit", "repeat", "回访", "复访", "跟进", "二访"),
    "fair": ("fair", "exhibition", "trade fair", "trade show", "展会"),
    "received": ("received", "customer visit", "factory visit", "来访", "客户来访", "验厂", "接待"),
    "other": ("other", "others", "其他", "其它"),
}  # fmt: skip
CLAIMS = {
    "yes": ("yes", "effective", "valid", "successful", "有效", "有效拜访", "成功"),
    "no": ("no", "not effective", "ineffective", "invalid", "unsuccessful", "无效", "无效拜访", "失败"),
    "potential": ("potential", "potential customer", "潜在", "潜在客户", "意向客户"),
}  # fmt: skip
CHECKS = {
    "yes": ("yes", "true", "verified", "passed", "confirmed", "属实", "真实", "通过", "合格", "已核实", "有效"),
    "no": ("no", "false", "not verified", "failed", "fake", "不属实", "虚假", "不通过", "不合格", "无效", "造假"),
    "open": ("open", "pending", "unchecked", "not checked", "待核实", "未核实", "待抽查", "未抽查", "核实中"),
}  # fmt: skip

DATASET = Dataset(
    name="visits",
    title=text("Visits"),
    key=("visited_on", "salesperson", "customer", "kind"),
    known_by="visit_id",
    repeats=True,
    enough=2,
    sorted_by=("visited_on",),
    telling=(
        ("visit_id",), ("kind", "salesperson"), ("method", "salesperson"), ("purpose", "customer"),
        ("met_boss", "customer"), ("met", "salesperson"), ("claimed", "customer"), ("verified", "customer"),
        ("result", "kind"), ("entered_at", "purpose"), ("kind", "customer"), ("method", "customer"),
    ),
    hints=("visit", "visits", "activities", "activity", "calls", "拜访", "拜访记录", "走访", "陌拜", "回访"),
    against=("orders", "receipts", "订单", "回款", "考勤", "培训"),
    fields=(
        Field(
            "visited_on", Kind.DATE, text("Visit date"), need="always", example="2026-09-05",
            headings=(
                "visit date", "visited on", "date of visit", "call date", "activity date", "meeting date",
                "visit time",
                "check in time", "拜访日期", "拜访时间", "走访日期", "签到时间", "签到日期", "到访日期",
            ),
            exactly=("date", "timestamp", "日期", "时间", "activity time"),
            never=("next", "entered", "planned", "scheduled", "下次", "录入", "下一", "计划", "预约", "预计"),
        ),
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), need="always", can_do_without=True, blank="keep",
            example="Amira Chen",
            headings=(
                "visitor", "visited by", "salesperson", "sales person", "salesperson name", "sales rep",
                "sales representative", "rep id", "rep name", "account manager", "seller", "employee id",
                "employee name",
                "employee key", "拜访人", "拜访人员", "业务员", "业务员姓名", "参与人", "走访人", "跟进人", "负责人",
                "销售员",
                "销售人员", "销售代表", "客户经理", "员工姓名", "姓名", "工号",
            ),
            exactly=("sales", "rep", "owner", "employee", "staff", "agent", "业务", "销售", "员工", "user"),
            never=("联系", "contact", "amount", "额"),
        ),
        Field(
            "visit_id", Kind.CODE, text("Visit number"), example="V-00123",
            headings=(
                "visit id", "visit no", "activity id", "activity no", "call id", "拜访编号", "拜访单号", "记录编号",
            ),
        ),
        Field(
            "customer", Kind.NAME, text("Customer"), example="Blue Lagoon GmbH",
            headings=(
                "customer name", "customer", "client name", "client", "account name", "company visited",
                "customer id", "account id", "客户名称", "客户", "客户名", "拜访对象", "拜访客户", "客户公司",
                "公司名称", "被访单位",
                "客户编号",
            ),
            exactly=("account",),
            never=("type", "类型", "等级", "级别", "来源", "电话"),
        ),
        Field(
            "deal", Kind.CODE, text("Deal"), example="OPP-0007",
            headings=("opp id", "opportunity id", "opportunity", "deal id", "商机编号", "商机"),
        ),
        Field(
            "kind", Kind.CHOICE, text("Visit type"), choices=KINDS, example="follow_up",
            headings=(
                "visit type", "activity type", "kind of visit", "call type", "拜访类型", "拜访类别", "走访类型",
            ),
            exactly=("type", "kind", "activity", "类型"),
        ),
        Field(
            "method", Kind.CHOICE, text("Visit method"), choices=KINDS, example="meeting",
            headings=(
                "visit method", "way of contact", "channel of contact", "拜访方式", "联系方式类型", "沟通方式",
                "走访方式",
            ),
            exactly=("method", "方式"),
        ),
        Field(
            "purpose", Kind.TEXT, text("Visit purpose"), example="Samples for the spring order",
            headings=(
                "visit purpose", "purpose", "reason for visit", "agenda", "拜访目的", "拜访事由", "因由", "目的",
            ),
        ),
        Field(
            "met", Kind.TEXT, text("Met with"), example="Head of purchasing",
            headings=(
                "met with", "person met", "contact title", "contact person", "contact", "见到谁", "对接人",
                "对接人职位", "关键人",
                "联系人", "拜访联系人", "受访人",
            ),
            exactly=("kp", "met"),
        ),
        Field(
            "met_boss", Kind.CHOICE, text("Met the decision maker"), example="yes",
            choices={"yes": ("yes", "是", "见到", "已见"), "no": ("no", "否", "未见", "未见到")},
            headings=("met the decision maker", "met decision maker", "decision maker", "met boss", "是否见到老板",
            "是否见到决策人",
                      "是否见到关键人", "是否见到kp", "见到老板"),
            truths=tuple((one, "yes", "no") for one in (
                "met the decision maker", "met decision maker", "decision maker", "met boss", "是否见到老板",
                "是否见到决策人",
                "是否见到关键人", "是否见到kp", "见到老板")),
        ),
        Field(
            "result", Kind.TEXT, text("Visit result"), example="Wants an offer by Friday",
            headings=(
                "visit result", "visit outcome", "outcome", "拜访结果", "访问状态", "拜访情况", "沟通内容",
                "拜访内容", "拜访总结",
            ),
            exactly=("result", "结果", "summary"),
            never=("qc", "check", "抽查", "品控"),
        ),
        Field(
            "claimed", Kind.CHOICE, text("Claimed effective"), choices=CLAIMS, example="yes",
            headings=(
                "effective", "is effective", "effective visit", "valid visit", "是否有效", "有效拜访", "是否有效拜访",
                "有效性",
            ),
            truths=tuple((one, "yes", "no") for one in (
                "effective", "is effective", "effective visit", "valid visit", "是否有效", "有效拜访", "是否有效拜访",
                "有效性")),
        ),
        Field(
            "advanced", Kind.TEXT, text("Advance made"), example="Prices agreed",
            headings=(
                "progress made", "advance made", "advanced", "progress", "推进情况", "是否推进", "推进结果", "推进",
            ),
        ),
        Field(
            "next_step", Kind.TEXT, text("Next step"), example="Send samples",
            headings=("next step", "next action", "follow up action", "下一步", "下步计划", "下一步计划", "后续计划"),
        ),
        Field(
            "next_follow", Kind.DATE, text("Next follow-up"), example="2026-09-19",
            headings=("next follow up", "next visit", "next visit date", "follow up date", "下次跟进", "下次跟进时间",
            "下次拜访",
                      "下次拜访时间", "下次联系时间"),
        ),
        Field(
            "entered_at", Kind.DATE, text("Entered on"), example="2026-09-05",
            headings=("entered on", "entered at", "entry date", "recorded on", "logged at", "录入时间", "记录时间",
            "录入日期",
                      "填写时间", "创建时间", "提交时间"),
        ),
        Field(
            "verified", Kind.CHOICE, text("Check result"), choices=CHECKS, example="yes",
            headings=("check result", "qc result", "verified", "quality check", "抽查结果", "品控结果", "是否属实",
            "核实结果",
                      "核实", "抽查"),
            truths=tuple((one, "yes", "no") for one in ("verified", "是否属实", "核实", "抽查")),
        ),
        Field(
            "minutes", Kind.NUMBER, text("Minutes"), example="45",
            headings=("duration min", "duration minutes", "duration", "minutes", "拜访时长", "时长", "停留时长"),
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=("our company", "sales company", "branch", "所属公司", "归属公司", "分公司", "绩效归属公司"),
            exactly=("公司",),
        ),
    ),
    others=("address", "city", "country", "region", "phone", "remark", "note", "notes", "photo", "location", "group",
        "team",
            "地址", "城市", "国家", "地区", "电话", "备注", "照片", "定位", "位置", "组别", "部门", "序号", "来源",
            "星期"),
    foreign=(
        "拜访数", "拜访总数", "拜访数量", "拜访次数", "拜访量", "拜访家数", "有效拜访数", "visit count", "visits",
        "number of visits",
        "order no", "order id", "order date", "amount", "order amount", "quantity", "product", "unit price", "price",
        "订单号", "订单编号", "订单日期", "金额", "订单金额", "数量", "产品", "单价", "回款日期", "回款金额",
        "payment date", "lead id",
        "lead source", "lead status", "线索编号", "线索名称", "线索状态", "线索来源", "target", "目标", "forecast",
        "预测", "expense type",
        "费用类别", "费用", "讲师", "参加人员", "trainer", "上班时间", "下班时间", "打卡时间", "hire date",
        "入职日期", "deal stage", "stage",
        "close date", "result score", "得分", "分配日期", "分配时间", "assigned at", "status date", "total", "发票号",
        "收款方式",
        "付款方式", "payment method", "leave type", "请假类型", "会议主题", "主题", "subject", "topic",
    ),
)  # fmt: skip
