"""A customer: one whom we sell to, by number and name, with who looks after them and where they are."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="customers",
    title=text("Customers"),
    key=("customer",),
    known_by="customer_id",
    telling=(
        ("customer_id", "customer"), ("customer", "salesperson"), ("customer", "country"), ("customer", "region"),
        ("customer", "segment"), ("customer", "contact"), ("customer", "industry"),
    ),
    hints=("customer", "customers", "accounts", "account", "clients", "resellers", "客户", "客户名单", "客户档案"),
    against=(
        "orders", "sales", "leads", "visits", "receipts", "suppliers", "sales reps", "订单", "线索", "拜访", "回款",
        "供应商", "销售记录", "员工",
    ),
    fields=(
        Field(
            "customer", Kind.NAME, text("Customer"), need="always", example="Blue Lagoon GmbH",
            headings=(
                "customer name", "customer", "client name", "client", "account name", "buyer name", "buyer",
                "reseller name", "customer company", "company name", "客户名称", "客户", "客户名", "客户全称",
                "客户公司", "客户简称", "公司名称", "企业名称", "买家", "买方",
            ),
            exactly=("name", "account", "reseller", "名称"),
            never=(
                "type", "segment", "owner", "since", "date", "类型", "等级", "级别", "类别", "来源", "经理", "状态",
                "email", "phone", "group", "分组", "contact", "联系", "manager", "地址", "负责",
            ),
        ),
        Field(
            "customer_id", Kind.NAME, text("Customer number"), example="C-0042",
            headings=(
                "customer id", "customer no", "customer number", "customer code", "customer key", "client id",
                "client no", "client code", "account id", "account no", "account number", "account code",
                "account key", "buyer id", "reseller key", "reseller id", "客户编号", "客户编码", "客户代码",
                "客户代号", "客户id", "客户号",
            ),
        ),
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), example="Amira Chen",
            headings=(
                "salesperson", "sales person", "salesperson name", "sales rep", "sales representative",
                "account manager", "account owner", "customer owner", "owner", "handled by", "seller", "rep id",
                "sales rep id", "employee id", "employee key", "业务员", "负责人", "客户经理", "客户负责人",
                "归属人", "跟进人", "所属业务员", "业务负责人", "销售代表", "销售员", "销售人员", "跟单业务",
            ),
            exactly=("sales", "rep", "employee", "agent", "业务", "销售"),
            never=("amount", "金额", "额", "联系"),
        ),
        Field(
            "country", Kind.NAME, text("Country"), example="Germany",
            headings=("country", "customer country", "country region", "国家", "客户国家", "国家地区", "国别"),
            exactly=("market", "市场", "office location"),
        ),
        Field(
            "region", Kind.NAME, text("Region"), example="West",
            headings=("sales region", "customer region", "sales territory", "region", "territory", "大区", "区域"),
            exactly=("area", "地区", "state", "state province", "省份", "客户省份"),
            never=("key",),
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=("our company", "sales company", "branch", "所属公司", "归属公司", "分公司", "绩效归属公司"),
        ),
        Field(
            "segment", Kind.TEXT, text("Customer type"), example="Distributor",
            headings=(
                "customer type", "customer segment", "customer level", "customer tier", "business type",
                "account type", "客户类型", "客户等级", "客户级别", "客户类别", "客户分类",
            ),
            exactly=("segment", "type", "tier", "level", "status", "类型", "等级"),
        ),
        Field(
            "industry", Kind.TEXT, text("Industry"), example="Machinery",
            headings=("industry", "sector", "行业", "所属行业"),
        ),
        Field(
            "contact", Kind.TEXT, text("Contact"), example="Maria Anders",
            headings=("contact name", "contact person", "contact", "联系人", "客户联系人", "对接人"),
            never=("title", "date", "last", "日期", "时间", "电话", "phone", "email", "职位"),
        ),
        Field(
            "starts_on", Kind.DATE, text("Valid from"), example="2026-01-01",
            headings=(
                "valid from", "owner since", "owner from", "responsible since", "生效日期", "负责开始日期",
                "归属开始日期", "跟进开始日期",
            ),
        ),
        Field(
            "ends_on", Kind.DATE, text("Valid until"), example="2026-12-31",
            headings=(
                "valid until", "valid to", "owner until", "owner to", "responsible until", "失效日期", "负责结束日期",
                "归属结束日期", "跟进结束日期",
            ),
        ),
        Field(
            "since", Kind.DATE, text("Customer since"), example="2025-04-01",
            headings=(
                "customer since", "created date", "created on", "created at", "first order date", "建档日期",
                "创建日期", "创建时间", "首单日期", "合作日期",
            ),
        ),
    ),
    others=(
        "address", "city", "postal code", "phone", "fax", "email", "contact title", "annual revenue", "revenue",
        "employees", "year established", "subsidiary of", "website", "remark", "remarks", "note", "notes", "地址",
        "累计成交金额", "累计金额", "最近下单日期", "最近成交日期", "last order date", "total orders",
        "城市", "邮编", "电话", "手机", "邮箱", "备注", "网址", "序号",
    ),
    foreign=(
        "order no", "order id", "order number", "order date", "order amount", "amount", "sales amount", "quantity",
        "qty", "product", "product name", "product id", "sku", "unit price", "price", "订单号", "订单编号",
        "订单日期",
        "下单日期", "金额", "订单金额", "销售额", "数量", "产品", "产品名称", "单价", "visit date", "visited on",
        "拜访日期",
        "拜访时间", "lead id", "lead source", "lead status", "线索编号", "线索名称", "线索状态", "线索来源",
        "hire date", "入职日期",
        "quota", "target", "目标", "rep", "forecast", "预测", "opp id", "opportunity id", "deal stage", "stage",
        "close date", "payment date", "回款日期", "回款金额", "收款金额", "status date", "date", "日期", "month",
        "月份",
        "value", "sales", "total", "发票号", "合同号", "invoice no", "due date", "date of death", "assigned at",
        "分配时间",
        "supervisor", "nickname", "dept", "on board date", "job title",
        "分配日期", "跟进状态", "最后跟进时间", "supplier", "next follow up", "下次跟进", "retail", "ship date",
    ),
)  # fmt: skip
