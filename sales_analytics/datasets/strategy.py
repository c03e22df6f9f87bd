"""A strategy lever: how somebody means to reach the target of a period, in numbers."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="strategy",
    title=text("Strategy"),
    key=("salesperson", "company", "group", "lever", "starts_on", "ends_before"),
    foretells=True,
    measure="amount",
    enough=2,
    sorted_by=("starts_on",),
    telling=(
        ("lever",), ("customer_count", "average_value"), ("conversion", "activities"), ("new_contracts", "renewals"),
        ("customer_count", "conversion"),
    ),
    hints=("strategy", "strategies", "levers", "策略", "打法", "作战计划", "业绩拆解"),
    against=("orders", "订单", "实际", "回款"),
    fields=(
        Field(
            "lever", Kind.TEXT, text("Lever"), need="always", can_do_without=True, example="Win back old customers",
            headings=("lever", "strategy", "strategic lever", "growth lever", "strategy item", "策略", "打法",
            "增长策略", "业绩来源",
                      "策略项"),
            exactly=("tactic", "play"),
        ),
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), need="always", one_of="who", example="Amira Chen",
            headings=("salesperson", "sales person", "salesperson name", "sales rep", "owner", "responsible",
            "employee name",
                      "业务员", "业务员姓名", "负责人", "姓名", "销售员", "员工姓名", "责任人"),
            exactly=("name", "rep", "sales", "person", "业务", "销售"),
        ),
        Field(
            "company", Kind.NAME, text("Company"), need="always", one_of="who", example="Northwind Trading",
            headings=("company", "our company", "branch", "公司", "所属公司", "分公司", "子公司"),
        ),
        Field(
            "group", Kind.NAME, text("Group"), need="always", one_of="who", example="Eagles",
            headings=("group", "team", "group name", "team name", "组别", "团队", "战队", "部门", "小组"),
        ),
        Field(
            "period", Kind.PERIOD, text("Period"), column="period", example="2026-09",
            headings=("month", "period", "quarter", "campaign", "year", "月份", "期间", "季度", "活动", "年度"),
        ),
        Field(
            "customer_count", Kind.NUMBER, text("Number of customers"), example="12",
            headings=("number of customers", "customer count", "customers", "count", "quantity", "number", "客户数",
            "客户数量", "数量",
                      "个数"),
            exactly=("deals", "orders", "单数", "单量"),
        ),
        Field(
            "average_value", Kind.MONEY, text("Average value"), example="8000",
            headings=(
                "average value", "average order value", "average deal", "average amount", "客单价", "均价",
                "平均客单价", "平均单值",
            ),
            exactly=("aov", "average"),
        ),
        Field(
            "conversion", Kind.SHARE, text("Conversion"), example="20%",
            headings=("conversion", "conversion rate", "win rate", "hit rate", "转化率", "成交率", "赢单率"),
        ),
        Field(
            "activities", Kind.NUMBER, text("Number of activities"), example="30",
            headings=("number of activities", "activities", "activity count", "visits planned", "活动场次", "场次",
            "拜访量", "拜访次数",
                      "活动数"),
        ),
        Field(
            "new_contracts", Kind.MONEY, text("New contracts"), example="60000",
            headings=(
                "new contracts", "new business", "new customers amount", "新签", "新签金额", "新签业绩", "新客业绩",
            ),
        ),
        Field(
            "renewals", Kind.MONEY, text("Renewals"), example="36000",
            headings=("renewals", "renewal", "repeat business", "续签", "续签金额", "续签业绩", "复购", "返单业绩"),
        ),
        Field(
            "amount", Kind.MONEY, text("Expected amount"), example="96000",
            headings=("expected amount", "amount", "expected sales", "contribution", "planned amount", "预计金额",
            "预计业绩", "金额",
                      "贡献业绩", "目标金额", "业绩"),
        ),
        Field(
            "note", Kind.TEXT, text("Remark"), example="Spring samples are ready",
            headings=(
                "remark", "note", "action", "measures", "description", "备注", "说明", "具体措施", "行动计划", "措施",
            ),
        ),
    ),
    others=("target", "目标", "deadline", "截止日期", "status", "状态", "序号", "完成情况"),
    foreign=(
        "order no", "order id", "order date", "order number", "product", "product name", "unit price", "customer",
        "customer name",
        "订单号", "订单编号", "订单日期", "客户名称", "客户", "产品", "产品名称", "单价", "visit date", "拜访日期",
        "lead id", "线索编号", "date",
        "日期", "payment date", "回款日期", "forecast", "预测", "hire date", "入职日期", "完成率", "实际", "actual",
        "排名", "rank", "得分",
        "费用类别", "currency", "币种", "discount", "profit", "续签目标", "新签目标", "employee id", "sku", "quota",
        "attainment",
    ),
)  # fmt: skip
