"""A territory: the region, country or customers that one person sells to."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="territories",
    title=text("Territories"),
    key=("salesperson", "region", "country", "customer"),
    doubles_as="roster",
    enough=2,
    hints=("people", "territories", "territory", "entitlements", "regions", "区域划分", "区域负责人", "辖区"),
    fields=(
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), need="always", example="Amira Chen",
            headings=(
                "salesperson", "sales person", "sales rep", "sales representative", "regional manager",
                "territory owner", "region owner", "employee id", "employee key", "rep id", "rep name",
                "业务员", "业务员姓名", "负责人", "区域负责人", "区域经理", "业务负责人", "销售代表", "销售员",
            ),
            exactly=("person", "employee", "rep", "owner", "email", "e mail", "name", "user", "姓名", "邮箱", "销售"),
        ),
        Field(
            "region", Kind.NAME, text("Region"), need="always", one_of="place", example="West",
            headings=(
                "sales region", "region", "territory", "sales territory", "territory id", "sales territory key",
                "territory key", "territory name", "大区", "区域", "销售区域", "负责区域", "辖区",
            ),
            exactly=("area", "地区", "省份"),
        ),
        Field(
            "country", Kind.NAME, text("Country"), need="always", one_of="place", example="Germany",
            headings=(
                "country", "countries", "countries can see", "country region", "国家", "负责国家", "国别", "国家地区",
            ),
            exactly=("market", "markets", "市场"),
        ),
        Field(
            "customer", Kind.NAME, text("Customer"), need="always", one_of="place", example="Blue Lagoon GmbH",
            headings=("customer group", "customer name", "account name", "customer", "客户群", "客户", "客户名称"),
            exactly=("account", "accounts", "customers"),
        ),
        Field(
            "starts_on", Kind.DATE, text("Valid from"), example="2026-01-01",
            headings=("valid from", "effective from", "start date", "生效日期", "开始日期"),
            exactly=("from", "since"),
        ),
        Field(
            "ends_on", Kind.DATE, text("Valid until"), example="2026-12-31",
            headings=("valid to", "valid until", "effective to", "end date", "失效日期", "结束日期"),
            exactly=("to", "until"),
        ),
    ),
    others=("remark", "note", "备注", "序号"),
    foreign=(
        "order no", "order id", "order date", "amount", "quantity", "product", "target", "quota", "hire date",
        "joined", "title", "company", "group", "team", "manager", "customer id", "contact", "phone", "last name",
        "first name", "订单号", "订单编号", "订单日期", "金额", "数量", "产品", "目标", "入职日期", "职位", "岗位",
        "公司", "组别",
        "团队", "战队", "上级", "主管", "电话", "手机", "date", "日期", "month", "月份", "visit date", "拜访日期",
        "lead id",
        "线索编号", "status", "状态", "工号", "性别", "birthday", "forecast", "预测", "sales", "业绩", "销售额",
        "region id",
        "amount usd", "price", "得分", "排名", "regional office", "office", "actual", "实际", "department", "部门",
        "小组", "组",
        "income", "cost", "费用", "单价", "segment", "year", "quarter", "年份", "季度",
    ),
)  # fmt: skip
