"""A roster entry: one person, every name and number that they go by, and where they belong."""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

DATASET = Dataset(
    name="roster",
    title=text("Roster"),
    key=("name",),
    telling=(
        ("company",), ("group",), ("region",), ("manager",), ("title",), ("english_name",), ("joined",),
    ),
    against=("工资", "薪资", "考勤", "奖金", "payroll", "attendance", "bonus", "客户", "customers", "suppliers",
        "供应商"),
    hints=(
        "roster", "team", "teams", "people", "staff", "employees", "salespeople", "reps", "花名册", "名单", "人员",
        "通讯录",
    ),
    fields=(
        Field(
            "name", Kind.NAME, text("Name"), need="always", example="Amira Chen",
            headings=(
                "full name", "last name first name", "display name", "salesperson", "sales person",
                "salesperson name", "sales rep", "sales representative",
                "sales agent", "salesman", "seller", "account manager", "employee name", "staff name", "rep name",
                "team member", "member", "members", "姓名", "员工姓名", "成员", "队员", "成员姓名", "业务员",
                "业务员姓名", "销售员", "销售人员", "销售代表", "中文名", "花名",
                "名字",
            ),
            exactly=(
                "name", "employee", "person", "rep", "agent", "staff", "销售", "员工", "业务", "名称", "last name",
            ),
            never=("code", "id", "编码", "工号", "编号", "manager", "上级"),
        ),
        Field(
            "english_name", Kind.NAMES, text("English name"), column="aliases", example="Amira",
            headings=("english name", "nickname", "alias", "known as", "英文名", "昵称", "别名"),
        ),
        Field(
            "id", Kind.NAMES, text("Employee number"), column="aliases", example="E-1024",
            headings=(
                "employee id", "employee key", "employee no", "employee number", "employee code", "staff id",
                "staff no",
                "sales rep id", "rep id", "rep code", "salesperson id", "salesperson key", "person id",
                "badge number",
                "工号", "员工编号", "员工id", "业务员编码", "业务员编号", "销售代表id", "销售员编号", "人员编号",
                "编码",
            ),
            exactly=("id", "code", "编号", "employee", "staff"),
            never=("身份证", "order", "订单"),
        ),
        Field(
            "email", Kind.NAMES, text("E-mail"), column="aliases", example="amira@example.com",
            headings=(
                "email", "e mail", "email address", "mail", "upn", "user principal name", "login", "邮箱",
                "电子邮件",
            ),
        ),
        Field(
            "company", Kind.NAME, text("Company"), column="company", example="Northwind Trading",
            headings=(
                "company", "company name", "our company", "branch", "subsidiary", "公司", "所属公司", "分公司",
                "子公司",
                "公司名称", "归属公司", "主体", "新公司", "现公司", "调入公司", "new company",
            ),
            exactly=("entity", "shop", "store", "店铺"),
        ),
        Field(
            "group", Kind.NAME, text("Group"), column="group", example="Eagles",
            headings=(
                "group name", "sales group", "sales team", "team name", "组别", "小组", "分组", "战队", "战区",
                "团队", "大组",
                "阵营", "事业部", "新组别", "新团队", "现组别", "调入组别", "new group", "new team",
            ),
            never=("负责人", "leader", "组长", "队长", "主管"),
            exactly=("group", "team", "camp", "squad", "division", "组", "department", "dept", "部门"),
        ),
        Field(
            "region", Kind.NAME, text("Region or office"), column="group", example="West",
            headings=("regional office", "sales region", "sales office", "office location", "大区", "区域", "办事处"),
            exactly=("region", "office", "territory", "地区"),
            never=("key", "id"),
        ),
        Field(
            "manager", Kind.NAME, text("Manager"), example="Summer Sewald",
            headings=(
                "manager", "manager name", "sales manager", "team leader", "leader", "supervisor", "reports to",
                "line manager", "reporting to", "上级", "上级销售员", "主管", "组长", "直属领导", "直属上级", "领导",
                "经理",
                "团队负责人",
                "部门负责人", "负责人", "队长", "战队长",
            ),
            exactly=("boss", "lead"),
            never=("account manager", "客户经理"),
        ),
        Field(
            "title", Kind.TEXT, text("Title"), example="Sales representative",
            headings=("title", "job title", "position", "role", "职位", "岗位", "角色", "职级", "职务"),
            never=("courtesy",),
        ),
        Field(
            "valid_from", Kind.DATE, text("Valid from"), column="joined_on", example="2026-07-01",
            headings=("valid from", "effective from", "effective date", "transfer date", "生效日期",
                      "开始日期", "调入日期", "异动日期", "调动日期", "调岗日期"),
        ),
        Field(
            "joined", Kind.DATE, text("Joined on"), column="joined_on", example="2024-03-01",
            headings=(
                "hire date", "joined", "joined on", "join date", "on board date", "onboard date",
                "start date", "入职日期", "入职时间", "到岗日期",
            ),
        ),
        Field(
            "valid_until", Kind.DATE, text("Valid until"), column="left_on", example="2026-06-30",
            headings=("valid to", "valid until", "effective to", "失效日期", "结束日期", "调出日期"),
        ),
        Field(
            "left", Kind.DATE, text("Left on"), column="left_on", example="2026-03-31",
            headings=("left on", "leave date", "left", "end date", "termination date", "离职日期", "离职时间"),
        ),
    ),
    others=(
        "birthday", "birth date", "date of birth", "dob", "phone", "mobile", "home phone", "gender", "remark", "note",
        "notes", "quota", "target", "city", "country", "address", "postal code", "first name", "extension", "photo",
        "生日", "出生日期", "手机", "手机号", "电话", "性别", "备注", "序号", "状态", "禁用状态", "在职",
    ),
    foreign=(
        "order no", "order id", "order date", "customer id", "customer name", "account id", "account number",
        "account", "account name", "lead owner", "lead status", "lead source", "contact owner", "account owner",
        "opportunity owner", "deal owner", "stage", "deal stage", "last activity", "company account",
        "线索来源", "线索状态", "客户来源", "最后跟进时间",
        "amount", "product", "product name", "sku", "quantity", "lead id", "visit date", "status", "price",
        "date of death",
        "订单号", "订单编号", "客户名称", "金额", "产品名称", "数量", "日期", "date", "month", "月份", "交易额",
        "forecast", "预测",
        "territory key", "salary", "工资", "基本工资", "实发工资", "绩效", "奖金", "奖金金额", "得分", "score",
        "业绩", "排名", "rank",
        "上班时间", "打卡时间", "得票", "客户", "customer", "contact", "联系人",
    ),
)
