"""The fixed parts of a generated register: its declarations, its programme and its words.

The register is made up, in neutral Dutch, about the living environment. Nothing in it is drawn from a real list.
"""

REGISTER = """\
title: Register leefomgeving
tagline: Wat er kan, wat het doet en wat het programma belooft
language: nl
base-url: https://register.example/
publisher:
  name: Bureau Leefomgeving
  url: https://register.example/bureau
  email: register@register.example
licence:
  name: CC0 1.0
  url: https://creativecommons.org/publicdomain/zero/1.0/deed.nl
effects:
  - {id: "++", label: veel meer, step: 2, explanation: De hinder neemt sterk toe.}
  - {id: "+", label: meer, step: 1, explanation: De hinder neemt toe.}
  - {id: "0", label: neutraal, step: 0, explanation: De hinder blijft gelijk.}
  - {id: "-", label: minder, step: -1, explanation: De hinder neemt af.}
  - {id: "--", label: veel minder, step: -2, explanation: De hinder neemt sterk af.}
horizons:
  - {id: kort, label: kort, explanation: Binnen twee jaar.}
  - {id: middellang, label: middellang, explanation: Binnen twee tot vijf jaar.}
  - {id: lang, label: lang, explanation: Na meer dan vijf jaar.}
statuses:
  - {id: geinventariseerd, label: Geinventariseerd, explanation: De maatregel staat op de lijst.}
  - {id: in-onderzoek, label: In onderzoek, explanation: De maatregel wordt uitgewerkt.}
  - {id: besloten, label: Besloten, explanation: Er is een besluit genomen.}
relations:
  - {id: overgenomen, label: Overgenomen, explanation: Het programma neemt de maatregel over.}
  - {id: deels, label: Deels overgenomen, explanation: Het programma neemt een deel over.}
  - {id: verwant, label: Verwant, explanation: Hetzelfde onderwerp en een andere maatregel.}
  - {id: tegengesteld, label: Tegengesteld, explanation: Het programma wil het omgekeerde.}
absent:
  - {id: pm, label: pro memorie, code: PM, explanation: De bron vult de waarde later in.}
  - {id: ntb, label: nog te bepalen, code: ntb, explanation: De waarde moet nog worden bepaald.}
  - {id: nvt, label: niet van toepassing, code: n.v.t., explanation: De vraag past niet bij de maatregel.}
  - {id: onbekend, label: onbekend, code: onb., explanation: De bron zegt dat de waarde onbekend is.}
  - {id: niet-vermeld, label: niet vermeld, code: n.v., explanation: De bron zwijgt erover.}
  - {id: onleesbaar, label: onleesbaar, code: onl., explanation: De bron is daar niet te lezen.}
sections:
  - {id: beschrijving, label: Beschrijving}
  - {id: effect, label: Effect}
  - {id: juridische-haalbaarheid, label: Juridische haalbaarheid}
  - {id: andere-landen, label: Vergelijking met andere landen}
  - {id: uitvoering, label: Uitvoering}
  - {id: overige-informatie, label: Overige informatie}
deciders:
  - {id: regering, label: Regering, explanation: De ministers samen.}
  - {id: parlement, label: Parlement, explanation: Beide kamers.}
  - {id: provincie, label: Provincie, explanation: Het bestuur van de provincie.}
  - {id: gemeente, label: Gemeente, explanation: Het bestuur van de gemeente.}
needs:
  - {id: geld, label: Geld, explanation: Een begroting met ruimte.}
  - {id: gemeenten, label: Gemeenten, explanation: Medewerking van gemeenten.}
  - {id: waterschappen, label: Waterschappen, explanation: Medewerking van waterschappen.}
  - {id: vakmensen, label: Vakmensen, explanation: Genoeg mensen die het werk kennen.}
documents:
  - {id: lijst-leefomgeving, title: Lijst van maatregelen voor de leefomgeving, publisher: Bureau Leefomgeving, date: 2023-05, url: "https://register.example/bronnen/lijst"}
  - {id: verkenning-wijken, title: Verkenning van wijken en buurten, publisher: Bureau Leefomgeving, date: 2024-02, url: "https://register.example/bronnen/verkenning"}
  - {id: programma-leefomgeving, title: Programma leefomgeving, publisher: Bureau Leefomgeving, date: 2024-09, url: "https://register.example/bronnen/programma"}
laws:
  - {id: wet-groen, title: Wet groen in de wijk, abbreviation: Wgw}
  - {id: wet-water, title: Wet water in de stad, abbreviation: Wws}
  - {id: wet-stilte, title: Wet stilte en rust, abbreviation: Wsr}
  - {id: besluit-bodem, title: Besluit schone bodem, abbreviation: Bsb}
  - {id: wet-lucht, title: Wet frisse lucht, abbreviation: Wfl}
"""

STREAMS = [
    ("bodem", "Bodem", "Grond, puin en wat eronder ligt."),
    ("geluid", "Geluid", "Wat er te horen is op straat en thuis."),
    ("groen", "Groen", "Bomen, perken en parken."),
    ("licht", "Licht", "Verlichting en duisternis."),
    ("lucht", "Lucht", "Wat er in de lucht hangt."),
    ("ruimte", "Ruimte", "Pleinen, straten en stoepen."),
    ("verkeer", "Verkeer", "Lopen, fietsen en rijden."),
    ("water", "Water", "Sloten, regen en riolen."),
]

INSTRUMENTS = [
    ("wet", "Wet", None, None),
    ("besluit", "Besluit", None, None),
    ("amvb", "AMvB", "besluit", "algemene maatregel van bestuur"),
    ("besluit-mr", "Besluit ministerraad", "besluit", None),
    ("besluit-bwp", "Besluit bewindspersoon", "besluit", None),
    ("lagere-regelgeving", "Lagere regelgeving", "besluit", None),
    ("eu-inzet", "EU-inzet", None, "inzet in de Europese Unie"),
    ("bestuursakkoord", "Bestuursakkoord", None, None),
    ("werkwijze", "Werkwijze", None, None),
]

# Chapter: title, and its headings as (level, text). Forty-four sections in four chapters.
CHAPTERS = [
    ("Een gezonde wijk", [
        (2, "Schone lucht"), (3, "1. Minder stof in de straat"), (3, "2. Meten op schoolpleinen"),
        (3, "3. Schone voertuigen"), (4, "A. Bussen en vrachtwagens"), (4, "B. Scooters en brommers"),
        (2, "Rust in de buurt"), (3, "1. Stille wegen"), (3, "2. Nachtrust bij pleinen"),
        (2, "Bewegen"), (3, "1. Brede stoepen"), (3, "2. Fietsen naar school"),
    ]),
    ("Ruimte voor water en groen", [
        (2, "Water in de stad"), (3, "1. Regen opvangen"), (4, "A. Daken en tuinen"),
        (4, "B. Pleinen en straten"), (3, "2. Sloten verbreden"), (3, "3. Schoon zwemwater"),
        (2, "Bomen en parken"), (3, "1. Bomen erbij"), (3, "2. Parken verbinden"),
        (2, "Schaduw en koelte"), (2, "Beheer van het groen"),
    ]),
    ("Bodem en bebouwing", [
        (2, "Schone grond"), (3, "1. Oude lasten opruimen"), (3, "2. Grond hergebruiken"),
        (4, "A. Depots in de regio"), (4, "B. Keuren en merken"), (2, "Bouwen"),
        (3, "1. Bouwen met hout"), (3, "2. Minder puin"), (2, "Verlichting"),
        (3, "1. Donkere nachten"), (3, "2. Zuinige lampen"),
    ]),
    ("Samen uitvoeren", [
        (2, "Afspraken met gemeenten"), (3, "1. Vaste bedragen"), (3, "2. Een loket"),
        (2, "Meten en leren"), (3, "1. Gegevens delen"), (3, "2. Jaarlijks verslag"),
        (2, "Toezicht"), (3, "1. Vaker kijken"), (3, "2. Sneller herstellen"), (2, "Slot"),
    ]),
]

PAGES = [
    ("over", "Over dit register", ["Waarom dit register er is", "Wat erin staat", "Wie het bijhoudt"]),
    ("methode", "Methode", ["Hoe een maatregel wordt opgenomen", "Hoe bronnen worden gelezen", "Wat de tekens betekenen"]),
    ("toegankelijkheid", "Toegankelijkheid", ["Wat er is getoetst", "Wat nog niet werkt", "Een fout melden"]),
]

VERBS = [
    "Verbreden", "Vergroenen", "Verplaatsen", "Vernieuwen", "Verlagen", "Versnellen", "Afsluiten", "Openstellen",
    "Herstellen", "Samenvoegen", "Spreiden", "Beperken", "Stimuleren", "Beprijzen", "Meten", "Verduidelijken",
    "Inrichten", "Ontlasten", "Afkoppelen", "Vastleggen", "Vervangen", "Beschermen", "Beplanten", "Aanleggen",
]

OBJECTS = [
    "schoolpleinen", "bermen", "waterpartijen", "stoepen", "laadplekken", "speelplekken", "bushaltes", "parkeerplaatsen",
    "daktuinen", "geluidsschermen", "riolen", "wandelpaden", "fietsroutes", "marktpleinen", "oevers", "bruggen",
    "lantaarns", "gronddepots", "meetpunten", "volkstuinen", "laanbomen", "hofjes", "kades", "sluizen",
]

PLACES = [
    "in de binnenstad", "aan de rand van de stad", "in oude wijken", "langs drukke wegen", "bij scholen", "in dorpen",
    "rond stations", "op bedrijventerreinen", "bij nieuwbouw", "in het buitengebied", "langs het spoor", "bij winkels",
]

SUBJECTS = [
    "De gemeente", "Het waterschap", "De provincie", "Een beheerder", "De wegbeheerder", "Een vereniging van bewoners",
    "Het rijk", "Een bedrijf in de buurt", "De school", "De regio", "Een aannemer", "De toezichthouder",
]

ACTIONS = [
    "maakt een plan per straat", "kiest zelf de volgorde van het werk", "legt de afspraken vast in een overeenkomst",
    "meet elk jaar het verschil", "betaalt een vast deel van de kosten", "vraagt eerst advies aan omwonenden",
    "wijst een plek aan die geschikt is", "neemt de grond tijdelijk in gebruik", "deelt de gegevens met andere gebieden",
    "begint met een proef in drie straten", "zorgt voor onderhoud in het eerste jaar", "stelt een ondergrens vast",
    "controleert het werk na oplevering", "houdt een lijst bij van wat klaar is",
]

CIRCUMSTANCES = [
    "zodra de begroting rond is", "als de bodem het toelaat", "nadat de buurt is gehoord", "voordat het seizoen begint",
    "ook als er nog geen vergunning ligt", "binnen de grenzen van het bestemmingsplan", "met hulp van vakmensen uit de regio",
    "zonder dat het verkeer stilvalt", "in overleg met de eigenaren", "zolang er ruimte in de straat is",
    "waar de hinder het grootst is", "op een vast moment in het jaar",
]

REMARKS = [
    "Dat kost tijd en het vraagt om duidelijke keuzes.", "De bron noemt daarvoor geen bedrag.",
    "Over de omvang lopen de schattingen uiteen.", "In kleine kernen pakt dit anders uit dan in een grote stad.",
    "Wie er woont, merkt het verschil vooral in de zomer.", "Het werk kan in delen worden gedaan.",
    "Een deel van de kosten komt later terug.", "Zonder toezicht verdwijnt het effect na een paar jaar.",
    "De ervaring in andere gebieden is gunstig.", "Een evaluatie na vijf jaar hoort erbij.",
    "De maatregel is los van andere uit te voeren.", "Bestaande rechten blijven in stand.",
]

LANDS = ["Noorderland", "Zuiderland", "Oosterland", "Westerland", "Bergland", "Meerland"]
