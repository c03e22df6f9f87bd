"""An exchange rate: what one unit of a currency is worth in another: on a day, in a month, for a span or a campaign."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="exchange_rates",
    title=text("Exchange rates"),
    key=("from_currency", "to_currency", "day", "starts_on", "ends_before", "valid_from", "valid_to"),
    also_told_by=("campaign",),
    foretells=True,
    wide="period",
    headed="from_currency",
    figure="rate",
    enough=2,
    sorted_by=("day", "starts_on", "valid_from"),
    hints=("exchange rates", "exchange rate", "fx", "rates", "currency rates", "汇率", "外汇"),
    fields=(
        Field(
            "from_currency", Kind.CURRENCY, text("From currency"), need="always", example="EUR",
            headings=(
                "from currency", "currency from", "base currency", "source currency", "foreign currency",
                "transaction currency", "原币", "原币种", "外币", "外币币种", "货币名称", "货币代码", "币种代码",
            ),
            exactly=("from", "base", "currency", "ccy", "currency code", "币种", "币别", "货币"),
        ),
        Field(
            "to_currency", Kind.CURRENCY, text("To currency"), example="USD",
            headings=(
                "to currency", "currency to", "target currency", "quote currency", "local currency",
                "reporting currency", "本币", "目标币种", "本位币", "折算币种",
            ),
            exactly=("to", "quote"),
        ),
        Field(
            "day", Kind.DATE, text("Day"), example="2026-09-05",
            headings=(
                "rate date", "effective date", "quotation date", "publish date", "汇率日期", "发布日期", "发布时间",
                "牌价日期",
            ),
            exactly=("date", "day", "日期"),
            never=("from", "to", "until"),
        ),
        Field(
            "period", Kind.PERIOD, text("Month"), example="2026-09",
            headings=("month", "period", "月份", "期间", "会计期间"),
            exactly=("月", "quarter", "year", "年份"),
        ),
        Field(
            "campaign", Kind.TEXT, text("Campaign"), example="September festival 2026",
            headings=("campaign", "campaign name", "festival", "festival name", "活动", "活动名称", "大促", "采购节"),
        ),
        Field(
            "valid_from", Kind.DATE, text("Valid from"), example="2026-09-01",
            headings=("valid from", "effective from", "start date", "生效日期", "开始日期"),
        ),
        Field(
            "valid_to", Kind.DATE, text("Valid until"), example="2026-09-30",
            headings=("valid to", "valid until", "effective to", "end date", "失效日期", "结束日期"),
        ),
        Field(
            "rate", Kind.RATE, text("Exchange rate"), need="always", example="1.08",
            headings=(
                "exchange rate", "fx rate", "conversion rate", "middle rate", "mid rate", "average rate", "rate to usd",
                "rate to cny", "rate to rmb", "rate to eur",
                "汇率", "中间价", "折算汇率", "折算价", "中行折算价", "平均汇率", "结算汇率",
            ),
            exactly=("rate", "fx", "现汇买入价"),
            never=("卖出", "现钞", "sell"),
        ),
        Field(
            "per", Kind.NUMBER, text("Units"), example="1",
            headings=("per units", "units of currency", "unit amount", "交易单位", "每单位", "标价单位"),
            exactly=("per", "units", "unit", "单位"),
        ),
    ),
    others=(
        "remark", "note", "source", "备注", "来源", "buying rate", "selling rate", "bid", "ask", "现钞买入价",
        "现汇卖出价",
        "现钞卖出价", "序号",
    ),
    foreign=(
        "order no", "order id", "order number", "order date", "amount", "quantity", "customer", "customer name",
        "salesperson", "product", "订单号", "订单编号", "订单日期", "金额", "订单金额", "数量", "客户", "客户名称",
        "业务员", "产品",
        "target", "目标", "回款金额", "payment date", "budget", "费用", "win rate", "转化率", "hourly rate",
        "tax rate", "税率",
    ),
)  # fmt: skip
