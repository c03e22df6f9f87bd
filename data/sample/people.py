"""Who takes part: 4 groups of 9 companies, three to six salespeople each. All names are invented."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random

COMPANIES = {
    "Tiger": (
        "Ningbo Star",
        "Hangzhou East",
        "Yiwu One",
        "Shaoxing Tex",
        "Wenzhou Light",
        "Jinhua Tools",
        "Taizhou Pump",
        "Huzhou Home",
        "Quzhou Paper",
    ),
    "Dragon": (
        "Shenzhen Volt",
        "Guangzhou Lamp",
        "Dongguan Mold",
        "Foshan Tile",
        "Zhongshan Fan",
        "Huizhou Audio",
        "Zhuhai Print",
        "Shantou Toys",
        "Jiangmen Bath",
    ),
    "Wolf": (
        "Suzhou Silk",
        "Wuxi Motor",
        "Changzhou Gear",
        "Nantong Linen",
        "Yangzhou Brush",
        "Xuzhou Crane",
        "Nanjing Optic",
        "Taicang Bike",
        "Kunshan Board",
    ),
    "Eagle": (
        "Qingdao Tyre",
        "Jinan Valve",
        "Yantai Fruit",
        "Weifang Kite",
        "Linyi Plywood",
        "Weihai Rod",
        "Zibo Glass",
        "Dezhou Solar",
        "Rizhao Tea",
    ),
}
GROUP_OF = {company: group for group, companies in COMPANIES.items() for company in companies}
CHINESE_GROUPS = {"Tiger": "虎组", "Dragon": "龙组", "Wolf": "狼组", "Eagle": "鹰组"}

SURNAMES = dict(
    zip(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧",
        "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo "
        "Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao".split(),
        strict=True,
    )
)
GIVEN = (
    "艳 丽 敏 静 强 磊 军 洋 勇 杰 娟 涛 明 超 霞 平 刚 文 辉 玲 鑫 宇 浩 婷 雪 琳 萍 丹 倩 佳 慧 欣 "
    "思远 子涵 雨桐 晓东 海燕 志伟 俊杰 美玲 国庆 小红 文博 嘉怡 梦洁 天宇 春梅 立新 红梅 少华"
).split()
NAMES = [(surname, given) for surname in SURNAMES for given in GIVEN if surname + given != "王艳"]
FIRST = (
    "Amy Bob Cathy David Ella Frank Grace Henry Iris Jack Kelly Leo Mia Nick Olivia Peter Queenie Ray Susan Tom "
    "Una Vivian Will Xenia Yolanda Zoe Alan Betty Carl Daisy Eric Fiona Gary Helen Ivan Jenny Kevin Lily Mark Nina "
    "Oscar Penny Quinn Rose Sam Tina Ulrich Vera Wendy Alex Bella Chris Diana Eva Felix Gina Hugo Irene Jason Karen"
).split()

FOUNDED = date(2023, 3, 1)
JOINED_LATE = date(2026, 2, 2)
LEFT_EARLY = date(2026, 4, 30)


@dataclass(frozen=True, slots=True)
class Person:
    """One salesperson as the roster knows them; `seat` counts within the company from 0."""

    code: str
    chinese: str
    first: str
    surname: str
    company: str
    seat: int
    joined_on: date
    left_on: date | None = None

    @property
    def name(self) -> str:
        return f"{self.chinese} {self.first}"

    @property
    def english(self) -> str:
        return f"{self.first} {self.surname}"

    @property
    def group(self) -> str:
        return GROUP_OF[self.company]

    @property
    def email(self) -> str:
        return f"{self.first}.{self.surname}.{self.code}@example.com".lower()

    def works_between(self, starts_on: date, ends_before: date) -> bool:
        return self.joined_on < ends_before and (self.left_on is None or self.left_on >= starts_on)


def cast(random: Random) -> list[Person]:
    """Everybody, in the order of groups, companies and seats; no name occurs twice."""
    seats = [(company, seat) for company in GROUP_OF for seat in range(random.randint(3, 6))]
    chinese = random.sample(NAMES, len(seats))
    people: list[Person] = []
    taken = {("Amy", "Wang")}
    for number, ((company, seat), (surname, given)) in enumerate(zip(seats, chinese, strict=True)):
        first = random.choice([one for one in FIRST if (one, SURNAMES[surname]) not in taken])
        taken.add((first, SURNAMES[surname]))
        people.append(
            Person(
                code=f"{GROUP_OF[company][0]}{100 + number}",
                chinese=surname + given,
                first=first,
                surname=SURNAMES[surname],
                company=company,
                seat=seat,
                joined_on=JOINED_LATE if seat == 4 else FOUNDED,
                left_on=LEFT_EARLY if (company, seat) == ("Xuzhou Crane", 2) else None,
            )
        )
    return [replace(people[0], chinese="王艳", first="Amy", surname="Wang"), *people[1:]]
