"""A calendar entry: days off, or a working day at the weekend; of everybody, one company or one person."""

from sales_analytics.datasets.declaration import Ambiguous, Dataset, Field, Kind
from sales_analytics.terms.text import text

KINDS = {
    "day_off": (
        "day off", "holiday", "public holiday", "bank holiday", "off", "leave", "annual leave", "sick leave",
        "annual", "sick", "personal", "personal leave", "unpaid leave", "maternity", "maternity leave", "paternity",
        "pto", "time off", "婚假", "产假", "陪产假", "丧假", "调休假",
        "vacation", "weekend",
        "放假", "休息", "休息日", "节假日", "法定节假日", "公休", "休", "请假", "年假", "病假", "事假", "调休",
        "假期", "非工作日",
    ),
    "working_day": (
        "working day", "workday", "work day", "working", "work", "make up day", "business day", "selling day",
        "上班", "工作日", "补班", "调休上班", "班", "加班",
    ),
}  # fmt: skip
OF_A_PERSON = (
    "leave", "annual leave", "sick leave", "annual", "sick", "personal", "personal leave", "unpaid leave", "maternity",
    "maternity leave", "paternity", "pto", "time off", "vacation", "婚假", "产假", "陪产假", "丧假", "调休假", "请假",
    "年假", "病假", "事假",
)  # fmt: skip
"""Kinds of days off that nobody has together with all others."""

DATASET = Dataset(
    name="calendar",
    title=text("Calendar"),
    key=("day", "salesperson", "company"),
    foretells=True,
    enough=1,
    sorted_by=("day",),
    telling=(("kind", "day"), ("holiday", "day"), ("is_working", "day"), ("day", "last_day", "salesperson")),
    hints=(
        "calendar", "holidays", "holiday", "days off", "working days", "leave", "日历", "节假日", "放假安排",
        "工作日历", "请假", "休假",
    ),
    against=("orders", "sales", "订单", "考勤", "拜访"),
    defaults=(("kind", "day_off"),),
    ambiguous=(Ambiguous(("name", "full name", "名称"), "people", "salesperson", "holiday", OF_A_PERSON),),
    fields=(
        Field(
            "day", Kind.DATE, text("Day"), need="always", until="last_day", example="2026-10-01",
            headings=("day", "date", "holiday date", "first day", "from date", "日期", "放假日期", "节假日日期",
            "请假日期", "开始日期",
                      "起始日期", "休假日期", "放假时间", "请假时间", "休假时间", "起止日期", "起止时间", "日期范围",
            "dates", "leave dates", "holiday dates"),
            exactly=("start date", "from", "start", "starts on", "开始时间"),
        ),
        Field(
            "last_day", Kind.DATE, text("Last day"), example="2026-10-07",
            headings=("last day", "end date", "to date", "结束日期", "截止日期", "结束时间"),
            exactly=("to", "until", "end", "ends on"),
        ),
        Field(
            "kind", Kind.CHOICE, text("Kind of day"), choices=KINDS, example="day_off",
            headings=("kind of day", "day type", "type of day", "leave type", "holiday type", "日期类型", "类型",
            "假期类型", "请假类型",
                      "是否放假"),
            exactly=("type", "kind", "day off", "holiday or workday"),
            truths=(("是否放假", "day_off", "working_day"), ("day off", "day_off", "working_day")),
        ),
        Field(
            "is_working", Kind.CHOICE, text("Working day"), column="kind", choices=KINDS, example="day_off",
            headings=(
                "is working day", "is workday", "is working", "is selling day", "是否工作日", "是否上班",
                "是否销售日",
            ),
            exactly=("working day", "workday", "工作日"),
            truths=tuple((one, "working_day", "day_off") for one in (
                "is working day", "is workday", "is working", "is selling day", "是否工作日", "是否上班",
                "是否销售日", "working day",
                "workday", "工作日")),
        ),
        Field(
            "holiday", Kind.TEXT, text("Holiday"), example="National Day",
            headings=("holiday", "holiday name", "occasion", "节假日", "节日", "节日名称", "假日名称", "节假日名称"),
            exactly=("name", "名称"),
        ),
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), example="Amira Chen",
            headings=(
                "salesperson", "employee", "employee name", "staff name", "person", "姓名", "员工姓名", "请假人",
                "业务员", "员工",
            ),
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=("company", "our company", "branch", "公司", "所属公司", "分公司"),
        ),
    ),
    others=(
        "weekday", "remark", "note", "days", "reason", "星期", "备注", "说明", "天数", "事由", "原因", "序号", "week",
        "周",
    ),
    foreign=(
        "order no", "order id", "order date", "amount", "customer", "product", "订单号", "订单编号", "金额", "客户",
        "客户名称", "产品",
        "campaign", "活动", "活动名称", "target", "目标", "visit date", "拜访日期", "拜访人", "费用类别",
        "expense type", "上班时间", "下班时间",
        "打卡时间", "topic", "主题", "trainer", "讲师", "quantity", "rate", "汇率", "currency", "hire date",
        "forecast", "sessions",
        "status", "result", "费用", "收款方式", "线索名称", "lead", "source", "order type", "价格", "price",
        "category", "拜访方式", "出生日期",
        "date of birth", "date of death", "task", "kpi", "actual", "sales", "business type",
    ),
)  # fmt: skip
