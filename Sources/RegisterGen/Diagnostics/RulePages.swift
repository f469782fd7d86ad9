/// The pages of docs/rules, for `register-build explain`.
///
/// Made by scripts/embed-rule-pages; a test holds it equal to the pages.
enum RulePages {
  /// The page of each rule by its id.
  static let pages: [String: String] = [
    "address-collision": #"""
    # address-collision

    No two pages have the same address.

    ## Why

    Only one of two pages could be published there, and the other would be lost. Capitals make no difference, because some
    servers see none.

    ## Bad

    `Content/pages/maatregelen.md`

    ```markdown
    ---
    title: Uitleg bij de maatregelen
    ---

    Zo lees je de lijst.
    ```

    ## Message

    ```text
    Content/pages/maatregelen.md: error: the site itself uses the address 'maatregelen/' [address-collision]
       help: give the page another name
    ```

    ## Good

    `Content/pages/uitleg-maatregelen.md`

    ```markdown
    ---
    title: Uitleg bij de maatregelen
    ---

    Zo lees je de lijst.
    ```

    ## Also

    The site itself uses `404` and the path words of `register.yml` (`maatregelen`, `stromen`, `instrumenten`,
    `programma`, `data`), and has files of its own at its top. On the page of a stream, a heading may not have the anchor
    of one of its lists.

    """#,
    "ambiguous-alias": #"""
    # ambiguous-alias

    An alias names one measure.

    ## Why

    An alias is another name under which readers look for a measure. If two measures have it, they may find the wrong one.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    aliases: [Startbanen]
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:3:11: warning: 'Startbanen' also names the measure 'startbanen' [ambiguous-alias]
        3 | aliases: [Startbanen]
          |           ^~~~~~~~~~
       help: leave the alias out of one of the two
    Content/measures/arbeid/startbanen.md:2:8: note: the other measure
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    aliases: [Nareis beperken]
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    This is a warning: the site is published. Capitals make no difference.

    """#,
    "beyond-limits": #"""
    # beyond-limits

    A file is read within the limits of memory and time that `--untrusted` sets.

    ## Why

    Whoever proposes a change may put anything into a file. Budgets refuse what is known to be costly, with its line
    ([markdown-budget](markdown-budget.md)); this is for what nobody has found yet. A library that gets no more memory ends
    the process, so the files are read by a process of its own. When that dies, they are read again one by one, the file at
    which it dies is left out, and the rest is checked as ever. When it dies later, of what it has read already, the texts are
    tried by halves, for as long as one run may take: a text without any other of which a run dies, and without which it lives, is the
    cause, and the message says what the run was doing.

    ## Bad

    A page that reads take more than the limit for.

    (made by the test)

    ## Message

    ```text
    Content/pages/lang.md: error: reading this file took more than 1024 MB [beyond-limits]
       help: leave out what was added to it last, or make it simpler
    ```

    ## Good

    The same page, which a run survives.

    (made by the test)

    ## Also

    `--memory-limit` and `--time-limit` change the limits; a register many times as large as this one may need more. A file that
    is honest and beyond them is a fault of this command that we want to know of.

    """#,
    "broken-anchor": #"""
    # broken-anchor

    A link to a heading leads to a heading that is there.

    ## Why

    A reader who follows it would arrive at the top of the page and have to search. The part behind `#` is the text of the
    heading in lower case, with hyphens for spaces.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Lees [hoe wij werken](over.md#metode).
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:23: error: 'pages/over.md' has no heading '#metode' [broken-anchor]
        5 | Lees [hoe wij werken](over.md#metode).
          |                       ^~~~~~~~~~~~~~
       help: did you mean '#methode'?
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Lees [hoe wij werken](over.md#methode).
    ```

    """#,
    "broken-image": #"""
    # broken-image

    An image is a file in `images/` that is there.

    ## Why

    Without the file readers see an empty frame. Images of other sites are not loaded: they can change or go away, and
    they tell the other site who reads this one.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    ![Kaart van Den Haag](../images/kaart.png)
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:23: error: there is no file 'images/kaart.png' in the content folder [broken-image]
        5 | ![Kaart van Den Haag](../images/kaart.png)
          |                       ^~~~~~~~~~~~~~~~~~~
       help: put the image in images/, or mend the path
    ```

    ## Good

    `Content/images/kaart.png`

    (made by the test)

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    ![Kaart van Den Haag](../images/kaart.png)
    ```

    """#,
    "broken-link": #"""
    # broken-link

    A link leads to a file that is there.

    ## Why

    A reader who follows it would find nothing. The path is relative to the file that the link stands in, as in a git
    forge.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Lees over [de vergunning](../measures/asiel/vergunningen.md).
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:27: error: there is no file 'measures/asiel/vergunningen.md' in the content folder [broken-link]
        5 | Lees over [de vergunning](../measures/asiel/vergunningen.md).
          |                           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
       help: did you mean '../measures/asiel/vergunning.md'?
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Lees over [de vergunning](../measures/asiel/vergunning.md).
    ```

    """#,
    "contradicting-relations": #"""
    # contradicting-relations

    One section is not in two relations to a measure that contradict each other, unless a note on each says why.

    ## Why

    A section may take up one part of a measure and go against another. Without a note on each, a reader sees two
    statements of which one must be wrong. Which relations contradict each other is declared by `contradicts` in `register.yml`.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme:
      - section: hoofdstuk-2#slot
        relation: overgenomen
      - section: hoofdstuk-2#slot
        relation: tegengesteld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:14:14: error: 'hoofdstuk-2#slot' is both 'overgenomen' and 'tegengesteld' here, without a note on each [contradicting-relations]
       14 |   - section: hoofdstuk-2#slot
          |              ^~~~~~~~~~~~~~~~
       help: write a note on each of the two that says which part of the section it is about, or keep one
    Content/measures/asiel/nareis.md:12:14: note: it is here first
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme:
      - section: hoofdstuk-2#slot
        relation: overgenomen
        note: Beide beperken nareis.
      - section: hoofdstuk-2#slot
        relation: tegengesteld
        note: Het programma wil wel ruimere regels voor ouders.
    ---
    ```

    ## Also

    Two relations that do not contradict each other also need a note on each, or the section is there twice
    ([repeated-value](repeated-value.md)).

    """#,
    "control-character": #"""
    # control-character

    A text holds no control characters and none that hide how it reads.

    ## Why

    Control characters are invisible leftovers from other programs. They can hide what a text says, confuse the programs
    that read the data, and are not allowed in a web page.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: "Contact\u0007"
    ---

    Schrijf ons een brief.
    ```

    ## Message

    ```text
    Content/pages/contact.md:2:8: error: the text holds the control character U+0007 [control-character]
        2 | title: "Contact\u0007"
          |        ^~~~~~~~~~~~~~~
       help: delete it, or type the text around it again
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Schrijf ons een brief.
    ```

    ## Also

    In Markdown a character reference says one too: `&#x202E;` is refused as the character itself would be.

    Tabs and line ends are the control characters that a text may hold. Refused as well are the separators U+2028 and
    U+2029, and the characters that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069). Copying a text
    from a PDF or a word processor often brings such characters along: delete the place that is marked and type it again.

    """#,
    "copied-text": #"""
    # copied-text

    The content shares no nine words in a row with a text that it is compared with.

    ## Why

    A register says what its sources say, in words that its readers understand. A sentence that was carried over is neither
    plain nor the register's own, and it may be somebody's work. This rule is checked only when it is asked for:

        register-build check --compare sources/*.txt

    ## Bad

    `compare/bron.txt`

    ```text
    Wie asiel krijgt, moet meteen bij de eigen vestiging in een gemeente arbeids-
    ervaring opdoen. Dat versterkt de positie op de arbeidsmarkt.
    ```

    `Content/pages/werk.md`

    ```markdown
    ---
    title: Werk
    ---

    De bron vindt dat wie **asiel** krijgt meteen begint:
    meteen bij de eigen vestiging in een gemeente arbeidservaring
    opdoen. Dat versterkt de positie van die persoon.
    ```

    ## Message

    ```text
    Content/pages/werk.md:6:1: error: 14 words in a row are those of 'compare/bron.txt': 'meteen bij de eigen vestiging in een gemeente arbeidservaring opdoen Dat versterkt …' [copied-text]
        6 | meteen bij de eigen vestiging in een gemeente arbeidservaring
          | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
       help: say it in your own words
    compare/bron.txt:1:24: note: they stand here
    ```

    ## Good

    `compare/bron.txt`

    ```text
    Wie asiel krijgt, moet meteen bij de eigen vestiging in een gemeente arbeids-
    ervaring opdoen. Dat versterkt de positie op de arbeidsmarkt.
    ```

    `Content/pages/werk.md`

    ```markdown
    ---
    title: Meteen bij de eigen vestiging in een gemeente arbeidservaring opdoen
    ---

    Volgens de bron is het goed om snel werk te vinden. Het plan heet „Meteen bij de eigen vestiging in een gemeente
    arbeidservaring opdoen”.
    ```

    ## Also

    Capitals, punctuation, marks of emphasis and line breaks make no difference, and a word that a line end breaks behind a hyphen is
    one word; accents do make a difference. Titles, labels and other names of the front matter are not compared, nor are headings, web addresses and the
    targets of links. Where a title, a heading or a name of four words or more stands in a text, its words don't count.

    """#,
    "deep-nesting": #"""
    # deep-nesting

    Quotes, lists and emphasis stand at most 100 levels deep in each other.

    ## Why

    No reader can follow so many levels, and the page would be unreadable on a telephone. Most often a line of signs was
    meant as decoration.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Schrijf ons.
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:1: error: quotes, lists or emphasis nest deeper than 100 levels [deep-nesting]
        5 | >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>…
          | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
       help: write it with fewer levels
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    > Schrijf ons.
    ```

    ## Also

    Sections and partials of a template stand at most 50 deep in each other.

    """#,
    "duplicate-heading": #"""
    # duplicate-heading

    A section has a heading of its own.

    ## Why

    A link to a heading uses its text. With two headings of one name, a link leads to the first, and moves when a heading
    is added.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---

    ## Effect

    Minder aanvragen.

    ## Effect

    Minder gezinsleden.
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:18:1: error: a second heading 'Effect' [duplicate-heading]
       18 | ## Effect
          | ^~~~~~~~~
       help: give it another text, or put the two together: a link would lead to the first
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---

    ## Effect

    Minder aanvragen en minder gezinsleden.
    ```

    ## Also

    Two headings count as the same when their anchors are: case, punctuation and other signs make no difference.

    """#,
    "duplicate-id": #"""
    # duplicate-id

    An id is used once.

    ## Why

    The id of a measure is its address, for ever. With two measures under one id, a link would lead to one or the other.

    ## Bad

    `Content/measures/gezin/vergunning.md`

    ```markdown
    ---
    title: Vergunning voor gezinsleden
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/gezin/vergunning.md: error: there are two measures called 'vergunning' [duplicate-id]
       help: rename one of the two files
    Content/measures/asiel/vergunning.md: note: it is here first
    ```

    ## Good

    `Content/measures/gezin/vergunning-gezinsleden.md`

    ```markdown
    ---
    title: Vergunning voor gezinsleden
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    The folders within `measures` are only there to keep order: they are no part of the id. In `register.yml` an id is
    used once in each list.

    """#,
    "duplicate-key": #"""
    # duplicate-key

    A key is there once.

    ## Why

    Of two values under one key only one can be published, and nobody can see which one was meant.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    title: Nareis beperken
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:11:1: error: the key 'title' is there twice [duplicate-key]
       11 | title: Nareis beperken
          | ^~~~~
       help: keep one of the two
    Content/measures/asiel/nareis.md:2:1: note: it is here first
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "duplicate-order": #"""
    # duplicate-order

    No two measures of a stream have the same `order`.

    ## Why

    The order says which measure comes first in the list of its stream. Where two are equal, their ids decide, which
    nobody meant.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    order: 1
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/vergunning.md:6:8: warning: two measures of the stream 'asiel' have the order 1 [duplicate-order]
        6 | order: 1
          |        ^
       help: give each an order of its own
    Content/measures/asiel/nareis.md:5:8: note: it is here first
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    order: 2
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    This is a warning: the site is published.

    """#,
    "duplicate-title": #"""
    # duplicate-title

    No two measures have the same title.

    ## Why

    In a list readers could not tell them apart. Say in the titles what differs.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Startbanen
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:2:8: error: two measures have the title 'Startbanen' [duplicate-title]
        2 | title: Startbanen
          |        ^~~~~~~~~~
       help: say in the titles what differs
    Content/measures/arbeid/startbanen.md:2:8: note: it is here first
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Startbanen voor nareizigers
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    Capitals make no difference.

    """#,
    "empty-heading": #"""
    # empty-heading

    A heading has a text.

    ## Why

    Readers find their way by headings, and a screen reader lists them. An empty one says nothing and can not be linked
    to.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    ##

    Schrijf ons een brief.
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:1: error: a heading without letters or digits [empty-heading]
        5 | ##
          | ^~
       help: give it a text, or remove it
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    ## Per post

    Schrijf ons een brief.
    ```

    """#,
    "empty-link": #"""
    # empty-link

    A link has a text.

    ## Why

    The text between the brackets is what readers click on and what a screen reader says. Without one there is nothing to
    click on.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Lees ook [](over.md).
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:10: error: a link without a text [empty-link]
        5 | Lees ook [](over.md).
          |          ^~~~~~~~~~~
       help: write where it leads between the brackets: [...](...)
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Lees ook [hoe wij werken](over.md).
    ```

    """#,
    "empty-value": #"""
    # empty-value

    A key that is there has a value.

    ## Why

    An empty value does not say whether it was forgotten, or is not known, or does not apply. Leave the key out if it is
    not required, or write an absent value such as `niet-vermeld`.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    status:
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:5:8: error: 'status' has no value [empty-value]
        5 | status:
          |        ^
       help: write a value; a key that is not required may be left out
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "equal-statements": #"""
    # equal-statements

    The sides of a discrepancy differ, in their source and in what it says.

    ## Why

    A discrepancy tells the reader that sources contradict each other. Where they say the same, it tells something that is
    not so; most often one text was pasted twice. Case and white space make no difference.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    discrepancies:
      - field: horizon
        says:
          - source: Overzicht asiel
            text: Middellang.
          - source: Fiche 44
            text: middellang.
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:18:15: warning: the sources say the same here, so they contradict each other in nothing [equal-statements]
       18 |         text: middellang.
          |               ^~~~~~~~~~~
       help: write what each source says, or leave the discrepancy out
    Content/measures/asiel/nareis.md:16:15: note: the other source says it too
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    discrepancies:
      - field: horizon
        says:
          - source: Overzicht asiel
            text: Middellang.
          - source: Fiche 44
            text: Lang.
    ---
    ```

    ## Also

    A source that speaks twice is reported too: name the place within it, such as `Fiche, page 44, effect`, so that a
    reader can look both up. Of three or more sources, two may agree against another.

    This is a warning: the site is published.

    """#,
    "fact-without-source": #"""
    # fact-without-source

    The effect and the horizon of a measure can be looked up: a source of it has a page or a part.

    ## Why

    An effect or a horizon is what the register is asked for most, and what is doubted first. A document of a hundred pages
    is no answer to "where does it say that?". A value that is absent, such as `pm`, needs no place.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - document: lijst
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:10:3: warning: no source has a page or part, so the effect and horizon can't be looked up [fact-without-source]
       10 |   - document: lijst
          |   ^
       help: add the key 'page' or 'part' to the source, such as 'part: Table 2'
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    One source of the measure with `page` or `part` is enough; the rule can't tell which source says what. A measure without
    any `sources` is an error by itself ([missing-key](missing-key.md)).

    This is a warning: the site is published.

    """#,
    "file-too-large": #"""
    # file-too-large

    A file is no larger than the site can bear: 128 KB for a text, 5 MB for an image.

    ## Why

    A page that large takes minutes to read and long to load on a telephone. The limits also keep a stranger's file from
    slowing down or stopping the build.

    ## Bad

    `Content/pages/lang.md`, a page of 15,000 sentences: about 135 KB.

    (made by the test)

    ## Message

    ```text
    Content/pages/lang.md: error: the file is larger than 128 KB [file-too-large]
       help: split it into several files
    ```

    ## Good

    The same page with 14,000 sentences: about 126 KB.

    (made by the test)

    ## Also

    A measure of this register is about 3 KB, so a text of 128 KB is mostly something that was pasted in by accident. A
    template may have 128 KB as well, and 2 MB together with its partials.

    """#,
    "forbidden-yaml": #"""
    # forbidden-yaml

    The front matter uses plain YAML: texts, lists and maps.

    ## Why

    YAML has signs with which one value refers to another (`&`, `*`) or changes its kind (`!`). Few people know them, and
    a short file can use them to fill the memory of a machine. A text that begins with such a sign is put between quotes.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: *Voorlopig* kan wie asiel krijgt minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:3:10: error: '*' begins an alias of YAML, which is not allowed here [forbidden-yaml]
        3 | summary: *Voorlopig* kan wie asiel krijgt minder gezinsleden laten overkomen.
          |          ^
       help: write the value out, or quote it if it is a text
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: "*Voorlopig* kan wie asiel krijgt minder gezinsleden laten overkomen."
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    Values stand at most 6 levels deep in each other, a key is a plain word, and a file is one YAML document: it has no
    second line `---` and no line that begins with `%`.

    """#,
    "front-matter-too-large": #"""
    # front-matter-too-large

    The front matter has at most 32 KB and 200 keys.

    ## Why

    The front matter holds facts; long texts belong in the body. The limits also keep a stranger's file from slowing down
    the build.

    ## Bad

    `Content/pages/lang.md`, a page with a summary of 36 KB.

    (made by the test)

    ## Message

    ```text
    Content/pages/lang.md:1:1: error: the front matter is larger than 32 KB [front-matter-too-large]
        1 | ---
          | ^~~
       help: move long texts to the body of the file
    ```

    ## Good

    The same page with a summary of 27 KB.

    (made by the test)

    ## Also

    A YAML file, such as `register.yml`, may have 128 KB and 20,000 keys.

    """#,
    "implementation-passed": #"""
    # implementation-passed

    A measure that is still proposed has an implementation that lies ahead.

    ## Why

    A reader takes "to be implemented in 2024" and "proposed" together for news about what is going to happen. Once the interval is over, one of
    the two is no longer true. The rule only looks at statuses that are declared with `proposed: yes` in `register.yml`: a register that lists
    options and does not follow what became of them declares none.

    ## Bad

    `Content/measures/arbeid/proefbanen.md`

    ```markdown
    ---
    title: Proefbanen
    summary: Wie kan werken, krijgt een proefbaan.
    stream: arbeid
    effect: "-"
    horizon: [middellang]
    implementation:
      label: In 2024
      to: 2024
    instruments: [wet]
    programme: niet-vermeld
    sources:
      - document: lijst
        page: "12"
    ---
    ```

    ## Message

    ```text
    Content/measures/arbeid/proefbanen.md:9:7: warning: the implementation ended with 2024, before 2025-06-01, and the status is still 'Geïnventariseerd' [implementation-passed]
        9 |   to: 2024
          |       ^~~~
       help: change the status, or the interval if the source gives another one
    ```

    ## Good

    `Content/measures/arbeid/proefbanen.md`

    ```markdown
    ---
    title: Proefbanen
    summary: Wie kan werken, krijgt een proefbaan.
    stream: arbeid
    effect: "-"
    horizon: [middellang]
    implementation:
      label: In 2026
      to: 2026
    instruments: [wet]
    programme: niet-vermeld
    sources:
      - document: lijst
        page: "12"
    ---
    ```

    ## Also

    This is a warning: the site is published. "Now" is the day of the newest commit, or the one that `--as-of` names, here 2025-06-01; never the
    clock's. An interval without an end does not pass.

    """#,
    "instrument-cycle": #"""
    # instrument-cycle

    An instrument does not lie within itself by way of others.

    ## Why

    A broader instrument shows the measures of the narrower ones. If each of two lies within the other, neither is the
    broader one.

    ## Bad

    `Content/instruments/besluit.md`

    ```markdown
    ---
    label: Besluit
    order: 2
    within: amvb
    ---
    ```

    ## Message

    ```text
    Content/instruments/besluit.md:4:9: error: these lie within each other: 'besluit' in 'amvb' in 'besluit' [instrument-cycle]
        4 | within: amvb
          |         ^~~~
       help: take the key 'within' away from the broadest of them
    ```

    ## Good

    `Content/instruments/besluit.md`

    ```markdown
    ---
    label: Besluit
    order: 2
    ---
    ```

    """#,
    "interval-differs-from-label": #"""
    # interval-differs-from-label

    The interval of an implementation lies in the years and quarters that its label names.

    ## Why

    The label is shown, and says what the source says; `from` and `to` are what is drawn, sorted and given away as data. Where
    they differ, one of the two is a slip.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation:
      label: Vanaf het eerste kwartaal van 2025
      from: 2024-Q1
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:9:9: warning: 'from' is 2024-Q1, but the label names 2025-Q1 [interval-differs-from-label]
        9 |   from: 2024-Q1
          |         ^~~~~~~
       help: write 'from: 2025-Q1', or mend the label
    Content/measures/asiel/nareis.md:8:10: note: the label
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation:
      label: Vanaf het eerste kwartaal van 2025
      from: 2025-Q1
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    `from` must lie in the first year or quarter that the label names, and `to`, where it is given, in the last. A label that
    names one needs `from`, or `to` if it is the end (`uiterlijk 2025`). `from` may be more precise than the label, never less.

    A year is a number from 1900 to 2199 of four digits; in the title of a declared law it does not count. A quarter is written
    `Q1 2025`, `2025-Q1`, `eerste kwartaal 2025`, `1e kwartaal van 2025`, `first quarter of 2025`, `1st quarter 2025`; with several
    before one year, as in `Q1/Q2 2024`, all are of that year. Months and seasons are not read: of `medio 2024` and `sept. 2024`
    the year counts.

    This is a warning: the site is published.

    """#,
    "invalid-address": #"""
    # invalid-address

    An address has the form of one of the site.

    ## Why

    An old address is kept by a page and by rules of servers, so it may only hold what stands in a link, in the name of a file and in the
    configuration of a server as it is. Written from the root of the site, it can't be mistaken for a name or for another place.

    ## Bad

    `Content/streams/asiel.md`

    ```markdown
    ---
    label: Asiel
    aliases: [bescherming, /assets/bescherming/]
    order: 2
    ---

    Deze stroom gaat over bescherming.
    ```

    ## Message

    ```text
    Content/streams/asiel.md:3:11: error: 'bescherming' is no address at which this page stood before [invalid-address]
        3 | aliases: [bescherming, /assets/bescherming/]
          |           ^~~~~~~~~~~
       help: write it from the site's root, such as /stromen/oude-naam/
    Content/streams/asiel.md:3:24: error: '/assets/bescherming/' would lie among the files that pages load [invalid-address]
        3 | aliases: [bescherming, /assets/bescherming/]
          |                        ^~~~~~~~~~~~~~~~~~~~
       help: no page stands below /assets/, since browsers keep what is there for ever
    ```

    ## Good

    `Content/streams/asiel.md`

    ```markdown
    ---
    label: Asiel
    aliases: [/stromen/bescherming/]
    order: 2
    ---

    Deze stroom gaat over bescherming.
    ```

    ## Also

    An address has at most four parts of ASCII letters, digits and `-._~`, none of which is `.` or `..`, and ends in `/` or `.html`; a page has at
    most 50 old ones. Only a measure has other names beside them: those don't begin with `/`.

    """#,
    "invalid-colour": #"""
    # invalid-colour

    A colour of the theme is written as red, green and blue.

    ## Why

    The command works out whether readers can tell colours apart, and for that it must know them exactly. The name of a colour, or one that shines
    through, says less. Without quotes, YAML takes what follows `#` for a comment.

    ## Bad

    `Content/register.yml`

    ```yaml
    title: Klein register
    tagline: Een register om mee te proberen
    language: nl
    base-url: https://register.example/
    publisher:
      name: De redactie
      url: https://register.example/
      email: redactie@register.example
    licence:
      name: CC0 1.0
      url: https://creativecommons.org/publicdomain/zero/1.0/
    theme:
      light: {link: darkcyan}
    effects:
      - {id: "++", label: veel meer, step: 2}
      - {id: "+", label: meer, step: 1}
      - {id: "0", label: neutraal, step: 0}
      - {id: "-", label: minder, step: -1}
      - {id: "--", label: veel minder, step: -2}
    horizons:
      - {id: kort, label: kort}
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: geinventariseerd, label: Geïnventariseerd, proposed: yes}
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen}
      - {id: deels, label: Deels overgenomen}
      - {id: verwant, label: Verwant}
      - {id: tegengesteld, label: Tegengesteld, contradicts: [overgenomen]}
    absent:
      - {id: pm, code: PM, label: nog in te vullen}
      - {id: ntb, code: ntb, label: nog te bepalen}
      - {id: nvt, code: n.v.t., label: niet van toepassing}
      - {id: onbekend, label: onbekend}
      - {id: niet-vermeld, label: niet vermeld}
      - {id: onleesbaar, label: onleesbaar}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
      - {id: vergelijking, label: Vergelijking met andere lidstaten}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - id: lijst
        title: Lijst van maatregelen
        publisher: De overheid
        date: voorjaar 2023
      - id: programma
        title: Programma
        date: najaar 2024
        url: https://www.example.org/programma
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000, abbreviation: Vw, bwb: BWBR0011823}
    ```

    ## Message

    ```text
    Content/register.yml:13:17: error: 'darkcyan' is no colour [invalid-colour]
       13 |   light: {link: darkcyan}
          |                 ^~~~~~~~
       help: write red, green and blue as "#1c5b6e", in quotes
    ```

    ## Good

    `Content/register.yml`

    ```yaml
    title: Klein register
    tagline: Een register om mee te proberen
    language: nl
    base-url: https://register.example/
    publisher:
      name: De redactie
      url: https://register.example/
      email: redactie@register.example
    licence:
      name: CC0 1.0
      url: https://creativecommons.org/publicdomain/zero/1.0/
    theme:
      light: {link: "#006070"}
    effects:
      - {id: "++", label: veel meer, step: 2}
      - {id: "+", label: meer, step: 1}
      - {id: "0", label: neutraal, step: 0}
      - {id: "-", label: minder, step: -1}
      - {id: "--", label: veel minder, step: -2}
    horizons:
      - {id: kort, label: kort}
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: geinventariseerd, label: Geïnventariseerd, proposed: yes}
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen}
      - {id: deels, label: Deels overgenomen}
      - {id: verwant, label: Verwant}
      - {id: tegengesteld, label: Tegengesteld, contradicts: [overgenomen]}
    absent:
      - {id: pm, code: PM, label: nog in te vullen}
      - {id: ntb, code: ntb, label: nog te bepalen}
      - {id: nvt, code: n.v.t., label: niet van toepassing}
      - {id: onbekend, label: onbekend}
      - {id: niet-vermeld, label: niet vermeld}
      - {id: onleesbaar, label: onleesbaar}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
      - {id: vergelijking, label: Vergelijking met andere lidstaten}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - id: lijst
        title: Lijst van maatregelen
        publisher: De overheid
        date: voorjaar 2023
      - id: programma
        title: Programma
        date: najaar 2024
        url: https://www.example.org/programma
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000, abbreviation: Vw, bwb: BWBR0011823}
    ```

    """#,
    "invalid-date": #"""
    # invalid-date

    A date is a year, a quarter, a month or a day that exists.

    ## Why

    Dates are sorted and shown in words, so they are written in one way. A day that does not exist is a typing mistake.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: {label: Begin 2024, from: 2024-02-30}
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:7:43: error: '2024-02-30' is no date [invalid-date]
        7 | …plementation: {label: Begin 2024, from: 2024-02-30}
          |                                          ^~~~~~~~~~
       help: write 2024, 2024-Q1, 2024-09 or 2024-09-01
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: {label: Begin 2024, from: 2024-Q1}
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    | write | for |
    | --- | --- |
    | `2024` | a year |
    | `2024-Q1` | a quarter |
    | `2024-09` | a month |
    | `2024-09-01` | a day |

    """#,
    "invalid-file-name": #"""
    # invalid-file-name

    The name of a file can be used as an id and in an address.

    ## Why

    The file's name becomes the id of the measure or page, and a part of its address. Spaces, capitals and accents come
    out differently in browsers, mails and other systems, and then the address does not work.

    ## Bad

    `Content/pages/Over ons.md`

    ```markdown
    ---
    title: Over ons
    ---

    Wij vatten samen.
    ```

    ## Message

    ```text
    Content/pages/Over ons.md: error: 'Over ons' can't be an id [invalid-file-name]
       help: name the file with lower-case letters, digits and single hyphens
    ```

    ## Good

    `Content/pages/over-ons.md`

    ```markdown
    ---
    title: Over ons
    ---

    Wij vatten samen.
    ```

    ## Also

    An id has lower-case letters from a to z, digits, and single hyphens between them, at most 100 in all. An image in
    `images/` may also have capitals and underscores in its name; it ends in png, jpg, jpeg, gif, webp or avif. An SVG
    file can hold a program, so it is not published.

    """#,
    "invalid-id": #"""
    # invalid-id

    A reference has the form of an id.

    ## Why

    Measures, instruments and the entries of `register.yml` are named by their id: the name of the file without `.md`, or
    what stands behind `id`. A title in its place leads nowhere.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    related: [Startbanen]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:9:11: error: 'Startbanen' is no measure's id [invalid-id]
        9 | related: [Startbanen]
          |           ^~~~~~~~~~
       help: write the name of the measure's file without .md
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    related: [startbanen]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    An id has lower-case letters from a to z, digits, and single hyphens between them, at most 100 in all. A section of
    the programme is written `chapter#anchor`. A law has its own form: `BWBR0011823` for `bwb`, `32013R0604` for `celex`.

    """#,
    "invalid-interval": #"""
    # invalid-interval

    An interval ends after it begins.

    ## Why

    A measure that ends before it starts is a typing mistake, most often two dates that changed places.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: {label: Twee jaar, from: 2026, to: 2024}
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:7:52: error: the interval ends before it begins: 2024 lies before 2026 [invalid-interval]
        7 | …ion: {label: Twee jaar, from: 2026, to: 2024}
          |                                          ^~~~
       help: mend one of the two, or let them change places
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: {label: Twee jaar, from: 2024, to: 2026}
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "invalid-language": #"""
    # invalid-language

    A language is one that the site knows.

    ## Why

    The language of a text decides how a screen reader says it and how a browser breaks its words. So it is written as a
    code that they know.

    ## Bad

    `Content/glossary.yml`

    ```yaml
    terms:
      - {term: policy, explanation: beleid, language: Engels}
    ```

    ## Message

    ```text
    Content/glossary.yml:2:51: error: 'Engels' is no language code [invalid-language]
        2 | … policy, explanation: beleid, language: Engels}
          |                                          ^~~~~~
       help: write nl, en or en-GB
    ```

    ## Good

    `Content/glossary.yml`

    ```yaml
    terms:
      - {term: policy, explanation: beleid, language: en}
      - {term: AMvB, expansion: algemene maatregel van bestuur}
    ```

    ## Also

    The language of a term is a code of two or three letters, with a country if need be: `nl`, `en-GB`. The language of
    the register, `language` in `register.yml`, is one that there are interface words in: `nl` or `en`.

    """#,
    "invalid-number": #"""
    # invalid-number

    A number is a whole number within its limits.

    ## Why

    The order of measures and the steps of the effect scale are counted, so they are written in digits.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    order: tweede
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:5:8: error: 'tweede' is no whole number from 0 to 100000 [invalid-number]
        5 | order: tweede
          |        ^~~~~~
       help: write it in digits
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    order: 2
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    An `order` lies between 0 and 100000. The `step` of an effect lies between -2 and 2, and the steps in `register.yml`
    fall from the first effect to the last.

    """#,
    "invalid-path": #"""
    # invalid-path

    A path word can be a part of an address.

    ## Why

    The path words of `register.yml` become the first part of the address of every page. Spaces, capitals and accents come
    out differently in browsers, mails and other systems, and then the address does not work.

    ## Bad

    `Content/register.yml`

    ```yaml
    title: Klein register
    language: nl
    publisher: {name: De redactie}
    licence: {name: CC0 1.0}
    paths: {measures: De maatregelen}
    effects:
      - {id: "0", label: neutraal, step: 0}
      - {id: "-", label: minder, step: -1}
    horizons:
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen}
    absent:
      - {id: pm, label: nog in te vullen}
      - {id: niet-vermeld, label: niet vermeld}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - {id: lijst, title: Lijst van maatregelen}
      - {id: programma, title: Programma}
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000}
    ```

    ## Message

    ```text
    Content/register.yml:5:19: error: 'De maatregelen' can't be a part of an address [invalid-path]
        5 | paths: {measures: De maatregelen}
          |                   ^~~~~~~~~~~~~~
       help: use lower-case letters, digits and single hyphens
    ```

    ## Good

    `Content/register.yml`

    ```yaml
    title: Klein register
    language: nl
    publisher: {name: De redactie}
    licence: {name: CC0 1.0}
    paths: {measures: de-maatregelen}
    effects:
      - {id: "0", label: neutraal, step: 0}
      - {id: "-", label: minder, step: -1}
    horizons:
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen}
    absent:
      - {id: pm, label: nog in te vullen}
      - {id: niet-vermeld, label: niet vermeld}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - {id: lijst, title: Lijst van maatregelen}
      - {id: programma, title: Programma}
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000}
    ```

    """#,
    "invalid-url": #"""
    # invalid-url

    A web address is whole.

    ## Why

    An address without `https://` in front is read as a page of this site, and leads nowhere. An address with spaces or
    quotes in it breaks off.

    ## Bad

    `Content/programme/hoofdstuk-3.md`

    ```markdown
    ---
    title: Wonen
    number: "3"
    document: programma
    url: www.example.org/wonen
    ---
    ```

    ## Message

    ```text
    Content/programme/hoofdstuk-3.md:5:6: error: 'www.example.org/wonen' is no web address [invalid-url]
        5 | url: www.example.org/wonen
          |      ^~~~~~~~~~~~~~~~~~~~~
       help: write it whole, beginning with https://
    ```

    ## Good

    `Content/programme/hoofdstuk-3.md`

    ```markdown
    ---
    title: Wonen
    number: "3"
    document: programma
    url: https://www.example.org/wonen
    ---
    ```

    ## Also

    The address of the site itself, `base-url` in `register.yml`, also ends in `/`. The same rule holds for an e-mail
    address.

    """#,
    "invalid-utf8": #"""
    # invalid-utf8

    A text file is written in the encoding UTF-8.

    ## Why

    A file in another encoding shows wrong letters, or none: `é` becomes `Ã©` or a question mark. Nobody can tell
    afterwards which letter was meant, so the file is refused before it is published.

    ## Bad

    `Content/pages/lang.md`, a page whose text holds the byte E9, which is `é` in the older encoding Windows-1252

    (made by the test)

    ## Message

    ```text
    Content/pages/lang.md:5:4: error: the byte 0xE9 is not UTF-8 here [invalid-utf8]
        5 | caf�
          |    ^
       help: save the file in the encoding UTF-8
    ```

    ## Good

    The same page with `é` in UTF-8.

    (made by the test)

    """#,
    "invalid-yaml": #"""
    # invalid-yaml

    The front matter is written in YAML.

    ## Why

    What can not be read can not be published. Most often a text holds a sign that means something in YAML, such as a
    colon with a space behind it: put the text between quotes.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Nareis: minder gezinsleden
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:2:14: error: the YAML can't be read: a second colon on one line [invalid-yaml]
        2 | title: Nareis: minder gezinsleden
          |              ^
       help: quote a text that holds a colon and a space
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: "Nareis: minder gezinsleden"
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    Other causes: a quote that is not closed, a tab instead of spaces, or lines of one list that do not begin in the same
    column.

    """#,
    "line-ending": #"""
    # line-ending

    Every line ends in a line feed, the last one too.

    ## Why

    A file that was saved on Windows may end its lines in a carriage return and a line feed. Changed back by the next editor,
    the whole file counts as changed, and a reviewer can't see what was. A last line without an end counts as changed when
    another follows it.

    ## Bad

    (made by the test)

    A page whose lines end as on Windows.

    ## Message

    ```text
    Content/pages/lang.md:1:4: notice: 5 lines end in a carriage return [line-ending]
        1 | ---
          |    ^
       help: 'register-build check --fix' mends it
    ```

    ## Good

    (made by the test)

    The same lines, each with a line feed.

    ## Cure

    `register-build check --fix` writes the line ends. The line `*.md text eol=lf` in a file `.gitattributes` keeps git from making others.

    """#,
    "link-outside-tree": #"""
    # link-outside-tree

    A symbolic link leads to a file within the same folder.

    ## Why

    A link that leads out of the content folder could publish a file of the machine that builds the site, such as a
    password. A link with an absolute path leads somewhere else on every machine.

    ## Bad

    `Content/pages/geheim.md`, a symbolic link to `../../secret.md`.

    (made by the test)

    ## Message

    ```text
    Content/pages/geheim.md: error: a link that leads out of 'Content' is not followed [link-outside-tree]
       help: put the file itself here
    ```

    ## Good

    `Content/pages/nog-eens.md`, a symbolic link to `over.md` beside it.

    (made by the test)

    """#,
    "link-to-withdrawn": #"""
    # link-to-withdrawn

    A measure names no withdrawn measure as related.

    ## Why

    Readers who follow the link would find a page that says that the measure is withdrawn. Name the one that took its
    place.

    ## Bad

    `Content/measures/asiel/nareis-oud.md`

    ```markdown
    ---
    title: Nareis beperken
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    withdrawn: {date: 2025-01-15, reason: Gaat op in een andere maatregel., replaced-by: startbanen}
    programme: niet-vermeld
    ---
    ```

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    related: [nareis-oud]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:9:11: warning: the measure 'nareis-oud' is withdrawn [link-to-withdrawn]
        9 | related: [nareis-oud]
          |           ^~~~~~~~~~
       help: it was replaced by 'startbanen'
    ```

    ## Good

    `Content/measures/asiel/nareis-oud.md`

    ```markdown
    ---
    title: Nareis beperken
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    withdrawn: {date: 2025-01-15, reason: Gaat op in een andere maatregel., replaced-by: startbanen}
    programme: niet-vermeld
    ---
    ```

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    related: [startbanen]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    This is a warning: the site is published.

    """#,
    "lost-address": #"""
    # lost-address

    No address that was published once gets lost.

    ## Why

    Laws, letters, articles and other sites name a page by its address, for years. What they lead to may have moved or have been withdrawn, but
    it may not be gone: `addresses.lock` lists every address that must last, and the build fails as long as one of them leads nowhere.

    ## Bad

    `Content/addresses.lock`

    ```text
    # The addresses that must last. 'register-build check --fix' adds new ones; no line goes.
    afdrukken/
    begrippen/
    beslissers/
    beslissers/minister-jv/
    data/citaten.bib
    data/citaten.csl.json
    data/register.json
    effecten/
    effecten/meer/
    effecten/minder/
    effecten/neutraal/
    effecten/veel-meer/
    effecten/veel-minder/
    grafieken/
    instrumenten/
    instrumenten/amvb/
    instrumenten/besluit/
    instrumenten/wet/
    maatregelen/
    maatregelen/startbanen/
    maatregelen/verblijf/
    maatregelen/vergunning/
    over/
    overzichten/
    programma/
    programma/dekking/
    programma/hoofdstuk-2/
    stromen/
    stromen/arbeid/
    stromen/asiel/
    termijnen/
    termijnen/kort/
    termijnen/lang/
    termijnen/middellang/
    trefwoorden/
    verhoudingen/
    verhoudingen/deels/
    verhoudingen/overgenomen/
    verhoudingen/tegengesteld/
    verhoudingen/verwant/
    wetten/
    wetten/vw-2000/
    zoeken/
    ```

    ## Message

    ```text
    Content/addresses.lock:22:1: error: the address 'maatregelen/verblijf/' would be lost: there is no file 'verblijf.md' in 'measures' [lost-address]
       22 | maatregelen/verblijf/
          | ^~~~~~~~~~~~~~~~~~~~~
       help: put the file back with 'withdrawn', or write '/maatregelen/verblijf/' into 'aliases' of the measure that takes its place
    ```

    ## Good

    `Content/addresses.lock`

    ```text
    # The addresses that must last. 'register-build check --fix' adds new ones; no line goes.
    afdrukken/
    begrippen/
    beslissers/
    beslissers/minister-jv/
    data/citaten.bib
    data/citaten.csl.json
    data/register.json
    effecten/
    effecten/meer/
    effecten/minder/
    effecten/neutraal/
    effecten/veel-meer/
    effecten/veel-minder/
    grafieken/
    instrumenten/
    instrumenten/amvb/
    instrumenten/besluit/
    instrumenten/wet/
    maatregelen/
    maatregelen/startbanen/
    maatregelen/verblijf/
    maatregelen/vergunning/
    over/
    overzichten/
    programma/
    programma/dekking/
    programma/hoofdstuk-2/
    stromen/
    stromen/arbeid/
    stromen/asiel/
    termijnen/
    termijnen/kort/
    termijnen/lang/
    termijnen/middellang/
    trefwoorden/
    verhoudingen/
    verhoudingen/deels/
    verhoudingen/overgenomen/
    verhoudingen/tegengesteld/
    verhoudingen/verwant/
    wetten/
    wetten/vw-2000/
    zoeken/
    ```

    `Content/measures/asiel/vergunning.md`

    ```markdown
    ---
    title: Afschaffen asielvergunning voor onbepaalde tijd
    aliases: [/maatregelen/verblijf/, Vergunning onbepaalde tijd]
    summary: Wie asiel krijgt, houdt een tijdelijke vergunning.
    stream: asiel
    order: 1
    effect: "0/-"
    horizon: [middellang, lang]
    implementation:
      label: Twee jaar
      from: 2024-Q1
      to: "2025"
    instruments: [wet]
    deciders: [minister-jv]
    needs: [{need: gemeenten, note: voor de opvang}]
    programme:
      - section: hoofdstuk-2#a-structurele-hervormingen
        relation: overgenomen
        note: Beide schaffen de vergunning af.
    related:
      - {measure: startbanen, note: Gaat over dezelfde groep}
    laws:
      - {law: vw-2000, article: "33"}
    sources:
      - {document: lijst, page: "44", page-inferred: yes}
    discrepancies:
      - field: horizon
        says:
          - {source: Overzicht asiel, text: Middellang.}
          - {source: Fiche 44, text: Lang.}
    ---

    ## Beschrijving

    De vergunning vervalt na een toets.[^1]

    [^1]: De bron noemt geen termijn.

    ## Effect

    | Groep | Effect |
    | --- | --- |
    | Allen | minder |
    ```

    ## Also

    The two ways out:

    - **A redirect.** `aliases` of the file that takes its place gets the old address. A file that was renamed is found through git, and
      `register-build check --fix` writes the alias. Where no file can have it, such as for a decider or after a change of a path word,
      [`redirects`](../content-format.md#addresses-for-ever) in `register.yml` does it.
    - **A tombstone.** The measure's file stays, with `withdrawn` and its reason, and its page says what became of it.

    A line of `addresses.lock` is taken away for one reason only: the address was never published.

    """#,
    "low-contrast": #"""
    # low-contrast

    Text and shapes stand out from what they are on, in light and in dark.

    ## Why

    Readers with poor sight, on a bad screen or in the sun can't read pale text. WCAG 2.2 asks for a contrast of 4.5 for text (criterion 1.4.3) and 3
    for shapes, borders and the focus (1.4.11), and the law asks public bodies for WCAG. The command knows which colour the pages show on which
    other, and holds the style sheet and the theme of `register.yml` to it.

    ## Bad

    `Content/register.yml`

    ```yaml
    title: Klein register
    tagline: Een register om mee te proberen
    language: nl
    base-url: https://register.example/
    publisher:
      name: De redactie
      url: https://register.example/
      email: redactie@register.example
    licence:
      name: CC0 1.0
      url: https://creativecommons.org/publicdomain/zero/1.0/
    theme:
      light: {link: "#4aa3b5"}
    effects:
      - {id: "++", label: veel meer, step: 2}
      - {id: "+", label: meer, step: 1}
      - {id: "0", label: neutraal, step: 0}
      - {id: "-", label: minder, step: -1}
      - {id: "--", label: veel minder, step: -2}
    horizons:
      - {id: kort, label: kort}
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: geinventariseerd, label: Geïnventariseerd, proposed: yes}
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen}
      - {id: deels, label: Deels overgenomen}
      - {id: verwant, label: Verwant}
      - {id: tegengesteld, label: Tegengesteld, contradicts: [overgenomen]}
    absent:
      - {id: pm, code: PM, label: nog in te vullen}
      - {id: ntb, code: ntb, label: nog te bepalen}
      - {id: nvt, code: n.v.t., label: niet van toepassing}
      - {id: onbekend, label: onbekend}
      - {id: niet-vermeld, label: niet vermeld}
      - {id: onleesbaar, label: onleesbaar}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
      - {id: vergelijking, label: Vergelijking met andere lidstaten}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - id: lijst
        title: Lijst van maatregelen
        publisher: De overheid
        date: voorjaar 2023
      - id: programma
        title: Programma
        date: najaar 2024
        url: https://www.example.org/programma
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000, abbreviation: Vw, bwb: BWBR0011823}
    ```

    ## Message

    ```text
    Content/register.yml:13:17: error: text in 'link' (#4aa3b5) on 'highlight' (#fbe9a9) has a contrast of 2.4 in the light scheme, below 4.5 [low-contrast]
       13 |   light: {link: "#4aa3b5"}
          |                 ^~~~~~~~~
       help: 'link' has enough as "#32717e"
    ```

    ## Good

    `Content/register.yml`

    ```yaml
    title: Klein register
    tagline: Een register om mee te proberen
    language: nl
    base-url: https://register.example/
    publisher:
      name: De redactie
      url: https://register.example/
      email: redactie@register.example
    licence:
      name: CC0 1.0
      url: https://creativecommons.org/publicdomain/zero/1.0/
    theme:
      light: {link: "#0f6073"}
    effects:
      - {id: "++", label: veel meer, step: 2}
      - {id: "+", label: meer, step: 1}
      - {id: "0", label: neutraal, step: 0}
      - {id: "-", label: minder, step: -1}
      - {id: "--", label: veel minder, step: -2}
    horizons:
      - {id: kort, label: kort}
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: geinventariseerd, label: Geïnventariseerd, proposed: yes}
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen}
      - {id: deels, label: Deels overgenomen}
      - {id: verwant, label: Verwant}
      - {id: tegengesteld, label: Tegengesteld, contradicts: [overgenomen]}
    absent:
      - {id: pm, code: PM, label: nog in te vullen}
      - {id: ntb, code: ntb, label: nog te bepalen}
      - {id: nvt, code: n.v.t., label: niet van toepassing}
      - {id: onbekend, label: onbekend}
      - {id: niet-vermeld, label: niet vermeld}
      - {id: onleesbaar, label: onleesbaar}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
      - {id: vergelijking, label: Vergelijking met andere lidstaten}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - id: lijst
        title: Lijst van maatregelen
        publisher: De overheid
        date: voorjaar 2023
      - id: programma
        title: Programma
        date: najaar 2024
        url: https://www.example.org/programma
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000, abbreviation: Vw, bwb: BWBR0011823}
    ```

    ## Also

    Of each colour and scheme the worst pair is told. Where the publisher chose neither colour of a pair, the finding is in the style sheet, `site.css`.

    """#,
    "markdown-budget": #"""
    # markdown-budget

    A text holds no more tables, links and brackets than a page can bear.

    ## Why

    Some texts of a few kilobytes would keep the build busy for minutes, or make a page of many megabytes. The limits are
    ten times what an honest page needs, and keep a stranger's file from stopping the build.

    ## Bad

    `Content/pages/lang.md`, a page with a table of 1,000 columns and 60 lines.

    (made by the test)

    ## Message

    ```text
    Content/pages/lang.md:6:1: error: tables may have 50000 cells in all: columns times lines below [markdown-budget]
        6 | |-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-…
          | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
       help: split the table, or end it with an empty line
    ```

    ## Good

    The same page with a table of 100 columns and 60 lines.

    (made by the test)

    ## Also

    | what | limit for one file |
    | --- | --- |
    | cells of all tables: columns times the lines below the heading | 50,000 |
    | lines before a row of dashes, times their cells | 200 million |
    | length of the longest link definition, times closing brackets | 32 million |
    | `![` times `]` | 20 million |
    | `<!` and `<?` | 1,000 |
    | `)` in a word, times the length of the word | 100 million |

    """#,
    "missing-alternative": #"""
    # missing-alternative

    An image has an alternative text.

    ## Why

    Who can not see the image hears or reads the alternative text. Say what the image tells in this place, not what kind
    of picture it is.

    ## Bad

    `Content/images/kaart.png`

    (made by the test)

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    ![](../images/kaart.png)
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:1: error: an image without an alternative text [missing-alternative]
        5 | ![](../images/kaart.png)
          | ^~~~~~~~~~~~~~~~~~~~~~~~
       help: write what the image shows between the brackets: ![...](...)
    ```

    ## Good

    `Content/images/kaart.png`

    (made by the test)

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    ![Kaart van Den Haag](../images/kaart.png)
    ```

    """#,
    "missing-file": #"""
    # missing-file

    The files that every register needs are there.

    ## Why

    Without `register.yml` nothing is known about the register, and without `index.md` there is no home page. A table of
    interface words is needed for the language of the register.

    ## Bad

    `Content/index.md`

    (no file)

    ## Message

    ```text
    Content/index.md: error: a register needs the file 'index.md' [missing-file]
       help: add it; docs/content-format.md says what it holds
    ```

    ## Good

    `Content/index.md`

    ```markdown
    ---
    title: Klein register
    ---

    Dit register is klein.
    ```

    """#,
    "missing-front-matter": #"""
    # missing-front-matter

    A Markdown file begins with its front matter: the keys between two lines `---`.

    ## Why

    The front matter holds what a page is called and, for a measure, its facts. Without it there is no title and no place
    in the lists.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    title: Contact

    Schrijf ons een brief.
    ```

    ## Message

    ```text
    Content/pages/contact.md:1:1: error: the file does not begin with a line '---' [missing-front-matter]
        1 | title: Contact
          | ^
       help: put the front matter between two lines '---' at the top of the file
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Schrijf ons een brief.
    ```

    """#,
    "missing-key": #"""
    # missing-key

    The keys that are required are there.

    ## Why

    A measure without a stream, an effect or a source can not be listed, counted or checked. Where the source gives no
    value, say so with an absent value, such as `niet-vermeld`.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:2:1: error: a measure needs a key 'horizon' [missing-key]
        2 | title: Aanpassing nareis
          | ^
       help: add 'horizon: ...'
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: niet-vermeld
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    docs/content-format.md says which keys are required.

    """#,
    "missing-programme": #"""
    # missing-programme

    A measure says whether the programme takes it up.

    ## Why

    The register shows what became of each measure in the programme. A measure that nobody has looked up yet must not look
    like one that the programme passes over in silence.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:2:8: warning: the measure does not say whether the programme takes it up [missing-programme]
        2 | title: Aanpassing nareis
          |        ^~~~~~~~~~~~~~~~~
       help: add 'programme:' with the sections and relations; when there are none, write one of the absent values behind it: pm, ntb, nvt, onbekend, niet-vermeld, onleesbaar
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    The absent value is one of those that `absent` in `register.yml` declares; the page of the measure shows its label. A withdrawn measure
    shows no links and needs none, and a register without a chapter has no programme to link to.

    This is a warning: the site is published.

    """#,
    "missing-template": #"""
    # missing-template

    Every kind of page has its template.

    ## Why

    Without it the pages of that kind could not be made.

    ## Bad

    `Templates/404.html`

    (no file)

    ## Message

    ```text
    Templates/404.html: error: a template is missing: '404.html' shows NotFoundPage [missing-template]
       help: add the file; docs/templates.md says what it may hold
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    {{> parts/bottom frame}}
    ```

    ## Also

    The templates are `home`, `measures`, `measure`, `tombstone`, `streams`, `stream`, `instruments`, `instrument`,
    `programme`, `chapter`, `page` and `404`, each with `.html` behind it.

    The command brings every template with it, and a folder of your own holds only those that you change, so you meet this rule only in a version
    of the command that was built without its theme.

    """#,
    "missing-text": #"""
    # missing-text

    The table of interface words has every word that the site needs.

    ## Why

    The words of the interface stand in `Templates/text/`, one file a language. Without one of them a label on the page
    would be missing.

    ## Bad

    `Templates/text/nl.yml` without the line `markdown-footnote: ...`.

    (made by the test)

    ## Message

    ```text
    Templates/text/nl.yml: error: the text 'markdown-footnote' is missing [missing-text]
       help: add a line 'markdown-footnote: ...'
    ```

    ## Good

    The same file with the line.

    (made by the test)

    ## Also

    A text that depends on a number is a pair: `measure-count.one` and `measure-count.other`. One needs the other beside
    it.

    """#,
    "mixed-absent-value": #"""
    # mixed-absent-value

    An absent value stands alone.

    ## Why

    An absent value says that there is no value, and why. Beside a value it would say that there is one and that there is
    none.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang, pm]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:6:23: error: 'pm' can't be combined with another value [mixed-absent-value]
        6 | horizon: [middellang, pm]
          |                       ^~
       help: leave it out, or write it alone
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    If the source gives one value and leaves the rest open, write the value, and the rest as a `note`.

    """#,
    "raw-html": #"""
    # raw-html

    A text is written in Markdown, without HTML.

    ## Why

    HTML in a text could load something from another site, break the page, or look different from the rest. What is
    written in Markdown looks right everywhere, also in print and for a screen reader.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    De redactie<br>Postbus 1
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:12: error: raw HTML is not published [raw-html]
        5 | De redactie<br>Postbus 1
          |            ^~~~
       help: write it in Markdown, or put a backslash before the '<' to show it
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    De redactie\
    Postbus 1
    ```

    ## Also

    Markdown has its own way for most things: a backslash at the end of a line breaks it, `**strong**`, `| a | table |`.
    To show a `<` itself, write a backslash before it.

    """#,
    "recursive-partial": #"""
    # recursive-partial

    A partial does not include itself.

    ## Why

    It would go on for ever, and the page would never be finished.

    ## Bad

    `Templates/404.html`

    ```html
    {{> parts/kop}}
    ```

    `Templates/parts/kop.html`

    ```html
    <h1>{{words.not-found}}</h1>
    {{> parts/kop}}
    ```

    ## Message

    ```text
    Templates/parts/kop.html:2:1: error: the partial includes itself: parts/kop > parts/kop [recursive-partial]
        2 | {{> parts/kop}}
          | ^~~~~~~~~~~~~~~
       help: take it out
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/kop}}
    ```

    `Templates/parts/kop.html`

    ```html
    <h1>{{words.not-found}}</h1>
    ```

    """#,
    "redundant-instrument": #"""
    # redundant-instrument

    A measure names the narrowest instruments that it needs.

    ## Why

    A measure counts under the broader instrument anyway. Naming both says that it needs two instruments, where it needs
    one.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [besluit, amvb]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:8:15: warning: 'besluit' is there beside 'amvb', which lies within it [redundant-instrument]
        8 | instruments: [besluit, amvb]
          |               ^~~~~~~
       help: leave 'besluit' out
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [amvb]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    This is a warning: the site is published.

    """#,
    "repeated-value": #"""
    # repeated-value

    A value is there once.

    ## Why

    The second mention adds nothing, and would be counted or shown twice. Most often another value was meant.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang, middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:6:23: error: 'middellang' is there twice [repeated-value]
        6 | horizon: [middellang, middellang]
          |                       ^~~~~~~~~~
       help: leave one of the two out
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang, lang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "security-expired": #"""
    # security-expired

    The security contact has not expired.

    ## Why

    Who finds a weakness in the site looks for the contact in `/.well-known/security.txt`. After its date nobody is to rely on it
    ([RFC 9116](https://www.rfc-editor.org/rfc/rfc9116), section 2.5.5), so the site would have no contact, and a report would not arrive.

    ## Bad

    `Content/register.yml`

    ```yaml
    title: Klein register
    tagline: Een register om mee te proberen
    language: nl
    base-url: https://register.example/
    publisher:
      name: De redactie
      url: https://register.example/
      email: redactie@register.example
    licence:
      name: CC0 1.0
      url: https://creativecommons.org/publicdomain/zero/1.0/
    security:
      email: veiligheid@register.example
      expires: 2025-05-31
    effects:
      - {id: "++", label: veel meer, step: 2}
      - {id: "+", label: meer, step: 1}
      - {id: "0", label: neutraal, step: 0}
      - {id: "-", label: minder, step: -1}
      - {id: "--", label: veel minder, step: -2}
    horizons:
      - {id: kort, label: kort}
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: geinventariseerd, label: Geïnventariseerd, proposed: yes}
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen}
      - {id: deels, label: Deels overgenomen}
      - {id: verwant, label: Verwant}
      - {id: tegengesteld, label: Tegengesteld, contradicts: [overgenomen]}
    absent:
      - {id: pm, code: PM, label: nog in te vullen}
      - {id: ntb, code: ntb, label: nog te bepalen}
      - {id: nvt, code: n.v.t., label: niet van toepassing}
      - {id: onbekend, label: onbekend}
      - {id: niet-vermeld, label: niet vermeld}
      - {id: onleesbaar, label: onleesbaar}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
      - {id: vergelijking, label: Vergelijking met andere lidstaten}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - id: lijst
        title: Lijst van maatregelen
        publisher: De overheid
        date: voorjaar 2023
      - id: programma
        title: Programma
        date: najaar 2024
        url: https://www.example.org/programma
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000, abbreviation: Vw, bwb: BWBR0011823}
    ```

    ## Message

    ```text
    Content/register.yml:14:12: error: the security contact expired with 2025-05-31, before 2025-06-01 [security-expired]
       14 |   expires: 2025-05-31
          |            ^~~~~~~~~~
       help: make sure that it is still right, and write a later date, at most a year ahead
    ```

    ## Good

    `Content/register.yml`

    ```yaml
    title: Klein register
    tagline: Een register om mee te proberen
    language: nl
    base-url: https://register.example/
    publisher:
      name: De redactie
      url: https://register.example/
      email: redactie@register.example
    licence:
      name: CC0 1.0
      url: https://creativecommons.org/publicdomain/zero/1.0/
    security:
      email: veiligheid@register.example
      expires: 2026-05-31
    effects:
      - {id: "++", label: veel meer, step: 2}
      - {id: "+", label: meer, step: 1}
      - {id: "0", label: neutraal, step: 0}
      - {id: "-", label: minder, step: -1}
      - {id: "--", label: veel minder, step: -2}
    horizons:
      - {id: kort, label: kort}
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: geinventariseerd, label: Geïnventariseerd, proposed: yes}
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen}
      - {id: deels, label: Deels overgenomen}
      - {id: verwant, label: Verwant}
      - {id: tegengesteld, label: Tegengesteld, contradicts: [overgenomen]}
    absent:
      - {id: pm, code: PM, label: nog in te vullen}
      - {id: ntb, code: ntb, label: nog te bepalen}
      - {id: nvt, code: n.v.t., label: niet van toepassing}
      - {id: onbekend, label: onbekend}
      - {id: niet-vermeld, label: niet vermeld}
      - {id: onleesbaar, label: onleesbaar}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
      - {id: vergelijking, label: Vergelijking met andere lidstaten}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - id: lijst
        title: Lijst van maatregelen
        publisher: De overheid
        date: voorjaar 2023
      - id: programma
        title: Programma
        date: najaar 2024
        url: https://www.example.org/programma
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000, abbreviation: Vw, bwb: BWBR0011823}
    ```

    ## Also

    "Now" is the day of the newest commit, or the one that `--as-of` names, here 2025-06-01; never the clock's.

    """#,
    "self-reference": #"""
    # self-reference

    A measure or an instrument does not refer to itself.

    ## Why

    A link to the page that a reader is on leads nowhere new. Most often another measure was meant.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    related: [nareis]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:9:11: error: the measure names itself as related [self-reference]
        9 | related: [nareis]
          |           ^~~~~~
       help: name another measure, or leave it out
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    related: [startbanen]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "single-statement": #"""
    # single-statement

    A discrepancy has at least two statements.

    ## Why

    A discrepancy shows readers where sources contradict each other. One statement contradicts nothing.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    discrepancies:
      - field: horizon
        says:
          - {source: Overzicht, text: Middellang.}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:14:7: error: one statement contradicts nothing [single-statement]
       14 |       - {source: Overzicht, text: Middellang.}
          |       ^
       help: add what the other source says
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    discrepancies:
      - field: horizon
        says:
          - {source: Overzicht, text: Middellang.}
          - {source: Fiche, text: Lang.}
    programme: niet-vermeld
    ---
    ```

    """#,
    "skipped-heading-level": #"""
    # skipped-heading-level

    Headings begin at level 2, and no level is skipped.

    ## Why

    The title of the page is level 1. The levels below it show what belongs to what, on the page and for a screen reader.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    ## Bereikbaar

    #### Per post

    Schrijf ons een brief.
    ```

    ## Message

    ```text
    Content/pages/contact.md:7:1: error: a heading of level 4 below one of level 2 [skipped-heading-level]
        7 | #### Per post
          | ^~~~~~~~~~~~~
       help: use level 3: ### ...
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    ## Bereikbaar

    ### Per post

    Schrijf ons een brief.
    ```

    """#,
    "statement-outdated": #"""
    # statement-outdated

    An accessibility statement is at most a year old.

    ## Why

    Who reads it must be able to rely on it, and the law asks that it is gone over every year. The rule looks at pages that have the key
    `statement-date`: the day on which the statement was last gone over.

    ## Bad

    `Content/pages/toegankelijkheid.md`

    ```markdown
    ---
    title: Toegankelijkheid
    statement-date: 2024-03-01
    ---

    ## Status

    Dit register voldoet deels.
    ```

    ## Message

    ```text
    Content/pages/toegankelijkheid.md:3:17: warning: the accessibility statement of 2024-03-01 is more than a year old on 2025-06-01 [statement-outdated]
        3 | statement-date: 2024-03-01
          |                 ^~~~~~~~~~
       help: go over the statement, and change its date
    ```

    ## Good

    `Content/pages/toegankelijkheid.md`

    ```markdown
    ---
    title: Toegankelijkheid
    statement-date: 2025-03-01
    ---

    ## Status

    Dit register voldoet deels.
    ```

    ## Also

    This is a warning: the site is published. "Now" is the day of the newest commit, or the one that `--as-of` names, here 2025-06-01; never the
    clock's.

    """#,
    "stray-file": #"""
    # stray-file

    Every file of the content folder has a place in the register.

    ## Why

    A file in the wrong folder, or of a kind that the register does not know, is not published. Whoever put it there
    thinks that it is, so it is better to say so.

    ## Bad

    `Content/measures/asiel/toelichting.txt`

    ```text
    Nog uit te werken.
    ```

    ## Message

    ```text
    Content/measures/asiel/toelichting.txt: warning: this file has no place in a register [stray-file]
       help: files here end in .md; move it out of the content folder, or begin its name with '_'
    ```

    ## Good

    `Content/measures/asiel/_toelichting.txt`

    ```text
    Nog uit te werken.
    ```

    ## Also

    A file whose name begins with `_` is a draft: it is counted, but neither read nor published. The folders are
    `measures`, `streams`, `instruments`, `programme`, `pages` and `images`; only `measures` may have folders within it.

    This is a warning: the site is published without the file.

    """#,
    "summary-too-long": #"""
    # summary-too-long

    The summary of a measure has at most 60 words.

    ## Why

    The summary stands in lists and search results, where a reader looks through many measures. One or two sentences are
    enough; the rest belongs in the body.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary:
      Wie asiel krijgt, kan nu zijn gezin laten overkomen. Dat heet nareis. De maatregel beperkt de nareis tot de man of
      vrouw en de kinderen die nog geen achttien jaar oud zijn. Andere familieleden kunnen dan niet meer nareizen. Ook
      komt er een termijn van twee jaar, en moet wie asiel kreeg eerst een huis hebben en genoeg geld verdienen om voor de
      hele familie te zorgen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:4:3: error: the summary has 67 words; at most 60 are allowed [summary-too-long]
        4 |   Wie asiel krijgt, kan nu zijn gezin laten overkomen. Dat heet nareis. De maatregel beperkt de nare…
          |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
       help: move the rest to the body
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Alleen de partner en de minderjarige kinderen van wie asiel kreeg, mogen nog nareizen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "tab-character": #"""
    # tab-character

    Front matter and YAML files hold no tabs, and no line of Markdown is indented by one.

    ## Why

    YAML forbids a tab where a line begins, and says so in words that nobody understands. Elsewhere a tab is as wide as each
    program likes, so that a list looks nested in one and flat in another.

    ## Bad

    (made by the test)

    A list in which a tab indents the second entry.

    ## Message

    ```text
    Content/pages/lang.md:6:1: notice: there is a tab [tab-character]
        6 | 	- Twee.
          | ^
       help: 'register-build check --fix' mends it
    ```

    ## Good

    (made by the test)

    The same list, indented by spaces.

    ## Cure

    `register-build check --fix` writes spaces: in Markdown as many as the tab is wide there, at the beginning of a line of YAML
    two, and else one. Where the YAML would still have a fault afterwards, the tab is left to you.

    """#,
    "template-syntax": #"""
    # template-syntax

    The placeholders of a template are well formed.

    ## Why

    A placeholder that is not closed would be shown to readers, or swallow a part of the page.

    ## Bad

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found</h1>
    {{> parts/bottom frame}}
    ```

    ## Message

    ```text
    Templates/404.html:2:5: error: the placeholder is not closed [template-syntax]
        2 | <h1>{{words.not-found</h1>
          |     ^~~~~~~~~~~~~~~~~~~~~~
       help: close it with '}}'
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    {{> parts/bottom frame}}
    ```

    ## Also

    docs/templates.md says how placeholders are written.

    """#,
    "text-before-heading": #"""
    # text-before-heading

    The text of a measure stands under a heading.

    ## Why

    All measures have the same sections, so that readers can compare them. Text without a heading belongs to none of them.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---

    In Denemarken geldt al zo een regel.
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:14:1: error: this text stands before the first heading [text-before-heading]
       14 | In Denemarken geldt al zo een regel.
          | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
       help: put it under one of the headings: Beschrijving, Effect, Vergelijking met andere lidstaten
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---

    ## Vergelijking met andere lidstaten

    In Denemarken geldt al zo een regel.
    ```

    """#,
    "trailing-space": #"""
    # trailing-space

    No line ends in white space.

    ## Why

    Nobody sees it on the page, and everybody sees it in the comparison of two versions, where a line counts as changed for
    it. Two spaces that break a line of Markdown say something and may stay; so may white space in a fenced block.

    ## Bad

    (made by the test)

    A page whose only line ends in a space.

    ## Message

    ```text
    Content/pages/lang.md:5:9: notice: a line ends in white space [trailing-space]
        5 | Een zin. 
          |         ^
       help: 'register-build check --fix' mends it
    ```

    ## Good

    (made by the test)

    The same line without the space, and a line that two spaces break.

    ## Cure

    `register-build check --fix` takes the white space away. Many editors can do it whenever they save a file.

    """#,
    "unclosed-section": #"""
    # unclosed-section

    Every section of a template is closed, the inner one first.

    ## Why

    A section says where a list or a condition begins and ends. Without its end, nobody can tell which part of the page is
    meant.

    ## Bad

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    {{#has-chapters}}
    <a href="{{programme-url}}">{{words.see-programme}}</a>
    {{> parts/bottom frame}}
    ```

    ## Message

    ```text
    Templates/404.html:3:1: error: the section 'has-chapters' is not closed [unclosed-section]
        3 | {{#has-chapters}}
          | ^~~~~~~~~~~~~~~~~
       help: close it with {{/has-chapters}}
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    {{#has-chapters}}
    <a href="{{programme-url}}">{{words.see-programme}}</a>
    {{/has-chapters}}
    {{> parts/bottom frame}}
    ```

    """#,
    "undefined-footnote": #"""
    # undefined-footnote

    A footnote that the text refers to is there.

    ## Why

    Without it readers see the signs `[^1]` in the text, and nothing below the page.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Schrijf ons een brief.[^1]
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:23: error: no footnote is called '1' [undefined-footnote]
        5 | Schrijf ons een brief.[^1]
          |                       ^~~~
       help: add a line '[^1]: ...', or write \[^ for the signs themselves
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Schrijf ons een brief.[^1]

    [^1]: Een mail mag ook.
    ```

    """#,
    "unescaped-text": #"""
    # unescaped-text

    Text has two braces, and only HTML has three.

    ## Why

    With three braces a value is put on the page as it is, so a text that holds `<` could become a program there. Only
    HTML that the software made itself is safe.

    ## Bad

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{{words.not-found}}}</h1>
    {{> parts/bottom frame}}
    ```

    ## Message

    ```text
    Templates/404.html:2:5: error: 'words.not-found' is not HTML, so it has two braces [unescaped-text]
        2 | <h1>{{{words.not-found}}}</h1>
          |     ^~~~~~~~~~~~~~~~~~~~~
       help: write {{words.not-found}}
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    {{> parts/bottom frame}}
    ```

    ## Also

    docs/templates.md says of which kind each field is.

    """#,
    "unknown-abbreviation": #"""
    # unknown-abbreviation

    The glossary knows every abbreviation in capitals that a text uses.

    ## Why

    A reader who meets `MTV` or `BWO` and finds it nowhere explained can't go on. Who writes it is the last to notice.

    ## Bad

    `Content/pages/toezicht.md`

    ```markdown
    ---
    title: Toezicht
    ---

    De IND beslist; de MTV houdt toezicht.
    ```

    ## Message

    ```text
    Content/pages/toezicht.md:5:20: warning: the glossary does not know 'MTV' [unknown-abbreviation]
        5 | De IND beslist; de MTV houdt toezicht.
          |                    ^~~
       help: add it to glossary.yml, or write it out; a code or a name that is no abbreviation stands between backticks
    ```

    ## Good

    `Content/pages/toezicht.md`

    ```markdown
    ---
    title: Toezicht van de MTV
    ---

    De IND beslist; het mobiel toezicht veiligheid controleert. De code is `MTV-3`, de bron
    [een lijst](https://example.org/MTV). Zie ook hoofdstuk II.
    ```

    ## Also

    An abbreviation is a word with two capitals beside each other (`IND`, `AMvB`, `KMar`), or one of three letters or more that
    begins and ends with a capital (`PvdA`, `JenV`). It is known when `glossary.yml` has it as a term or an alias, or as a part of
    one between hyphens, and so is its plural (`AMvBs`). The abbreviations and titles of declared laws, the names of declared documents and the
    codes of absent values count as known too.

    Not looked at are titles, labels and other names of the front matter, headings, code, web addresses and the targets of links, Roman
    numbers of I, V and X, the letter IJ (`IJsland`), and a register without a `glossary.yml`. Each abbreviation is reported once a file, and at most 100 in
    one file.

    This is a warning: the site is published.

    """#,
    "unknown-address": #"""
    # unknown-address

    A redirect leads to a page of the site.

    ## Why

    A reader with an old link would be sent from one page that is not there to another.

    ## Bad

    `Content/register.yml`

    ```yaml
    title: Klein register
    tagline: Een register om mee te proberen
    language: nl
    redirects:
      - {from: /beslissers/minister/, to: /beslissers/minister-jenv/}
    base-url: https://register.example/
    publisher:
      name: De redactie
      url: https://register.example/
      email: redactie@register.example
    licence:
      name: CC0 1.0
      url: https://creativecommons.org/publicdomain/zero/1.0/
    effects:
      - {id: "++", label: veel meer, step: 2}
      - {id: "+", label: meer, step: 1}
      - {id: "0", label: neutraal, step: 0, explanation: Het blijft gelijk.}
      - {id: "-", label: minder, step: -1, explanation: Het worden er minder.}
      - {id: "--", label: veel minder, step: -2}
    horizons:
      - {id: kort, label: kort, explanation: Binnen een jaar.}
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: geinventariseerd, label: Geïnventariseerd, proposed: yes}
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen, explanation: Het programma neemt het over.}
      - {id: deels, label: Deels overgenomen}
      - {id: verwant, label: Verwant}
      - {id: tegengesteld, label: Tegengesteld, contradicts: [overgenomen]}
    absent:
      - {id: pm, code: PM, label: nog in te vullen, explanation: De bron vult het later in.}
      - {id: ntb, code: ntb, label: nog te bepalen}
      - {id: nvt, code: n.v.t., label: niet van toepassing}
      - {id: onbekend, label: onbekend}
      - {id: niet-vermeld, label: niet vermeld}
      - {id: onleesbaar, label: onleesbaar}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
      - {id: vergelijking, label: Vergelijking met andere lidstaten}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - id: lijst
        title: Lijst van maatregelen
        publisher: De overheid
        date: voorjaar 2023
      - id: programma
        title: Programma
        date: najaar 2024
        url: https://www.example.org/programma
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000, abbreviation: Vw, bwb: BWBR0011823}
    ```

    ## Message

    ```text
    Content/register.yml:5:39: error: nothing is published at '/beslissers/minister-jenv/' [unknown-address]
        5 |   - {from: /beslissers/minister/, to: /beslissers/minister-jenv/}
          |                                       ^~~~~~~~~~~~~~~~~~~~~~~~~~
       help: did you mean '/beslissers/minister-jv/'?
    ```

    ## Good

    `Content/register.yml`

    ```yaml
    title: Klein register
    tagline: Een register om mee te proberen
    language: nl
    redirects:
      - {from: /beslissers/minister/, to: /beslissers/minister-jv/}
    base-url: https://register.example/
    publisher:
      name: De redactie
      url: https://register.example/
      email: redactie@register.example
    licence:
      name: CC0 1.0
      url: https://creativecommons.org/publicdomain/zero/1.0/
    effects:
      - {id: "++", label: veel meer, step: 2}
      - {id: "+", label: meer, step: 1}
      - {id: "0", label: neutraal, step: 0, explanation: Het blijft gelijk.}
      - {id: "-", label: minder, step: -1, explanation: Het worden er minder.}
      - {id: "--", label: veel minder, step: -2}
    horizons:
      - {id: kort, label: kort, explanation: Binnen een jaar.}
      - {id: middellang, label: middellang}
      - {id: lang, label: lang}
    statuses:
      - {id: geinventariseerd, label: Geïnventariseerd, proposed: yes}
      - {id: ingevoerd, label: Ingevoerd}
    relations:
      - {id: overgenomen, label: Overgenomen, explanation: Het programma neemt het over.}
      - {id: deels, label: Deels overgenomen}
      - {id: verwant, label: Verwant}
      - {id: tegengesteld, label: Tegengesteld, contradicts: [overgenomen]}
    absent:
      - {id: pm, code: PM, label: nog in te vullen, explanation: De bron vult het later in.}
      - {id: ntb, code: ntb, label: nog te bepalen}
      - {id: nvt, code: n.v.t., label: niet van toepassing}
      - {id: onbekend, label: onbekend}
      - {id: niet-vermeld, label: niet vermeld}
      - {id: onleesbaar, label: onleesbaar}
    sections:
      - {id: beschrijving, label: Beschrijving}
      - {id: effect, label: Effect}
      - {id: vergelijking, label: Vergelijking met andere lidstaten}
    deciders:
      - {id: minister-jv, label: minister van Justitie en Veiligheid}
    needs:
      - {id: gemeenten, label: gemeenten}
    documents:
      - id: lijst
        title: Lijst van maatregelen
        publisher: De overheid
        date: voorjaar 2023
      - id: programma
        title: Programma
        date: najaar 2024
        url: https://www.example.org/programma
    laws:
      - {id: vw-2000, title: Vreemdelingenwet 2000, abbreviation: Vw, bwb: BWBR0011823}
    ```

    ## Also

    A redirect of a folder, `{from: /maatregelen/, to: /fiches/}`, also leads on from every address of `addresses.lock` below it to the one with the
    same end, where there is a page.

    """#,
    "unknown-decider": #"""
    # unknown-decider

    Who decides is one of the deciders that `register.yml` declares.

    ## Why

    Each decider is declared once, with the name that readers see. So one body does not appear under two names.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    deciders: [minister-vj]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:9:12: error: no decider is called 'minister-vj' [unknown-decider]
        9 | deciders: [minister-vj]
          |            ^~~~~~~~~~~
       help: did you mean 'minister-jv'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    deciders: [minister-jv]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "unknown-document": #"""
    # unknown-document

    The document is one that `register.yml` declares.

    ## Why

    Every fact rests on a source that a reader can look up. A document that is not declared has no title and no address.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - document: lijsten
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:10:15: error: no document is called 'lijsten' [unknown-document]
       10 |   - document: lijsten
          |               ^~~~~~~
       help: did you mean 'lijst'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "unknown-effect": #"""
    # unknown-effect

    The effect is one of the signs that `register.yml` declares, or an absent value.

    ## Why

    Effects are compared and counted on one scale. A sign that is not on it has no place there.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "+-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:5:9: error: no effect is called '+-' [unknown-effect]
        5 | effect: "+-"
          |         ^~~~
       help: the effects are ++ + 0 - --, the absent values pm, ntb, nvt, onbekend, niet-vermeld, onleesbaar
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "0/-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    A range has two ends with a slash between them: `"0/-"`. Quote the signs, and use the plain hyphen of the keyboard,
    not a dash.

    """#,
    "unknown-field": #"""
    # unknown-field

    The field of a discrepancy is a key of a measure.

    ## Why

    A discrepancy is shown beside the fact that the sources disagree about. So it names that fact by its key.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    discrepancies:
      - field: termijn
        says:
          - {source: Overzicht, text: Middellang.}
          - {source: Fiche, text: Lang.}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:12:12: error: a measure has no field 'termijn' [unknown-field]
       12 |   - field: termijn
          |            ^~~~~~~
       help: the fields are title, aliases, summary, stream, order, status, effect, horizon, implementation, instruments, deciders, needs, programme, related, laws, sources, discrepancies, withdrawn
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    discrepancies:
      - field: horizon
        says:
          - {source: Overzicht, text: Middellang.}
          - {source: Fiche, text: Lang.}
    programme: niet-vermeld
    ---
    ```

    """#,
    "unknown-heading": #"""
    # unknown-heading

    The headings of level 2 in a measure are the sections that `register.yml` declares.

    ## Why

    All measures have the same sections, so that readers can compare them. A heading with another name would have no
    place.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---

    ## Vergelijking

    In Denemarken geldt al zo een regel.
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:14:1: error: a measure has no section 'Vergelijking' [unknown-heading]
       14 | ## Vergelijking
          | ^~~~~~~~~~~~~~~
       help: the sections are Beschrijving, Effect, Vergelijking met andere lidstaten
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---

    ## Vergelijking met andere lidstaten

    In Denemarken geldt al zo een regel.
    ```

    ## Also

    Below a section you can use headings of your own, from level 3.

    """#,
    "unknown-horizon": #"""
    # unknown-horizon

    The horizon is one that `register.yml` declares, or an absent value.

    ## Why

    The site orders measures by horizon, from near to far. A word that is not declared has no place in that order.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [midellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:6:11: error: no horizon is called 'midellang' [unknown-horizon]
        6 | horizon: [midellang]
          |           ^~~~~~~~~
       help: did you mean 'middellang'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "unknown-instrument": #"""
    # unknown-instrument

    The instrument that is named has a file in `instruments/`.

    ## Why

    A measure is listed under the instruments that it needs. Under one that does not exist, no reader would find it.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wett]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:8:15: error: no instrument is called 'wett' [unknown-instrument]
        8 | instruments: [wett]
          |               ^~~~
       help: did you mean 'wet'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    The same holds for `within` of an instrument, which names a broader one.

    """#,
    "unknown-key": #"""
    # unknown-key

    A file has only the keys that its kind of file knows.

    ## Why

    A key with a spelling mistake would be skipped in silence, and its value would be missing from the site. So every key
    must be one that is known.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    alias: [Nareis]
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:11:1: error: a measure has no key 'alias' [unknown-key]
       11 | alias: [Nareis]
          | ^~~~~
       help: did you mean 'aliases'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    aliases: [Nareis]
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    docs/content-format.md lists the keys of every kind of file.

    """#,
    "unknown-law": #"""
    # unknown-law

    The law is one that `register.yml` declares.

    ## Why

    A law is declared once, with its title and its number in the official collection. So every mention has the same name
    and leads to the right text.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    laws:
      - {law: vw-2001, article: "29"}
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:10:11: error: no law is called 'vw-2001' [unknown-law]
       10 |   - {law: vw-2001, article: "29"}
          |           ^~~~~~~
       help: did you mean 'vw-2000'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    laws:
      - {law: vw-2000, article: "29"}
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "unknown-measure": #"""
    # unknown-measure

    The measure that is named has a file in `measures/`.

    ## Why

    A measure is named by its id: the name of its file without `.md`. A name that no file has would be a link to nowhere.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    related: [startbaan]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:9:11: error: no measure is called 'startbaan' [unknown-measure]
        9 | related: [startbaan]
          |           ^~~~~~~~~
       help: did you mean 'startbanen'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    related: [startbanen]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    Ids are never changed or used again. A measure that is no longer needed gets the key `withdrawn`, and its page stays.

    """#,
    "unknown-name": #"""
    # unknown-name

    A name in a template is a field of the page or record that it stands in.

    ## Why

    A name that nothing has would leave an empty place on every page. docs/templates.md lists the fields of each page.

    ## Bad

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    <a href="{{measure-url}}">{{words.see-measures}}</a>
    {{> parts/bottom frame}}
    ```

    ## Message

    ```text
    Templates/404.html:3:10: error: no field is called 'measure-url' in NotFoundPage [unknown-name]
        3 | <a href="{{measure-url}}">{{words.see-measures}}</a>
          |          ^~~~~~~~~~~~~~~
       help: did you mean 'measures-url'?
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    <a href="{{measures-url}}">{{words.see-measures}}</a>
    {{> parts/bottom frame}}
    ```

    ## Also

    In a section over a list or a record, only the fields of that record are names. A field of the page is written
    `page.name` there.

    """#,
    "unknown-need": #"""
    # unknown-need

    What is needed is one of the needs that `register.yml` declares.

    ## Why

    Each need is declared once, with the name that readers see. So the same need does not appear under two names.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    needs: [gemeente]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:9:9: error: no need is called 'gemeente' [unknown-need]
        9 | needs: [gemeente]
          |         ^~~~~~~~
       help: did you mean 'gemeenten'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    needs: [gemeenten]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "unknown-partial": #"""
    # unknown-partial

    A partial that a template includes is there.

    ## Why

    A partial is a template that others include. Without it a part of the page would be missing.

    ## Bad

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    {{> parts/botom frame}}
    ```

    ## Message

    ```text
    Templates/404.html:3:1: error: no template is called 'parts/botom' [unknown-partial]
        3 | {{> parts/botom frame}}
          | ^~~~~~~~~~~~~~~~~~~~~~~
       help: did you mean 'parts/bottom'?
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    {{> parts/bottom frame}}
    ```

    ## Also

    The name is the path of the file below `Templates/`, without `.html`.

    """#,
    "unknown-relation": #"""
    # unknown-relation

    The relation to the programme is one that `register.yml` declares.

    ## Why

    The relation says whether the programme adopts a measure, or wants something else. A word that is not declared would
    say nothing to readers.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    programme:
      - section: hoofdstuk-2#slot
        relation: overgenome
    sources:
      - {document: lijst, part: Overzicht}
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:11:15: error: no relation is called 'overgenome' [unknown-relation]
       11 |     relation: overgenome
          |               ^~~~~~~~~~
       help: did you mean 'overgenomen'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    programme:
      - section: hoofdstuk-2#slot
        relation: overgenomen
    sources:
      - {document: lijst, part: Overzicht}
    ---
    ```

    """#,
    "unknown-section": #"""
    # unknown-section

    The section of the programme that is named is a heading of a chapter.

    ## Why

    A link to the programme shows readers which promise a measure serves. The part before `#` is the name of the file in
    `programme/`, the part behind it the anchor of the heading.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    programme:
      - section: hoofdstuk-2#a-structurele-hervorming
        relation: overgenomen
    sources:
      - {document: lijst, part: Overzicht}
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:10:14: error: the chapter 'hoofdstuk-2' has no section 'a-structurele-hervorming' [unknown-section]
       10 |   - section: hoofdstuk-2#a-structurele-hervorming
          |              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
       help: did you mean 'hoofdstuk-2#a-structurele-hervormingen'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    programme:
      - section: hoofdstuk-2#a-structurele-hervormingen
        relation: overgenomen
    sources:
      - {document: lijst, part: Overzicht}
    ---
    ```

    ## Also

    An anchor is the text of the heading in lower case, with hyphens for spaces and without other signs: `### A.
    Structurele hervormingen` has the anchor `a-structurele-hervormingen`.

    """#,
    "unknown-status": #"""
    # unknown-status

    The status is one that `register.yml` declares.

    ## Why

    The status says how far a measure is. Readers see its label, and a status that is not declared has none.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    status: ingevoert
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:5:9: error: no status is called 'ingevoert' [unknown-status]
        5 | status: ingevoert
          |         ^~~~~~~~~
       help: did you mean 'ingevoerd'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    status: ingevoerd
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    A measure without a status has the first one of the list.

    """#,
    "unknown-stream": #"""
    # unknown-stream

    The stream that a measure names has a file in `streams/`.

    ## Why

    A measure is listed, counted and ordered within its stream. Under a stream that does not exist, no reader would find
    it.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asyl
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:4:9: error: no stream is called 'asyl' [unknown-stream]
        4 | stream: asyl
          |         ^~~~
       help: did you mean 'asiel'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "unknown-text": #"""
    # unknown-text

    A word that a template uses is in the table of interface words.

    ## Why

    The words of the interface stand in `Templates/text/`, one file a language. A key that is not there would leave an
    empty place on the page.

    ## Bad

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-fond}}</h1>
    {{> parts/bottom frame}}
    ```

    ## Message

    ```text
    Templates/404.html:2:5: error: no text is called 'not-fond' [unknown-text]
        2 | <h1>{{words.not-fond}}</h1>
          |     ^~~~~~~~~~~~~~~~~~
       help: did you mean 'not-found'?
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    {{> parts/bottom frame}}
    ```

    """#,
    "unlisted-address": #"""
    # unlisted-address

    Every address that must last is listed.

    ## Why

    An address that is not in `addresses.lock` can get lost unseen: nothing knows that it was ever published. So each new one is added to the
    list, in the same change as the page that it belongs to.

    ## Bad

    `Content/addresses.lock`

    ```text
    # The addresses that must last. 'register-build check --fix' adds new ones; no line goes.
    afdrukken/
    begrippen/
    beslissers/
    beslissers/minister-jv/
    data/citaten.bib
    data/citaten.csl.json
    data/register.json
    effecten/
    effecten/meer/
    effecten/minder/
    effecten/neutraal/
    effecten/veel-meer/
    effecten/veel-minder/
    grafieken/
    instrumenten/
    instrumenten/amvb/
    instrumenten/besluit/
    instrumenten/wet/
    maatregelen/
    maatregelen/startbanen/
    over/
    overzichten/
    programma/
    programma/dekking/
    programma/hoofdstuk-2/
    stromen/
    stromen/arbeid/
    stromen/asiel/
    termijnen/
    termijnen/kort/
    termijnen/lang/
    termijnen/middellang/
    trefwoorden/
    verhoudingen/
    verhoudingen/deels/
    verhoudingen/overgenomen/
    verhoudingen/tegengesteld/
    verhoudingen/verwant/
    wetten/
    wetten/vw-2000/
    zoeken/
    ```

    ## Message

    ```text
    Content/addresses.lock: warning: an address is published and not listed yet: 'maatregelen/vergunning/' [unlisted-address]
       help: 'register-build check --fix' adds them, so that they can't get lost unseen
    ```

    ## Good

    `Content/addresses.lock`

    ```text
    # The addresses that must last. 'register-build check --fix' adds new ones; no line goes.
    afdrukken/
    begrippen/
    beslissers/
    beslissers/minister-jv/
    data/citaten.bib
    data/citaten.csl.json
    data/register.json
    effecten/
    effecten/meer/
    effecten/minder/
    effecten/neutraal/
    effecten/veel-meer/
    effecten/veel-minder/
    grafieken/
    instrumenten/
    instrumenten/amvb/
    instrumenten/besluit/
    instrumenten/wet/
    maatregelen/
    maatregelen/startbanen/
    maatregelen/vergunning/
    over/
    overzichten/
    programma/
    programma/dekking/
    programma/hoofdstuk-2/
    stromen/
    stromen/arbeid/
    stromen/asiel/
    termijnen/
    termijnen/kort/
    termijnen/lang/
    termijnen/middellang/
    trefwoorden/
    verhoudingen/
    verhoudingen/deels/
    verhoudingen/overgenomen/
    verhoudingen/tegengesteld/
    verhoudingen/verwant/
    wetten/
    wetten/vw-2000/
    zoeken/
    ```

    ## Also

    It is a warning, so that an editor who adds a measure can go on; with `--strict` it is an error, which is how continuous integration holds
    that the list is whole. A register without the file is held to nothing, and the account of a run says so: begin the list with an empty file
    `Content/addresses.lock` and `register-build check --fix`.

    """#,
    "unordered-addresses": #"""
    # unordered-addresses

    The list of addresses is in order, each there once.

    ## Why

    Sorted lines are easy to review, and two branches that add addresses seldom touch the same place. Where they do, what a merge leaves behind
    must not be taken for addresses, or an address would be left out of the list.

    ## Bad

    `Content/addresses.lock`

    ```text
    # The addresses that must last. 'register-build check --fix' adds new ones; no line goes.
    afdrukken/
    begrippen/
    beslissers/
    beslissers/minister-jv/
    data/citaten.bib
    data/citaten.csl.json
    data/register.json
    effecten/
    effecten/meer/
    effecten/minder/
    effecten/neutraal/
    effecten/veel-meer/
    effecten/veel-minder/
    grafieken/
    instrumenten/
    instrumenten/amvb/
    instrumenten/besluit/
    instrumenten/wet/
    maatregelen/
    <<<<<<< HEAD
    maatregelen/startbanen/
    =======
    maatregelen/vergunning/
    >>>>>>> vergunning
    over/
    overzichten/
    programma/
    programma/dekking/
    programma/hoofdstuk-2/
    stromen/
    stromen/arbeid/
    stromen/asiel/
    termijnen/
    termijnen/kort/
    termijnen/lang/
    termijnen/middellang/
    trefwoorden/
    verhoudingen/
    verhoudingen/deels/
    verhoudingen/overgenomen/
    verhoudingen/tegengesteld/
    verhoudingen/verwant/
    wetten/
    wetten/vw-2000/
    zoeken/
    ```

    ## Message

    ```text
    Content/addresses.lock:21:1: error: a conflict of a merge is not resolved here [unordered-addresses]
       21 | <<<<<<< HEAD
          | ^~~~~~~~~~~~
       help: keep the lines of both sides, in order
    ```

    ## Good

    `Content/addresses.lock`

    ```text
    # The addresses that must last. 'register-build check --fix' adds new ones; no line goes.
    afdrukken/
    begrippen/
    beslissers/
    beslissers/minister-jv/
    data/citaten.bib
    data/citaten.csl.json
    data/register.json
    effecten/
    effecten/meer/
    effecten/minder/
    effecten/neutraal/
    effecten/veel-meer/
    effecten/veel-minder/
    grafieken/
    instrumenten/
    instrumenten/amvb/
    instrumenten/besluit/
    instrumenten/wet/
    maatregelen/
    maatregelen/startbanen/
    maatregelen/vergunning/
    over/
    overzichten/
    programma/
    programma/dekking/
    programma/hoofdstuk-2/
    stromen/
    stromen/arbeid/
    stromen/asiel/
    termijnen/
    termijnen/kort/
    termijnen/lang/
    termijnen/middellang/
    trefwoorden/
    verhoudingen/
    verhoudingen/deels/
    verhoudingen/overgenomen/
    verhoudingen/tegengesteld/
    verhoudingen/verwant/
    wetten/
    wetten/vw-2000/
    zoeken/
    ```

    ## Also

    `register-build check --fix` resolves it: no line ever goes, so the lines of both sides stay. It sorts lines that are out of order, too, by
    their bytes, and takes away the second of two that are equal.

    """#,
    "unquoted-sign": #"""
    # unquoted-sign

    A sign that stands for an effect is written between quotes.

    ## Why

    In YAML a bare hyphen begins a list. Without quotes the effect would be an empty list instead of a minus.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: -
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:5:9: error: a bare '-' begins a list in YAML [unquoted-sign]
        5 | effect: -
          |         ^
       help: quote the sign: "-"
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "unsafe-link": #"""
    # unsafe-link

    A link leads to a file of the register or to a web or mail address.

    ## Why

    Other kinds of address, such as `javascript:` or `data:`, can run a program in the browser of a reader. Some do
    nothing at all on most machines.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Lees [de lijst](ftp://ftp.example.org/lijst.pdf).
    ```

    ## Message

    ```text
    Content/pages/contact.md:5:17: error: the scheme 'ftp:' is not published [unsafe-link]
        5 | Lees [de lijst](ftp://ftp.example.org/lijst.pdf).
          |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
       help: links lead to a file of the register, or to an https:, http: or mailto: address
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Lees [de lijst](https://www.example.org/lijst.pdf).
    ```

    """#,
    "unsafe-place": #"""
    # unsafe-place

    A placeholder stands in text or between the quotes of an attribute.

    ## Why

    In a script, a style or an attribute that runs a program, a value from the content could do more than be shown. Anyone
    who can change a text could then change the page.

    ## Bad

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    <a href={{measures-url}}>{{words.see-measures}}</a>
    {{> parts/bottom frame}}
    ```

    ## Message

    ```text
    Templates/404.html:3:9: error: a placeholder may not stand in an attribute without quotes [unsafe-place]
        3 | <a href={{measures-url}}>{{words.see-measures}}</a>
          |         ^~~~~~~~~~~~~~~~
       help: a placeholder stands in text or between the quotes of an attribute
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    <a href="{{measures-url}}">{{words.see-measures}}</a>
    {{> parts/bottom frame}}
    ```

    ## Also

    Nothing may stand in a script, a style, an HTML comment, the name of a tag or an attribute, an attribute without
    quotes, an `on...` attribute, `style` or `srcdoc`. In `href`, `src` and other attributes that hold an address, only a
    field of kind URL may stand. A section starts and ends in the same place: both in text, or both in the same tag.

    """#,
    "unused-footnote": #"""
    # unused-footnote

    The text refers to every footnote once or more.

    ## Why

    A footnote that nothing refers to is not shown, so what it says is lost.

    ## Bad

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Schrijf ons een brief.

    [^1]: Een mail mag ook.
    ```

    ## Message

    ```text
    Content/pages/contact.md:7:1: warning: nothing refers to this footnote, or it is defined twice [unused-footnote]
        7 | [^1]: Een mail mag ook.
          | ^~~~
       help: refer to it where it belongs, or remove it
    ```

    ## Good

    `Content/pages/contact.md`

    ```markdown
    ---
    title: Contact
    ---

    Schrijf ons een brief.[^1]

    [^1]: Een mail mag ook.
    ```

    ## Also

    This is a warning: the site is published without the footnote.

    """#,
    "withdrawal-cycle": #"""
    # withdrawal-cycle

    Following `replaced-by` ends at a measure, and not where it began.

    ## Why

    Who comes to a withdrawn measure is sent to the one that took its place. If that one leads back, readers go round in
    circles.

    ## Bad

    `Content/measures/asiel/nareis-oud.md`

    ```markdown
    ---
    title: Nareis beperken
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    withdrawn: {date: 2025-01-15, reason: Gaat op in een andere maatregel., replaced-by: nareis}
    programme: niet-vermeld
    ---
    ```

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    withdrawn: {date: 2025-01-15, reason: Gaat op in een andere maatregel., replaced-by: nareis-oud}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:11:86: error: following 'replaced-by' from 'nareis' leads back to it [withdrawal-cycle]
       11 | … in een andere maatregel., replaced-by: nareis-oud}
          |                                          ^~~~~~~~~~
       help: name a measure that is not withdrawn
    ```

    ## Good

    `Content/measures/asiel/nareis-oud.md`

    ```markdown
    ---
    title: Nareis beperken
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    withdrawn: {date: 2025-01-15, reason: Gaat op in een andere maatregel., replaced-by: nareis}
    programme: niet-vermeld
    ---
    ```

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    """#,
    "wrong-section": #"""
    # wrong-section

    A field is used as what it is: a value is shown, a list or a condition makes a section.

    ## Why

    A condition has no text to show, and a value that is always there makes no choice. A value that may be absent stands
    in a section over it, so that there is never an empty element.

    ## Bad

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    <p>{{has-chapters}}</p>
    {{> parts/bottom frame}}
    ```

    ## Message

    ```text
    Templates/404.html:3:4: error: 'has-chapters' is a condition, not a value [wrong-section]
        3 | <p>{{has-chapters}}</p>
          |    ^~~~~~~~~~~~~~~~
       help: use {{#has-chapters}}...{{/has-chapters}}
    ```

    ## Good

    `Templates/404.html`

    ```html
    {{> parts/top frame}}
    <h1>{{words.not-found}}</h1>
    {{#has-chapters}}
    <p>{{words.see-programme}}</p>
    {{/has-chapters}}
    {{> parts/bottom frame}}
    ```

    ## Also

    docs/templates.md says what a section does over each kind of field.

    """#,
    "wrong-type": #"""
    # wrong-type

    A value has the kind that its key asks for: a text, a list, a map, or yes or no.

    ## Why

    A list where one text is asked for, or the other way round, can not be shown in its place.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    aliases: Nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:3:10: error: 'aliases' must be a list, not a text [wrong-type]
        3 | aliases: Nareis
          |          ^~~~~~
       help: begin each entry with '- ', or write [one, two]
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    aliases: [Nareis]
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Overzicht}
    programme: niet-vermeld
    ---
    ```

    ## Also

    A list is written as `[one, two]`, or with each entry on a line of its own behind `- `. A map has keys of its own,
    each on an indented line. In `register.yml` a list may also have too many entries: 4 relations, 5 effects, 20 absent
    values, 200 others.

    """#,
  ]
}
