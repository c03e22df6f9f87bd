"""A coaching entry: a talk, a training, an appraisal or a day's attendance of one person."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

KINDS = {
    "coaching": ("coaching", "one on one", "1 on 1", "1:1", "talk", "辅导", "面谈", "一对一", "谈话", "陪访"),
    "training": ("training", "course", "workshop", "seminar", "培训", "课程", "分享", "学习", "研讨"),
    "appraisal": ("appraisal", "review", "assessment", "evaluation", "考核", "评估", "绩效面谈", "评分"),
    "attendance": ("attendance", "clock in", "考勤", "打卡", "出勤"),
    "meeting": ("meeting", "team meeting", "stand up", "会议", "例会", "晨会", "周会", "早会", "复盘"),
}  # fmt: skip

DATASET = Dataset(
    name="coaching",
    title=text("Coaching and training"),
    key=("held_on", "kind", "topic", "salesperson", "trainer", "stage"),
    repeats=True,
    enough=1,
    or_fields=3,
    sorted_by=("held_on",),
    telling=(
        ("topic", "trainer"), ("topic", "attendees"), ("advice",), ("arrived", "salesperson"), ("trainer",
        "attendees"),
        ("score", "stage"), ("minutes", "topic"), ("process_score", "result_score"), ("work_starts", "salesperson"),
    ),
    hints=(
        "coaching", "training", "trainings", "attendance", "appraisal", "appraisals", "one on one", "辅导", "培训",
        "考勤", "打卡", "面谈",
        "考核", "会议记录",
    ),
    against=("orders", "订单", "拜访记录", "回款", "payroll", "工资", "薪资"),
    fields=(
        Field(
            "held_on", Kind.DATE, text("Date"), need="always", can_do_without=True, example="2026-09-05",
            headings=("training date", "coaching date", "session date", "held on", "meeting date", "attendance date",
            "培训日期",
                      "辅导日期", "面谈日期", "考勤日期", "培训时间", "会议日期", "考核日期", "打卡日期"),
            exactly=("date", "日期", "时间", "month", "月份"),
        ),
        Field(
            "kind", Kind.CHOICE, text("Kind of session"), choices=KINDS, example="training",
            headings=("kind of session", "session type", "training type", "培训类型", "辅导类型", "类型"),
            exactly=("type", "kind", "形式"),
        ),
        Field(
            "topic", Kind.TEXT, text("Topic"), example="Negotiating prices",
            headings=("topic", "subject", "training topic", "course", "course name", "session", "主题", "培训主题",
            "培训内容", "课程",
                      "课程名称", "会议主题", "分享主题", "辅导内容", "面谈内容"),
            exactly=("内容", "title"),
        ),
        Field(
            "trainer", Kind.NAME, text("Trainer"), example="Bruno Keller",
            headings=("trainer", "coach", "speaker", "instructor", "coached by", "held by", "interviewer", "讲师",
            "分享人", "培训师",
                      "辅导人", "主讲人", "面谈人", "考核人", "主持人", "教练"),
        ),
        Field(
            "salesperson", Kind.NAME, text("Salesperson"), example="Amira Chen",
            headings=("salesperson", "sales person", "salesperson name", "sales rep", "employee", "employee name",
            "employee id",
                      "staff name", "trainee", "coachee", "姓名", "员工姓名", "业务员", "被辅导人", "被面谈人",
                      "员工", "工号", "销售员"),
            exactly=("name", "rep", "person", "销售", "业务"),
        ),
        Field(
            "attendees", Kind.TEXT, text("Attendees"), example="Amira Chen, Bruno Keller",
            headings=(
                "attendees", "participants", "attended by", "参加人员", "参会人员", "参训人员", "参与人员",
                "出席人员", "学员",
            ),
        ),
        Field(
            "company", Kind.NAME, text("Company"), example="Northwind Trading",
            headings=("company", "our company", "branch", "公司", "所属公司", "分公司"),
        ),
        Field(
            "stage", Kind.TEXT, text("Stage"), example="Second month",
            headings=("stage", "phase", "阶段", "面谈阶段", "考核阶段"),
        ),
        Field(
            "advice", Kind.TEXT, text("Advice"), example="Ask for the decision maker first",
            headings=(
                "advice", "suggestion", "suggestions", "recommendation", "feedback", "建议", "改进建议", "辅导建议",
                "反馈",
            ),
        ),
        Field(
            "result", Kind.TEXT, text("Result"), example="Agreed on two visits a week",
            headings=("result", "outcome", "training result", "结果", "培训效果", "辅导结果", "面谈结果"),
            never=("score", "得分", "结果分", "分"),
        ),
        Field(
            "arrived", Kind.TEXT, text("Arrived at"), example="08:52",
            headings=("arrived at", "arrival time", "arrive", "clock in", "clock in time", "check in", "打卡时间",
            "签到时间", "到岗时间",
                      "上班打卡"),
        ),
        Field(
            "work_starts", Kind.TEXT, text("Work starts at"), example="09:00",
            headings=("work starts at", "start time", "shift start", "上班时间", "应到时间", "开始时间"),
            exactly=("start",),
        ),
        Field(
            "left_at", Kind.TEXT, text("Left at"), example="18:04",
            headings=("left at", "clock out", "clock out time", "check out", "下班时间", "下班打卡", "签退时间"),
        ),
        Field(
            "minutes", Kind.NUMBER, text("Minutes"), example="60",
            headings=(
                "minutes", "duration", "duration minutes", "talk minutes", "时长", "面谈时长", "培训时长", "分钟",
            ),
            never=("hours", "小时"),
        ),
        Field(
            "process_score", Kind.NUMBER, text("Process score"), example="35",
            headings=("process score", "过程分", "过程得分"),
        ),
        Field(
            "result_score", Kind.NUMBER, text("Result score"), example="48",
            headings=("result score", "结果分", "结果得分"),
        ),
        Field(
            "score", Kind.NUMBER, text("Score"), example="83",
            headings=("score", "total score", "points", "得分", "总分", "评分", "考核得分", "考试成绩"),
        ),
    ),
    others=("department", "group", "team", "remark", "note", "place", "title", "部门", "组别", "备注", "地点", "职位",
        "序号", "状态", "星期",
            "迟到", "加班", "rank", "排名"),
    foreign=(
        "order no", "order id", "order date", "amount", "order amount", "customer", "customer name", "product",
        "quantity", "订单号",
        "订单编号", "订单日期", "金额", "订单金额", "客户", "客户名称", "产品", "数量", "拜访日期", "visit date",
        "拜访人", "拜访方式", "拜访结果",
        "费用类别", "expense type", "target", "目标", "forecast", "预测", "回款日期", "回款金额", "lead id",
        "lead source", "线索编号", "线索名称",
        "实发工资", "基本工资", "salary", "奖金", "currency", "hire date", "入职日期", "deal stage", "业绩", "销售额",
        "sales", "close date",
        "opportunity id", "opp id", "activity id", "account", "price", "单价", "value", "probability", "quota",
    ),
)  # fmt: skip
