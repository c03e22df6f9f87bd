"""A budget: an amount that is planned for one category in one period."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="budgets",
    title=text("Budgets"),
    key=("category", "company", "group", "starts_on", "ends_before"),
    measure="budget",
    wide="period",
    sorted_by=("starts_on",),
    enough=3,
    telling=(("budget", "category"),),
    hints=("budget", "budgets", "费用预算", "成本预算", "预算表"),
    against=("orders", "sales target", "订单", "目标", "业绩"),
    fields=(
        Field(
            "category", Kind.TEXT, text("Category"), need="always", example="Travel",
            headings=("budget category", "budget item", "expense category", "cost category", "product category",
            "expense type",
                      "cost item", "费用类别", "费用类型", "费用科目", "费用项目", "预算科目", "预算项目", "成本类别",
                      "产品类别"),
            exactly=("category", "item", "account", "项目", "类别", "科目"),
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=("company", "our company", "branch", "公司", "所属公司", "分公司"),
        ),
        Field(
            "group", Kind.NAME, text("Group"), example="Eagles",
            headings=("group", "team", "department", "部门", "组别", "团队", "战队"),
        ),
        Field(
            "year", Kind.PERIOD, text("Year"), column="period", example="2026",
            headings=("budget year", "fiscal year", "预算年度", "年度", "年份"), exactly=("year", "fy", "年"),
            never=("total", "sum", "合计", "总计", "小计"),
        ),
        Field(
            "period", Kind.PERIOD, text("Period"), column="period", need="always", example="2026-09",
            headings=(
                "budget month", "budget period", "month", "period", "quarter", "预算月份", "月份", "期间", "季度",
            ),
            exactly=("月",),
        ),
        Field(
            "budget", Kind.MONEY, text("Budget"), need="always", example="5000",
            headings=(
                "budget", "budget amount", "budgeted amount", "planned cost", "预算", "预算金额", "费用预算",
                "预算额", "计划费用",
            ),
            hinted=("amount", "金额"),
            never=("actual", "实际", "剩余", "使用", "left", "category", "类别", "科目", "项目"),
        ),
        Field(
            "currency", Kind.CURRENCY, text("Currency"), example="USD",
            headings=("currency", "currency code", "ccy", "币种", "币别", "货币"),
        ),
    ),
    others=(
        "actual", "variance", "remaining", "used", "remark", "note", "实际", "实际费用", "差额", "剩余", "使用率",
        "备注", "序号",
    ),
    foreign=(
        "salesperson", "sales person", "sales rep", "employee", "name", "业务员", "姓名", "销售员", "order no",
        "order date", "customer",
        "product name", "订单号", "客户", "target", "目标", "forecast", "预测", "sales", "业绩", "销售额", "quantity",
        "数量", "region",
        "date", "日期", "units", "产品名称", "商品名称", "报销人", "经办人",
    ),
)  # fmt: skip
