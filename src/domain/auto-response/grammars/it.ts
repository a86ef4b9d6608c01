import type { Grammar } from '../grammar';

export const it: Grammar = {
  greetings:
    'ciao|salve|buongiorno|buonasera|buon giorno|buona sera|buon pomeriggio|hey|ehi|ciaoo|buond|buondi|hi',
  lead: 'ok|e poi|ma|quindi|allora|per favore|scusa|scusi|scusami|mi scusi|una domanda|domanda|info|senti|senta|a tutti|sono interessato|sono interessata|interessato|interessata|mi interessa|sarei interessato|sarei interessata|sono interessato all articolo|e|dimmi|signore|signora|per caso',
  tail: 'per favore|perfavore|grazie|grazie mille|ti ringrazio|la ringrazio|saluti|cordiali saluti|ora|adesso|oggi|attualmente|al momento|per caso|o no|o e gia venduto|o e gia stato venduto|o e venduto|o venduto|vero|in questo momento|per l acquisto|ad oggi|a oggi|ancora|o meno|o l hai gia venduto',
  next: 'io|mi|se si|se e|posso|potrei|puoi|quanto|qual|dove|ti|le|grazie|sono|sarei|un|e|perche|saluti|vorrei|cordiali|sto',
  it: 'questo|questa|questi|queste|quello|quella|quelli|quelle|tutto|entrambi|lo|la|li|le',
  articles:
    'il|lo|la|i|gli|le|l|questo|questa|questi|queste|quest|quel|quello|quella|il suo|la sua|il tuo|la tua|i tuoi|le tue|i suoi|le sue|tuo|tua|suo|sua',
  stop: 'io|tu|lei e|voi|noi|mi|ti|vi|ci|mio|mia|miei|chi|che|cosa|quando|dove|come|quale|quanto|sono|sei|siete|siamo|e|sia|ho|hai|ha|avete|hanno|se|per|in|su|a|al|alla|di piu|altro|altra|altri|altre|un|una|uno|non|gia|ancora|sempre|qualche|libero|libera|interessato|domani|sabato',
  things:
    'scatola|scatole|confezione|imballo|imballaggio|pacco|fattura|fatture|ricevuta|scontrino|scontrini|garanzia|caricatore|caricabatterie|caricabatteria|alimentatore|cavo|cavi|cavetto|adattatore|batteria|batterie|pila|pile|manuale|manuali|istruzioni|libretto|documenti|documento|certificato|chiave|chiavi|telecomando|custodia|fodera|pezzo|pezzi|ricambio|ricambi|accessorio|accessori|foto|fotografie|immagine|immagini|video|dettagli|misure|dimensioni|info|informazioni|dati|sconto|prezzo|prezzi|offerta|offerte|promozione|spedizione|spedizioni|consegna|ritiro|visita|visione|appuntamento|ora|ore|orario|orari|data|date|giorno|giorni|tempo|fine|weekend|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|mattina|pomeriggio|sera|domani|parcheggio|posto|posti|indirizzo|luogo|zona|numero|opzione|opzioni|taglia|taglie|misura|colore|colori|modello|modelli|versione|versioni|servizio|aiuto|sito|link|pagina|venditore|venditrice|proprietario|persona|amico|fratello|marito|moglie|soldi|caparra|acconto|pagamento|assicurazione|domanda|domande|dubbio|etichetta|etichette|buono|codice|licenza|possibilita',
  listing: 'annuncio|articolo|prodotto|inserzione',
  head: 'first',
  words: {
    is: 'e|sono|sarebbe|risulta|c e|era|ee',
    here: 'disponibile|disponibili|disponbile|dispobile|disponibilie|disponibie|in vendita|acquistabile|invenduto|invenduta',
    stillhere:
      'libero|libera|valido|valida|attivo|attiva|attuale|li|online|in stock|da vendere|aperto|aperta|presente',
    still: 'ancora|sempre|tuttora|anc|ankora|ancor',
    truly: 'ancora|sempre|tuttora|ankora|ancor',
    sold: 'venduto|venduta|venduti|vendute|andato|andata|prenotato|prenotata|riservato|riservata|preso|presa|acquistato',
    has: 'ce l hai|ce l ha|ce l avete|ce li hai|ce le hai|ce li ha|l hai|l ha|lo hai|lo ha|la hai|li hai|le hai|lo vendi|la vendi|lo vende|la vende|li vendi|le vendi|lo vendete|la vendete|ce lhai|ce lo hai|ce la hai|celhai|c e l hai|lo avete|li avete',
    own: 'hai|ha|avete|vendi|vende|vendete|avreste|avresti|avrebbe|possiede',
    aux: 'e|sono|e stato|e stata|sono stati|sono state|l hai|l ha|lo hai|la hai|l avete|li hai|le hai|hai|ha|avete|e gia stato|e gia stata|risulta|stato|stata',
  },
  always: [],
  open: [
    '(?:per caso )?(?:{truly} )?{is} {truly} (?:{here}|{stillhere})(?: (?:{np}|questo|questa))?',
    '{is} {truly} {np} (?:{here})',
    '{is} {np} {truly} (?:{here})',
    '(?:{np}|questo|questa|{name}) (?:{is} )?{truly} (?:{here}|{stillhere})',
    '{truly} (?:{here})(?: {np})?',
    '{here} {truly}',
    '(?:{has}) {truly}(?: (?:{here}))?(?: {np})?',
    '{truly} (?:{has})',
    '(?:{np}|questo|questa) (?:{has}) {truly}(?: (?:{here}))?',
    'c e {truly}(?: {np})?',
    '{np} c e {truly}',
  ],
  asked: [
    '{here}',
    '(?:{is} )(?:{still} )?(?:{here})(?: (?:{np}|questo|questa))?',
    '(?:{np}|questo|questa|{name}) {is} (?:{still} )?(?:{here})',
    '{np} (?:{here})',
    '{is} {np} (?:{here})',
    '(?:gia |non ancora )?(?:{sold})(?: gia)?',
    '(?:non )?(?:{aux}) (?:(?:gia|stato|stata|stati|state|per caso|ancora|poi) )*(?:{sold})(?: (?:gia|poi))?(?: (?:{np}|questo|questa))?',
    '(?:{np}|questo|questa) (?:non )?(?:{aux}) (?:(?:gia|stato|stata|stati|state) )*(?:{sold})',
    '(?:{own}) {truly} {np}(?: in vendita)?',
    '{truly} (?:{own}) {np}',
    '(?:non )(?:{is}) piu (?:{here})(?: {np})?',
    'ci sono {truly}(?: {np})?',
    '(?:ce l hai|ce l ha|ce l avete)',
  ],
  whether:
    '(?:.* )?(?:sapere|chiedere|chiederti|chiederle|chiedo|chiedevo|dirmi|dire|confermare|confermarmi|sai|sa|capire|verificare|domandare|chiedo scusa) se',
  indirect: [
    '(?:{np} |questo |questa |{name} )?(?:{is}|fosse) (?:{still} )?(?:{here})(?: {np})?',
    '(?:{np} )?(?:{is}|fosse) {truly} (?:{stillhere})(?: {np})?',
    '(?:{np} )?(?:{has}|lo avesse|ce l avesse) {truly}',
    '(?:{own}) {truly} {np}',
    '(?:{np} )?(?:{aux}|fosse) (?:(?:gia|stato|stata) )*(?:{sold})(?: {np})?',
  ],
};
