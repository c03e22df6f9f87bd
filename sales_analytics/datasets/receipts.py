"""A receipt: money of a customer that came in on one day."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

PARTS = {
    "payment": ("payment", "full payment", "回款", "收款", "全款", "货款"),
    "deposit": ("deposit", "down payment", "advance", "prepayment", "定金", "订金", "预付款", "首付款"),
    "balance": ("balance", "final payment", "remaining", "尾款", "余款"),
}  # fmt: skip

DATASET = Dataset(
    name="receipts",
    title=text("Receipts"),
    key=("order_no", "customer", "paid_on", "part", "amount", "currency"),
    known_by="receipt_no",
    repeats=True,
    measure="amount",
    enough=2,
    sorted_by=("paid_on",),
    telling=(("paid_on",), ("receipt_no",), ("due_on", "amount")),
    hints=(
        "receipts", "receipt", "payments", "payment", "collections", "cash collected", "回款", "收款", "到账",
        "回款记录",
    ),
    against=("orders", "expenses", "costs", "订单", "费用", "报销", "付款申请", "目标", "target", "targets"),
    defaults=(("part", "payment"),),
    fields=(
        Field(
            "paid_on", Kind.DATE, text("Payment date"), need="always", example="2026-09-15",
            headings=(
                "payment date", "paid on", "date paid", "received on", "receipt date", "date received",
                "collection date",
                "cash date", "payment received on", "回款日期", "收款日期", "到账日期", "回款时间", "收款时间",
                "到账时间", "收汇日期",
            ),
            hinted=("date", "日期"),
            never=("due", "plan", "计划", "应收", "预计"),
        ),
        Field(
            "amount", Kind.MONEY, text("Amount received"), need="always", one_of="amount", example="3840.00",
            headings=(
                "amount received", "received amount", "payment amount", "amount paid", "paid amount",
                "receipt amount",
                "cash received", "cash collected", "collected amount", "collection amount", "回款金额", "收款金额",
                "已收金额",
                "实收金额", "到账金额", "本次回款", "本次收款", "回款额", "收款额", "收汇金额",
            ),
            exactly=("received", "payment", "回款", "收款", "amount", "金额", "paid"),
            never=("due", "plan", "计划", "应收", "未收", "date", "日期", "方式", "target", "目标"),
        ),
        Field(
            "deposit", Kind.MONEY, text("Deposit"), column="amount", one_of="amount", need="always", unless="amount",
            says=(("part", "deposit"),), example="3840.00",
            headings=("deposit", "deposit amount", "deposit received", "down payment", "advance payment", "定金",
            "定金金额", "订金",
                      "预付款", "预付金额"),
            never=("date", "日期", "时间", "%", "比例"),
        ),
        Field(
            "balance", Kind.MONEY, text("Balance"), column="amount", one_of="amount", need="always", unless="amount",
            says=(("part", "balance"),), example="8960.00",
            headings=("balance", "balance amount", "balance received", "final payment", "尾款", "尾款金额", "余款"),
            never=("date", "日期", "时间", "due", "未收"),
        ),
        Field(
            "order_no", Kind.CODE, text("Order number"), example="PI260901-018",
            headings=(
                "order no", "order number", "order id", "order ref", "pi no", "pi number", "contract no",
                "contract number",
                "invoice no", "invoice number", "so no", "订单号", "订单编号", "合同号", "合同编号", "pi号",
                "销售单号", "发票号",
                "信保订单号",
            ),
            exactly=("order", "pi", "invoice", "订单", "单号"),
        ),
        Field(
            "receipt_no", Kind.CODE, text("Receipt number"), example="RC-0031",
            headings=("receipt no", "receipt number", "receipt id", "payment no", "payment id", "payment number",
                      "bank reference", "回款单号", "收款单号", "回款编号", "收款编号", "水单号", "银行流水号"),
        ),
        Field(
            "customer", Kind.NAME, text("Customer"), example="Blue Lagoon GmbH",
            headings=("customer name", "customer", "client name", "client", "buyer", "payer", "paid by",
            "account name",
                      "客户名称", "客户", "客户名", "付款方", "付款人", "买家", "客户公司"),
            exactly=("account",),
            never=("type", "类型", "等级"),
        ),
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), example="Amira Chen",
            headings=("salesperson", "sales person", "salesperson name", "sales rep", "sales representative",
            "account manager",
                      "seller", "employee id", "rep id", "业务员", "业务员姓名", "销售员", "销售人员", "销售代表",
                      "负责人", "归属人",
                      "业务负责人", "客户经理", "所属业务员"),
            exactly=("sales", "rep", "owner", "employee", "业务", "销售", "姓名"),
            never=("amount", "额"),
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=("our company", "sales company", "branch", "company", "所属公司", "归属公司", "分公司", "公司",
            "收款公司",
                      "收款主体", "绩效归属公司"),
        ),
        Field(
            "currency", Kind.CURRENCY, text("Currency"), example="USD",
            headings=("currency", "currency code", "ccy", "币种", "币别", "货币", "收款币种"),
        ),
        Field(
            "fx_rate", Kind.RATE, text("Exchange rate"), example="1.08",
            headings=("exchange rate", "fx rate", "汇率", "结算汇率"), exactly=("rate", "fx"),
        ),
        Field(
            "part", Kind.CHOICE, text("Payment part"), choices=PARTS, example="deposit",
            headings=(
                "payment part", "payment type", "kind of payment", "款项类型", "款项性质", "回款类型", "收款类型",
                "款项",
            ),
            exactly=("type", "类型"),
        ),
        Field(
            "due_on", Kind.DATE, text("Due on"), example="2026-09-30",
            headings=("due date", "due on", "payment due", "planned payment date", "应收日期", "计划回款日期",
            "到期日", "应收款日期",
                      "预计回款日期"),
        ),
        Field(
            "method", Kind.TEXT, text("Payment method"), example="T/T",
            headings=("payment method", "method of payment", "payment terms", "paid by method", "收款方式",
            "回款方式", "付款方式",
                      "支付方式"),
            exactly=("method", "方式"),
        ),
    ),
    others=(
        "remark", "remarks", "note", "notes", "order amount", "contract amount", "outstanding", "unpaid", "status",
        "bank",
        "country", "group", "team", "product", "due amount", "备注", "说明", "订单金额", "合同金额", "应收金额",
        "未收金额", "状态", "银行",
        "国家", "组别", "部门", "序号", "产品", "手续费", "回款状态", "order date", "订单日期", "下单日期",
        "签单日期", "合同日期",
    ),
    foreign=(
        "order status", "订单状态", "quantity", "数量", "unit price", "单价", "visit date", "拜访日期", "lead id",
        "线索编号", "费用类别",
        "expense type", "category", "target", "目标", "forecast", "预测", "confirm date", "确认日期", "order type",
        "订单类型",
        "hire date", "供应商", "supplier", "reason", "discount", "status date", "退款日期", "refund date", "returned",
        "付款用途",
        "salary", "奖金", "提成", "sales amount", "销售额", "成交日期", "成交金额", "close date", "total",
        "customer po", "sales",
    ),
)  # fmt: skip
