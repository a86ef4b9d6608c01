import type { Grammar } from '../grammar';

/** Direct and indirect questions have the same form. */
const ASKED_WITH_CZY = [
  'czy (?:przypadkiem )?(?:{it} |{np} |{name} )?(?:(?:{still}|{is}) )*(?:{here})(?: (?:jest|sa))?',
  'czy (?:(?:{still}|{is}) )*(?:{here}) (?:jest |sa )?(?:{it}|{np}|{name})',
  'czy (?:(?:{still}|{is}) )*(?:{it}|{np}|{name}) (?:(?:{still}|{is}) )*(?:{here})',
  'czy (?:{it} |{np} |{name} )?(?:{is} )?{still} (?:{is} )?(?:{stillhere})',
  'czy (?:{it} |{np} |{name} )?(?:{been} )*(?:{sold})(?: juz)?',
  'czy (?:{been} )*(?:{it}|{np}|{name}) (?:{been} )*(?:{sold})',
  'czy (?:{been} )*(?:{sold}) (?:{it}|{np}|{name})',
  'czy (?:{have}) {still} (?:{acc}|{np})(?: (?:{here}))?',
  'czy {still} (?:{have}) (?:{acc}|{np})(?: (?:{here}))?',
  'czy (?:{have}) (?:{acc}|{np}) {still}(?: (?:{here}))?',
  'czy (?:{still} )?(?:sprzedaje pan|sprzedaje pani|sprzedajesz) (?:{still} )?(?:{acc}|{np})',
  'czy (?:juz )?(?:{soldyou}) (?:juz )?(?:{acc}|{np})(?: juz)?',
  'czy {is} {still}(?: (?:{it}|{np}))?',
  'czy {still} {is}(?: (?:{it}|{np}))?',
  'czy (?:{it}|{np}) {still} {is}',
  'czy mozna (?:{acc} |{np} )?{still} (?:{acc} |{np} )?kupic(?: {acc}| {np})?',
  'czy nie (?:{is} )?(?:{sold})',
];

export const pl: Grammar = {
  greetings:
    'czesc|witam|dzien dobry|hej|siema|dobry wieczor|dobry|witaj|hejka|siemka|dziendobry|dzien dobry panu|dzien dobry pani|halo|elo|hello|witam serdecznie',
  lead: 'ok|i|ale|wiec|prosze|przepraszam|pytanie|mam pytanie|szybkie pytanie|panie|pani|jestem zainteresowany|jestem zainteresowana|zainteresowany|zainteresowana|jestem zainteresowany ogloszeniem|a|no|powiedz|chcialem zapytac|chcialam zapytac|chcialbym zapytac|chcialabym zapytac|pytam|to|interesuje mnie',
  tail: 'prosze|dziekuje|dzieki|dziekuje z gory|z gory dziekuje|dzieki z gory|pozdrawiam|pozdro|teraz|dzis|dzisiaj|obecnie|w tej chwili|moze|czy nie|czy juz nie|czy juz sprzedane|czy sprzedane|czy juz sprzedany|czy juz poszlo|na ten moment|aktualnie|do kupienia|jeszcze|nadal|u pana|u pani|tak',
  next: 'jestem|jesli tak|jak tak|moge|mozna|moglbym|ile|jaka|jaki|gdzie|chcialbym|chcialabym|chetnie|kupie|dziekuje|dzieki|pozdrawiam|i|bo|mam|wezme|czy|odbior|biore',
  it: 'to|ten|ta|te|on|ona|ono|one|oba|wszystko|towar|ten towar|ta rzecz',
  articles: 'ten|ta|to|te|tego|tej|ta|panski|twoj|twoja|twoje|pana|pani|wasz|wasza|wasze',
  stop: 'ja|ty|pan|pani|panstwo|my|wy|mi|mnie|ci|ciebie|moj|moja|moje|kto|co|kiedy|gdzie|jak|jaki|jaka|jakie|ile|ktory|ktora|jestem|jestes|jestescie|jest|sa|byl|byla|bylo|mam|masz|macie|ma|moge|mozna|moze|czy|jesli|dla|na|w|we|o|po|z|ze|do|od|przez|za|wiecej|inny|inna|inne|innych|jakis|jakas|jakies|nie|nadal|wciaz|jeszcze|juz|tez|wolny|wolna|jutro|dzis|sobote|zainteresowany|bedzie|beda|bedzie pan|osobisty|inni|prosze|u',
  things:
    'pudelko|pudelka|karton|kartony|opakowanie|opakowania|paczka|paczke|rachunek|faktura|fakture|faktury|paragon|paragony|dowod|gwarancja|gwarancje|gwarancji|ladowarka|ladowarke|ladowarki|zasilacz|kabel|kable|przewod|adapter|bateria|baterie|akumulator|instrukcja|instrukcje|papiery|dokumenty|dokument|certyfikat|klucz|klucze|kluczyki|kluczyk|pilot|etui|pokrowiec|futeral|czesci|akcesoria|akcesorium|dodatki|zdjecie|zdjecia|fotki|foto|filmik|szczegoly|wymiary|info|informacja|informacje|dane|rabat|znizka|znizke|cena|cene|ceny|promocja|wysylka|wysylke|wysylki|dostawa|dostawe|przesylka|przesylke|kurier|odbior|wizyta|ogledziny|spotkanie|termin|terminy|godzina|godziny|czas|data|dzien|dni|weekend|poniedzialek|wtorek|sroda|srode|czwartek|piatek|sobota|sobote|niedziela|niedziele|rano|wieczor|wieczorem|jutro|parking|miejsce|miejsca|adres|lokalizacja|numer|opcja|opcje|rozmiar|rozmiary|kolor|kolory|kolorze|model|modele|wersja|wersje|usluga|serwis|pomoc|strona|link|sprzedawca|sprzedajacy|wlasciciel|osoba|kolega|brat|maz|zona|pieniadze|zaliczka|platnosc|ubezpieczenie|pytanie|pytania|metka|metki|bon|kod|licencja|propozycja|mozliwosc',
  listing: 'oferta|ogloszenie|produkt|przedmiot',
  head: 'first',
  words: {
    here: 'dostepny|dostepna|dostepne|dostepni|dostepy|dostempne|dostepn|dostene|aktualny|aktualna|aktualne|aktualn|akualne|aktulane|aktualnie dostepne|aktualnie dostepny|na sprzedaz|do sprzedania|do kupienia|do nabycia|do wziecia|w sprzedazy|niesprzedane|niesprzedany|na sprzedasz',
    stillhere:
      'wolne|wazne|wazna|aktywne|aktywna|otwarte|wystawione|wystawiony|wystawiona|do odebrania|na stanie|w ofercie',
    still:
      'nadal|wciaz|jeszcze|dalej|ciagle|caly czas|moze jeszcze|moze nadal|wciaz jeszcze|nadal jeszcze|jescze|jeszce|jeszcze moze',
    sold: 'sprzedany|sprzedana|sprzedane|sprzedani|zarezerwowany|zarezerwowana|zarezerwowane|poszlo|poszedl|poszla|poszly|kupiony|kupione|sie sprzedalo|sie sprzedal|sie sprzedala|sprzedalo sie|sprzedal sie|zajete|zaklepane',
    is: 'jest|sa|bylo|byl|bylaby|byloby',
    have: 'ma pan|ma pani|maja panstwo|masz|macie|posiada pan|posiada pani|posiadasz|sprzedaje pan|sprzedaje pani|sprzedajesz|sprzedajecie|ma',
    acc: 'to|go|ja|je|ten|te|ta|tego',
    been: 'juz|zostal|zostala|zostalo|zostaly|jest|byl|bylo|moze|sa|przypadkiem|jeszcze nie|nie|wszystko',
    soldyou: 'sprzedales|sprzedalas|sprzedal pan|sprzedala pani|pan sprzedal|pani sprzedala|sprzedaliscie',
  },
  always: ASKED_WITH_CZY,
  open: [
    '(?:{it} |{np} |{name} )?(?:{is} )?{still} (?:{is} )?(?:{here})(?: (?:{it}|{np}|{name}))?',
    '(?:{it} |{np} )?{still} (?:{is} )?(?:{stillhere})',
    '(?:{here}) {still}',
    '(?:{it} )?{is} {still} (?:{here})',
  ],
  asked: [
    '(?:{it} |{np} |{name} )?(?:{is} )?(?:{here})(?: (?:jest|to))?(?: (?:{np}|{name}))?',
    '(?:{it} |{np} |{name} )?(?:{been} )*(?:{sold})(?: juz)?(?: {np})?',
    '(?:{have}) {still} (?:{acc}|{np})',
    '{still} (?:{have}) (?:{acc}|{np})',
    '(?:{have}) (?:{acc}|{np}) {still}',
    '(?:juz )?(?:{soldyou})(?: juz)?(?: (?:{acc}|{np}))?(?: juz)?',
    '(?:{is} )?{still}(?: {is})',
    '{is} {still}',
    '(?:to )?(?:juz )?nie ?(?:jest )?(?:aktualne|dostepne|na sprzedaz)',
    'nieaktualne',
  ],
  whether:
    '(?:.* )?(?:zapytac|spytac|pytam|wiedziec|dowiedziec sie|powiedziec|sprawdzic|potwierdzic|upewnic sie|pytanie|ciekawi mnie|znac)(?: sie)?(?= czy)',
  indirect: ASKED_WITH_CZY,
};
