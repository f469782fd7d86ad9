"""Queries over Content/, with what they must find and must not: the list that `search_page.py` holds the search to.

`finds` are addresses, some with the anchor of the passage, that are among the first ten results; `first` is the
first one. `lacks` are addresses that no result has, over all of them.
"""

from dataclasses import dataclass

M, P, S, I, G = "maatregelen/", "programma/hoofdstuk-2/", "stromen/", "instrumenten/", "begrippen/"


@dataclass(frozen=True)
class Query:
    """What a reader types, and what must come of it."""

    text: str
    finds: tuple[str, ...] = ()
    first: str | None = None
    lacks: tuple[str, ...] = ()
    # The word that a misspelled one is taken for.
    meant: str | None = None
    # Whether no text has all of the words.
    is_partial: bool = False
    # How many results at most.
    most: int | None = None


QUERIES = [
    # Inflection
    Query("gezin", first=S + "gezin/", finds=(M + "loslaten-eenstatusstelsel/", M + "aanpassing-nareis/")),
    Query("gezinnen", first=S + "gezin/"),
    Query("maatregel", finds=(M + "taalmaatregelen/", M + "capaciteitsmaatregelen/")),
    Query("maatregelen", finds=(M + "taalmaatregelen/", M + "capaciteitsmaatregelen/")),
    Query("asielvergunningen", first=M + "afschaffen-asielvergunning-onbepaalde-tijd/"),
    Query("uitzendbureau", finds=(P + "#tegengaan-van-misstanden",)),
    Query("grens", finds=(M + "mtv-controles/", M + "barrieremodel/")),
    Query("procedure", finds=(M + "optimaliseren-ind-praktijk/",)),
    Query("student", finds=(M + "collegegeld/",)),
    Query("aanvraag", finds=(M + "optimaliseren-ind-praktijk/",)),
    # Compounds
    Query("hereniging", finds=(M + "aanpassing-nareis/#effect",)),
    Query("migratie", finds=(M + "gezin-via-arbeidsmigratie/", P)),
    Query("regeling", finds=(M + "vakkrachtenregeling-techniek/", P + "#aanscherping-van-de-kennismigrantenregeling")),
    Query("verbod", finds=(M + "uitzendverbod/",)),
    Query("rapportage", first=M + "bedrijfseffectrapportage/"),
    Query("bewijs", first=M + "bewijslastverdeling/"),
    # What only looks alike
    Query("zin", lacks=(S + "gezin/", M + "aanpassing-nareis/", M + "optimaliseren-ind-praktijk/"), most=6),
    Query("wet", lacks=(M + "internationale-werving/",), finds=(I + "wet/",)),
    # Accents
    Query("financiele", first=P + "#financiële-paragraaf"),
    Query("FINANCIËLE PARAGRAAF", first=P + "#financiële-paragraaf"),
    Query("eenstatusstelsel", first=M + "loslaten-eenstatusstelsel/"),
    Query("éénstatusstelsel", first=M + "loslaten-eenstatusstelsel/"),
    Query("barrièremodel", first=M + "barrieremodel/"),
    Query("oekraiense ontheemden", first=P + "#5-zelfredzaamheid-en-participatie-oekraïense-ontheemden"),
    # One mistake
    Query("aseil", first=S + "asiel/", meant="asiel"),
    Query("kennismigrnten", finds=(M + "aantrekkelijk-kennismigranten/",), meant="kennismigrant"),
    Query("collegegled", first=M + "collegegeld/", meant="collegegeld"),
    Query("uitzendverbodt", first=M + "uitzendverbod/", meant="uitzendverbod"),
    Query("jaarbeidsmarkt", most=0),
    Query("xyzzy", most=0),
    # Two mistakes are not forgiven
    Query("colegegled", most=0),
    # Synonyms of the glossary and other names
    Query("COA", first=G + "#coa", finds=(M + "loslaten-eenstatusstelsel/",)),
    Query("Centraal Orgaan opvang asielzoekers", finds=(M + "loslaten-eenstatusstelsel/", G + "#coa")),
    Query("Immigratie- en Naturalisatiedienst", first=M + "optimaliseren-ind-praktijk/"),
    Query("algemene maatregel van bestuur", first=I + "amvb/"),
    Query("AMvB", first=I + "amvb/"),
    Query("bedrijfseffectrapportage", first=M + "bedrijfseffectrapportage/"),
    Query("numerus fixus", finds=(M + "capaciteitsmaatregelen/#beschrijving",)),
    # The glossary itself
    Query("numerus", first=G + "#nf"),
    Query("derdelanders", finds=(G + "#derdelander",)),
    Query("zaaksgericht beslissen", first=M + "optimaliseren-ind-praktijk/"),
    # Laws
    Query("Vw", finds=(M + "aanpassing-nareis/#implementatie",)),
    Query("vreemdelingenwet 2000", first=P + "#1-activeren-van-de-uitzonderingsbepaling-van-de-vreemdelingenwet-2000"),
    Query("artikel 8 EVRM", finds=(M + "aanpassing-nareis/#beschrijving",)),
    Query("Waadi", finds=(M + "uitzendverbod/",)),
    # Sections of the programme and passages
    Query("asielcrisiswet", first=P + "#2-asielcrisiswet"),
    Query("tweestatusstelsel", first=P + "#tweestatusstelsel"),
    Query("duitsland verbod sector", first=M + "uitzendverbod/#juridische-haalbaarheid"),
    Query("medewerkers opleiden IT-systemen", first=M + "optimaliseren-ind-praktijk/#implementatie"),
    # While one types
    Query("gezinsher", finds=(M + "aanpassing-nareis/#effect",)),
    Query("collegeg", first=M + "collegegeld/"),
    # More words than any text has
    Query("collegegeld grensbewaking", finds=(M + "collegegeld/",), is_partial=True),
    # Words that say nothing
    Query("wat is het over het collegegeld", first=M + "collegegeld/"),
    Query("de het", most=0),
]
