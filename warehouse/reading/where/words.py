"""Words for units of a country and for parts of them."""

UNITS = (
    r"(?:[Rr]egion|[Oo]blast|[Pp]rovince|[Gg]overnorate|[Kk]rai|[Dd]istrict|[Rr]aion"
    r"|[Cc]ounty|[Pp]refecture|[Dd]epartment|[Vv]oivodeship|[Dd]ivision|[Tt]erritory"
    r"|[Ss]tate(?! (?:media|TV|television|news|agency)))"
)
COMPASS = (
    r"(?:(?:far|north|south|east|west)\w*(?:[ -](?:east|west|north|south)\w*)?"
    r"|central|upper|lower|border|frontline|nearby|neighbou?ring|occupied|annexed"
    r"|mainland|village|town|city|port|coastal|rural|downtown|old|greater|western"
    r"|[\w-]+-(?:held|controlled|occupied|annexed|administered))"
)
