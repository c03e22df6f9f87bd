"""A lead: somebody who may become a customer, who works on it, and how far it came."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

STATUSES = {
    "open": ("open", "new", "unassigned", "not contacted", "open - not contacted", "assigned", "待跟进", "未跟进",
        "新线索", "新建", "待分配", "已分配", "未联系"),
    "working": (
        "working", "contacted", "working - contacted", "in progress", "following up", "nurturing", "attempted",
        "engaged",
        "跟进中", "已联系", "联系中", "洽谈中", "沟通中", "培育中",
    ),
    "qualified": ("qualified", "有效", "有意向", "意向", "高意向", "已验证"),
    "converted": ("converted", "closed - converted", "won", "customer", "已转化", "转化", "已成交", "成交", "转客户",
        "已转客户", "已签约"),
    "disqualified": (
        "disqualified", "closed - not converted", "unqualified", "invalid", "lost", "dead", "not interested", "junk",
        "无效", "无效线索", "无意向", "流失", "战败", "放弃",
    ),
    "returned": ("returned", "recalled", "recycled", "released", "已退回", "退回", "已回收", "回收", "退回公海"),
    "closed": ("closed", "done", "已关闭", "关闭", "结束"),
}  # fmt: skip
POOLS = {
    "public": ("public", "public pool", "open pool", "shared", "公海", "公海池", "公共池", "线索池"),
    "private": ("private", "private pool", "own", "owned", "私海", "私池", "私有", "我的线索"),
}  # fmt: skip
MOVES = {
    "assigned": ("assigned", "assign", "allocated", "分配", "指派", "转派"),
    "claimed": ("claimed", "claim", "picked", "领取", "认领", "捞取"),
    "followed": ("followed", "follow up", "contacted", "跟进", "联系"),
    "returned": ("returned", "return", "released", "退回", "放弃", "退回公海", "释放"),
    "recalled": ("recalled", "recall", "recycled", "回收", "收回", "掉入公海"),
    "converted": ("converted", "convert", "转化", "转客户"),
}  # fmt: skip

DATASET = Dataset(
    name="leads",
    title=text("Leads"),
    key=("customer", "created_on"),
    known_by="lead_id",
    sorted_by=("created_on", "assigned_on"),
    telling=(
        ("lead_id",), ("customer", "source"), ("status", "source"), ("customer", "pool"), ("customer", "assigned_on"),
        ("customer", "last_follow"), ("customer", "recalled_on"),
    ),
    hints=("lead", "leads", "prospects", "inquiries", "线索", "公海", "私海", "询盘", "商机线索"),
    against=("orders", "订单", "回款", "拜访记录"),
    fields=(
        Field(
            "lead_id", Kind.CODE, text("Lead number"), need="always", one_of="lead", example="L-00042",
            headings=(
                "lead id", "lead no", "lead number", "lead key", "inquiry id", "线索编号", "线索id", "线索号",
                "询盘编号",
            ),
        ),
        Field(
            "customer", Kind.NAME, text("Lead"), need="always", one_of="lead", example="Blue Lagoon GmbH",
            headings=(
                "lead name", "lead", "customer name", "customer", "client name", "prospect", "prospect name",
                "account name", "company name", "company account", "线索名称", "线索", "企业名称", "客户名称", "客户",
                "公司名称",
                "询盘客户",
            ),
            exactly=("company", "account", "name", "名称"),
            never=("source", "status", "type", "来源", "状态", "类型", "owner", "负责", "date", "日期", "时间",
            "编号", "phone", "电话",
                   "converted", "pool", "池"),
        ),
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), example="Amira Chen",
            headings=(
                "lead owner", "owner", "salesperson", "sales person", "salesperson name", "sales rep", "assigned to",
                "claimed by", "rep id", "rep name", "account manager", "employee id", "负责人", "归属人", "跟进人",
                "业务员",
                "新负责人", "现负责人", "当前负责人", "业务员姓名", "线索负责人", "领取人", "销售员", "销售代表",
                "客户经理", "所属业务员",
            ),
            exactly=("sales", "rep", "employee", "业务", "销售"),
            never=("联系", "contact", "amount", "原", "former", "previous"),
        ),
        Field(
            "created_on", Kind.DATE, text("Created on"), example="2026-09-01",
            headings=("created date", "created on", "created at", "lead date", "inquiry date", "创建时间", "创建日期",
            "线索时间",
                      "线索日期", "录入时间", "询盘时间", "询盘日期", "获取时间"),
            exactly=("date", "日期", "时间"),
            never=("next", "last", "下次", "最后"),
        ),
        Field(
            "status", Kind.CHOICE, text("Lead status"), choices=STATUSES, example="open",
            if_blank=("status", "open", "open"),
            headings=(
                "lead status", "lead stage", "follow up status", "线索状态", "跟进状态", "转化状态", "线索阶段",
            ),
            exactly=("status", "stage", "状态", "阶段", "是否转化", "converted"),
            truths=(("是否转化", "converted", "open"), ("converted", "converted", "open")),
        ),
        Field(
            "source", Kind.TEXT, text("Source"), example="Trade fair",
            headings=(
                "lead source", "source", "channel", "source channel", "线索来源", "客户来源", "来源", "来源渠道",
                "渠道",
            ),
            never=("id",),
        ),
        Field(
            "pool", Kind.CHOICE, text("Pool"), choices=POOLS, example="private",
            headings=("lead pool", "pool", "线索池", "所属池", "公海私海", "公海/私海"),
            exactly=("公海", "私海", "私池"),
            truths=(("公海", "public", "private"), ("私海", "private", "public"), ("私池", "private", "public")),
        ),
        Field(
            "assigned_on", Kind.DATE, text("Assigned on"), example="2026-09-02",
            headings=("assigned on", "assigned at", "assigned date", "assignment date", "claimed on", "claimed at",
            "claim date",
                      "分配日期", "分配时间", "领取时间", "领取日期", "认领时间"),
            exactly=("assigned", "claimed"),
        ),
        Field(
            "last_follow", Kind.DATE, text("Last follow-up"), example="2026-09-10",
            headings=("last follow up", "last followed up", "last contact", "last contacted", "last activity",
            "last activity date",
                      "last contact date", "last touch", "最后跟进", "最后跟进时间",
                      "最近跟进", "最近跟进时间", "最后联系时间", "最后跟进日期",
                      "上次跟进时间"),
        ),
        Field(
            "next_follow", Kind.DATE, text("Next follow-up"), example="2026-09-19",
            headings=("next follow up", "next contact", "next contact date", "next follow up date", "下次联系时间",
            "下次跟进",
                      "下次跟进时间", "下次跟进日期"),
        ),
        Field(
            "recalled_on", Kind.DATE, text("Recalled on"), example="2026-09-30",
            headings=("recalled on", "recalled at", "recall date", "returned on", "returned at", "回收时间",
            "回收日期", "收回日期",
                      "退回时间", "退回日期"),
        ),
        Field(
            "converted_on", Kind.DATE, text("Converted on"), example="2026-09-28",
            headings=("converted on", "converted at", "conversion date", "转化时间", "转化日期", "成交时间"),
        ),
        Field(
            "assigned_count", Kind.NUMBER, text("Times assigned"), example="1",
            headings=(
                "times assigned", "assignment count", "number of assignments", "分配次数", "领取次数", "流转次数",
            ),
        ),
        Field(
            "move", Kind.CHOICE, text("Move"), choices=MOVES, example="assigned",
            headings=("lead move", "move", "lead action", "流转类型", "操作类型", "线索动作", "流转动作"),
            exactly=("action", "动作", "操作"),
        ),
        Field(
            "moved_on", Kind.DATE, text("Moved on"), example="2026-09-02",
            headings=("moved on", "moved at", "move date", "action date", "流转时间", "操作时间", "变更时间"),
        ),
        Field(
            "country", Kind.NAME, text("Country"), example="Germany",
            headings=("country", "market", "国家", "国别", "国家地区"), exactly=("地区",),
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=("our company", "sales company", "branch", "所属公司", "归属公司", "分公司", "绩效归属公司"),
        ),
    ),
    others=(
        "phone", "mobile", "email", "contact", "contact name", "contact person", "title", "website", "city",
        "address", "remark",
        "remarks", "note", "notes", "product", "industry", "converted account id", "score", "rating", "group", "team",
        "电话", "手机",
        "邮箱", "联系人", "职位", "网址", "城市", "地址", "备注", "产品", "行业", "意向产品", "序号", "评分", "组别",
        "部门", "意向等级",
    ),
    foreign=(
        "order no", "order id", "order date", "order amount", "amount", "quantity", "unit price", "订单号",
        "订单编号", "订单日期",
        "订单金额", "金额", "数量", "单价", "回款日期", "回款金额", "payment date", "visit date", "visited on",
        "visit type", "拜访日期",
        "拜访时间", "拜访人", "拜访方式", "拜访结果", "target", "目标", "forecast", "预测", "hire date", "入职日期",
        "费用类别",
        "expense type", "deal stage", "close date", "close value", "value", "probability", "customer type",
        "客户等级", "客户级别",
        "account id", "customer id", "客户编号", "activity id", "quota", "total", "主题", "讲师", "engage date",
        "opportunity id",
        "opp id",
    ),
)  # fmt: skip
