"""The shapes in which English texts write days, searched for in folded text."""

import re

from ahocorasick_rs import AhoCorasick

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january february march april may june july august september october november"
    " december"
).split()
NUMBERS = {
    word: number
    for number, words in enumerate(
        "a an one,two couple,three,four,five,six,seven,eight,nine,ten".split(","), 1
    )
    for word in words.split()
}
SHORT_MONTH = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\w)\.?"
MONTH = rf"(?:(?:{'|'.join(MONTHS)})(?!\w)|{SHORT_MONTH})"
YEAR = r"(?:19|20)\d\d(?!\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w)"
COUNTED_THINGS = (
    r"\s(?:people|soldiers|troops|men|drones|rockets|missiles|shells|fighters|dead"
    r"|days|hours|km|kilomet|met|miles|homes|houses|square|times|civilians|others)"
)
NOT_A_TIME = rf"(?![:.,]\d|\s?%|{COUNTED_THINGS})"
COUNT = rf"(?:{'|'.join(NUMBERS)}|\d{{1,3}}|several|few|some|many)"
UNIT = r"(?:minute|hour|day|week|month|year|decade)"
# "March 12 and 20 people" names one day, "March 12 and 14." two.
AND_DAY = r"(?=[,.;:)]|$|\s(?:in|at|near|when|the|by|on|as|19|20)\b)"

ISO = r"(?P<iso>(?:19|20)\d\d([-/.])\d\d\2\d\d(?!\d))"
NUMERIC = r"(?P<numeric>\d\d?([./])\d\d?\4(?:19|20)?\d\d(?!\w|[.,/]\d))"
DAY_FIRST = (
    rf"(?P<day_first>(?P<d1>{DAY})(?:(?:\s?[-/]\s?|\s(?:and|to|or)\s)(?P<d2>{DAY}))?"
    rf"[\s-](?:of\s)?(?P<m1>{MONTH})(?:(?:,?\s|-)(?P<y1>{YEAR}))?)"
)
MONTH_FIRST = (
    rf"(?P<month_first>(?P<m2>{MONTH})\s(?:the\s)?(?P<d3>{DAY}){NOT_A_TIME}"
    rf"(?:(?:\s?[-/]\s?|\sto\s)(?P<d4>{DAY}){NOT_A_TIME}"
    rf"|\s(?:and|or)\s(?P<d5>{DAY}){AND_DAY}{NOT_A_TIME})?"
    rf"(?:,?\s(?P<y2>{YEAR}))?)"
)
LONGER = (
    rf"(?P<month>(?P<m3>{MONTH})(?:,?\s(?:of\s)?(?P<y3>{YEAR}))?)"
    rf"|(?P<year>{YEAR}(?!\w|[,.]\d))"
)
WEEKDAY = (
    rf"(?P<weekday>(?P<w>{'|'.join(DAYS)})(?!\w)(?:'s)?"
    r"(?:\s(?P<part>night|overnight)\b)?)"
)
NIGHT = (
    r"(?P<overnight>overnight\b|(?:in|during|over|through|throughout)\sthe\snight\b"
    r"(?!\s(?:of|to|into|from|between|on)\b))"
    r"|(?P<night>night\s(?P<lead>of|to|into|from|between|on)\b(?:\sthe\b)?)"
)
RELATIVE = (
    r"(?P<relative>the\sday\sbefore\syesterday\b|today\b|tonight\b"
    r"|yesterday(?:\snight|\sevening)?\b|tomorrow\b|just\snow\b|recent\shours\b"
    r"|this\s(?:morning|afternoon|evening)\b|last\s(?:night|evening)\b)"
)
COUNTED = (
    rf"(?P<counted>(?P<unit>{UNIT})s?\s(?P<way>ago|earlier|before|prior|later|after)\b)"
)
ANAPHOR = (
    r"(?P<anaphor>(?P<which>previous|preceding|following|next|same|that)"
    r"\s(?P<time>day|night|morning|evening|afternoon)\b(?!\sor\b))"
)
PERIOD = (
    rf"(?P<past>(?P<past_word>past|last|previous|preceding)\s(?:(?P<n>{COUNT})[\s-])?"
    rf"(?P<past_unit>{UNIT})s?(?!\w|\sof\b))"
    r"|(?P<over_the_day>over\sthe\sday\b)"
    r"|(?P<weekend>(?:(?P<weekend_word>next|coming|last|past|this)\s)?weekend\b)"
    r"|(?P<period>(?P<period_word>this|next|coming)\s(?P<period_unit>week|month|year)\b)"
    r"|(?P<recent>recent\s(?P<recent_unit>days|weeks|months|years)\b)"
)
# Where one of these begins a mention may begin, and nowhere else.
STARTS = AhoCorasick(
    (
        *"0123456789",
        *(word[:3] for word in (*MONTHS, *DAYS)),
        *(f"{word} the night" for word in "in during over through throughout".split()),
        *"minute hour day week month year decade overnight night weekend".split(),
        *"today tonight yesterday tomorrow recent this last past previous".split(),
        *"preceding following next same that coming".split(),
        *("the day before yesterday", "over the day", "just now"),
    )
)
SHAPES = (ISO, NUMERIC, DAY_FIRST, MONTH_FIRST, LONGER, WEEKDAY, NIGHT)
MENTION = re.compile("|".join((*SHAPES, RELATIVE, COUNTED, ANAPHOR, PERIOD)))
