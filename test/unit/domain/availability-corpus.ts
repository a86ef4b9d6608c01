import type { Language } from '../../../src/domain/auto-response/availability-question';

/** First questions of buyers, and what is none: written for this project, a sentence or a short message a line. */
export const CORPUS: Readonly<Record<Language, { readonly asks: string; readonly others: string }>> = {
  en: {
    asks: `
Is this still available?
Hi is this available
hello, is it still for sale?
Is the bike still available?
still got it?
Has it been sold?
Is this still for sale?
available?
Hi there, is the oak table still available please?
is ths still availble
Have you sold it yet?
Do you still have the lamp?
Good morning! Is your camera still for sale?
Just wondering if this is still available
I was wondering whether the sofa has been sold already.
Hey, still available? I can pick it up today.
Is it gone already?
are these still available
Is this item sold?
Can I still buy this?
Has anyone bought it yet?
is this still available i can collect tomorrow
Could you tell me if it's still available?
Hi Anna, do you still have this?
Still selling the guitar?
It's still available, right? Is it still there?
Is the iPhone 12 still up for sale
hi mate, is this sold
This still available?
Already sold?
Would love to know if it is still available
Is it taken yet?
Hi! Would this still be available?
Hello I'm interested in the desk, is it still available?
Still have this?
Is your washing machine still for sale please
Did you sell the chair already?
have you still got the pram?
hi is the ps5 still available
Is that still up for grabs?
I'd like to know if the item is still for sale
sold yet?
Does anyone have this reserved or is it available?
Is it still on sale?
Any chance this is still available?
Are the speakers sold?
Please let me know if it's still available. Thanks!
Hi, just checking whether you still have the bookshelf
Has this gone?
Is the listing still active?
you still selling this?
is it availble still?`,
    others: `
I'm still available on Saturday, is that fine?
Are you still available for pickup?
Is the box still available?
Do you still have the receipt?
Is the charger included?
Are you available tomorrow at six?
Do you still have the original packaging?
Is delivery still available?
Is it available in blue?
I sold mine last week.
It is still available.
Is Saturday still free for you?
Are there any other photos available?
Do you have more pictures?
Is the discount still available?
Is it heavy?
Do you still want to sell at that price?
Do you still use it?
Is the manual still there?
What about the helmet, is it still available?
My offer is still open, are you interested?
Was it sold with a warranty when you bought it?
Is the price negotiable?
Are you still there?
Can you still deliver on Friday?
Is it sold as a set or separately?
Thanks, the parcel is gone already?
You have sold me a broken one!
Is the parking space still available?
When are you available for a viewing?
Do you still have the keys?
Has it been repaired?
Is it still working?
Is it still under warranty?
How long have you had it?
Is the seller still available to answer questions?
Do you still have space in your van?
Are you still selling on Saturdays?
Would you still be available around noon?
Is there still a scratch on it?
Is that offer still on the table?
Are spare parts still available for this model?
Does it still have the sticker?
I still have it at home, no worries.
Is postage still possible?
Is it available with a longer cable?
Have you got it in size 42?
Do you still have the invoice from the shop?
Has the tyre been replaced?
If it is sold I would be sad.
Is the second charger still available?
Have you sold many of these?
Do you still live in Leeds?
Is it still sealed?
I am glad it is still available.`,
  },
  de: {
    asks: `
Noch aktuell?
Ist das noch verfügbar?
Hallo, ist der Artikel noch da
ist das fahrrad noch zu haben
Guten Tag, ist die Waschmaschine noch verfügbar?
Haben Sie die Kamera noch?
Hast du das noch?
Schon verkauft?
Ist es schon weg?
Hi, noch verfuegbar?
Ist Ihr Angebot noch aktuell?
Ist die Anzeige noch aktuell?
Ist der Tisch bereits verkauft?
noch zu haben
Moin, ist der Rasenmäher noch zu haben? Würde ihn heute holen.
Ich wollte fragen, ob das Sofa noch verfügbar ist.
Ich wollte fragen ob der noch da ist
Wurde es schon verkauft?
Verkaufen Sie das Rad noch?
Gibt es die Lampe noch?
Hallo, sind die Schuhe noch erhältlich?
Fahrrad noch da?
Ist der Schrank noch frei?
Steht das Auto noch zum Verkauf?
Kann ich das noch kaufen?
hallo ist es noch verfügbar lg
Ist das Teil reserviert?
Hallo Frau Meier, ist das Buch noch da?
Verfügbar?
Habt ihr das Zelt noch?
Ist sie noch da?
Hallo, ist Ihr Kühlschrank noch zu verkaufen?
Guten Abend, haben Sie den Grill noch?
Ist es noch da?
Hey, ist die PS5 noch verfügbar??
Sind die Stühle schon weg?
Hast du den Monitor schon verkauft?
ist der noch da
Ist dieser Artikel noch erhältlich
Können Sie mir sagen, ob das noch zu haben ist?
Wäre das Regal noch zu haben?
Noch zu verkaufen?
bereits verkauft?
Ist das Inserat noch aktuell?
Interesse! Noch da?
Ist der Kinderwagen noch im Angebot?
Guten Morgen, wäre der Sessel noch verfügbar?
Is das noch zu haben
Ist die Playstation schon vergeben?`,
    others: `
Haben Sie noch andere Fotos?
Ist der Karton noch vorhanden?
Haben Sie noch die Rechnung?
Sind Sie noch da?
Ich bin noch da.
Bist du am Samstag noch verfügbar?
Ist die Originalverpackung noch da?
Ich habe meine schon verkauft.
Ist die Uhr wasserdicht?
Haben Sie noch Fragen?
Ist der Preis noch verhandelbar?
Hast du morgen noch Zeit?
Ist noch Garantie drauf?
Ist das Ladekabel noch dabei?
Die Uhr ist noch verfügbar.
Geht der Akku noch?
Funktioniert es noch?
Ist der Termin am Freitag noch frei?
Haben Sie den Kaufbeleg noch?
Ist das Zubehör noch vollständig?
Noch eine Frage: Wie groß ist es?
Können Sie es noch liefern?
Ist Versand noch möglich?
Ich bin am Samstag verfügbar, passt das?
Sind noch andere Farben verfügbar?
Ist noch TÜV drauf?
Und der Helm, ist der noch da?
Haben Sie schon einmal etwas verkauft?
Wann sind Sie zu Hause?
Ist die Anleitung noch da?
Ist der Schlüssel noch vorhanden?
Wie lange haben Sie das schon?
Sind Sie heute noch erreichbar?
Haben Sie noch Platz im Auto?
Ist da noch Luft beim Preis?
Wären Sie am Sonntag noch da?
Haben Sie noch mehr davon?
Ist die Garantiekarte noch da?
Gibt es noch Ersatzteile?
Ist das Angebot auch für Abholung?
Ich habe es noch nicht bekommen.
Ist der Aufkleber noch drauf?
Haben Sie das Netzteil noch?
Schön, dass es noch da ist.
Sind noch weitere Bilder verfügbar?
Haben Sie noch die Quittung vom Kauf?
Wurde der Akku schon getauscht?
Ist das Gerät noch dicht?
Bist du noch interessiert?
Verkaufen Sie auch einzeln?`,
  },
  fr: {
    asks: `
Bonjour, est-il toujours disponible ?
C'est encore disponible ?
toujours dispo ?
Est-ce toujours d'actualité ?
Le vélo est toujours en vente ?
Bonjour est ce que c'est toujours disponible
Cette montre est-elle encore en vente ?
Déjà vendu ?
Est-ce que la table est déjà vendue ?
Vous l'avez encore ?
dispo ?
L'avez-vous toujours ?
Bonjour, avez-vous toujours le canapé ?
Je voulais savoir si votre annonce est toujours d'actualité
Pouvez-vous me dire si c'est encore disponible ?
A-t-il été vendu ?
c'est vendu ?
Salut, tu l'as toujours ?
Votre annonce est-elle toujours valable ?
Bonsoir, l'article est-il disponible ?
toujours à vendre ?
Bonjour toujours disponible
Est-ce que vous avez toujours la lampe ?
Est-il déjà parti ?
Le frigo est-il encore disponible svp ?
ça est tjrs dispo
Encore en vente ?
Vous avez déjà vendu la poussette ?
Est-ce qu'il est réservé ?
Bonjour Madame, est-ce que l'armoire est disponible ?
Bonjour, je suis intéressé par le bureau, est-il toujours disponible ?
Le canapé est encore dispo ?
Bonjour, l'annonce est-elle toujours d'actualité ?
Avez-vous encore la table ?
est-il vendu ?
Il est toujours à vendre ?
Vous l'avez déjà vendu ?
Toujours en vente svp ?
Bonsoir, serait-il possible de savoir si le vélo est toujours disponible ?
C'est toujours bon ?
Bonjour, la PS5 est-elle toujours en vente ?
Article toujours disponible ?
La console est déjà vendue ?
Est-ce toujours en vente ?
Est-elle partie ?
Les chaises sont-elles toujours disponibles ?`,
    others: `
Je suis toujours disponible demain.
Êtes-vous disponible samedi ?
Avez-vous encore la boîte ?
Avez-vous d'autres photos ?
La facture est-elle encore disponible ?
Est-ce que le chargeur est toujours avec ?
Vous êtes toujours là ?
Est-ce que la boîte est comprise ?
Avez-vous toujours le ticket de caisse ?
Est-ce que vous êtes encore disponible ce soir ?
J'ai déjà vendu le mien.
C'est encore sous garantie ?
Est-il toujours en bon état ?
La livraison est-elle toujours possible ?
Est-ce disponible en bleu ?
Le prix est-il négociable ?
Avez-vous encore le temps demain ?
Est-ce que ça marche encore ?
Je suis intéressé, quand êtes-vous disponible ?
Le casque est-il encore disponible avec ?
Avez-vous toujours la notice ?
Quelle est la taille ?
L'emballage est-il encore là ?
Il est toujours disponible.
La place de parking est-elle disponible ?
Avez-vous vendu d'autres montres ?
Le créneau de 18 h est-il toujours disponible ?
Vous livrez encore ?
Et la housse, elle est encore disponible ?
Êtes-vous encore intéressé ?
Êtes-vous toujours vendeur à ce prix ?
Avez-vous encore de la place ?
Il reste encore des rayures ?
Seriez-vous disponible dimanche ?
La garantie est-elle toujours valable ?
Est-ce que le câble est encore là ?
Avez-vous toujours le chargeur ?
Je l'ai encore chez moi.
Est-ce toujours sous blister ?
Vous avez vendu beaucoup de montres ?
Est-ce que l'envoi est disponible ?
Le livret est-il encore présent ?
Est-ce qu'elle roule encore ?
Les piles sont-elles fournies ?
Je ne suis plus disponible ce soir.
Combien en avez-vous vendu ?`,
  },
  es: {
    asks: `
¿Está vendido?
¿Sigue disponible?
Hola, ¿está disponible el reloj?
esta disponible?
¿Todavía lo tienes?
¿Aún está a la venta?
¿Ya se vendió?
hola sigue disponible
¿Lo has vendido ya?
disponible?
Buenas tardes, ¿la bicicleta sigue en venta?
¿Ya está vendida la mesa?
¿Sigue a la venta?
Quería saber si todavía está disponible
Me gustaría saber si sigue disponible el sofá.
¿Todavía tienes la cámara?
¿Sigues teniendo el patinete?
¿Se ha vendido?
Hola buenas, aún disponible?
aun lo tienes
¿Está reservado?
¿Este artículo está disponible?
¿Lo sigues vendiendo?
Hola María, ¿sigue disponible?
¿Ya no está disponible?
¿Me puedes confirmar si está disponible?
¿El coche está vendido?
¿Ha sido vendido?
Todavía disponible?
¿Aún tiene el libro?
¿Vendido?
Hola, me interesa la silla, ¿sigue disponible?
¿Aún tienes la tele?
¿Se vendió ya?
¿La lavadora ya está vendida?
Buenas, todavía la tienes?
¿Está aún en venta?
¿Siguen disponibles las sillas?
Hola! Sigue a la venta?
¿Todavía vendes la moto?
Hola, quería preguntar si el móvil sigue disponible
ya lo vendiste?
¿El anuncio sigue activo?
¿Está ya vendida?
Perdona, ¿sigue en venta la play?
disponible aún?
¿Tiene todavía el armario?`,
    others: `
Estoy disponible mañana.
¿Estás disponible el sábado?
¿Tiene más fotos?
¿Todavía tienes la caja?
¿Aún tiene la factura?
¿Está en Madrid?
¿Sigue en garantía?
¿Está disponible en azul?
Ya vendí el mío.
¿Sigues ahí?
¿El cargador está incluido?
¿Todavía funciona?
¿Está disponible para recoger el viernes?
¿Tienes el ticket todavía?
¿El envío sigue disponible?
Sigue disponible.
¿El precio es negociable?
¿Aún tienes tiempo hoy?
¿Sigues interesado?
¿Está usted disponible ahora?
¿Tienes otros colores disponibles?
¿Está nuevo?
¿La plaza de garaje sigue disponible?
¿Sigue en pie la cita de mañana?
¿Todavía tiene el manual?
¿Has vendido otros relojes?
Y el casco, ¿sigue disponible?
¿Cuándo está disponible?
¿Tienes la llave todavía?
¿El embalaje está disponible?
¿Todavía tienes sitio?
¿Siguen las pegatinas?
¿Estaría disponible el domingo?
¿Sigue vigente la garantía?
¿Todavía tienes el cargador?
¿Está limpio?
¿Está rayado?
¿Sigues viviendo en Sevilla?
Aún lo tengo en casa.
¿Sigue precintado?
¿Se ha reparado alguna vez?
¿Está disponible en otra talla?
¿Todavía hay rebaja?
¿Aún tiene el recibo de compra?
Ya no estoy disponible hoy.
¿Cuántos has vendido?`,
  },
  it: {
    asks: `
È ancora disponibile?
Ciao, è disponibile?
ancora disponibile
ancora in vendita?
Già venduto?
L'hai già venduto?
Ce l'hai ancora?
Salve, la bici è ancora in vendita?
e ancora disponibile?
Buongiorno, è ancora disponibile il tavolo?
Vorrei sapere se è ancora disponibile
disponibile?
È stato venduto?
È venduta?
Volevo chiedere se l'articolo è ancora in vendita.
Ciao, hai ancora la lampada?
Buonasera, l'annuncio è ancora valido?
Lo vendi ancora?
è ancora libero?
Il divano è già stato venduto?
Ciao Marco, ce l'hai ancora?
questo è ancora disponibile
Venduto?
Non è più disponibile?
Ha ancora la macchina fotografica?
Mi può dire se è ancora disponibile?
C'è ancora la scrivania?
Salve è ancora disponibile grazie
È già prenotato?
Sono ancora disponibili?
Ciao, mi interessa la sedia, è ancora disponibile?
Hai ancora il monitor?
La lavatrice è già venduta?
Salve, ce l'ha ancora?
È sempre disponibile?
Sono ancora in vendita le sedie?
Ciao! Ancora in vendita?
Vendi ancora la moto?
Salve, volevo sapere se il telefono è ancora disponibile
L'annuncio è ancora attivo?
Già andato?
Scusa, è ancora in vendita la play?
È ancora acquistabile?
l'articolo è venduto?
Hai venduto la bici?
Mi interessa, è disponibile?`,
    others: `
Sono disponibile domani.
Sei ancora disponibile sabato?
Hai ancora la scatola?
Ha ancora lo scontrino?
Ha altre foto?
È in buono stato?
È ancora in garanzia?
È disponibile in blu?
Ho già venduto il mio.
Sei ancora lì?
Il caricatore è incluso?
Funziona ancora?
È disponibile per il ritiro venerdì?
La spedizione è ancora disponibile?
È ancora disponibile.
Il prezzo è trattabile?
Hai ancora tempo oggi?
Sei ancora interessato?
Lei è disponibile adesso?
Ci sono altri colori disponibili?
È nuovo?
Il posto auto è ancora disponibile?
L'appuntamento di domani è ancora valido?
Hai ancora il manuale?
Hai venduto altri orologi?
E il casco, è ancora disponibile?
Quando è disponibile?
Hai ancora le chiavi?
La fattura è disponibile?
Quanto costa?
Hai ancora posto?
Ci sono ancora graffi?
Saresti disponibile domenica?
La garanzia è ancora valida?
Hai ancora il caricatore?
È pulito?
È stato riparato?
Abiti ancora a Roma?
Ce l'ho ancora a casa.
È ancora sigillato?
È disponibile in un'altra taglia?
C'è ancora lo sconto?
Ha ancora la ricevuta?
Non sono più disponibile oggi.
Quanti ne hai venduti?
È ancora valida l'offerta?`,
  },
  nl: {
    asks: `
Is dit nog beschikbaar?
Hallo, is de fiets nog te koop
nog beschikbaar?
Heb je hem nog?
Al verkocht?
Is het al verkocht?
Is de tafel nog te koop?
is ie al weg
Goedemiddag, heeft u de lamp nog?
Is hij nog beschikbaar?
Ik vroeg me af of dit nog te koop is
Zijn de stoelen nog beschikbaar?
Is het nog te koop aub
nog te koop?
Heb je de camera nog?
Verkoopt u de bank nog?
Is de advertentie nog actueel?
hoi is deze nog beschikbaar
Staat de auto nog te koop?
Kan ik het nog kopen?
Beschikbaar?
Kunt u me zeggen of het nog beschikbaar is?
Is dit artikel al verkocht?
Is deze gereserveerd?
Hoi Jan, is de kast er nog?
Heeft u dit nog?
Verkocht?
Zijn ze nog te koop?
Hebben jullie het bureau nog?
Is dat nog te krijgen?
Hoi, ik heb interesse in de stoel, is die nog beschikbaar?
Heb je de monitor nog?
Is de wasmachine al verkocht?
Dag, heeft u hem nog?
Is hij er nog?
Zijn de stoelen nog te koop?
Hoi! Nog te koop?
Verkoop je de brommer nog?
Ik wilde vragen of de telefoon nog beschikbaar is
Is de advertentie nog actief?
Al weg?
Is ze al verkocht?
Is deze nog te koop?
Heb je de fiets al verkocht?
Is het artikel nog verkrijgbaar?
Goedenavond is de ps5 nog beschikbaar`,
    others: `
Ik ben nog beschikbaar.
Ben je zaterdag beschikbaar?
Heb je de doos nog?
Heeft u de bon nog?
Heb je nog meer foto's?
Is dit een origineel?
Zit er nog garantie op?
Is het beschikbaar in blauw?
Ik heb de mijne al verkocht.
Ben je er nog?
Is de oplader erbij?
Werkt het nog?
Is het beschikbaar om vrijdag op te halen?
Is verzending nog mogelijk?
Het is nog beschikbaar.
Is de prijs bespreekbaar?
Heb je vandaag nog tijd?
Bent u nog geïnteresseerd?
Bent u nu beschikbaar?
Zijn er andere kleuren beschikbaar?
Is het nieuw?
Is de parkeerplaats nog vrij?
Staat de afspraak van morgen nog?
Heb je de handleiding nog?
Heb je nog andere horloges te koop?
En de helm, is die nog beschikbaar?
Wanneer bent u beschikbaar?
Heeft u de sleutel nog?
Is de verpakking nog aanwezig?
Hoe groot is het?
Heb je nog plek in de auto?
Zitten er nog krassen op?
Zou je zondag beschikbaar zijn?
Is de garantie nog geldig?
Heb je de oplader nog?
Is hij schoon?
Is hij gerepareerd?
Woon je nog in Utrecht?
Ik heb hem nog thuis.
Is hij nog verzegeld?
Is hij beschikbaar in een andere maat?
Is de korting nog geldig?
Heeft u het aankoopbewijs nog?
Ik ben vandaag niet meer beschikbaar.
Hoeveel heb je er verkocht?
Is je bod nog geldig?`,
  },
  pt: {
    asks: `
Ainda está disponível?
Olá, está disponível?
ainda disponivel?
Ainda tem o relógio?
Já foi vendido?
Já vendeu?
Oi ainda está disponível
A bicicleta ainda está à venda?
Continua disponível?
Boa tarde, ainda tem?
Está vendido?
Ainda está à venda?
Gostaria de saber se ainda está disponível
disponível?
Bom dia, a mesa ainda está disponível?
ta disponivel?
Você já vendeu a câmera?
Ainda tens isto?
O sofá já foi vendido?
vendido?
Queria saber se o artigo continua disponível.
Olá Ana, ainda tem o livro?
Ainda vende a guitarra?
O anúncio ainda está válido?
Já não está disponível?
Está reservado?
Pode confirmar se está disponível?
este produto ainda está disponível
Continua à venda?
Ainda está disponível a cadeira?
Olá, tenho interesse na cadeira, ainda está disponível?
Ainda tem o monitor?
A máquina já foi vendida?
Boas, ainda o tem?
Ainda se encontra disponível?
As cadeiras ainda estão à venda?
Oi! Ainda à venda?
Ainda vendes a mota?
Queria perguntar se o telemóvel ainda está disponível
O anúncio ainda está ativo?
Já se vendeu?
Você ainda tem a TV?
Está disponível o sofá?
Já venderam a bicicleta?
ainda ta disponivel?
Vc ainda tem esse produto?`,
    others: `
Estou disponível amanhã.
Está disponível no sábado?
Ainda tem a caixa?
Ainda tem a fatura?
Tem mais fotos?
Está em bom estado?
Ainda está na garantia?
Está disponível em azul?
Já vendi o meu.
Ainda estás aí?
O carregador está incluído?
Ainda funciona?
Está disponível para levantar na sexta?
O envio ainda está disponível?
Ainda está disponível.
O preço é negociável?
Ainda tem tempo hoje?
Ainda está interessado?
O senhor está disponível agora?
Há outras cores disponíveis?
É novo?
A vaga de garagem ainda está disponível?
A visita de amanhã ainda está de pé?
Ainda tem o manual?
Já vendeu outros relógios?
E o capacete, ainda está disponível?
Quando está disponível?
Ainda tem as chaves?
A nota fiscal está disponível?
Ainda tem garantia?
Ainda tem lugar no carro?
Ainda tem riscos?
Estaria disponível no domingo?
A garantia ainda está válida?
Ainda tem o carregador?
Está limpo?
Já foi reparado?
Ainda mora em Lisboa?
Ainda o tenho em casa.
Ainda está selado?
Está disponível noutro tamanho?
O desconto ainda está disponível?
Ainda tem o recibo?
Já não estou disponível hoje.
Quantos já vendeu?
A proposta ainda está de pé?`,
  },
  pl: {
    asks: `
Sprzedane?
Czy to jest jeszcze dostępne?
Czy oferta aktualna
Nadal dostępny?
Aktualne?
Już sprzedane?
Dzień dobry, czy rower jest jeszcze dostępny?
czy aktualne
Czy ogłoszenie jest nadal aktualne?
Witam, czy lampa jest jeszcze na sprzedaż?
jeszcze aktualne?
Czy zostało już sprzedane?
Ma pan jeszcze ten stół?
Czy ma pani nadal to krzesło?
Dostępne?
Chciałem zapytać, czy to nadal aktualne
Cześć, nadal na sprzedaż?
Czy telefon jest dostępny?
Czy jest jeszcze dostępna?
Czy to już sprzedane?
sprzedany?
Czy można to jeszcze kupić?
Czy przedmiot jest zarezerwowany?
Hej, aktualne?
Czy jest pan w stanie powiedzieć, czy to jest nadal dostępne?
dzień dobry czy dostępne
Czy sprzedał pan już rower? Czy jest aktualny?
Masz to jeszcze?
wciąż dostępne?
Czy szafa jest dostępna?
Dzień dobry, interesuje mnie krzesło, czy jest jeszcze dostępne?
Czy ma pan jeszcze ten monitor?
Czy pralka jest już sprzedana?
Witam, ma pani to jeszcze?
Czy nadal dostępne?
Czy krzesła są jeszcze na sprzedaż?
Hej! Wciąż na sprzedaż?
Czy sprzedaje pan jeszcze ten skuter?
Chciałabym zapytać, czy telefon jest nadal dostępny
Ogłoszenie aktualne?
Już poszło?
Czy jest nadal do kupienia?
Rower aktualny?
Czy ta szafka jest wolna? Czy jest dostępna?
Dzień dobry, aktualne?
Czy oferta jest wciąż aktualna?`,
    others: `
Jestem dostępny jutro.
Czy jest pan dostępny w sobotę?
Czy ma pan jeszcze pudełko?
Czy ma pani paragon?
Czy są inne zdjęcia?
Czy jest gwarancja?
Czy jest dostępny w kolorze niebieskim?
Swój już sprzedałem.
Jest pan jeszcze?
Czy ładowarka jest w zestawie?
Czy to jeszcze działa?
Czy wysyłka jest dostępna?
Jest jeszcze dostępne.
Czy cena jest do negocjacji?
Czy ma pan jeszcze czas dzisiaj?
Czy jest pan nadal zainteresowany?
Czy są dostępne inne kolory?
Czy jest nowy?
Czy miejsce parkingowe jest jeszcze dostępne?
Czy termin jest aktualny?
Czy ma pan jeszcze instrukcję?
Czy sprzedał pan inne zegarki?
A kask, czy jest jeszcze dostępny?
Kiedy jest pan dostępny?
Czy ma pani jeszcze kluczyki?
Czy faktura jest dostępna?
Czy cena jest aktualna?
Ile kosztuje?
Czy odbiór w piątek jest aktualny?
Czy nadal jest na gwarancji?
Czy ma pan jeszcze miejsce w aucie?
Czy są jeszcze rysy?
Czy byłby pan dostępny w niedzielę?
Czy gwarancja jest jeszcze ważna?
Czy ma pan jeszcze ładowarkę?
Czy jest czysty?
Czy był naprawiany?
Czy mieszka pani jeszcze w Krakowie?
Mam go jeszcze w domu.
Czy jest jeszcze zaplombowany?
Czy jest dostępny w innym rozmiarze?
Czy rabat jest jeszcze aktualny?
Czy ma pani jeszcze rachunek?
Dziś już nie jestem dostępny.
Ile już pan sprzedał?
Czy dostawa jest jeszcze aktualna?`,
  },
};
