"""An order line: one product of an order whose date, customer and salesperson stand in another file."""

from sales_analytics.datasets.declaration import Dataset, Derivation, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="order_lines",
    title=text("Order lines"),
    key=("order_no",),
    measure="amount",
    enough=2,
    telling=(("product", "quantity"), ("quantity", "unit_price"), ("line", "amount"), ("line", "quantity")),
    hints=("order details", "order lines", "order items", "line items", "订单明细", "明细", "订单行"),
    derived=(
        Derivation("amount", ("quantity", "unit_price"), less="discount"),
        Derivation("amount", ("quantity", "unit_price"), less="discount_amount"),
        Derivation("amount", ("quantity", "unit_price")),
    ),
    fields=(
        Field(
            "order_no", Kind.CODE, text("Order number"), need="always", example="PI260901-018",
            headings=(
                "order no", "order number", "order id", "order code", "order ref", "sales order number",
                "sales order no", "sales order id", "pi no", "pi number", "contract no", "invoice no", "invoice id",
                "订单号", "订单编号", "订单id", "销售单号", "销售订单号", "合同号", "pi号", "单号", "单据编号",
                "发票号",
            ),
            exactly=("order", "订单"),
            never=("line", "item", "行", "quantity", "数量"),
        ),
        Field(
            "line", Kind.CODE, text("Line"), example="1",
            headings=(
                "line number", "line no", "order line", "order line number", "sales order line number", "item no",
                "line item", "行号", "订单行号", "明细行号",
            ),
            exactly=("line", "行"),
        ),
        Field(
            "product", Kind.NAME, text("Product"), example="Cordless drill",
            headings=(
                "product name", "product", "item name", "product id", "product code", "product key", "产品名称",
                "商品名称", "产品", "品名", "商品", "型号", "产品编码", "产品编号", "商品编码",
            ),
            exactly=("sku", "item"),
            never=("category", "cost", "price", "类别", "分类", "单价", "数量"),
        ),
        Field(
            "quantity", Kind.NUMBER, text("Quantity"), need="always", one_of="figure", example="500",
            headings=("quantity", "order quantity", "quantity ordered", "qty", "units", "数量", "订单数量", "销量"),
            exactly=("pcs",),
            never=("per unit", "stock", "库存"),
        ),
        Field(
            "unit_price", Kind.MONEY, text("Unit price"), example="25.60",
            headings=(
                "unit price", "price each", "sales price", "price per unit", "单价", "销售单价", "成交单价", "价格",
            ),
            exactly=("price",),
            never=("cost", "成本", "list"),
        ),
        Field(
            "discount", Kind.SHARE, text("Discount share"), example="5%",
            headings=("discount percent", "discount rate", "discount share", "discount pct", "折扣率"),
            exactly=("discount", "折扣"),
            never=("amount", "额"),
        ),
        Field(
            "discount_amount", Kind.MONEY, text("Discount amount"), example="0.00",
            headings=("discount amount", "discount value", "优惠金额", "折扣额", "折扣金额", "优惠"),
        ),
        Field(
            "amount", Kind.MONEY, text("Line amount"), need="always", one_of="figure", example="12160.00",
            headings=(
                "line amount", "line total", "amount", "extended price", "extended amount", "ext price", "net amount",
                "sales amount", "total price", "金额", "行金额", "小计金额", "总价", "销售额", "销售金额",
            ),
            exactly=("total", "sales", "value"),
            never=("discount", "cost", "tax", "成本", "折扣", "优惠", "税", "unit", "profit", "利润"),
        ),
        Field(
            "currency", Kind.CURRENCY, text("Currency"), example="USD",
            headings=("currency", "currency code", "ccy", "币种", "币别", "货币"),
        ),
    ),
    others=("remark", "note", "unit", "cost", "tax", "备注", "单位", "成本", "税额", "序号", "category", "产品类别"),
    foreign=(
        "order date", "date", "sale date", "sales date", "created date", "invoice date", "confirm date", "close date",
        "salesperson", "sales person", "sales rep", "rep", "employee", "employee id", "employee key", "owner",
        "sales agent", "customer", "customer name", "customer id", "client", "account", "account name", "name",
        "status", "order status", "deal stage", "stage", "order amount", "订单日期", "下单日期", "日期", "签单日期",
        "成交日期",
        "业务员", "销售员", "销售代表", "负责人", "客户", "客户名称", "状态", "订单状态", "订单金额", "时间", "月份",
        "month", "lead id",
        "target", "目标", "supplier", "供应商", "采购单号", "入库数量", "库存数量", "returned", "return date",
        "退货日期", "退货原因",
        "reason", "合同金额", "成交金额", "order time", "下单时间", "quarter", "year", "manager", "销售代表id",
        "purchase order",
        "purchase address", "return reason", "退货数量", "姓名", "公司", "company", "country", "国家", "region",
    ),
)  # fmt: skip
