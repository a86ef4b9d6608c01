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
is it availble still?
Hi is this still available?
hey is this still for sale
Hello, is the Ikea Malm desk still available?
is the bike still avail?
Any chance it's still up for grabs?
still got this?
Hi there, do you still have the Nike Air Max size 9?
have you sold it yet?
Is this gone already?
Good evening, I was wondering if this is still available. Thanks!
Just wondering if the PS5 is still for sale 😊
Availble?
still availabe?
Hi! I'm interested in your couch. Is it still available?
Is it sold?
has this been sold already
Could you tell me whether the lamp is still available please?
is the black leather sofa still up for sale
yo this still available
Is this item still on sale or has it gone?
Do u still have this
Hi, would the table still be available by any chance? Cheers, Tom
IS IT STILL AVAILABLE
Hi is your iPhone 13 Pro 128GB still available? I can pick up today
Still there?
Hello! Is the Makita drill set still available? Would collect Sunday
is the double bed with mattress still available
hi is this trampoline still up for sale pls
Hey there, wondering if you've still got the vintage record player?
Is your Honda Civic 2014 still available or already sold?
Hi do you still have these boots
Good afternoon. Are these still for sale please? Regards, Helen
has the fridge gone yet?
Is the garden table available still
Hiya, did this sell?
hello dear is this availabel
Has someone already bought this?
Is it still for sale? What's your best price?
Love the dress! Is it still available in any case?
Hi, is the kids bike for sale still?
Hi, is the sofa bed still for sale?
Still available??
Is this available pls?
Hello, could you please let me know if this is still available?
Hi, does anyone have this on hold or is it still available?
Good morning, is your Dyson vacuum still up for grabs?
I was just wondering if you still have this for sale
is the xbox sold yet
Hi Mark! Still for sale?
Is the wardrobe still free?
hey im interested is it still avaliable
Would you still have this?
Can I ask if it's still available
Is it reserved?
Have you already sold the tent?
Has the pushchair been sold?
hi there is your coffee machine still for sale
Hello. Is the bracelet still available? If so can you ship to Leeds?
still got the telly?
hi, is this sold or still available?
Hi! is the Lego set 75192 complete and still available?
Is the piano still looking for a new home?
Evening, are the curtains still for sale?
Has it sold
Do you still have this in your possession?
Are the trainers still available mate?
Is that still going?
can i still buy the lamp?
Hello is the caravan still for sale or have you sold it?
Hi! Do you still have the concert tickets?
Is the car seat still available?
is your ad still active
hi is this still avaliable many thanks sue
Morning! Is the Kitchenaid mixer (red) still available?
hey do u still have the switch for sale
Could you confirm if the guitar's still for sale please
is it still for sale as i am interested
Has this been snapped up already?
Hi, is the hoover still available please
Hello, is it still for sale and where are you based?
is the guitar amp still available? I'm local
Hi hun, still available? x
Is your tent sold already?
any chance you still have this?
Is this still on offer?
helo is this stil for sale`,
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
I am glad it is still available.
Are you still available on Saturday?
Is the invoice still available?
Yes, still available
Yes it's still available, when do you want to come?
Do you still have the box?
Is the blue one available too?
Do you have this in a size 10?
Do you have any other chairs?
Are there more photos available?
Is delivery available?
Is parking available near your place?
It is still available in stores for less money
I saw it's still available, would you take 50?
Would you take 40 for it?
What is the lowest you would go?
Is the battery still good?
When are you available for pickup?
I'm not available on Sunday
Sorry, it has been sold
It's not available anymore, sorry
Does it still work?
Is this still the price?
Thanks, let me know if it becomes available again
Where can I still buy the charger for it?
Is it available in black?
I have sold mine yesterday
Is your offer from yesterday still valid?
Is the dress available in red?
Can you tell me if the shop still has some available?
Do you still have my number?
Are you still selling on Vinted as well?
Is there still time to return it?
Is Friday still OK for you?
Still waiting for your answer
Is the lift still out of order in your building?
Do you still have the other lamp?
If it's still available I'll take it
Are there any others available?
Is a refund available?
Was the screen replaced already?
Has it been used much?
Has it been posted yet?
Did you get my payment?
Is your brother still available to help load it?
Has my parcel gone yet?
Is the smaller one still available?
I thought it was sold
It's gone now, sorry
Do you have any more available?
Can you do 50?
Is the sofa from a smoke free home?
Are you available to show it tonight?
Is Saturday still available for viewing?
Is it still in good condition?
Does it still have the tags?
Is this the same one that was sold last week?
How long have you been selling it?
Why are you selling it?
I sold it
Do you sell other books?
Will more be available soon?
Is the warranty still valid?
Can you still deliver it?
Is your phone still on?
Are you still interested?
Do you still want to sell it for 50?
Has the price been reduced?
Is the address still the same?
Available from Monday, cash only
Not sold in shops anymore
Hi, I'm outside, are you there?
When will it be available again?
Is the seller still active here?
Is a smaller one available?
Are you still living in Bristol?
Can I still return it?
Is it still raining there?
Does the lamp still turn on?
Is there a warranty available?
Has it been cleaned?
Have you sold things here before?
Is it sold as a set?
Is it sold per piece?
Do you have it in black?
Is the table still assembled?
Is the bid still the highest?
Are there still scratches on it?
Has anyone looked at it yet?
I am still looking for one
Is it okay if I come at six?
You said it was available
Is it still snowing?
Are you the owner?
Is there a bus stop nearby?
Does anyone still use these?
Is this still your email?
Is my order still on its way?
Is the key still in the lock?
Have you still got time today?
I'd buy it if it was still available
Do you still have the old one too?
Is the free delivery still on?
Any more pics available?
Is the shop still open?
Is the colour still as bright?
Do you still have the bag it came in?
I would like to know if it works
Are other sizes available?
Is collection still OK tomorrow?
Has it ever been repaired?
Is it still the original strap?
Let me know when it's sold`,
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
Ist die Playstation schon vergeben?
Hallo, ist der Artikel noch da?
Noch da?
noch verfügbar
Guten Tag, ist das Fahrrad noch zu haben? LG Sabine
Hallo ist die Lampe noch verfügbar? Könnte sie heute abholen.
ist das noch zu haben
Moin, hast du den Schrank noch?
Hallo, haben Sie das Sofa noch?
Servus, ist das Regal schon weg?
Ist die Jacke von Wellensteyn noch zu haben?
Ist der Kinderwagen noch aktuell? Gruß
Guten Abend, wäre der Tisch noch zu haben?
noch verfuegbar?
Ist die PS5 noch verfügbr?
Hallo, ich interessiere mich für das iPhone 12. Ist es noch verfügbar?
Hi, gibt es das Bett noch?
Ist das Angebot noch aktuell?
Ist der Thermomix bereits verkauft?
Steht das Sofa noch zum Verkauf?
Hallo, würde gerne wissen ob der Rasenmäher noch da ist
ist die waschmaschine noch erhältlich? mfg
Sind die Schuhe noch zu haben? 😊
Sind die Stühle schon vergeben?
hallo noch zu haben vg
Kann man das Rad noch kaufen?
Hallo, ist das Samsung Galaxy S22 noch zu haben? Würde es gerne kaufen
Guten Morgen, ist der Esstisch mit 6 Stühlen noch verfügbar
hallo ist die couch noch da wenn ja was ist letzter preis
Gibt's das Teil noch?
Hi, ist die Küche schon verkauft?
Hallöchen, ist das Kleid in Größe 38 noch zu haben?
Ist Ihr Angebot noch aktuell? Mit freundlichen Grüßen
Hallo, wäre das noch zu haben?
noch zu verkaufen?
Ist der Grill eventuell schon weg?
Hey, hast du die Sneaker noch?
Besteht das Angebot noch?
Guten Abend, sind die Winterreifen noch verfügbar? Danke
Hallo ich hätte Interesse an dem Schreibtisch, ist er noch da?
ist die noch da
Hallo, ist der Fernseher noch da? Könnte ihn morgen abholen
Guten Tag, ist die Wohnung noch frei?
Hi ist das noch aktuell?
Ist der Hochstuhl noch erhältlich?
Hallo noch verfügbar? Wie wäre es mit 20 Euro?
Haben Sie den Roller noch?
Sind die Karten noch zu haben?
Hallo, ich wollte fragen ob das Buch noch verfügbar ist
Hey, ist der Pulli von Nike noch zu haben?
Ist schon verkauft?
Ist die Bohrmaschine reserviert?
Hallo wäre der Staubsauger noch verfügbar?
Hi, ist dein iPad noch da?
Hallo, sind die Bücher noch erhältlich? Liebe Grüße
Ist der Kleiderschrank noch abzugeben?
noch vorhanden?
Ist das Klavier noch zu verkaufen?
Hallo, ist Ihr Auto schon verkauft oder noch zu haben?
Hallo Frau Müller, ist die Vitrine noch da?
Guten Tag, ist das Aquarium inkl. Pumpe noch verfügbar?
schon weg?
Grüß Gott, haben Sie den Tisch noch
Ist die Hose noch da?
Hallo, ist der Motorroller von Piaggio noch zu haben?
Sind die Konzertkarten noch verfügbar?
Hey ist das Puzzle noch da lg
Hallo, ist der Artikel noch verfügbar und was würde der Versand kosten?
Ist die Katze noch da?
Noch zu haben? Hole ab
hi is das noch da
Guten Tag, steht das Motorrad noch zum Verkauf?
Hallo, ist die Matratze noch da? Danke im Voraus
Hi, sind die Lautsprecher noch zu verkaufen?
ist das handy noch verfugbar
Hallo! Ist das Buch noch zu haben? Ich würde es nehmen.
Hätten Sie den Stuhl noch?
Ist das Kostüm noch verfügbar oder schon reserviert?`,
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
Verkaufen Sie auch einzeln?
Sind Sie morgen noch da?
Ist die Rechnung noch da?
Ja, ist noch da
Ja noch verfügbar, wann möchten Sie kommen?
Hast du noch die Originalverpackung?
Haben Sie noch andere Größen?
Gibt es noch mehr Bilder?
Haben Sie noch etwas anderes im Angebot?
Was ist letzte Preis?
Ist das Ladekabel dabei?
Sorry, ist schon verkauft
Leider nicht mehr verfügbar
Ich bin am Sonntag nicht verfügbar
Ist es noch im Laden erhältlich?
Ist Versand möglich?
Wie lange haben Sie am Samstag offen?
Wann sind Sie verfügbar?
Ist die Farbe auch in Blau verfügbar?
Habe schon eins gekauft, danke
Sehe dass es noch zu haben ist, würden Sie 30 Euro nehmen?
Ich habe meins schon verkauft
Ist das mein reserviertes?
Gibt es den Schrank auch in Weiß?
Melden Sie sich wenn es wieder verfügbar ist
Ist mein Angebot von gestern noch gültig?
Ist das Kleid noch in anderen Größen da?
Haben Sie noch meine Nummer?
Passt Freitag noch?
Ist der Blaue noch da?
Ist noch Platz im Auto?
Wenn es noch da ist, nehme ich es
Ist die Batterie schon getauscht worden?
Ist das Paket schon weg?
Wurde es schon verschickt?
Ist mein Geld schon da?
Ich bin noch da, wo sind Sie?
Hast du noch Zeit heute?
Ist Ihr Mann noch da?
Haben Sie das schon mal repariert?
Ist die andere Lampe noch da?
Wäre eine Lieferung noch möglich?
Ich dachte das wäre schon verkauft
Ist der Vertrag noch gültig?
Ist der TÜV noch gültig?
Ich wäre Samstag noch verfügbar, passt das?
Haben Sie noch mehr Bücher?
Sind Sie heute noch zu Hause?
Ist noch alles dran?
Ist der Akku noch gut?
Ist das Etikett noch dran?
Wie viel haben Sie noch?
Kann man am Preis noch was machen?
Ist Samstag noch frei?
Haben Sie Interesse an einem Tausch?
Sind Sie noch interessiert?
Ist die Adresse noch aktuell?
Gibt es dafür noch Ersatzteile?
Wann ist es wieder verfügbar?
Steht der Preis noch?
Ist er noch dicht?
Warum verkaufen Sie es?
Verkauft!
Wie lange ist das noch verfügbar?
Ist da noch Garantie drauf?
Haben Sie noch Platz im Keller?
Ist das ein Original?
Wird es einzeln verkauft?
Haben Sie noch Interesse?
Sind Sie noch bei der Arbeit?
Ist es noch heiß bei euch?
Kann ich noch handeln?
Ist der Preis noch aktuell?
Haben Sie schon oft verkauft?
Ist noch jemand anderes interessiert?
Gibt es noch einen Rabatt?
Ist das Gerät schon mal runtergefallen?
Sind noch Schrauben dabei?
Haben Sie das in Schwarz?
Ist der Verkäufer noch aktiv?
Ist unsere Verabredung noch aktuell?
Kann ich es noch umtauschen?
Ich suche noch einen
Ist dein Handy noch an?
Ist der Laden noch offen?
Sind da noch Flecken drauf?
Ist Ihre Frau heute da?
Haben Sie den Schlüssel noch?
Ist das Schloss noch dran?
Hast du noch einen zweiten?
Wird noch geliefert?
Ist noch Luft beim Preis?
Ist die Ware schon unterwegs?
Wohnen Sie noch dort?
Ist die Originaltasche noch da?
Ist der Bezug noch waschbar?
Haben Sie noch zwei davon?
Bist du noch da?
Wie ist der Zustand?
Gibt es die Lampe auch in Rot?
Sagen Sie Bescheid wenn es verkauft ist
Wurde es schon repariert?
Haben Sie den Brief noch?`,
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
Les chaises sont-elles toujours disponibles ?
Bonjour, toujours disponible ?
Bonjour est ce toujours disponible
Toujours dispo?
Bonsoir, votre annonce est-elle toujours d'actualité ?
Bonjour, le canapé est-il toujours disponible ? Cordialement
c'est encore dispo ?
Bonjour, avez-vous toujours le vélo ?
est-il encore à vendre?
Est-ce que c'est déjà vendu ?
bjr tjs dispo ?
slt encore dispo svp
Bonjour Madame, la table basse en bois est-elle encore disponible ?
Est-elle déjà vendue ?
Je voudrais savoir si la console est toujours disponible, merci
L'article est il toujours en vente ?
Bonjour, je suis intéressé par votre poussette. Est-elle toujours disponible ?
Dispo ?
Vendu ?
La robe Zara taille 38 est toujours disponible ?
les chaussures sont elles encore disponibles
Bonjour 😊 le lot est toujours dispo ?
Vous avez encore l'iphone 11 ?
Bonjour, est-ce que le lave-linge Bosch est encore à vendre ? Merci d'avance
C'est parti ou toujours dispo ?
Bonjour, la Clio est-elle toujours en vente ?
Bonsoir toujours dispo le lit ?
Bonjour, l'armoire est encore disponible ? je peux venir ce soir
Coucou il est tjrs dispo ton pull ?
Bonjour, votre bien est-il toujours à vendre ?
C est deja vendu ou pas
Bonjour je suis intéressée, est-ce encore disponible ?
Est-ce que tu as encore la veste ?
Bonjour, le vélo de course Decathlon est-il toujours disponible svp ?
Hello, encore dispo ?
bonjour est ce que l'article est disponible
Bonjour, la machine à laver est toujours à vendre ?
Bonjour, le meuble TV est-il toujours disponible ?
Bonjour, est-ce que votre poussette est encore disponible ?
Toujours à vendre ?
Bonsoir est il vendu
Bonjour l'appartement est toujours disponible ?
Bonjour, j'aimerais savoir si le vélo est toujours à vendre.
Elle est toujours dispo ?
Bonjour, il est réservé ?
Le manteau est-il encore en vente svp
vous l'avez encore ?
Bonjour, est-ce encore d'actualité ?
Bonjour est-ce que le lit bébé est toujours disponible ?
Bonjour, vendez-vous toujours ce meuble ?
toujours en vente svp ?
Bonjour votre voiture est elle vendue ?
Salut ! Les enceintes sont toujours dispo ?
Bonjour est-ce que c'est encore disponible ? Je peux passer ce week-end.
Il est déjà parti ?
Encore disponible ou vendu ?
Vous avez toujours le berceau ?
Bonjour, les places de concert sont-elles toujours disponibles ?
Bonjour le scooter est toujours en vente ?
la trottinette est-elle vendue ?
Bonjour, toujours disponible le frigo ?
Bonjour, est-ce toujours à vendre ? Merci de me répondre
Bonsoir je suis intéressé par la commode, est-elle toujours dispo ?
Le chaton est-il encore disponible ?
Bonjour, le bureau est-il toujours en vente ? Merci
bonjour, c'est toujours dispo svp ?
Bonjour, avez-vous encore la table ?
Est-ce que la veste est vendue ?
Bonjour la guitare est elle tjs dispo
L'aspirateur est encore à vendre ?`,
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
Combien en avez-vous vendu ?
Vous êtes toujours disponible demain à 18h ?
Avez-vous toujours la facture ?
Avez-vous encore la boîte d'origine ?
Oui toujours disponible
Oui c'est toujours dispo, vous voulez passer quand ?
Est-ce que le bleu est disponible ?
Avez-vous d'autres tailles disponibles ?
Vous avez encore d'autres articles à vendre ?
La facture est-elle disponible ?
Est-ce que la garantie est toujours valable ?
Désolé c'est vendu
Ce n'est plus disponible
Je ne suis pas disponible dimanche
Il est toujours disponible en magasin
Fonctionne-t-il toujours ?
Quand êtes-vous dispo ?
La livraison est-elle disponible ?
J'ai vu qu'il est toujours disponible, accepteriez-vous 50 euros ?
Merci, je reste disponible si besoin
Le chargeur est-il vendu avec ?
Il est vendu avec sa housse ?
Vous le vendez combien ?
J'ai déjà vendu le mien
Prévenez-moi si elle redevient disponible
Vous faites encore un geste sur le prix ?
Est-ce que votre mari est toujours disponible ?
Avez-vous encore mon numéro ?
Samedi c'est toujours bon ?
Le rouge est-il encore disponible ?
Si c'est toujours disponible je le prends
Le colis est-il parti ?
Est-ce que le colis est déjà parti ?
Vous en avez d'autres à vendre ?
La remise en main propre est-elle possible ?
Est-ce que vous êtes encore chez vous ?
Il est parti hier
Je croyais que c'était vendu
L'ascenseur est-il disponible ?
Y a-t-il encore de la place ?
Est-ce que le compte est toujours actif ?
Encore merci
Je suis toujours disponible samedi, ça vous va ?
Avez-vous encore le ticket de caisse ?
Vous livrez toujours ?
Est-il toujours sous garantie ?
Vous en avez encore combien ?
La batterie est-elle encore bonne ?
Le prix est-il toujours le même ?
Vous êtes toujours intéressé ?
Pourquoi vous le vendez ?
Est-il vendu avec le chargeur ?
Samedi est-il encore possible ?
Quand sera-t-il de nouveau disponible ?
Vous vendez autre chose ?
Est-il disponible à Lyon ?
L'adresse est-elle toujours la même ?
C'est vendu merci
Est-ce que vous pouvez encore baisser le prix ?
La couleur est encore belle ?
Y a-t-il encore les étiquettes ?
Vous le vendez à l'unité ?
Est-ce que vous habitez toujours Lyon ?
C'est toujours d'accord pour samedi ?
Est-il encore négociable ?
Vous avez vendu beaucoup d'articles ?
Il marche encore ?
Le paiement est-il parti ?
Un rabais est-il possible ?
Quelqu'un d'autre est intéressé ?
Je cherche toujours un vélo
Le vendeur est-il toujours actif ?
Il manque encore des pièces ?
L'avez-vous en noir ?
Vous êtes encore là ?
Est-il toujours emballé ?
Est-ce que je peux encore négocier ?
La clé est-elle toujours là ?
Votre femme est là ?
Vous faites encore des livraisons ?
Il reste des taches ?
Les frais de port sont-ils compris ?
La vendeuse est-elle disponible ?
Est-ce que le magasin est encore ouvert ?
Il vous reste d'autres modèles ?
Dites-moi quand c'est vendu
Il a déjà été réparé ?
Êtes-vous toujours là ?
Le sac d'origine est-il fourni ?
D'autres couleurs sont disponibles ?`,
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
¿Tiene todavía el armario?
Hola, sigue disponible?
Buenas, ¿está disponible?
Hola, lo tienes todavía?
aun disponible?
Hola buenas tardes, aún está disponible la bicicleta?
sigue a la venta?
Está vendido ya?
Hola, sigue en venta el sofá? Gracias
todavía lo vendes?
Buenos días, ¿todavía tiene la mesa?
¿Ya está vendida?
Hola! Me interesa la consola. ¿Sigue disponible?
esta disponible aun
La chaqueta de cuero talla M sigue disponible?
Ola sigue disponible
Se ha vendido ya?
Quería saber si el iPhone 12 sigue disponible
Buenas noches, siguen disponibles las zapatillas Nike?
Lo has vendido?
Hola, ¿sigue estando disponible?
Hola q tal, aun la tienes?
todavia esta a la venta el coche?
¿El artículo sigue disponible? 🙏
Está reservado?
Buenas tardes, ¿la lavadora sigue disponible?
Hola sigue disponible el coche?
Hola, aún tienes la cámara?
¿Sigue disponible la cama de matrimonio con colchón?
¿Lo tienes aún?
Hola wapa esta disponible el vestido?
Buenas, me interesa, ¿sigue a la venta?
Se vendió?
hola esta vendido el movil
¿Todavía está disponible el piso?
Está disponible todavía? Podría recogerlo hoy
Perdona, ¿ya lo has vendido?
Hola, ¿el sofá está disponible?
Hola, ¿aún está a la venta el piano?
¿La tienes todavía?
Hola buenas, sigue disponible la silla de paseo?
¿Está libre todavía?
Hola, me gustaría saber si aún está disponible
¿Ya se ha vendido?
sigue en pie el anuncio?
Hola disponible aún?
¿Está reservada?
Hola está disponible la tablet?
¿Lo vendiste?
Hola, ¿el ordenador sigue a la venta?
hola buenas lo tiene aun
Buenas, ¿sigue disponible o ya se vendió?
¿Siguen disponibles los altavoces?
Hola! Está disponible la cuna?
¿Todavía vendes la guitarra?
Sigue disponible el lote?
¿El vestido ya está vendido?
Hola guapa, aún lo tienes?
¿Siguen a la venta las entradas?
Hola, ¿la moto todavía está en venta?
Hola sigue disponible el gatito?
buenas aun esta disponible?
¿El patinete está vendido?
Hola, estoy interesada en la cómoda. ¿Sigue disponible?
Buenas, ¿el colchón sigue disponible?
hola todavia tienes el movil
¿Está disponible la mesa? Gracias
¿Se vendió la lámpara?
Hola, ¿la guitarra aún está disponible?`,
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
¿Cuántos has vendido?
¿Sigues disponible mañana por la tarde?
¿Todavía tienes la factura?
¿Tienes todavía la caja original?
Sí, sigue disponible
Sí aún lo tengo, ¿cuándo quieres pasar?
¿Tienes más fotos?
¿Tienes otras tallas disponibles?
¿Tienes otros artículos a la venta?
¿El envío está disponible?
¿Está en garantía todavía?
Lo siento, ya está vendido
Ya no está disponible
No estoy disponible el domingo
Todavía está disponible en tiendas por menos
¿Todavía funciona bien?
¿Cuándo estás disponible?
¿Cuánto es lo mínimo?
Veo que sigue disponible, ¿aceptas 40?
Ya vendí el mío
¿Se vende con el cargador?
¿Está reservado para mí?
Avísame si vuelve a estar disponible
¿Sigue en pie lo de mañana?
¿Tienes la factura disponible?
¿Sigue siendo ese el precio?
¿Tienes todavía mi número?
¿Sigue disponible en otras tallas?
Si sigue disponible me lo quedo
¿El azul sigue disponible?
¿Ya lo has enviado?
¿Se ha enviado ya?
¿Tu marido está disponible?
¿Te viene bien el sábado todavía?
¿Ya ha llegado el dinero?
Pensaba que estaba vendido
¿Sigues en Madrid?
¿Está abierto todavía?
¿Está disponible Bizum?
¿Quedan más?
¿La otra sigue disponible?
Sigo disponible el sábado, ¿te va bien?
¿Tienes todavía el ticket?
¿Tiene garantía todavía?
¿La batería aún está bien?
¿Cuántos te quedan?
¿El precio sigue siendo el mismo?
¿Por qué lo vendes?
¿Lo vendes con el mando?
¿Está disponible para probarlo?
¿Está disponible en Barcelona?
¿Cuándo volverá a estar disponible?
¿El sábado sigue disponible?
¿Vendes algo más?
¿Tienes disponible el sábado?
Vendido
¿Aún lleva etiqueta?
¿Todavía haces envíos?
Está vendido, lo siento
¿Se vende por separado?
¿Sigue en pie la cita?
¿Todavía enciende?
¿Has vendido mucho por aquí?
¿Hay alguien más interesado?
Sigo buscando uno
¿La tienes en negro?
¿Lo tienes en otra talla?
¿Ya ha salido el paquete?
¿Se ha usado mucho?
¿Está todavía en la caja?
¿Tiene todavía el plástico?
¿Está tu mujer en casa?
¿Tiene manchas todavía?
¿Puedo aún negociar?
¿La llave sigue puesta?
¿Se ha vendido alguno más?
¿Tienes todavía el antiguo?
¿Sigue abierta la tienda?
Avísame cuando se venda
¿Ya fue reparado?
¿Hay otros colores disponibles?
¿Sigue limpio?
¿Tienes dos?`,
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
Mi interessa, è disponibile?
Ciao, è ancora disponibile?
Salve, ancora disponibile?
Buongiorno, il divano è ancora disponibile? Grazie
e' ancora in vendita?
ce l'hai ancora?
Buonasera, ha ancora la bici?
È già stato venduto?
venduto?
Disponibile?
Ciao, volevo sapere se la lavatrice è ancora disponibile
la giacca taglia L è ancora disponibile?
e ancora disponibile
Ciao è sempre disponibile?
L'hai già venduta?
Salve, sono interessato all'iPhone. È ancora disponibile?
L'articolo è ancora in vendita?
Le scarpe Adidas numero 42 sono ancora disponibili?
c'è ancora?
È disponibile?
Buonasera, vende ancora il tavolo?
ciao ancora disp?
Salve l'annuncio è ancora valido?
Si può ancora acquistare?
Hai ancora la playstation 5? 😊
Buongiorno, la macchina è ancora in vendita?
Ciao, le sedie sono ancora disponibili? posso ritirarle io
Salve hai ancora il telefono?
Ciao bella, hai ancora il vestito?
buonasera è disponibile il monopattino?
Salve, volevo chiedere se è ancora in vendita
Il frigorifero Bosch è sempre disponibile?
è ancora disponibile questo articolo
Ciao l'hai venduto?
Scusi, il tavolo in legno è ancora disponibile?
Ciao, il passeggino è ancora disponibile?
Salve, l'appartamento è ancora libero?
La vendi ancora?
Buongiorno è ancora disponibile il tavolo?
Ciao, è già venduta?
Vorrei sapere se è ancora disponibile, grazie
Ancora in vendita la moto?
Salve, è prenotato?
ce le hai ancora
Ciao è disponibile la felpa?
le è ancora rimasto il divano?
Buongiorno, il letto è ancora disponibile?
Ciao hai ancora le scarpe?
Salve la vespa è ancora in vendita
È ancora disponibile o già venduto?
Ciao! Sono ancora disponibili i libri?
Vende ancora la cucina?
La bici è già stata venduta?
ancora disponibile grazie
Buongiorno, i biglietti sono ancora disponibili?
Lo scooter è ancora in vendita?
Ciao, il gattino è ancora disponibile?
Ciao, è ancora in vendita? Grazie mille
Salve, mi interessa la cassettiera, è ancora disponibile?
Il monopattino è stato venduto?
Ciao, la lampada è ancora disponibile?
Buongiorno ha ancora il materasso?
È stata venduta la chitarra?
salve e ancora disponibile il telefono
La giacca è ancora in vendita?`,
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
È ancora valida l'offerta?
Sei disponibile sabato?
È ancora disponibile lei domani mattina?
Hai ancora la scatola originale?
Sì, ancora disponibile
Sì ce l'ho ancora, quando vuoi passare?
Hai altre foto?
È disponibile anche in blu?
Avete altre taglie disponibili?
Hai altri articoli in vendita?
Mi dispiace, già venduto
Non è più disponibile
Domenica non sono disponibile
È ancora disponibile nei negozi a meno
Funziona ancora bene?
Quando sei disponibile?
La spedizione è disponibile?
Vedo che è ancora disponibile, accetta 50?
Il mio l'ho già venduto
Viene venduto con la custodia?
Fammi sapere se torna disponibile
È ancora valida la tua offerta?
Sarebbe disponibile a venderlo a 30?
È ancora disponibile a trattare?
È possibile vederlo domani?
Ha ancora il mio numero?
Sabato va ancora bene?
Quello rosso è ancora disponibile?
Se è ancora disponibile lo prendo
Il pacco è partito?
È già stato spedito?
Tuo marito è disponibile?
Pensavo fosse venduto
È ancora aperto il negozio?
Avete altri modelli?
È disponibile la consegna a mano?
L'altra è ancora disponibile?
Ne hai altri?
Sono ancora disponibile sabato, va bene?
Ha ancora la garanzia?
La batteria è ancora buona?
È ancora interessato?
Il prezzo è sempre quello?
Perché lo vendi?
È venduto con il telecomando?
Quanti ne ha ancora?
Quando sarà di nuovo disponibile?
È disponibile a Milano?
Sabato è ancora disponibile?
Vende altro?
Venduto, mi spiace
Ha ancora il cartellino?
È ancora imballato?
Spedisce ancora?
È disponibile per una videochiamata?
L'indirizzo è sempre quello?
Si vende singolarmente?
Abita ancora a Roma?
Si accende ancora?
Ha venduto molto qui?
C'è qualcun altro interessato?
Cerco ancora un tavolo
Ce l'hai in nero?
È già partito il pacco?
È stato usato molto?
È ancora nella scatola?
L'appuntamento è ancora valido?
Ha ancora la pellicola?
Ha ancora macchie?
Sua moglie è in casa?
Posso ancora trattare?
La chiave c'è ancora?
Hai ancora quello vecchio?
Il negozio è ancora aperto?
Mi avvisi quando è venduto
È già stato riparato?
È ancora pulito?
Ne ha due?`,
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
Goedenavond is de ps5 nog beschikbaar
Hallo, is dit nog beschikbaar?
Nog te koop?
nog beschikbaar
Goedemiddag, is de fiets nog te koop?
Heb je de bank nog?
Heeft u hem nog?
is ie nog te koop
hoi is deze nog beschikbaar? groetjes
Dag, is de eettafel nog beschikbaar? Ik kan vanavond ophalen
Is de iPhone 12 64GB nog te koop?
Zijn de schoenen nog beschikbaar?
Ik vroeg me af of de kast er nog is
Hallo, ik heb interesse in de kinderwagen. Is deze nog beschikbaar?
beschikbaar?
Goedenavond, zou de lamp nog beschikbaar zijn?
nog bschikbaar?
Kan ik hem nog kopen?
Heb je deze nog 😊
Is de jas van Zara maat M nog te koop mvg
Staat de wasmachine nog te koop?
Is de tafel al weg?
Hallo, is de auto nog te koop?
Goedemorgen, zijn de stoelen nog beschikbaar? Kan ze vandaag halen
Is deze nog te koop aub
Heb je de schoenen maat 40 nog?
Hoi, is de racefiets van Giant nog beschikbaar?
hoi is het verkocht
Dag, is uw caravan nog te koop?
Hebt u het bed nog?
Is dit product nog beschikbaar?
Ik ben geïnteresseerd, is hij nog beschikbaar?
Beste, is de kinderwagen nog te verkrijgen?
Hallo, is de kinderstoel nog beschikbaar?
Hoi, heb je dit nog?
Is het appartement nog vrij?
Goedendag, is de tv nog te koop?
Hallo, kunt u zeggen of de fiets nog beschikbaar is?
is deze al weg?
Is de stoel gereserveerd?
Verkoop je hem nog?
Is het bankstel nog beschikbaar svp
Is hij nog steeds te koop?
Hallo is het ledikant nog te koop
Heeft u de gitaar nog?
Goedemiddag, is de caravan al verkocht?
Zijn de boeken nog beschikbaar?
Nog beschikbaar of al verkocht?
Hoi, is je laptop nog te koop?
is dit al weg
Beste verkoper, is dit artikel nog beschikbaar?
Zijn de kaartjes nog beschikbaar?
Hallo, is de motor nog te koop?
is het katje er nog
Hoi ik heb interesse in de ladekast, is die nog te koop?
Is de step verkocht?
Hallo, is het matras nog te koop?
Heeft u de lamp nog?
is de gitaar nog beschikbaar groet jan
Is de jas verkocht?
Hoi, nog beschikbaar? Ik kom uit Utrecht`,
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
Is je bod nog geldig?
Bent u zaterdag beschikbaar?
Ben je morgen nog beschikbaar?
Heb je de originele doos nog?
Ja, nog beschikbaar
Ja is nog te koop, wanneer wil je komen?
Heeft u nog meer foto's?
Is hij ook in het blauw beschikbaar?
Heb je nog andere maten?
Heeft u nog andere spullen te koop?
Is de factuur beschikbaar?
Is de prijs onderhandelbaar?
Sorry, al verkocht
Niet meer beschikbaar helaas
Zondag ben ik niet beschikbaar
Hij is nog te koop in de winkel voor minder
Werkt hij nog goed?
Wanneer ben je beschikbaar?
Is verzenden mogelijk?
Ik zie dat hij nog te koop is, is 50 goed?
Ik heb de mijne al verkocht
Wordt de oplader erbij verkocht?
Laat maar weten als hij weer beschikbaar is
Is mijn bod nog geldig?
Hoeveel wil je er nog voor hebben?
Is er een parkeerplaats beschikbaar?
Heb je mijn nummer nog?
Kan zaterdag nog?
Is de blauwe nog beschikbaar?
Als hij er nog is neem ik hem
Is het pakket al weg?
Is het al verzonden?
Ik dacht dat hij verkocht was
Is uw man beschikbaar?
Is de andere lamp nog te koop?
Is er nog plaats?
Is het geld al binnen?
Is de APK nog geldig?
Ik ben zaterdag nog beschikbaar, is dat goed?
Zit er nog een bon bij?
Is de accu nog goed?
Hoeveel heeft u er nog?
Waarom verkoopt u hem?
Wanneer is hij weer beschikbaar?
Is zaterdag nog vrij?
Verkoopt u nog iets anders?
Verkocht, sorry
Zit het label er nog aan?
Is het adres nog hetzelfde?
Is de prijs nog steeds hetzelfde?
Is hij beschikbaar in Utrecht?
Kan er nog iets van de prijs af?
Verzend je nog?
Verkoopt u ze ook los?
Woont u nog in Gent?
Gaat hij nog aan?
Heeft u hier al veel verkocht?
Is er nog iemand geïnteresseerd?
Ik zoek nog een tafel
Heb je hem in het zwart?
Is hij veel gebruikt?
Zit hij nog in de doos?
Is de afspraak nog geldig?
Is er korting beschikbaar?
Ben je daar nog?
Is hij nog gesealed?
Zitten er nog vlekken op?
Is uw vrouw thuis?
Kan ik nog onderhandelen?
Zit de sleutel er nog in?
Heb je de oude ook nog?
Is de winkel nog open?
Laat weten als het verkocht is
Is hij al eens gerepareerd?
Heeft u er twee?`,
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
Vc ainda tem esse produto?
Olá, ainda está disponível?
Oi, ainda tem?
boa tarde ainda disponivel?
Bom dia, o sofá ainda está à venda?
Ainda tem a bicicleta?
ja foi vendido?
Vendido?
Disponível?
Olá, gostaria de saber se o iPhone ainda está disponível
Boa noite, continua disponível?
oi tá disponível ainda?
O casaco da Zara tamanho M ainda está disponível?
Olá! Tenho interesse na mesa. Ainda está disponível?
vc ainda tem o ps4?
As sapatilhas ainda estão disponíveis?
Ainda está a vender?
O anúncio ainda é válido?
ainda ta a venda
Está disponível? 😊
O artigo ainda se encontra disponível?
ainda disponivel obg
Já foi vendida?
A máquina de lavar ainda está para venda?
Bom dia, o carro ainda está à venda?
Oi, ainda está disponível o celular?
Olá, o berço com colchão ainda está disponível?
Boa tarde, já vendeu a geladeira?
ainda tem disponivel?
Olá, ainda tens isto para venda?
Os ténis Nike tamanho 42 ainda estão disponíveis?
Está à venda ainda?
ja ta vendido?
Oi, tudo bem? Ainda está disponível?
Está vendido ou ainda disponível?
Olá, o carrinho de bebé ainda está disponível?
Boa tarde, o apartamento ainda está disponível?
Ainda o tem?
Oi, vc ainda está vendendo a moto?
Bom dia, ainda se encontra disponível?
Olá, já está vendido?
Gostava de saber se ainda está à venda
A televisão já foi vendida?
oi disponivel?
Ainda tem para vender?
Olá, a guitarra ainda está à venda?
Oi boa noite, ainda tem o fogão?
Ainda disponível ou já vendeu?
Olá, os livros ainda estão disponíveis?
Bom dia a mota ainda esta a venda
Ainda vende a cama?
O telemóvel já foi vendido?
oi ta disponivel
Os bilhetes ainda estão disponíveis?
A scooter ainda está à venda?
oi o gatinho ainda ta disponivel
Tenho interesse na cómoda, ainda está disponível?
A trotinete está vendida?
Olá, o colchão ainda está disponível?
ainda tem a lampada?
A guitarra já foi vendida?
Oi, está à venda ainda o telemóvel?
O casaco está disponível?`,
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
A proposta ainda está de pé?
Você está disponível no sábado?
Ainda estás disponível amanhã?
Ainda tem a nota fiscal?
Você ainda tem a caixa original?
Sim, ainda disponível
Sim ainda tenho, quando quer passar?
Tem outros tamanhos disponíveis?
Ainda tem outras coisas para vender?
A fatura está disponível?
Desculpe, já foi vendido
Já não está disponível
Não estou disponível no domingo
Ainda está disponível nas lojas mais barato
Ainda funciona bem?
Quando está disponível para entrega?
Qual o último preço?
Vi que ainda está disponível, aceita 50?
Já vendi o meu
É vendido com o carregador?
Avise se voltar a ficar disponível
A entrega está disponível?
Ainda vale a oferta de ontem?
Ainda tem o meu número?
Sábado ainda dá?
O azul ainda está disponível?
Se ainda estiver disponível fico com ele
A encomenda já foi?
Já foi enviado?
Pensei que estava vendido
O seu marido está disponível?
O outro ainda está disponível?
Ainda há lugar?
Já foi usado?
Ainda está em casa?
Já caiu o pagamento?
O documento do carro está disponível?
Continuo disponível no sábado, pode ser?
A bateria ainda está boa?
Quantos ainda tem?
Por que está vendendo?
Vende com o comando?
Quando volta a estar disponível?
Está disponível em Lisboa?
Sábado ainda está disponível?
Vende mais alguma coisa?
Vendido, desculpe
Ainda tem etiqueta?
Ainda faz envios?
O preço ainda é o mesmo?
A morada ainda é a mesma?
Ainda está na caixa?
Vende separado?
Ainda liga?
Já vendeu muito por aqui?
Há mais alguém interessado?
Ainda procuro uma mesa
Tem em preto?
Foi muito usado?
Ainda está na embalagem?
A visita ainda está de pé?
Tem desconto disponível?
Ainda está aí?
Ainda está lacrado?
Ainda tem manchas?
A sua esposa está em casa?
Ainda posso negociar?
A chave ainda está lá?
A loja ainda está aberta?
Avise quando for vendido
Tem dois?`,
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
Czy oferta jest wciąż aktualna?
Dzień dobry, czy aktualne?
aktualne?
Witam czy ogłoszenie jest nadal aktualne
Czy rower jest jeszcze dostępny?
jeszcze jest?
Dzien dobry, czy kanapa jest nadal na sprzedaz?
Czy już sprzedane?
Sprzedany?
Ma Pan jeszcze ten stół?
hej masz jeszcze te buty?
dostepne?
Cześć, czy to jest jeszcze dostępne? 😊
Witam, oferta aktualna?
Czy telefon Samsung S21 jest nadal dostępny? Pozdrawiam
Czy laptop został już sprzedany?
Dobry wieczór, czy kurtka zimowa rozmiar M jest jeszcze do sprzedania?
dalej aktualne?
Czy można jeszcze kupić?
Jestem zainteresowany wózkiem. Czy jest nadal dostępny?
Chciałam zapytać czy sukienka jest jeszcze dostępna
nadal na sprzedaż?
Czy jest dostępna?
Czy zarezerwowane?
Czy pralka jest jeszcze aktualna
aktualne jeszcze?
Dzień dobry, czy samochód jest nadal na sprzedaż?
Witam, aktualne?
Czy jeszcze aktualne ogłoszenie?
Hej, czy te spodnie są jeszcze dostępne
czy mieszkanie jeszcze aktualne
Dzień dobry, czy stół z krzesłami jest dostępny? Mogę odebrać dziś
Czy zostało sprzedane?
Ma Pani jeszcze tę sukienkę?
Witam, interesuje mnie rower, czy jest jeszcze dostępny?
Dostępny?
Czy oferta jest wciąż ważna
Dzień dobry, czy wózek jest jeszcze na sprzedaż?
Czy mieszkanie jest wolne?
Witam, czy aktualne? Pozdrawiam Kasia
Cześć, masz jeszcze tę kurtkę?
Czy szafa jest sprzedana?
czy ten telefon jest dostępny
Chciałbym zapytać czy ogłoszenie aktualne
Jest jeszcze dostępne?
Czy lodówka już sprzedana?
Czy jest jeszcze ta lampa?
Witam, czy kołyska jest jeszcze dostępna?
Sprzedane czy jeszcze aktualne?
Dzień dobry, ma pan jeszcze te opony?
Czy książki są nadal dostępne?
czy gitara jeszcze na sprzedaz
Aktualne? Mogę dziś podjechać
Hej, czy to nadal aktualne?
Czy auto już sprzedane?
Czy bilety są jeszcze dostępne?
Czy skuter jest nadal na sprzedaż?
Witam czy kotek jest jeszcze dostępny
Witam, jestem zainteresowana komodą, czy nadal aktualna?
Czy hulajnoga jest sprzedana?
Czy materac jest jeszcze dostępny?
Dzień dobry, aktualne ogłoszenie?
Czy lampa jest jeszcze na sprzedaż
Masz jeszcze ten telefon?
Czy gitara została sprzedana?`,
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
Czy dostawa jest jeszcze aktualna?
Czy jest Pan dostępny w sobotę?
Czy ma Pani jeszcze paragon?
Czy masz jeszcze oryginalne pudełko?
Tak, aktualne
Tak, jeszcze jest, kiedy chce Pan przyjechać?
Czy ma Pan więcej zdjęć?
Czy są inne rozmiary?
Ma Pan jeszcze inne rzeczy na sprzedaż?
Czy jest jeszcze na gwarancji?
Niestety już sprzedane
Już nieaktualne
W niedzielę jestem niedostępny
W sklepach jest jeszcze dostępny taniej
Czy działa jeszcze bez zarzutu?
Kiedy jest Pan dostępny?
Widzę że nadal aktualne, weźmie Pan 100?
Swój już sprzedałem
Czy sprzedaje Pan razem z ładowarką?
Proszę o info jak będzie znowu dostępne
Czy numer telefonu aktualny?
Czy moja rezerwacja jest aktualna?
Czy ma Pan jeszcze mój numer?
Czy sobota jest nadal aktualna?
Czy niebieski jest jeszcze dostępny?
Jeśli aktualne to biorę
Czy paczka już poszła?
Czy już wysłane?
Myślałem że sprzedane
Czy mąż jest dostępny?
Czy druga lampa jest jeszcze dostępna?
Czy jest jeszcze miejsce?
Czy przelew już doszedł?
Czy jest Pani jeszcze w domu?
Czy przegląd jest aktualny?
W sobotę nadal jestem dostępny, pasuje?
Czy jest jeszcze gwarancja?
Czy bateria jeszcze trzyma?
Czy jest Pan jeszcze zainteresowany?
Ile sztuk jeszcze zostało?
Dlaczego Pan sprzedaje?
Czy sprzedaje Pan z pilotem?
Kiedy będzie znowu dostępny?
Czy dostępny jest w Warszawie?
Czy sobota jest jeszcze wolna?
Sprzedane, przepraszam
Czy jest jeszcze metka?
Czy wysyła Pan jeszcze?
Czy adres jest aktualny?
Czy cena jest nadal ta sama?
Czy sprzeda Pan za 100?
Czy jest jeszcze szczelny?
Czy sprzedawane osobno?
Czy mieszka Pan jeszcze w Krakowie?
Czy włącza się jeszcze?
Czy ktoś jeszcze jest zainteresowany?
Nadal szukam stołu
Czy ma Pan czarny?
Czy był dużo używany?
Czy jest jeszcze w pudełku?
Czy spotkanie aktualne?
Czy dostępny jest jakiś rabat?
Czy folia jeszcze jest?
Jest Pan tam jeszcze?
Czy jest jeszcze zafoliowany?
Czy są jeszcze plamy?
Czy żona jest w domu?
Czy można jeszcze negocjować?
Czy klucz jest jeszcze?
Czy sklep jest jeszcze otwarty?
Proszę dać znać jak się sprzeda
Czy był już naprawiany?
Czy ma Pan dwie sztuki?`,
  },
};
