"""A target: what a salesperson, company or group is held to in one period."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

LEVELS = {
    "salesperson": (
        "salesperson", "sales", "person", "individual", "rep", "employee", "个人", "业务员", "销售", "员工", "人员",
    ),
    "company": ("company", "branch", "公司", "分公司", "子公司"),
    "group": ("group", "team", "组", "小组", "大组", "战队", "战区", "团队", "事业部", "部门"),
    "total": ("total", "all", "overall", "全部", "总体", "集团", "公司整体"),
}
METRICS = {
    "amount": ("amount", "sales", "revenue", "order amount", "金额", "业绩", "销售额", "销售金额", "订单金额"),
    "orders": ("orders", "order count", "number of orders", "单量", "订单数", "单数", "单量目标"),
    "customers": ("customers", "customer count", "客户数", "客户数目标"),
    "new_customers": ("new customers", "new accounts", "新客户数", "新客", "新客户"),
    "new_contracts": ("new contracts", "new business", "新签", "新签目标", "新签业绩"),
    "renewals": ("renewals", "renewal", "续签", "续签目标", "续费"),
    "cash": ("cash", "cash collected", "collection", "receipts", "回款", "回款目标", "回款金额"),
}
TIERS = {
    "target": ("target", "goal", "base", "目标", "基本目标", "保底", "保底目标"),
    "stretch": ("stretch", "stretch target", "冲刺", "冲刺目标"),
    "challenge": ("challenge", "challenge target", "挑战", "挑战目标"),
}
ORIGINS = {
    "given": ("given", "boss", "company", "assigned", "公司下达", "老板期望", "下达"),
    "self": ("self", "own", "personal", "self goal", "个人目标", "自报", "自定", "自报目标"),
}

DATASET = Dataset(
    name="targets",
    title=text("Targets"),
    key=("level", "entity", "metric", "tier", "origin", "starts_on", "ends_before"),
    measure="target",
    wide="period",
    sorted_by=("starts_on",),
    enough=2,
    told_apart_by="company",
    telling=(
        ("target",), ("floor",), ("stretch",), ("challenge",), ("self_goal",), ("order_target",), ("cash_target",),
        ("customer_target",), ("new_target",), ("renewal_target",),
    ),
    hints=(
        "target", "targets", "goal", "goals", "quota", "quotas", "budget", "plan", "plans", "目标", "任务", "指标",
        "军令状",
        "计划",
    ),
    against=(
        "expense", "expenses", "cost", "costs", "payroll", "headcount", "attendance", "inventory",
        "费用", "成本", "考勤", "工资", "薪资", "库存", "产量", "打卡",
    ),
    doubted=("actual", "actuals", "actual sales", "ranking", "实际", "完成情况", "达成情况", "业绩统计", "业绩排名",
        "排行榜", "回款", "收款", "到账", "拜访", "receipts", "payments received", "collections", "visits"),
    defaults=(("level", "salesperson"), ("metric", "amount"), ("tier", "target"), ("origin", "given")),
    fields=(
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), column="entity", one_of="entity", need="always",
            says=(("level", "salesperson"),), example="Amira Chen",
            headings=(
                "salesperson", "sales person", "salesperson name", "sales rep", "sales representative", "sales agent",
                "salesman", "sales name", "seller", "account manager", "handled by", "employee name", "rep name",
                "staff name",
                "业务员", "业务员姓名", "业务员名称", "销售员", "销售人员", "销售代表", "销售经理", "销售姓名",
                "员工姓名", "姓名",
                "归属人", "所属业务员", "负责人", "业务负责人", "客户经理", "跟单业务", "担当",
                "employee id", "employee key", "employee no", "employee number", "rep id",
                "业务员编码", "业务员编号", "业务员工号", "销售代表id", "员工编号", "工号",
            ),
            exactly=("sales", "rep", "owner", "employee", "staff", "agent", "业务", "销售", "员工"),
            never=("manager name", "amount", "额", "目标", "target"),
        ),
        Field(
            "entity", Kind.NAME, text("Name"), column="entity", one_of="entity", need="always", example="Eagles",
            known_as="level",
            headings=("target for", "who", "目标对象", "对象"),
            exactly=("name", "名称", "entity", "unit name"),
        ),
        Field(
            "company", Kind.NAME, text("Company"), column="entity", one_of="entity", need="always",
            says=(("level", "company"),), example="Northwind Trading",
            headings=(
                "company", "company name", "branch", "subsidiary", "公司", "公司名称", "分公司", "子公司",
                "所属公司",
            ),
            exactly=("shop", "store", "店铺"),
        ),
        Field(
            "group", Kind.NAME, text("Group"), column="entity", one_of="entity", need="always",
            says=(("level", "group"),), example="Eagles",
            headings=(
                "group name", "team name", "组别", "小组", "战队", "战区", "团队", "大组", "部门", "事业部",
                "group", "team",
            ),
            exactly=("department", "division", "camp", "squad", "组", "region", "office"),
            never=("负责人", "leader", "组长", "队长", "主管", "客户", "产品"),
        ),
        Field(
            "level", Kind.CHOICE, text("Level"), choices=LEVELS, example="salesperson",
            headings=("target level", "级别", "层级", "目标层级", "目标类型"),
            exactly=("level", "type", "类型"),
        ),
        Field(
            "year", Kind.PERIOD, text("Year"), column="period", example="2026",
            headings=("fiscal year", "target year", "年度", "年份"),
            exactly=("year", "fy", "年"), never=("total", "sum", "合计", "总计", "小计"),
        ),
        Field(
            "period", Kind.PERIOD, text("Period"), column="period", need="always", example="2026-09",
            headings=(
                "target month", "target period", "month", "period", "quarter", "campaign", "月份", "期间", "周期",
                "季度",
                "活动", "周次", "考核月份", "目标月份",
            ),
            exactly=("week", "date", "月", "日期"),
        ),
        Field(
            "target", Kind.MONEY, text("Target"), column="target", one_of="target", need="always", example="160000",
            says=(("tier", "target"),),
            headings=(
                "target", "target amount", "sales target", "target value", "amount target", "goal", "sales goal",
                "quota",
                "sales quota", "budget", "kpi", "commitment", "monthly target",
                "业绩目标", "销售目标", "目标金额", "目标额", "目标业绩", "任务额", "销售任务", "销售指标",
                "月目标", "月度目标",
                "年目标", "全年目标", "计划额", "军令状", "目标", "boss target", "老板期望", "公司下达", "公司目标",
            ),
            exactly=("plan", "任务", "指标", "计划", "下达", "计划金额", "本月目标", "目标值"),
            hinted=("amount", "金额", "业绩", "业绩金额", "销售额", "销售金额", "order amount", "sales amount",
                "value"),
            never=(
                "actual", "完成", "实际", "差额", "差距", "attainment", "achieved", "level", "类型", "类别",
                "last year",
                "去年", "上年", "层级", "type", "date", "日期", "数量", "单量", "客户数", "人数", "次数", "回款",
                "新签", "续签",
                "count", "number of", "%", "占比", "比例", "forecast", "预测", "说明", "备注", "gap", "variance",
                "remaining",
                "剩余", "未完成",
            ),
        ),
        Field(
            "floor", Kind.MONEY, text("Least target"), column="target", one_of="target", need="always",
            says=(("tier", "target"),), unless="target", example="120000",
            headings=("保底目标", "floor target", "minimum target", "base target"),
            hinted=("保底", "floor", "minimum"), never=("完成", "实际", "率"),
        ),
        Field(
            "stretch", Kind.MONEY, text("Stretch target"), column="target", one_of="target", need="always",
            says=(("tier", "stretch"),), example="200000",
            headings=("stretch", "stretch target", "stretch goal", "冲刺目标", "冲刺业绩"), exactly=("冲刺",),
        ),
        Field(
            "challenge", Kind.MONEY, text("Challenge target"), column="target", one_of="target", need="always",
            says=(("tier", "challenge"),), example="250000",
            headings=("challenge", "challenge target", "challenge goal", "挑战目标", "挑战业绩"), exactly=("挑战",),
        ),
        Field(
            "self_goal", Kind.MONEY, text("Own goal"), column="target", one_of="target", need="always",
            says=(("origin", "self"),), example="180000",
            headings=("self goal", "own goal", "self target", "personal goal", "个人目标", "自报目标", "自定目标"),
            never=("完成", "实际", "率"),
        ),
        Field(
            "order_target", Kind.NUMBER, text("Target of orders"), column="target", one_of="target", need="always",
            says=(("metric", "orders"),), example="30",
            headings=("order target", "orders target", "target orders", "order count target", "单量目标",
                "订单数目标",
                      "目标单量"),
            never=("完成", "实际", "率"),
        ),
        Field(
            "cash_target", Kind.MONEY, text("Target of payments received"), column="target", one_of="target",
            need="always", says=(("metric", "cash"),), example="120000",
            headings=("cash target", "collection target", "receipts target", "回款目标", "目标回款"),
            never=("完成", "实际", "率"),
        ),
        Field(
            "customer_target", Kind.NUMBER, text("Target of customers"), column="target", one_of="target",
            need="always", says=(("metric", "customers"),), example="12",
            headings=("customer target", "customer count target", "客户数目标", "目标客户数"),
            never=("完成", "实际", "率"),
        ),
        Field(
            "new_target", Kind.MONEY, text("Target of new contracts"), column="target", one_of="target",
            need="always", says=(("metric", "new_contracts"),), example="80000",
            headings=("new business target", "new contract target", "新签目标"), never=("完成", "实际", "率"),
        ),
        Field(
            "renewal_target", Kind.MONEY, text("Target of renewals"), column="target", one_of="target",
            need="always", says=(("metric", "renewals"),), example="80000",
            headings=("renewal target", "renewals target", "续签目标", "续费目标"), never=("完成", "实际", "率"),
        ),
        Field(
            "metric", Kind.CHOICE, text("Metric"), choices=METRICS, example="amount",
            headings=("target metric", "考核项", "指标项", "目标类别"), exactly=("metric", "measure"),
        ),
        Field(
            "tier", Kind.CHOICE, text("Tier"), choices=TIERS, example="target",
            headings=("target tier", "目标档位", "档位"), exactly=("tier",),
        ),
        Field(
            "origin", Kind.CHOICE, text("Origin"), choices=ORIGINS, example="given",
            headings=("target origin", "目标来源"), exactly=("origin",),
        ),
    ),
    others=(
        "actual", "attainment", "achieved", "variance", "manager", "remark", "remarks", "note", "unit", "last year",
        "achievement", "gap", "completed", "completion rate", "achieved amount", "growth", "share",
        "forecast", "forecast amount", "预测", "预测金额", "预估", "预计",
        "完成", "达成", "实绩",
        "实际", "实际完成", "完成率", "达成率", "差额", "备注", "说明", "单位", "上级", "去年", "序号", "去年同期",
        "完成额", "完成金额",
        "实际业绩", "增长率", "占比", "差距", "未完成",
    ),
    foreign=(
        "customer", "customer name", "客户名称", "product name", "产品", "产品名称",
        "order no", "order number", "order id", "order date", "order status", "product key", "sku",
        "product", "订单号", "订单编号", "下单日期", "lead id",
        "visit date",
    ),
)
