/// Words that say nothing about the subject of a text: articles, pronouns, prepositions, conjunctions,
/// auxiliary verbs and the like. In a register of some dozens of texts many of them are rare by
/// accident, so that their rarity alone would not tell.
enum CommonWords {
  /// The folded words of a language.
  static func words(of language: InterfaceLanguage) -> Set<[UInt8]> {
    let list =
      switch language {
      case .dutch: dutch
      case .english: english
      }
    return Set(list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }

  private static let dutch = """
    af al de en er he ik in is ja je me na nu of om op te uw we wo ze zo
    aan achter alle alleen allemaal alles als altijd ander andere anders behalve ben bent
    bij bijna bijvoorbeeld binnen boven buiten daar daaraan daarbij daardoor daarin daarna
    daarnaast daarom daaronder daarop daarover daartoe daarvan daarvoor dan dat deed deze
    die dit doen doet door dus echt een eens eerder eerst eerste eigen elk elkaar elke enige
    enkele eraan erbij erdoor erin ermee ernaast erop erover ertoe eruit ervan ervoor even
    gaan gaat gaf gedaan geeft geen gegeven gelden geldt gemaakt geval geven ging gold haar
    had heb hebben hebt heeft hen het hetzelfde hield hier hierbij hierdoor hierin hiermee
    hierna hiervan hiervoor hij hoe hoeft hoeven hoewel houden houdt hun ieder iedere
    iedereen iemand iets juist kan komen komt kon kreeg krijgen krijgt kunnen kunt kwam laat
    lag laten later leiden leidt liefst liet liggen ligt loopt lopen maakt maar mag maken
    meer meest meestal men met mijn minder misschien mocht moest moet moeten mogen naar
    naast nam neemt nemen net niemand niet niets nodig noemen noemt nog omdat onder ongeveer
    ons ook over passen past per ruim samen snel sneller soms staan staat steeds stellen
    stelt stond straks tegen tenzij terwijl toch toe toen tot tussen uit vaak vaker vallen
    valt van vanaf vanuit veel verder via vinden vindt volgens voor vooraf vooral voordat
    vraagt vragen waar waaraan waarbij waardoor waarin waarmee waarna waarom waarop waarover
    waarvan waarvoor wanneer want was wat weer weinig wel welk welke werd werden wie wil
    wilde willen wilt word worden wordt zal zeer zeggen zegt zelf zet zetten zich zien ziet
    zij zijn zoals zodat zodra zonder zou zouden zowel zullen
    """

  private static let english = """
    am an as at be by do go he if in is it me my no of on or so to up us we
    about above after again against all also although always among and another any are
    because been before being below between both but can cannot could did does doing done
    down during each either enough ever every few first for from further gave get gets give
    given gives goes going gone had has have having her here his how however into its itself
    just keep last least less let like made make makes making many may might more most much
    must near need needs neither never new next not nothing now off often once only other
    others our out over own rather same shall she should since some soon still such take
    taken takes than that the their them then there therefore these they this those through
    thus together too under until upon use used very via was well were what when where
    whether which while who whole whose why will with within without would yet you your
    """
}
