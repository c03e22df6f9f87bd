"""An order: what one customer agreed to. A row is one line of it."""

from sales_analytics.datasets.declaration import Ambiguous, Dataset, Derivation, Field, Kind
from sales_analytics.terms.text import text

GIVEN_BACK = ("refunded", "refund", "returned", "退款", "已退款", "退款完成", "退货", "已退货", "退单", "已退单")
"""Words of a cancelled order that say that money went back."""
CONFIRMING = (
    "confirmed", "is confirmed", "order confirmed", "accepted", "is accepted", "approved", "is approved", "won",
    "is won", "closed won", "是否确认", "是否已确认", "已确认", "确认", "是否成交", "是否已成交", "已成交", "成交",
    "是否审核", "是否已审核", "已审核", "是否下单", "已下单", "是否签单", "已签单",
)  # fmt: skip
"""Headings of columns that say yes where an order is confirmed."""
STATUSES = {
    "confirmed": (
        "confirmed", "accepted", "approved", "won", "closed won", "deal won", "deposit received", "deposit paid",
        "paid", "in production", "shipped", "completed", "complete", "delivered", "signed", "invoiced", "fulfilled",
        "booked", "sales order", "contract signed", "partially shipped", "awaiting shipment", "awaiting fulfillment",
        "已确认", "确认", "已接受", "已成交", "成交", "已下单", "已签单", "已签", "已签约", "已付定金", "定金已到",
        "已审核", "审核", "审核通过", "已生效",
        "已付款", "生产中", "已发货", "已出货", "已完成", "完成", "赢单", "已赢单",
        "交易完成", "交易成功", "待发货", "部分发货", "待收货", "已收货", "已签收", "等待出库", "等待收货",
        "同意", "通过", "已通过", "已付款,待发货", "买家已付款,等待卖家发货", "卖家已发货,等待买家确认",
        "审批通过", "执行中",
    ),
    "pending": (
        "draft", "quoted", "pending", "negotiating", "negotiation", "negotiation/review", "engaging", "engaged",
        "prospecting", "prospect", "open", "new", "qualification", "qualified", "proposal", "proposal/quote",
        "proposal/price quote", "presented", "needs analysis", "value proposition", "discovery", "demo", "contacted",
        "in progress", "on hold", "unpaid", "waiting", "processing", "submitted", "verbal commit",
        "quotation", "quotation sent", "quote sent", "entered", "contract sent", "appointment scheduled",
        "qualified to buy", "presentation scheduled", "decision maker bought in", "perception analysis",
        "id. decision makers", "identify decision makers", "awaiting payment", "awaiting approval",
        "待确认", "未确认", "报价中", "已报价", "跟进中", "洽谈", "洽谈中", "谈判中", "待审核", "未付款", "未审核",
        "草稿", "进行中", "意向", "待付款", "待签约", "审核中", "未审", "审批中", "待审批", "确认中", "已提交",
        "待支付", "等待付款", "等待买家付款", "报价", "方案报价", "初步接洽", "需求确认", "商务谈判", "合同谈判",
    ),
    "cancelled": (
        "cancelled", "canceled", "cancel", "void", "voided", "failed", "payment failed",
        "已取消", "取消", "作废", "已作废", *GIVEN_BACK, "交易关闭", "撤销", "已撤销", "已撤回",
    ),
    "lost": (
        "lost", "rejected", "closed lost", "deal lost", "declined", "disqualified", "dropped",
        "closed lost to competition",
        "丢单", "失单", "输单", "已输单", "战败", "拒绝", "已拒绝", "流失", "驳回", "已驳回", "审批拒绝", "不同意",
    ),
}

ORDER_TYPES = {
    "sample": (
        "sample", "samples", "sample order", "trial", "trial order",
        "样品", "样单", "样品单", "样品订单", "打样", "试单", "样",
    ),
    "bulk": (
        "bulk", "bulk order", "big", "big order", "mass", "mass production", "production", "regular",
        "大单", "大货", "大货单", "大货订单", "批量", "批量订单", "正式订单", "返单",
    ),
}
FURTHER = {"2": ("二", "second", "b"), "3": ("三", "third", "c")}
"""Further salespeople of an order, and how Chinese and English count them, or letters do."""
RETURNED = {
    "yes": ("returned", "refunded", "已退", "已退货", "已退款"),
    "no": ("not returned", "not refunded", "未退", "未退货", "未退款"),
}

DATASET = Dataset(
    name="orders",
    title=text("Orders"),
    key=("order_no", "company"),
    measure="amount",
    enough=2,
    or_fields=4,
    telling=(
        ("order_no",), ("order_date", "amount"), ("confirm_date", "amount"), ("order_date", "quantity"),
        ("confirm_date", "quantity"), ("product", "quantity"),
    ),
    hints=(
        "order", "orders", "sales", "pipeline", "opportunities", "deals", "invoice", "订单", "销售记录", "成交",
        "合同",
    ),
    against=(
        "expenses", "expense", "attendance", "payroll", "inventory", "receipts", "visits", "leads",
        "费用", "报销", "考勤", "工资", "库存", "回款", "收款", "拜访", "线索", "报价单", "报价表", "quotations",
        "quotes",
        "应收账款", "应收款", "账龄", "receivables", "aging",
    ),
    defaults=(("status", "confirmed"), ("order_type", "bulk")),
    ambiguous=(
        Ambiguous(("company", "公司"), "companies", then="company", otherwise="customer"),
        Ambiguous(("name", "名称"), "people", then="salesperson", otherwise="customer"),
    ),
    sorted_by=("confirm_date", "order_date"),
    fields=(
        Field(
            "order_no", Kind.CODE, text("Order number"),
            need="always", can_do_without=True, example="PI260901-018",
            headings=(
                "order no", "order number", "order id", "order code", "order ref", "order reference",
                "sales doc", "sales document", "document no", "document number", "doc no", "doc number",
                "sales order number", "sales order no", "sales order id", "so no", "so number", "pi no", "pi number",
                "proforma invoice no", "proforma invoice", "contract no", "contract number", "ta order no",
                "opportunity id", "opportunity no", "opp id", "deal id", "potential id", "transaction id", "po no",
                "po number",
                "customer po", "invoice no", "invoice number", "invoice id",
                "订单号", "订单编号", "订单编码", "订单id", "销售订单号", "销售单号", "销售单编码", "单号",
                "单据编号",
                "单据号", "销售合同号", "合同号", "合同编号", "pi号", "pi编号", "形式发票号", "信保订单号",
                "外部订单号",
                "客户po号", "发票号", "商机编号", "流水号",
            ),
            exactly=("sales order", "record id", "pi", "order", "no", "number", "id", "编号", "订单"),
            never=("line", "row", "行", "customer id", "客户编号", "数量", "计数", "quantity", "count", "priority"),
        ),
        Field(
            "order_date", Kind.DATE, text("Order date"),
            need="confirmed", one_of="date", example="2026-09-05",
            headings=(
                "order date", "order time", "ordered on", "placed on", "created date", "created on", "created at",
                "created time", "doc date", "document date", "开票日期",
                "po date", "pi date", "pi日期", "contract date", "signed date", "signed on", "engage date", "sale date",
                "sales date", "transaction date", "purchase date", "invoice date", "booking date", "booked on",
                "date of order", "date ordered", "order placed", "ordered date", "ordered at", "placed at",
                "creation date", "create date", "create time", "date created", "deal created", "订单提交时间",
                "签订日期", "签单时间", "签约时间", "成单时间",
                "下单日",
                "订购日期", "开单日期", "制单日期", "业务日期",
                "订单日期", "下单日期", "下单时间", "订单时间", "接单日期", "订货日期", "签单日期", "签约日期",
                "合同日期",
                "合同日",
                "出单日期", "单据日期", "创建时间", "创建日期", "成单日期", "销售日期", "交易日期", "成交时间",
            ),
            exactly=("date", "日期", "时间", "timestamp"),
            never=(
                "last", "latest", "最近", "上次", "due", "ship", "delivery", "required", "birth", "hire", "submitted",
                "提交", "送货", "交货",
                "出生",
            ),
        ),
        Field(
            "confirm_date", Kind.DATE, text("Confirmation date"),
            need="confirmed", one_of="date", example="2026-09-08",
            headings=(
                "confirm date", "confirmed date", "confirmed on", "confirmation date", "acceptance date",
                "accepted on", "accepted date", "deposit date", "approved date", "approval date", "close date",
                "closed date", "closed on", "closing date", "won date", "won time", "won on",
                "确认日期", "确认时间", "订单确认日期", "接受日期", "生效日期", "定金日期", "定金到账日期",
                "审核日期",
                "审批通过时间", "成交日期", "赢单日期", "客户确认日期", "定金到账时间", "付定金日期", "收定金日期",
                "审批日期",
                "审核时间", "approved on", "date confirmed", "deposit received on", "deposit received date",
                "actual close date", "actual closing date",
            ),
            never=("expected", "est", "estimated", "预计", "计划"),
        ),
        Field(
            "salesperson", Kind.NAME, text("Salesperson"),
            need="always", can_do_without=True, blank="keep", example="Amira Chen",
            ask=("原业务员", "原销售员", "原负责人", "former salesperson", "previous salesperson",
                 "original salesperson"),
            headings=(
                "业绩归属人", "业绩所属人", "业绩归属业务员", "credited to",
                "salesperson", "sales person", "salesperson name", "sales rep", "sales representative", "sales agent",
                "salesman", "sales name", "seller", "account manager", "account executive", "account owner",
                "opportunity owner", "deal owner", "potential owner", "order owner", "handled by", "sold by",
                "sales employee",
                "employee name", "rep name", "agent name", "staff name", "salesrep", "salesrep name",
                "employee key", "employee id", "employee no", "employee number", "rep id",
                "业务员1", "业务员a", "销售员a", "销售a", "salesperson a", "sales rep a", "rep a", "第一业务员",
                "主业务员", "sales 1", "销售1", "业务1", "第一销售",
                "业务员", "业务员姓名", "业务员名称", "业务人员", "销售员", "销售人员", "销售员姓名",
                "销售经理", "销售代表", "销售姓名", "员工姓名", "人员姓名", "归属人", "所属业务员", "负责人",
                "业务负责人",
                "客户经理", "跟单业务", "收银员", "担当", "业务员编码", "业务员编号", "销售代表id", "员工编号",
                "员工工号", "业务员工号", "销售工号",
            ),
            exactly=("姓名", "sales", "rep", "owner", "employee", "staff", "agent", "业务", "销售", "员工", "工号"),
            never=(
                "amount", "金额", "额", "manager name", "territory", "联系", "客户负责人", "团队负责人",
                "部门负责人", "公司负责人",
                "组长", "主管", "上级", "leader", "采购", "财务", "审核", "制单", "创建", "target", "目标",
                "message", "收货", "收件", "buyer", "买家", "recipient", "receiver", "consignee",
            ),
        ),
        *(
            Field(
                f"salesperson_{number}", Kind.NAME, text("Further salesperson"), column="salesperson", joins=True,
                headings=(
                    *(f"{word}{number}" for word in ("业务员", "销售员", "销售人员", "销售代表", "业务", "销售")),
                    *(f"第{han}{word}" for word in ("业务员", "销售员", "销售人员", "销售代表", "业务", "销售")),
                    *(f"{word} {number}" for word in ("salesperson", "sales person", "sales rep", "seller", "sales")),
                    *(f"{english} {word}" for word in ("salesperson", "sales person", "sales rep", "seller")),
                    *(f"{word}{letter}" for word in ("业务员", "销售员", "销售人员", "销售")),
                    *(f"{word} {letter}" for word in ("salesperson", "sales rep", "rep", "seller")),
                    *(("共同业务员", "合作业务员", "co salesperson", "co seller", "secondary salesperson")
                      if number == "2" else ()),
                ),
                ask=("协助业务员", "协同业务员", "辅助业务员", "协作业务员", "协助", "协助人", "分单业务员",
                     "assistant salesperson", "supporting salesperson"),
                never=("金额", "额", "占比", "比例", "分成", "share", "split", "credit", "amount", "sales amount"),
                example="Bo Lind",
            )
            for number, (han, english, letter) in FURTHER.items()
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=(
                "our company", "sales company", "branch", "branch office", "subsidiary", "selling entity",
                "所属公司", "分公司", "子公司", "归属公司", "绩效归属公司", "主体", "账号主体", "店铺", "签约主体",
                "签约公司",
                "公司主体", "销售公司", "所在公司", "店铺名称", "shop name", "store name",
            ),
            exactly=("company", "entity", "shop", "store", "公司"),
            ask=("factory", "工厂"),
            never=("客户", "customer", "parent", "subsidiary of", "优惠", "折扣", "金额", "实付", "实收", "discount",
                   "amount"),
        ),
        Field(
            "group", Kind.NAME, text("Group"), example="Eagles",
            headings=(
                "sales group", "sales team", "team name", "group name",
                "组别", "小组", "分组", "战队", "战区", "团队", "阵营", "大组", "所属部门", "隶属部门", "事业部",
                "销售部门",
            ),
            exactly=("group", "team", "camp", "squad", "department", "division", "组", "部门"),
            never=("客户", "产品", "product", "customer", "负责人", "leader", "组长", "队长", "主管"),
        ),
        Field(
            "customer", Kind.NAME, text("Customer"), example="Blue Lagoon GmbH",
            headings=(
                "customer name", "client name", "account name", "buyer name", "customer", "client", "buyer", "bp name",
                "reseller name", "customer company", "company name", "cust name",
                "客户名称", "客户名", "客户名字", "客户", "客户公司", "客户简称", "公司名称", "买家", "买方",
                "客户全称",
                "往来单位", "往来单位名称", "购货单位",
                "客户代号", "客户编码", "customer no", "customer id", "client id", "reseller key", "account id",
            ),
            exactly=("account", "account number", "account no", "customer key"),
            never=(
                "type", "po", "segment", "类型", "等级", "级别", "类别", "省", "地址", "经理", "状态", "email",
                "phone",
            ),
        ),
        Field(
            "country", Kind.NAME, text("Country"), example="Germany",
            headings=(
                "country", "destination country", "country region", "ship country", "customer country",
                "国家", "国家地区", "国别", "贸易国别", "目的国", "客户国家", "客户区域", "出口国",
            ),
            exactly=("market", "region", "destination", "地区", "市场"),
        ),
        Field(
            "product", Kind.NAME, text("Product"), example="Cordless drill",
            headings=(
                "product name", "product", "item name", "产品名称", "商品名称", "产品", "品名", "英文品名", "商品",
                "型号",
                "product code", "product id", "product key", "产品id", "产品编码",
            ),
            exactly=("sku", "item"),
            never=("category", "cost", "price", "total", "amount", "金额", "总额", "总价",
                   "line", "类别", "分类", "subcategory", "series", "单价", "数量"),
        ),
        Field(
            "order_type", Kind.CHOICE, text("Order type"), choices=ORDER_TYPES, example="bulk",
            if_blank=("order_type", "bulk", "bulk"),
            truths=(
                ("is sample", "sample", "bulk"), ("是否样单", "sample", "bulk"), ("是否样品", "sample", "bulk"),
                ("is bulk", "bulk", "sample"), ("是否大货", "bulk", "sample"), ("是否大单", "bulk", "sample"),
            ),
            headings=(
                "order type", "sample or bulk", "sample bulk", "is sample", "样品大货", "样单大单", "大小单",
                "订单类型", "订单类别", "订单性质", "样单大货",
                "是否样单",
                "是否样品", "单型",
            ),
            exactly=("type", "category", "类型", "类别", "is bulk", "是否大货", "是否大单"),
        ),
        Field(
            "amount", Kind.MONEY, text("Amount"),
            need="confirmed", one_of="", example="12800.00",
            headings=(
                "amount", "order amount", "order value", "total amount", "grand total", "net amount", "net value",
                "sales amount",
                "close value", "closed value", "deal value", "deal amount", "contract amount", "contract value",
                "amount usd", "total usd", "pi amount", "pi value", "po amount", "invoice amount", "booking amount",
                "sales value", "total value", "net sales", "deal size", "revenue", "turnover", "gmv", "ext price",
                "extended price",
                "extended amount", "line total", "line amount", "order total", "total price", "total sales",
                "金额", "订单金额", "订单总金额", "总金额", "销售金额", "销售总金额", "销售额", "成交金额",
                "成交额", "合同金额",
                "合同额", "签单金额", "业绩金额", "美金金额", "美元金额", "交易额", "交易金额", "营业额", "总额",
                "总价", "货值", "amt", "order amt", "total amt",
                "价税合计", "含税金额", "不含税金额", "未税金额", "无税金额", "税前金额", "税后金额", "订单额",
                "成单金额", "下单金额", "成交总额", "订单总额",
                "销售总额", "合计金额",
                "实付金额",
                "应收金额", "实付款", "实际金额", "折后金额", "优惠后金额", "净额", "actual revenue", "actual value",
            ),
            exactly=("total", "value", "sales", "业绩", "销售"),
            never=(
                "累计", "cumulative", "ytd", "to date",
                "target", "goal", "quota", "budget", "forecast", "plan", "目标", "预测", "预算", "预计", "计划",
                "annual", "est", "estimated",
                "cost", "成本", "已收", "回款", "received", "commission", "佣金", "tax amount", "tax rate", "taxes",
                "税额", "税金", "税率", "discount", "优惠",
                "折扣",
                "unit", "profit", "limit", "freight", "shipping", "运费", "利润", "毛利", "deposit", "定金", "尾款",
                "balance",
                "未收", "paid", "已付", "原订单", "原合同", "变更前", "调整前", "取消", "original order",
            ),
        ),
        Field(
            "currency", Kind.CURRENCY, text("Currency"), example="USD",
            headings=("currency", "currency code", "ccy", "币种", "币别", "货币", "结算币种", "应收币别"),
            exactly=("cur", "curr", "doc currency"),
        ),
        Field(
            "fx_rate", Kind.RATE, text("Exchange rate"), example="7.12",
            headings=("exchange rate", "fx rate", "汇率", "结算汇率", "折算汇率"),
            exactly=("fx", "rate"),
        ),
        Field(
            "cancelled", Kind.CHOICE, text("Marked as cancelled"), column="status", silent="kept", example="kept",
            choices={"cancelled": ("cancelled", "canceled", "已取消", "取消", "已作废", "作废"),
                     "kept": ("kept", "not cancelled", "未取消", "未作废", "正常")},
            headings=("是否取消", "是否已取消", "是否作废", "是否已作废", "取消标记", "作废标记", "作废状态",
                      "is cancelled",
                      "是否删除", "是否已删除", "删除标记", "is deleted", "is test", "test order", "是否测试",
                      "测试订单",
                      "is canceled", "order cancelled", "order canceled", "is void"),
            exactly=("cancelled", "canceled", "取消", "作废", "已取消", "已作废", "void", "voided", "deleted",
                "已删除", "test"),
            truths=tuple((one, "cancelled", "kept") for one in (
                "是否删除", "是否已删除", "删除标记", "is deleted", "is test", "test order", "是否测试", "测试订单",
                "deleted", "已删除", "test",
                "是否取消", "是否已取消", "是否作废", "是否已作废", "取消标记", "作废标记", "取消", "作废", "已取消",
                "已作废", "cancelled", "canceled", "is cancelled", "is canceled", "order cancelled",
                "order canceled", "void", "voided", "is void")),
            never=("reason", "date", "time", "amount", "quantity", "原因", "日期", "时间", "金额", "数量"),
        ),
        Field(
            "status", Kind.CHOICE, text("Status"), choices=STATUSES, example="confirmed",
            open_below=(("open", ("order", "document", "doc", "invoice", "订单", "单据")),),
            if_blank=("confirm_date", "confirmed", "pending"),
            headings=(
                "order status", "deal status", "deal stage", "opportunity stage", "sales stage", "status", "stage",
                "订单状态", "单据状态", "审批结果", "审核结果", "审批状态", "审核状态", "状态",
                "完成进度", "销售阶段", "商机阶段",
            ),
            exactly=("state", "进度", "阶段", *CONFIRMING),
            truths=tuple((one, "confirmed", "pending") for one in CONFIRMING),
            never=("customer", "客户", "payment", "付款", "收款", "回款", "发货", "物流", "province"),
        ),
        Field(
            "credit_pct", Kind.SHARE, text("Credit share"), column="credit_share", example="100%",
            expects=text("a share such as 50 % or 0.5; beside further salespeople that of the first, below 100 %"),
            headings=(
                "credit share", "credit split", "split percent", "split", "credit", "contribution",
                "分成", "分成比例", "分单比例", "业绩占比", "贡献比例", "分成比例1", "占比1",
                "业务员占比", "业务员1占比", "业务员1分成", "a占比", "a分成", "a分成比例", "业务员a占比", "业务员a分成",
                "share a", "split a", "credit a",
                "share 1", "split 1", "salesperson share", "salesperson 1 share", "salesperson 1 split",
            ),
            exactly=("share",),
            ask=("提成比例",),
            never=("limit", "card"),
        ),
        Field(
            "quantity", Kind.NUMBER, text("Quantity"), example="500",
            headings=(
                "quantity", "order quantity", "quantity ordered", "qty", "units", "units sold", "数量", "订单数量",
                "销售数量", "销量", "件数", "购买数量",
            ),
            exactly=("pcs",),
            never=("per unit", "stock", "库存", "visit", "visits", "拜访"),
        ),
    ),
    beside=(
        *(
            Field(
                f"credit_pct_{number}", Kind.SHARE, text("Share of a further salesperson"),
                column="credit_share", example="40%",
                expects=text("the shares of all salespeople of the order, which together are 100 %"),
                headings=(
                    *(f"{word}{number}" for word in ("分成比例", "分成", "占比", "业绩占比", "比例")),
                    *(f"业务员{number}{word}" for word in ("占比", "分成", "分成比例", "比例")),
                    *(f"第{han}业务员{word}" for word in ("占比", "分成", "分成比例", "比例")),
                    *(f"{word} {number}" for word in ("share", "split", "credit", "credit share")),
                    *(f"salesperson {number} {word}" for word in ("share", "split", "credit")),
                    *(f"{english} salesperson {word}" for word in ("share", "split", "credit")),
                    *(f"{letter}{word}" for word in ("占比", "分成", "分成比例", "比例")),
                    *(f"{word} {letter}" for word in ("share", "split", "credit")),
                    *(f"业务员{letter}{word}" for word in ("占比", "分成", "分成比例", "比例")),
                ),
            )
            for number, (han, english, letter) in FURTHER.items()
        ),
        Field(
            "region", Kind.NAME, text("Region"), example="West",
            headings=(
                "sales region", "region", "sales territory", "territory", "area", "大区", "区域", "销售区域", "片区",
            ),
            exactly=("地区",),
            never=("key", "id", "code", "编号", "编码"),
        ),
        Field(
            "returned", Kind.CHOICE, text("Returned"), choices=RETURNED, example="no",
            headings=("是否退货", "是否已退货", "是否退款", "是否已退款", "退货标记", "is returned", "order returned",
                      "is refunded"),
            exactly=("returned", "refunded", "退货", "已退货", "已退款"),
            truths=tuple((one, "yes", "no") for one in (
                "是否退货", "是否已退货", "是否退款", "是否已退款", "退货标记", "退货", "已退货", "已退款", "returned",
                "is returned", "order returned", "refunded", "is refunded")),
            never=("reason", "date", "time", "amount", "quantity", "原因", "日期", "时间", "金额", "数量"),
        ),
    ),
    heads=(
        "freight", "ship via", "ship name", "ship address", "ship city", "required date", "shipped date",
        "ship method", "payment terms", "运费", "收货地址", "收货人", "发货方式", "运输方式", "付款方式", "交货地址",
    ),
    derived=(
        Derivation("amount", ("quantity", "unit_price"), less="discount"),
        Derivation("amount", ("quantity", "unit_price")),
        Derivation("amount", ("list_amount",), less="discount"),
    ),
    parts=(
        Field(
            "unit_price", Kind.MONEY, text("Unit price"), example="25.60",
            headings=(
                "unit price", "price per unit", "price each", "sales price", "selling price", "sale price",
                "item price", "unit sales price", "price per piece", "net price",
                "单价", "销售单价", "产品单价", "成交单价", "实际单价", "标准单价", "商品单价", "含税单价", "售价",
                "销售价格", "单件价格",
            ),
            never=("cost", "list", "成本", "进价", "采购", "total", "总", "原"),
        ),
        Field(
            "list_amount", Kind.MONEY, text("Amount before discount"), example="13000.00",
            headings=(
                "list amount", "gross amount", "original amount", "amount before discount", "before discount",
                "gross sales",
                "gross value", "subtotal before discount", "list total",
                "折前金额", "商品总额", "折扣前金额", "优惠前金额", "原价金额", "商品金额",
            ),
            exactly=("原价",),
            never=("cost", "成本", "profit", "毛利"),
        ),
        Field(
            "discount", Kind.SHARE, text("Discount"), example="5%",
            headings=(
                "discount", "discount rate", "discount percent", "discount amount", "total discount", "rebate",
                "折扣", "折扣率", "折扣额", "折扣金额", "优惠", "优惠金额", "优惠合计", "让利", "让利金额",
                "折让", "折让金额",
            ),
            never=("code", "band", "type", "before", "after", "类型", "编号", "前", "后"),
        ),
    ),
    others=(
        "due date", "ship date", "shipped date", "required date", "promised date", "delivery date", "etd", "eta",
        "ship mode", "ship name", "ship via", "shipping cost", "freight", "unit price", "price", "price each",
        "sales price", "list price", "list amount", "gross amount", "original amount", "cost", "unit cost",
        "standard cost",
        "total product cost", "profit", "margin", "discount", "discount amount", "tax", "commission", "lost reason",
        "cancel reason", "remark", "remarks", "note", "notes", "postal code", "city", "segment", "probability",
        "order priority", "promotion key", "sales territory key", "territory", "manager", "row id", "line number",
        "sales order line number", "order line", "customer type", "customer segment", "purchase address", "address",
        "subcategory", "tier", "customer level", "new or repeat", "annual revenue",
        "单价", "成本", "利润", "毛利", "运费", "税额", "原价", "折前金额", "商品总额", "折扣", "优惠", "优惠金额",
        "优惠合计", "标价金额", "吊牌金额",
        "折扣额", "折扣率", "让利", "预计送货日期", "实际送货日期", "交期", "预计交货日期", "预计交付时间",
        "发货日期", "出货日期",
        "装柜时间", "丢单原因", "失单原因", "取消原因", "赢单原因", "备注", "说明", "省份", "客户省份", "城市",
        "地址", "新老客户",
        "新客", "是否新客户", "首单", "首单日期", "客户等级", "客户级别", "客户类别", "客户类型", "品牌客户",
        "序号", "行号",
        "已收金额", "未收金额", "产品类别", "时段", "柜台", "customer type", "brand customer", "before discount",
        "payment status", "付款状态", "收款状态", "发货状态", "回款金额", "回款日期", "收款金额", "收款日期",
        "定金金额", "定金",
        "尾款", "deposit amount", "deposit", "balance", "payment date", "payment amount", "created by", "创建人",
        "制单人",
        "录入人", "审核人", "approved by", "supplier", "供应商",
    ),
    foreign=(
        "quote no", "quote number", "quote date", "quotation no", "quotation date", "报价单号", "报价日期", "报价金额",
        "lead id", "lead status", "activity id", "visit date", "visited on", "visitor", "visit type",
        "duration min", "线索编号", "线索名称", "线索状态", "拜访日期", "拜访时间", "拜访人", "拜访方式",
        "拜访目的", "拜访结果",
        "打卡时间", "上班时间", "签到时间", "讲师", "expense", "expense category", "expense type", "cost center",
        "费用类别", "费用项目", "费用类型", "费用", "费用金额", "报销人", "报销金额", "经办人", "budget category",
        "会议主题",
        "排名", "名次", "rank", "ranking", "奖金", "奖金金额", "提成", "提成金额", "bonus amount", "salary", "工资",
        "得分",
        "入库日期", "出库日期", "入库数量", "库存数量", "采购单号", "采购日期", "purchase order",
    ),
    elsewhere=(
        ("date", (
            "payment date", "received on", "paid on", "due date", "回款日期", "收款日期", "到账日期", "应收日期",
            "计划回款日期", "付款日期",
        )),
        ("amount", (
            "payment amount", "received", "回款金额", "收款金额", "已收金额", "实收金额", "到账金额", "lead source",
            "线索来源", "next follow up", "下次跟进", "最后跟进时间", "跟进状态",
        )),
    ),
)
