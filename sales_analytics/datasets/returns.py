"""A return: goods of an order that came back, or its money that was given back."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="returns",
    title=text("Returns"),
    key=("order_no", "product", "returned_on"),
    repeats=True,
    known_by="return_no",
    also_told_by=("company",),
    measure="amount",
    sorted_by=("returned_on",),
    telling=(("returned",), ("returned_on",), ("return_no",), ("reason", "order_no")),
    hints=("return", "returns", "refunds", "refund", "credit notes", "退货", "退款", "退单"),
    fields=(
        Field(
            "order_no", Kind.CODE, text("Order number"), need="always", example="PI260901-018",
            headings=(
                "order no", "order number", "order id", "order code", "order ref", "original order",
                "sales order number", "pi no", "invoice no", "订单号", "订单编号", "原订单号", "销售单号", "合同号",
                "pi号",
                "单号", "发票号",
            ),
            exactly=("order", "订单"),
            never=("quantity", "数量", "date", "日期"),
        ),
        Field(
            "return_no", Kind.CODE, text("Return number"), example="R-0007",
            headings=(
                "return no", "return number", "return id", "credit note no", "credit note", "rma", "rma no",
                "退货单号", "退货编号", "退款单号", "退单号",
            ),
        ),
        Field(
            "returned", Kind.CHOICE, text("Returned"), example="yes",
            choices={"yes": ("yes", "y", "true", "returned", "refunded", "是", "已退", "已退货", "已退款"),
                     "no": ("no", "n", "false", "not returned", "否", "未退", "未退货")},
            headings=("returned", "is returned", "refunded", "是否退货", "是否退款", "退货状态", "退货"),
            truths=(("returned", "yes", "no"), ("is returned", "yes", "no"), ("refunded", "yes", "no"),
                    ("是否退货", "yes", "no"), ("是否退款", "yes", "no")),
            never=("date", "日期", "amount", "金额", "quantity", "数量", "单号", "reason", "原因"),
        ),
        Field(
            "returned_on", Kind.DATE, text("Return date"), example="2026-10-05",
            headings=(
                "return date", "returned on", "date returned", "refund date", "refunded on", "credit note date",
                "退货日期", "退款日期", "退单日期", "退货时间", "退款时间",
            ),
            hinted=("date", "日期"),
        ),
        Field(
            "amount", Kind.MONEY, text("Amount returned"), example="1200.00",
            headings=(
                "return amount", "returned amount", "refund amount", "refunded amount", "credit amount",
                "credit note amount", "退货金额", "退款金额", "退单金额", "退款额",
            ),
            hinted=("amount", "金额", "value", "total"),
        ),
        Field(
            "currency", Kind.CURRENCY, text("Currency"), example="USD",
            headings=("currency", "currency code", "ccy", "币种", "币别", "货币"),
        ),
        Field(
            "product", Kind.NAME, text("Product"), example="Cordless drill",
            headings=(
                "product name", "product", "product id", "item name", "产品名称", "产品", "商品名称", "品名", "型号",
            ),
            exactly=("sku", "item"),
        ),
        Field(
            "quantity", Kind.NUMBER, text("Quantity"), example="20",
            headings=("return quantity", "returned quantity", "quantity", "qty", "退货数量", "数量"),
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=("our company", "sales company", "branch", "所属公司", "分公司", "归属公司", "销售公司"),
            exactly=("company", "公司"),
        ),
        Field(
            "reason", Kind.TEXT, text("Reason"), example="Damaged in transit",
            headings=("return reason", "refund reason", "reason", "退货原因", "退款原因", "原因"),
        ),
    ),
    others=(
        "customer", "customer name", "salesperson", "remark", "note", "客户", "客户名称", "业务员", "备注", "序号",
    ),
    foreign=(
        "order date", "订单日期", "下单日期", "order status", "订单状态", "target", "目标", "visit date", "lead id",
        "ship date",
        "unit price", "cost", "discount", "hire date", "payment date", "回款日期", "回款金额", "order amount",
        "订单金额",
        "sales", "profit", "费用类别",
    ),
)  # fmt: skip
