"""A campaign: a festival with its days, as a sheet states it over the settings."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="campaigns",
    title=text("Campaigns"),
    key=("campaign",),
    foretells=True,
    enough=3,
    sorted_by=("first_day",),
    hints=("campaign", "campaigns", "festival", "festivals", "promotions", "活动", "大促", "战役", "促销节"),
    fields=(
        Field(
            "campaign", Kind.TEXT, text("Campaign"), need="always", example="Autumn Festival 2026",
            headings=("campaign", "campaign name", "festival", "festival name", "campaign title", "活动名称", "活动",
            "大促", "战役名称",
                      "战役", "节日"),
            exactly=("name", "title", "名称"),
            never=("type", "budget", "费用", "类型", "预算", "date", "日期", "目标"),
        ),
        Field(
            "first_day", Kind.DATE, text("First day"), need="always", until="last_day", example="2026-09-01",
            headings=("first day", "start date", "starts on", "campaign start", "begin date", "start", "开始日期",
            "开始时间", "起始日期",
                      "活动开始", "活动时间", "活动日期", "活动期间", "起止日期", "起止时间", "dates",
                      "campaign dates"),
            exactly=("from", "begins", "begin"),
        ),
        Field(
            "last_day", Kind.DATE, text("Last day"), need="always", example="2026-09-30",
            headings=("last day", "end date", "ends on", "campaign end", "finish date", "end", "结束日期", "结束时间",
            "截止日期",
                      "活动结束"),
            exactly=("to", "until", "ends"),
        ),
        Field(
            "title_zh", Kind.TEXT, text("Chinese title"), example="2026 金秋采购节",
            headings=("chinese title", "chinese name", "中文名称", "中文名"),
        ),
        Field(
            "time_zone", Kind.TEXT, text("Time zone"), example="Asia/Shanghai",
            headings=("time zone", "timezone", "时区", "活动时区"),
        ),
        Field(
            "currency", Kind.CURRENCY, text("Currency"), example="USD",
            headings=("currency", "currency code", "ccy", "币种", "币别", "货币"),
        ),
        Field(
            "closed", Kind.CHOICE, text("Closed"), example="no",
            choices={"yes": ("yes", "closed", "是", "已关闭", "已结束", "已结案"), "no": ("no", "open", "否",
            "未关闭", "进行中", "未开始")},
            headings=("closed", "is closed", "campaign status", "是否关闭", "是否结案", "活动状态"),
            truths=(("closed", "yes", "no"), ("is closed", "yes", "no"), ("是否关闭", "yes", "no"), ("是否结案",
            "yes", "no")),
        ),
    ),
    others=("remark", "note", "备注", "说明", "序号", "platform", "平台"),
    foreign=(
        "salesperson", "order no", "order id", "order date", "amount", "target", "customer", "product", "业务员",
        "订单号", "金额", "目标",
        "客户", "产品", "employee", "姓名", "full name", "hire date", "leave type", "请假类型", "holiday", "节假日",
        "reason", "task", "任务",
        "rate", "汇率", "price", "单价", "discount", "折扣", "budget", "预算", "quantity", "数量", "team", "部门",
        "公司", "company", "owner",
        "负责人", "forecast", "region", "email", "country",
    ),
)  # fmt: skip
