"""The words by which a text names an event in passing, as what another came of."""

import re

# Verbs tell a deed; what else names force may be named in passing.
VERB = re.compile(
    r"(?:.*ed|(?:.* )?(?:struck|hit|shot|fell|blew|came|went|took|fought|threw|broke|set"
    r"|sank|overran|rose|flew)|so many)(?: .*)?"
)
# "Reopened after the recent shelling", "parts for drones", "to keep up its attacks".
BESIDE = re.compile(
    r"\b(?:(?:during|throughout|amidst?|despite|following|because|due to|scarred by"
    r"|in the wake of|in (?:response|retaliation|reply|revenge) (?:to|for)|in view of"
    r"|displaced by|devastated by|ravaged by|fle(?:d|e|eing)(?: from)?"
    r"|escap(?:ed|ing)(?: from)?|victims of|survivors? of|scenes? of|period of"
    r"|(?:days?|weeks|months|years) of|history of|incidents of|violations of|led to"
    r"|(?:surge|rise|increase|spike|uptick|escalation) (?:in|of)|look at|responsible for"
    r"|responsibility for an? (?:series|string|wave|number|spate) of|capable of"
    r"|involvement in|condemn\w*|discuss(?:ed)?"
    r"|(?:investigations?|inquir(?:y|ies)|probes?|inquest) into|captured|freed"
    r"|(?:intensif|escalat|continu|increas|suspend|resum)\w*|stepp(?:ed|ing) up"
    r"|plot(?:s|ted|ting)?|plan(?:s|ned|ning)?|in (?:its|their|his))"
    r"(?: (?!(?:when|which|who|that|said|killed)\b)[\w'-]+){0,8}"
    r"|(?:used (?:for|in)|(?:parts|components) (?:for|of)|(?:shipments?|purchases?|sales?"
    r"|suppl(?:y|ies)|deliver(?:y|ies)|production|stockpiles?) of|to buy)(?: [\w'-]+){0,4}"
    r"|to (?:keep up|step up|carry out|continue|launch|mount|stage|finance|fund|end|halt"
    r"|stop|repel|fight|counter|thwart|prevent|deter|deal with|respond to)"
    r"(?: [\w'-]+){0,3}|mechanism to(?: [\w-]+)?"
    r"|(?:keep|prevent|stop|deter|bar)\w*(?: [\w'-]+){1,7} from(?: \w+)?"
    r"|(?:it|this|that|they) (?:was|is|were|marks|marked) (?:the|one of the|a) (?:[\w-]+ )?"
    r"(?:[a-z]+est|worst|most|first|second|third|fourth|fifth|latest)(?: [\w-]+){0,3}"
    r"|(?:recent|repeated|frequent|previous|past|earlier|ongoing|constant|regular|daily"
    r"|near-daily|incessant|relentless|increased|increasing|growing|rising)"
    r"(?: [\w-]+){0,2}) $"
)
HAVE = r"\b(?:has|have)(?: (?:also|since|now|been|already|[a-z]+ly))*"
# "Have struck", "have bombed targets", "aircraft have".
PERFECT = re.compile(rf"{HAVE} $")
OF_PERFECT = re.compile(
    rf"{HAVE} (?!said|reported|confirmed|claimed|denied|accused|announced|blamed|warned"
    r"|called)[a-z]+(?:ed|en|un|ck|ught)(?: [\w'-]+){0,4} $"
)
BEFORE_PERFECT = re.compile(r"(?: \w+)? (?:has|have) ")
# "The clashes between them have killed": of all of them.
MANY = re.compile(r"fighting|hostilities|violence|bombardment|.*s")
DEFINITE = re.compile(r"(?:\b(?:the|these|such|its|their)|'s?)(?: [\w-]+){0,2} $")
SUMMED = re.compile(r"(?: [\w'-]+){0,8}? (?:has|have|had) (?!been reported)")
# "Such attacks are war crimes", "hostilities subsided".
JUDGED = re.compile(
    r"(?: \w+ly)? (?:subsided|ceased|eased|abated|died down)\b"
    r"|[^.,;]{0,90}\b(?:(?:is|are|constitutes?|amounts? to|may be|could be) (?:an? )?"
    r"(?:war crimes?|crimes?|violations?|breach)"
    r"|reflects?|proves?|shows?|demonstrates?|violates?|undermines?)\b"
)
# "The heavily bombed port": what it is like.
LIKE_THAT = re.compile(r"\b(?:the|a|an|most|region|area|city|town) (?:most )?heavily $")
# "Inquiries into the deaths of people killed by troops".
INQUIRY = re.compile(
    r"\b(?:inquir(?:y|ies)|investigations?|probes?|inquest) into[^.,;]*$"
)
CAPTIVE = re.compile(
    r"\b(?:w(?:as|ere)|been|being|those|soldiers|servicemen|troops|men|prisoners"
    r"|fighters|sailors|marines|captives) $"
)
# "Named governor after it seized Goma".
ONCE = re.compile(
    r"\b(?:after|since|when|before|once) (?:it|they|he|its \w+)(?: had)? $"
)
# "The war displaced a million".
WAR = re.compile(
    r"\W*(?:the|a|this|that|its)? ?(?:[\w'-]+ ){0,2}(?:war|conflict|insurgency|crisis)"
    r" (?:has|have|had|that|which|between|in|displaced|killed|left|claimed|cost)\b"
)
