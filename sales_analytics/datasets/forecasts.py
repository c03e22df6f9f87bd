"""A forecast: what a person said that a period will bring."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.datasets.targets import LEVELS
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="forecasts",
    title=text("Forecasts"),
    key=("level", "entity", "starts_on", "ends_before", "submitted_on"),
    measure="forecast",
    wide="period",
    sorted_by=("starts_on",),
    enough=2,
    told_apart_by="company",
    telling=(("amount",),),
    hints=(
        "forecast", "forecasts", "projection", "projections", "commit", "outlook", "预测", "预估", "预计", "承诺",
    ),
    against=(
        "expense", "expenses", "cost", "costs", "payroll", "headcount", "attendance", "inventory",
        "费用", "成本", "考勤", "工资", "薪资", "库存", "产量", "打卡",
    ),
    doubted=("actual", "actuals", "actual sales", "ranking", "实际", "完成情况", "达成情况", "业绩统计", "业绩排名",
        "排行榜", "回款", "收款", "到账", "拜访", "receipts", "payments received", "collections", "visits"),
    defaults=(("level", "salesperson"),),
    fields=(
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), column="entity", one_of="entity", need="always",
            says=(("level", "salesperson"),), example="Amira Chen",
            headings=(
                "salesperson", "sales person", "salesperson name", "sales rep", "sales representative", "sales agent",
                "salesman", "sales name", "seller", "account manager", "handled by", "employee name", "rep name",
                "staff name", "forecast by", "submitted by", "forecast owner",
                "业务员", "业务员姓名", "业务员名称", "销售员", "销售人员", "销售代表", "销售经理", "销售姓名",
                "员工姓名", "姓名",
                "归属人", "所属业务员", "负责人", "业务负责人", "客户经理", "跟单业务", "担当", "填报人", "提交人",
                "填写人", "填表人", "提交者",
                "employee id", "employee key", "employee no", "employee number", "rep id",
                "业务员编码", "业务员编号", "业务员工号", "销售代表id", "员工编号", "工号",
            ),
            exactly=("sales", "rep", "owner", "employee", "staff", "agent", "业务", "销售", "员工"),
            never=("manager name", "amount", "额", "forecast amount"),
        ),
        Field(
            "entity", Kind.NAME, text("Name"), column="entity", one_of="entity", need="always", example="Eagles",
            known_as="level",
            headings=("forecast for", "who", "对象"),
            exactly=("name", "名称", "entity"),
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
            headings=("forecast level", "级别", "层级"),
            exactly=("level", "type", "类型"),
        ),
        Field(
            "year", Kind.PERIOD, text("Year"), column="period", example="2026",
            headings=("fiscal year", "forecast year", "年度", "年份"),
            exactly=("year", "fy", "年"), never=("total", "sum", "合计", "总计", "小计"),
        ),
        Field(
            "period", Kind.PERIOD, text("Period"), column="period", need="always", example="2026-09",
            headings=(
                "forecast month", "forecast period", "month", "period", "quarter", "campaign", "月份", "期间",
                "周期", "季度",
                "活动", "周次", "预测月份", "预测期间",
            ),
            exactly=("week", "月"),
        ),
        Field(
            "amount", Kind.MONEY, text("Forecast"), column="forecast", need="always", example="150000",
            headings=(
                "forecast", "forecast amount", "sales forecast", "forecast value", "forecast usd", "commit",
                "commit amount", "projection", "expected amount", "expected sales", "estimate", "outlook",
                "best case",
                "this month will do",
                "预测", "预测金额", "预测业绩", "预测额", "销售预测", "预估", "预估金额", "预估业绩", "预计业绩",
                "预计成交", "预计金额",
                "预计回款", "承诺", "承诺业绩", "承诺金额", "本月预测", "本周预测", "this week forecast",
                "下月预测", "下周预测", "next week forecast", "保底",
            ),
            exactly=("expected", "预计", "乐观", "悲观"),
            hinted=("amount", "金额", "业绩", "业绩金额", "销售额", "销售金额", "order amount", "sales amount",
                "value"),
            never=(
                "date", "日期", "时间", "target", "目标", "actual", "实际", "error", "偏差", "accuracy", "人",
                "probability",
                "概率", "准确率", "率", "说明", "备注", "数量", "单量", "count", "last", "上月", "previous",
            ),
        ),
        Field(
            "submitted_at", Kind.DATE, text("Submitted on"), column="submitted_on", example="2026-09-02",
            headings=(
                "submitted", "submitted on", "submitted at", "submission date", "submit date", "forecast date",
                "updated",
                "updated on", "updated at", "提交日期", "提交时间", "填报日期", "填报时间", "填写时间", "填表时间",
                "上报时间", "上报日期",
                "预测日期",
                "更新时间",
            ),
            exactly=("date", "日期", "timestamp"),
        ),
    ),
    others=(
        "target", "target amount", "quota", "goal", "目标金额", "业绩目标", "actual", "manager", "remark",
        "remarks", "note", "unit", "probability", "confidence",
        "目标", "实际", "备注", "说明", "单位", "上级", "序号", "把握",
    ),
    foreign=(
        "customer", "customer name", "客户名称", "product name", "产品", "产品名称",
        "order no", "order number", "order id", "order date", "order status", "product key", "sku", "订单号",
        "订单编号",
        "下单日期", "lead id", "visit date", "yhat",
    ),
)
