"""A receipt: money of a customer that came in on one day."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

PARTS = {
    "payment": ("payment", "full payment", "回款", "收款", "全款", "货款"),
    "deposit": ("deposit", "down payment", "advance", "prepayment", "定金", "订金", "预付款", "首付款"),
    "balance": ("balance", "final payment", "remaining", "尾款", "余款"),
}  # fmt: skip

NUMBERED = {
    "1": ("一", "first"), "2": ("二", "second"), "3": ("三", "third"), "4": ("四", "fourth"), "5": ("五", "fifth"),
}  # fmt: skip
"""Payments of one order in columns side by side, and how Chinese and English count them."""


def _day_of(part: str, headings: tuple[str, ...]) -> Field:
    """The day of one part, where parts have days of their own."""
    return Field(
        f"{part}_on", Kind.DATE, text("Day of this part"), need="always", one_of="paid_on", column="paid_on",
        goes_with=part, headings=headings, example="2026-09-15", never=("due", "plan", "计划", "应收", "预计"),
    )  # fmt: skip


def _numbered(number: str) -> tuple[Field, Field]:
    han, nth = NUMBERED[number]
    places = (f"第{han}次", f"第{han}笔", f"第{number}次", f"第{number}笔")
    paid = ("回款", "收款", "付款", "到账", "收汇")
    amount = Field(
        f"payment_{number}", Kind.MONEY, text("One of several payments"), column="amount", one_of="amount",
        need="always", unless="amount" if number == "1" else "", says=(("part", "payment"),), example="3840.00",
        headings=(
            *(f"{place}{word}{end}" for place in places for word in paid for end in ("", "金额")),
            f"第{han}期款", f"第{number}期款", f"{han}期款", f"第{han}期回款", f"第{han}期收款", f"第{han}笔款",
            *(f"{word}{number}" for word in ("回款", "收款", "回款金额", "收款金额", "到账金额", "回款额")),
            *(f"{nth} {word}{end}" for word in ("payment", "receipt", "instalment") for end in ("", " amount")),
            *(f"{word} {number}{end}" for word in ("payment", "receipt", "instalment") for end in ("", " amount")),
            f"payment amount {number}", f"amount received {number}",
        ),
        never=("日期", "时间", "date", "on", "due", "未收", "计划", "预计", "方式"),
    )  # fmt: skip
    days = (
        *(f"{place}{word}{end}" for place in places for word in paid for end in ("日期", "时间")),
        f"第{han}期日期", f"第{han}期款日期", f"{han}期日期", f"{han}期款日期", f"第{han}笔日期", f"第{han}次日期",
        *(f"{word}{end}{number}" for word in paid for end in ("日期", "时间")),
        *(f"{word}{number}{end}" for word in paid for end in ("日期", "时间")),
        *(f"{nth} {word} date" for word in ("payment", "receipt", "instalment")),
        *(f"{word} {number} date" for word in ("payment", "receipt", "instalment")),
        f"payment date {number}", f"date of {nth} payment", f"{nth} payment on", f"payment {number} on",
        f"paid on {number}", f"received on {number}",
    )  # fmt: skip
    return amount, _day_of(amount.name, days)


DATASET = Dataset(
    name="receipts",
    title=text("Receipts"),
    key=("order_no", "customer", "paid_on", "part", "amount", "currency"),
    known_by="receipt_no",
    repeats=True,
    measure="amount",
    headed="paid_on",
    enough=2,
    sorted_by=("paid_on",),
    telling=(
        ("paid_on",), ("receipt_no",), ("due_on", "amount"), ("deposit", "deposit_on"), ("balance", "balance_on"),
        *((f"payment_{number}", f"payment_{number}_on") for number in NUMBERED),
    ),
    hints=(
        "receipts", "receipt", "payments", "payment", "collections", "cash collected", "回款", "收款", "到账",
        "回款记录",
    ),
    against=("orders", "expenses", "costs", "订单", "费用", "报销", "付款申请", "目标", "target", "targets"),
    defaults=(("part", "payment"),),
    fields=(
        Field(
            "paid_on", Kind.DATE, text("Payment date"), need="always", one_of="paid_on", example="2026-09-15",
            headings=(
                "payment date", "paid on", "date paid", "received on", "receipt date", "date received",
                "collection date",
                "cash date", "payment received on", "回款日期", "收款日期", "到账日期", "回款时间", "收款时间",
                "到账时间", "收汇日期",
            ),
            hinted=("date", "日期"),
            never=("due", "plan", "计划", "应收", "预计", "次回款", "次收款", "次到账", "次付款", "笔回款", "笔收款",
                   "期款", "定金", "订金", "尾款", "首款", "预付", "deposit",
                   "balance", "final", "first", "second", "third"),
        ),
        Field(
            "amount", Kind.MONEY, text("Amount received"), need="always", one_of="amount", example="3840.00",
            headings=(
                "amount received", "received amount", "payment amount", "amount paid", "paid amount",
                "receipt amount",
                "cash received", "cash collected", "collected amount", "collection amount", "回款金额", "收款金额",
                "已收金额",
                "实收金额", "到账金额", "本次回款", "本次收款",
                "本月回款", "当月回款", "本期回款", "本月收款", "回款额", "收款额", "收汇金额",
            ),
            exactly=(
                "received", "payment", "回款", "收款", "amount", "金额", "paid", "credit", "credit amount", "贷方",
                "贷方金额",
            ),
            never=("due", "plan", "计划", "应收", "未收", "date", "日期", "方式", "target", "目标",
                   "次回款", "次收款", "次到账", "次付款", "笔回款", "笔收款"),
        ),
        Field(
            "deposit", Kind.MONEY, text("Deposit"), column="amount", one_of="amount", need="always", unless="amount",
            says=(("part", "deposit"),), example="3840.00",
            headings=("deposit", "deposit amount", "deposit received", "down payment", "advance payment", "定金",
            "定金金额", "订金",
                      "预付款", "预付金额", "首款", "首期款", "首付款", "首付", "已收定金", "实收定金"),
            never=("date", "日期", "时间", "%", "比例"),
        ),
        Field(
            "balance", Kind.MONEY, text("Balance"), column="amount", one_of="amount", need="always", unless="amount",
            says=(("part", "balance"),), example="8960.00",
            headings=("balance", "balance amount", "balance received", "final payment", "尾款", "尾款金额", "余款",
                      "已收尾款", "实收尾款", "余款金额"),
            never=("date", "日期", "时间", "due", "未收"),
        ),
        Field(
            "interim", Kind.MONEY, text("Interim payment"), column="amount", one_of="amount", need="always",
            unless="amount", says=(("part", "payment"),), example="3840.00",
            headings=("中期款", "进度款", "提货款", "发货款", "interim payment", "progress payment"),
            never=("date", "日期", "时间", "due", "未收"),
        ),
        _day_of("deposit", (
            "定金日期", "定金时间", "定金到账日期", "定金到账时间", "定金收款日期", "定金回款日期", "付定金日期",
            "收定金日期", "定金付款日期", "订金日期", "预付款日期", "首款日期", "首期款日期", "首付款日期", "首付日期",
            "deposit date", "deposit paid on", "deposit received on", "deposit received date", "deposit on",
            "down payment date", "advance payment date", "date of deposit",
        )),
        _day_of("interim", (
            "中期款日期", "进度款日期", "提货款日期", "发货款日期", "interim payment date", "progress payment date",
        )),
        _day_of("balance", (
            "尾款日期", "尾款时间", "尾款到账日期", "尾款到账时间", "尾款收款日期", "尾款回款日期", "付尾款日期",
            "收尾款日期", "尾款付款日期", "余款日期",
            "balance date", "balance paid on", "balance received on", "balance received date", "balance on",
            "balance payment date", "final payment date", "date of balance",
        )),
        *(field for number in NUMBERED for field in _numbered(number)),
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
            headings=("customer name", "customer", "client name", "client", "buyer", "payer", "paid by", "contact",
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
            never=("次收款", "次回款", "次付款", "first", "second", "third", "定金", "尾款", "deposit", "balance"),
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
        "customer po", "sales", "debit", "debit amount", "借方", "借方金额", "running balance", "账户余额",
    ),
)  # fmt: skip
