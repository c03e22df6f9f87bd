"""A cost: money that was spent on selling, on one day, of one category."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="costs",
    title=text("Costs"),
    key=("spent_on", "category", "salesperson", "company", "amount", "currency", "note"),
    known_by="cost_no",
    repeats=True,
    measure="amount",
    headed="spent_on",
    enough=2,
    sorted_by=("spent_on",),
    telling=(("category",), ("cost_no",), ("freight",), ("promotion",), ("travel",), ("commission",)),
    hints=("expense", "expenses", "cost", "costs", "spending", "费用", "报销", "成本", "开支", "支出"),
    against=("orders", "receipts", "payroll", "budget", "budgets", "预算", "订单", "回款", "收款", "工资", "采购"),
    fields=(
        Field(
            "spent_on", Kind.DATE, text("Date"), need="always", example="2026-09-05",
            headings=(
                "expense date", "cost date", "spent on", "date of expense", "费用日期", "发生日期", "报销日期",
                "支出日期", "费用时间",
            ),
            exactly=("date", "日期", "时间", "month", "月份"),
        ),
        Field(
            "amount", Kind.MONEY, text("Cost amount"), need="always", one_of="amount", example="480.00",
            headings=("expense amount", "cost amount", "amount spent", "spend", "reimbursed amount", "费用金额",
            "报销金额", "支出金额",
                      "成本金额", "实际费用", "费用额", "实际支出", "价税合计", "含税金额"),
            exactly=("expense", "cost", "amount", "total", "value", "费用", "成本", "金额", "actual", "合计金额"),
            never=("budget", "预算", "标准", "category", "type", "类别", "date", "日期", "不含税"),
        ),
        Field(
            "freight", Kind.MONEY, text("Freight"), column="amount", one_of="amount", need="always",
            unless="amount", says=(("category", "freight"),), example="480.00",
            headings=("freight", "freight cost", "shipping cost", "logistics cost", "courier cost", "运费",
            "物流成本", "物流费",
                      "快递费用", "快递费"),
        ),
        Field(
            "promotion", Kind.MONEY, text("Promotion"), column="amount", one_of="amount", need="always",
            unless="amount", says=(("category", "promotion"),), example="1200.00",
            headings=(
                "promotion cost", "ad spend", "advertising", "marketing cost", "推广费", "广告费", "推广费用",
                "营销费用",
            ),
        ),
        Field(
            "travel", Kind.MONEY, text("Travel"), column="amount", one_of="amount", need="always",
            unless="amount", says=(("category", "travel"),), example="640.00",
            headings=("travel cost", "travel expense", "travel expenses", "差旅费", "差旅费用", "交通费"),
        ),
        Field(
            "entertainment", Kind.MONEY, text("Entertainment"), column="amount", one_of="amount", need="always",
            unless="amount", says=(("category", "entertainment"),), example="300.00",
            headings=("entertainment", "entertainment expense", "业务费", "招待费", "业务招待费"),
        ),
        Field(
            "commission", Kind.MONEY, text("Commission"), column="amount", one_of="amount", need="always",
            unless="amount", says=(("category", "commission"),), example="900.00",
            headings=("agent commission", "commission paid", "agency fee", "佣金", "中介费", "代理费"),
        ),
        Field(
            "category", Kind.TEXT, text("Category"), example="Travel",
            headings=("expense category", "expense type", "cost category", "cost type", "type of expense",
            "cost item", "expense item",
                      "费用类别", "费用类型", "费用项目", "成本类别", "费用科目", "报销类型", "支出类别", "费用名称"),
            hinted=("category", "type", "item", "项目", "类别", "类型", "科目"),
        ),
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), example="Amira Chen",
            headings=("cost owner", "spent by", "claimed by", "salesperson", "sales person", "salesperson name",
            "employee name",
                      "employee id", "报销人", "经办人", "申请人", "费用承担人", "业务员", "业务员姓名", "员工姓名",
                      "负责人", "姓名"),
            exactly=("owner", "employee", "staff", "rep", "name", "员工", "业务", "销售"),
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=(
                "company", "our company", "branch", "公司", "所属公司", "归属公司", "分公司", "承担公司",
                "费用承担公司",
            ),
        ),
        Field(
            "group", Kind.NAME, text("Group"), example="Eagles",
            headings=("group", "team", "department", "cost center", "部门", "组别", "团队", "承担部门", "战队"),
        ),
        Field(
            "currency", Kind.CURRENCY, text("Currency"), example="USD",
            headings=("currency", "currency code", "ccy", "币种", "币别", "货币"),
        ),
        Field(
            "order_no", Kind.CODE, text("Order number"), example="PI260901-018",
            headings=("order no", "order number", "order id", "pi no", "订单号", "订单编号", "合同号", "pi号"),
        ),
        Field(
            "customer", Kind.NAME, text("Customer"), example="Blue Lagoon GmbH",
            headings=("customer", "customer name", "客户", "客户名称"),
        ),
        Field(
            "cost_no", Kind.CODE, text("Cost number"), example="EX-0107",
            headings=(
                "expense no", "expense id", "cost no", "claim no", "voucher no", "报销单号", "费用单号", "凭证号",
                "费用编号",
            ),
        ),
        Field(
            "budget", Kind.MONEY, text("Budget"), example="500.00",
            headings=(
                "budget", "expense budget", "cost budget", "standard cost", "预算", "费用预算", "标准成本",
                "预算金额",
            ),
        ),
        Field(
            "note", Kind.TEXT, text("Remark"), example="Train to the fair",
            headings=("description", "remark", "note", "purpose", "备注", "说明", "摘要", "事由", "用途", "费用说明"),
            exactly=("remarks", "notes", "comment"),
        ),
    ),
    others=(
        "status", "approved by", "project", "approved on", "状态", "审批人", "审批状态", "序号", "发票", "票据张数",
        "星期",
    ),
    foreign=(
        "order date", "订单日期", "下单日期", "sales amount", "order amount", "订单金额", "销售额", "业绩",
        "quantity", "数量", "unit price",
        "单价", "product", "product name", "产品", "visit date", "拜访日期", "payment date", "回款日期", "回款金额",
        "收款方式", "hire date",
        "target", "目标", "forecast", "预测", "lead id", "实发工资", "基本工资", "sales", "revenue", "profit", "利润",
        "ship date", "ship mode",
        "segment", "order status", "客户等级", "上班时间", "salesperson target", "quota", "stage", "得分", "退货日期",
        "discount",
        "confirm date", "成交金额", "成交日期", "奖金", "payment method",
    ),
)  # fmt: skip
