import type { Language } from '../../../src/auto-response/domain/availability-question';

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
helo is this stil for sale
hiya is this still up for sale?
Hello, I saw your ad for the kayak. Is it still available?
Is the dresser still around?
Still avail?
is it still avail
Is this still up?
Hey! Has the tent been sold already?
Hi, do you still have the stroller for sale?
is the tv still available pls
Good evening, may I ask if the piano is still available?
is ur xbox still for sale
Hi there 👋 Is this available? 😊
Could you confirm whether this is still available?
Hi, can you please let me know if the table is still available? Many thanks, Tom
Has the fridge gone yet?
wondering if you still have this
Is this already sold or still available?
Hello! Would you happen to still have the armchair?
iz this still available
Hi is the mountain bike availible?
are the chairs still for sale?
Are the skis still available? What length are they?
Hi, is this still available? Would you take 50?
Still available? If so, when could I come and see it?
Is the Canon EOS 80D still available?
Hi Mark, is the drill you listed still available?
hello dear is this item still available
Is it available still or has it gone?
Did this sell?
Did the lamp sell?
did it sell already
Have the speakers been sold?
You still got the guitar amp?
u still have this?
Is the coffee machine still on the market?
I am very interested in your sofa. Is it still for sale?
My daughter would love this. Is it still available?
Hi, is anyone else buying this or is it still available?
is this still going?
Hi, has this sold yet
Has somebody bought the desk already?
Can I ask if this is still available please
Please is it still available
available still?
Is this one still available?
Hi is your dining table and chairs still available?
Hello, is the PlayStation 5 with two controllers still available?
Is the 55 inch Samsung TV still for sale?
Any chance you still have the pram?
I'm wondering if the wardrobe is still available or already sold?
Sorry to bother you, is this still available?
Hope you're well! Is the mirror still available?
Do you have this still?
Is this still available to buy?
Is the record player still available to purchase?
Just checking, is this still available?
hi, interested, still available?
Is it too late to buy this?
Is this reserved or still available?
Are you still selling the keyboard?
Morning! Would you still have the treadmill?
hello is the macbook pro 2019 still avaliable
Hi, I came across your listing for the tent, is it still available?
Any luck selling this or is it still available?
Has your boat found a buyer yet?
Hi Susan, has the sofa bed been sold?
Is the Dyson vacuum still looking for a new home?
still available mate?
hi is ur bike still 4 sale
Hey there, quick one: is this still available?
Good afternoon. I'd like to buy the bookcase. Is it still available?
Are the golf clubs gone?
Hi, has anyone taken the crib yet?
Is the garden furniture set still available?
Do u still have the switch?
Hello! I'm looking for a stroller and saw yours. Is it still for sale?
Is it still for sale? My budget is 200.
Still for sale?? 🙂
hey do you still have these shoes
Have the tickets been sold?
Can you tell me whether the violin is still for sale?
Please could you let me know if it's been sold? Thanks
Is that wardrobe still available or has someone bought it?
Hi just wanted to check this is still available?
Just want to make sure it is still available before I drive over
Do you still have the Nikon available?
Hello, are you still selling the trampoline?
is the aquarium sold
Have you managed to sell it yet?
Did anyone buy the printer yet?
Is the item sold already?
Is your coffee table still there?
Hi, sorry for the late message, is it still available?
is dis still available
Is the lawnmower still available? I live round the corner.
Evening. Is it still up for grabs?
Is this listing still current?
Available? Cash today.
Hi! Is it possible to still buy this?
I assume this is already sold?
So is it sold or not?
Hello, is the fish tank still available, please? Thanks in advance
I'd love to buy it, is it still available?
Is the drone available?
Is the set of knives still available?
i want to buy this is it still available
Evening, is the rocking chair still for sale?
Hi! Is this lovely jacket still available?
heya still got the skateboard?
Is the washing machine you posted last week still available?
Hello, is the saxophone still available and would you post it?
Just seen your ad, is the barbecue still available?
Hi, would it be possible to know if this is still available?
Have you still got this for sale?
Is this still 4 sale m8
Hi. Is the cot sold?
Hi, has the freezer sold yet? Cheers
Is this still avaiable? thx
does anyone know if this is still available
Morning, was wondering if your hedge trimmer was still available
Is my luck in, is it still for sale?
Is the sewing machine still about?
Would you mind telling me if it's still available?
Are the dumbbells still up for sale?
Hello is the item posted still available?
Hi Dave is the ladder still available
Still available 😊?
Is the Bosch dishwasher taken?
is the two seater sofa still available pls
Can I still get this?
Is it still yours to sell?
Hi, I would like to buy your easel. Is it still available?
is that chest of drawers still available, if so can I view it tonight
Hello, has the picnic bench gone?
Do you happen to still have the sledge?
hi r these still available
IS THE HOVER MOWER STILL AVAILABLE??
Hi is the bunk bed still available as i am interested
Hello there. I'm after a desk for my son. Is yours still available?
Wanted to ask if the rug is still available
Any of these left?
Has anyone claimed it yet?
Hi is it still available what's the mileage
Is it sold already or can I still have it?
i'm guessing it's gone already?
hey, u still selling this?
Hi Jen, just checking if the pushchair is still available
Is the hammock sold?
Hello, is this still for sale please? 😀
Do you still have the tumble dryer for sale?
Is your keyboard still available or already sold?
is it stil availble??
Hey is the telescope still up for sale
Hello! Has the cabinet been sold already?
Still selling?
I'm really interested in this. Still available?
Is this bed frame available?
Has this item been sold?
Hi there, are the garden chairs still available? I could come today
any chance the fish tank is still available
Good morning, would you still have the vacuum cleaner?
Hi I saw your ad is the scooter still available
Did you already sell this?
Is the blender still for sale? What's the lowest you'd accept?
Can you confirm this is still available please
Hello seller, is it available?
is the toolbox gone
hello is this item sold yet
I need one of these urgently. Is yours still available?
Are those boots still available
has this been taken?
May I know if this is still available?
is the PS4 still there?
hi can i ask if u still have the table
Is the bicycle still with you?
It's not sold yet, is it?
Hello, is the rowing machine still available?
Is it still available? I can pay cash.
hey, is this available still?
Has the dress been sold?
Do you still have the printer?
Good day, is your campervan still for sale?
still for sale pls?
Sold?
hi is the baby monitor availabel
Hi, I'm interested in your guitar. Has it been sold?
Are the earrings still available?
Could I ask whether the rug is still for sale?
is this gone yet
Does anybody still want this or has it sold?
Hi Tom! Still got the bike?
I wanted to know if the heater is still available.
Any chance it's still for sale?
Hello is this mirror still available and where are you based?
Hey! 👋 Is the puzzle still available? 🧩
Have you already sold the turntable?
Is the chair reserved?
Are you still selling your camera?
Hi. Just saw this. Available?
Is it on sale still?
yo this still available?
Hi, is the stepladder still available?
is your bass guitar still for sale
Is it still available? Would you post to Wales?
Hello! Is the crib sold yet?
Still available or gone?
Have you still got the buggy?
Can you let me know if this is still for sale?
is this still avaliable hun
Hi are the plant pots still available
Good evening Mary, do you still have the dolls house?
Has the mixer gone?
Do you still have this available?
I am wondering if the chest freezer is still available
Is this item still up for grabs?
Hello, I'd like the lamp if it hasn't gone. Is it still available?
not sold yet?
Is the Lego set still for sale please?
Hey, any update, is it still available?
Is it available today?
Have these been sold?
Hi, is the paddle board still available?
Is your tablet still for sale?
is that still available for sale
Hello Emma, do you still have the bassinet?
has the lawn roller been sold
Still there or sold?
Is this still in stock?
hi there just checking if its still available
Would the patio heater still be available?
Is it gone already or still available?
Hi, is the dress in the listing still available?
Morning, has anybody bought the hutch yet?
I like this. Is it still for sale?
is the hoover still availble plz
Do you still sell this?
Hi I would like to know if the boots are still available
Is it still available? Where are you located?
Are they sold?
Hello, may I ask, is the buggy still available?
Available still? Thanks x
Hello, is the camping stove still available?
Is this guitar sold?
Still for sale? I could collect this evening.
hi do you still have the ottoman
Hey! is it still avilable
Good evening, has your kayak been sold already?
Is the juicer gone?
Hi Lucy, is the highchair still available?
I was going to ask if the bench is still for sale
Are the bookends still available please
Do you still have both of these?
Is this still up for sale or has it been taken?
can you tell me if its still available thx
Sold already?
Would the tent be still available?
`,
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
Let me know when it's sold
Are you available tonight?
Is the offer of 50 still available?
Is pick up available on Sundays?
Is shipping to Ireland available?
Is your brother still available to help carry it?
Is tomorrow at 5 still available?
Is the 3pm slot still available?
Is it still in the box?
Is the screen still intact?
Do you have any other photos?
Do you still have more pictures?
Are there any more available?
Do you have other sizes available?
Is this available in a size 10?
Have you got another one for sale?
Do you sell other bikes as well?
Are you still interested in selling the other lamp?
Is the price still negotiable?
Is the price still 100?
Would you still sell it for 80?
What's the lowest you would go?
Can you ship it to Leeds?
Where can I pick it up?
Is it still where you said, on Mill Road?
How old is it?
Did you sell it to your neighbour or was that a joke?
I thought it was still available.
It's still available, just so you know.
Yes it is still available
No, it's sold.
Sorry, sold already
This is no longer available.
I already sold mine last week
You told me it was still available!
Why is it still listed if it is sold?
Why did you sell it to somebody else?
You said "still available" yesterday, so I drove 50 km.
Great, still available, as if. You sold it an hour ago.
Is anybody there?
You still there mate?
Still interested?
Still coming?
are u still home
Is the seller still active?
is your phone number still the same
Is the address still correct?
Is our deal still on?
Are we still on for tonight?
Is the table in the background for sale too?
is the lamp in the second picture also for sale
Does the charger come with it?
Is the lens included?
Is the case included or sold separately?
Is the stand sold separately?
Are the batteries still good?
Were the tyres sold with it?
I'd like to buy it if it is still available.
Let me know when it is available again
Tell me once it's sold so I can stop looking
If it's still available tomorrow I will come
I hope it's still there when I arrive
Is it for a man or a woman?
Is it real leather?
Has the battery been replaced?
Have you had it long?
How many have you sold?
who bought it
When was it sold?
How much did it sell for?
Is the money still on hold?
Has it been shipped yet?
Is my parcel still at the post office?
Is there still room for negotiation?
Can you still cancel the order?
Do you still want to sell it at that price?
Can I have it still wrapped?
Has the listing been edited?
Is your shop still open?
Is the store open today?
Does anybody have the manual?
Is the manual still available online?
can you still get batteries for this
Is this model still being made?
Is the colour still bright?
thanks, already sold mine 😂
Is the seat still adjustable?
Is your wife available on Sunday to hand it over?
Are you still at the office?
Are you free now?
Is the kids' bike you mentioned also for sale?
Do you have anything else for sale?
Have you still got the instructions?
Do you have the spare key still?
Is there still snow at your place?
Is there a cheaper option available?
Is a payment plan available?
Is free shipping still available?
Is a refund still available?
Is there a video available?
Are measurements available?
What colours are available?
Which sizes are still available?
When will it be available?
From when is it available?
How long is it available for?
Would it be available from June?
Is it available for rent?
Do you still have feelings for it, haha?
Does it still smell of smoke?
Does the zipper still work?
Do the lights still work?
Is the tank still leaking?
Is it still your best price?
Is 40 still ok?
Is my offer still being considered?
Have you sold on here before?
Have you sold the other one?
Did you sell the matching chair?
Was it sold to you new?
Where was it sold originally?
Is it sold with the cushions?
Are they sold as a pair?
Is it sold by the metre?
Is this what you sold me?
You sold me a broken one!
You sold it? Wow ok.
oh it's gone now, what a pity
Ok so it's sold, thanks anyway
Never mind, already found one.
no longer available?? then why advertise it
If it doesn't sell I might be interested.
I'm selling the same one if anyone asks whether it's still available
My friend asked if you are still single lol
Can I come when you are available?
I'm available any time after five
I am available today, is it far from the station?
Will someone be available to help me lift it?
Are you available by phone?
Are you still in Berlin?
Are you still looking for a charger?
Are you still accepting offers?
Do you still live on Elm Street?
Do you still want to swap?
Do you still have my deposit?
Do you still need the box back?
have u still got my address
Have you got it in blue?
Have you got the other part of it?
Have you shipped it already?
Has it left the warehouse?
Has it arrived yet?
Has the seal been broken?
Has the price gone down?
Has it ever been dropped?
Has it gone up in price?
Has it got a plug?
Is it gone cold there?
Is this the last one?
Is this price for one or both?
Is it taken apart already?
Is it reserved seating?
Is it free of scratches?
Is it up to date?
Is it open on Sundays?
Is this listed in the catalogue?
Thanks, but it's still available elsewhere for less.
It says "still available" but you never reply
Hi, is this the one from the video?
I bought this from you last week and the box was still sealed?
Is the bus still running to your area?
Is the meeting point still the car park?
Is the pick up point still free for parking?
Is the gearbox still the original one?
Is there still a chance you could drop it off?
Is it still raining over there?
Is that still the lowest you'd go?
Is the left earbud still working?
Is the frame still straight?
Do you still play it yourself?
Do you still stand by that price?
Do you still ride it?
Do you still offer the discount?
Do you still have the proof of purchase?
Do you still have one in medium?
Do you still have it in red?
Have you still got the tags for it?
Has the cat ever slept on it?
Has the mileage been checked?
Has the engine been serviced?
Has it been sold with a warranty?
Has anyone else smoked around it?
Has my refund been processed?
Is the seller reliable?
Is Sarah still available to show it to me?
Is someone in this afternoon?
Is anyone available to let me in?
Is there availability next week?
Is a test drive still possible?
Is it available to view tonight?
Is it available for collection on Sunday?
Is it available for hire?
Is it available with a longer lead?
Is it still available in the shops?
Is this style still available new?
Is the app for it still available?
Is the Wi-Fi password still the same?
Would it still fit a Golf?
Does the guarantee still apply?
Does the offer still stand?
Does your offer still stand?
Could you still deliver it?
Could you still do 30?
Can I still change my mind?
Can I still pick it up tomorrow?
Are the brakes still good?
Are the curtains in the photo for sale?
Are you still up for a trade?
Are you going to sell the others?
Are you the original owner?
Are you selling because it's broken?
Are you sure it's still available? You said it was gone.
I asked if it's still available two days ago!
He told me it was still available.
I see it's still available, could you do 60?
Glad it's still available! When can I collect?
Good to hear it is still available.
So happy it's still available
If nobody takes it I will
Still waiting for your reply
Still no answer?
Sold! I'll take it.
Sold to the man in the hat 😂
gone in 5 minutes, wow
Who did you sell it to?
What did you sell it for?
It's sold out everywhere else
Not sold on the colour tbh
I'm sold, when can I come?
Are you sold on that price?
I have sold my old one so I need it quickly
Is your car still in the way or can I park there?
Is the lid still with it?
Are the tickets transferable?
Are you still open to offers?
Are you still able to deliver?
Is anyone still living there?
Is Tuesday still good for you?
Are you still happy with 50?
Is there still time to collect today?
Do you still have more of them?
Do you still have space in the van?
Do you still have the old listing pictures?
Have you still got the matching lamp?
Do you have it available in a different colour?
Is the bigger size available?
Is a second one available?
Is a discount available for two?
Is installation available?
Is cash on delivery available?
Is the manual available in German?
Is the colour available in real life as in the picture?
Are there still bids on it?
Are the legs still stable?
Are all pieces still there?
Are both remotes still there?
Is the stain still visible?
Is the password still active?
Is your account still active?
Is the subscription still valid?
Is the certificate still valid?
Is the lease still running?
Has the watch been serviced?
Has the table been treated for woodworm?
Has the box been opened?
Has the seat been reupholstered?
Have you sold similar ones?
Did you sell it with the stand?
Did you sell the charger separately?
Did you get my message?
Did it come with a case?
When did you sell it?
It was still available yesterday, what happened?
Thanks for letting me know it's still available.
great, it's still available then! can you hold it for me?
Please mark it as sold then.
Please remove the ad if it's sold.
Just bought one elsewhere, so mine's sorted.
I already have one, do you have another model?
sold out of love for it or does it have a fault?
Is it sold as seen?
Is it sold new?
Is the item still boxed?
Is the item still in Leeds?
Is the item still covered by guarantee?
Is the phone still locked to a network?
Is the bike still being used?
Is the car still taxed?
Is the sofa still comfortable?
Is this available as a pair?
Is this for sale by a dealer?
available from 6pm if that suits
Still up for meeting tonight?
Still good for 4 o'clock?
Still ok to pick up?
still got that cold?
Is that price still on the table?
Is the table still wobbly?
Are you available for a call?
I'll be available after work, does that suit you?
Do you still have the warranty card?
Do you still have other colours?
Do you have more pictures of the back?
Is the original box still there?
Is the charger still available?
Is collection still possible?
Is the price still firm?
Is it still as described?
Is the battery still holding charge?
Is it available in a smaller size?
Would you sell just the wheels?
Can you sell it to me for 20?
Will you sell separately?
Yes, it's available.
Sorry it's been sold.
It has already been sold, sorry!
I sold it yesterday.
This item is sold.
What else do you have for sale?
Are you selling anything else?
Is there anything wrong with it?
Has it got any scratches?
How many are available?
When are you free?
Are you still there??
Is your sister still picking it up?
Is our appointment still on?
Is this still your address?
I thought you said it was available?
lol "still available", sure
If it's still for sale I'd offer 40.
Let me know if the other one becomes available.
Do you ship?
Has the parcel been sent?
Did you sell the case too?
Is the receipt available?
Is postage still free?
Is the helmet in the picture for sale as well?
Do you still have the dust cover's receipt?
Do you still have the user manual for it?
Is the guarantee still running?
Are you still around tomorrow?
I'm free tomorrow, are you still available?
Are the keys included?
Is it still in its packaging?
Would 30 still be alright?
Is a viewing still possible?
Have you any other pictures?
Do you have any more of these?
Is the blue version available too?
Do you have the next size up available?
Was it sold by a shop originally?
My last one sold quickly.
Yes, still available, come whenever you like
No longer available I'm afraid
I have already sold it to a neighbour
Why was it sold so cheaply?
If you still have it on Friday I'll come
When it's available, tell me
So it's sold. Shame.
Did you post it yet?
Has my payment arrived?
Is your offer to deliver still valid?
Is the lift still broken?
Is the garage still free for storage?
Do you still work at the museum?
Are you the same person who sold me the lamp?
Do you still have the leads for it?
Are you still up north?
I can't do Sunday, are you available Monday instead?
Is the handle still attached?
Is the tumble setting still working?
Could I get a discount if I buy two?
Do you have other items?
Any more photos?
Is it available in XL?
Do you know if spares are still available?
Is the lamp behind it for sale?
Are you open to swaps?
It's sold.
Still for sale!
Sorry mate it's gone.
Why has it not sold?
I heard you sold it.
My wife said it was still available.
Let me know when it's sold.
Can you hold it for me until Friday?
Have you received the money?
Is the tracking number available?
Are you at home now?
Is the table still as shiny as in the photo?
Do you still have the cables for it?
Is the leather still soft?
I'm available any evening, which suits you?
Do you have a photo of the label?
Would you drop the price a bit?
Is the pump included?
It's already gone, sorry.
Are there any other sizes?
Is the price still the same as last week?
Could you tell me if the warranty is still valid?
Do you know if the shop is still open?
Is your friend still interested in mine?
Are you available to chat?
I bought it, thanks, is the manual still available?
Have you already sent it?
`,
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
Ist das Kostüm noch verfügbar oder schon reserviert?
Guten Tag, ist der Schrank noch zu haben?
Hallo, ist das Fahrrad noch da?
Ist der Artikel noch verfügbar? LG
Hi, ist das Angebot noch aktuell? Danke
hallo ist das noch da
Ist das Sofa schon weg?
Schon weg?
ist der tisch schon verkauft
Wurde das Handy schon verkauft?
Hallöchen, noch zu haben?
noch verfugbar?
ist die noch verfuegbar
Ist er noch zu haben?
Sind die Stühle noch zu haben?
Guten Abend, wären die Felgen noch verfügbar?
Hätten Sie das Regal noch?
Haben Sie den Kühlschrank noch?
Hast du die Jacke noch?
hast du das noch
Hallo, ich interessiere mich für den Kinderwagen. Ist er noch verfügbar?
Hallo, ich hätte Interesse an der Kamera. Ist die noch zu haben?
Verkaufst du das noch?
Verkaufen Sie die Waschmaschine noch?
Ist das Buch noch erhältlich?
Darf ich fragen, ob das Bild noch verfügbar ist?
Ich wollte fragen ob der Grill noch da ist
Wollte mal fragen, ob das noch zu haben ist.
Können Sie mir sagen, ob der Artikel noch verfügbar ist?
Moin, ist das Brett noch zu haben?
Servus, is des no da?
Grüezi, ist der Tisch noch verfügbar?
Ist das noch zu verkaufen?
Ist das noch im Angebot?
ist der Drucker eigentlich noch da?
Hallo Frau Meier, ist die Kommode noch zu haben? Ich könnte sie heute abholen.
Ist es noch verfügbar? Was ist der letzte Preis?
Ist die Konsole noch frei?
Noch frei?
Ist das Rad noch frei oder schon reserviert?
Ist der Sessel schon reserviert?
Hallo noch da? würde es direkt holen
ist die gitarre noch verfügbar ??
Hey, gibts das noch?
Gibt es das Regal noch?
Ist das Smartphone schon vergeben?
Schon vergeben?
Wäre der Staubsauger noch zu haben?
Sind die Schuhe schon weg?
Hallo! Sind die Boxen noch verfügbar? 🙂
Ist die Lampe bereits verkauft?
Haben Sie die Bohrmaschine schon verkauft?
Ist die Playstation 4 noch da?
Könnten Sie mir bitte mitteilen, ob der Laptop noch verfügbar ist?
Ist das Teil noch zu kriegen?
Ist die Couch noch zu bekommen?
Kann man das noch kaufen?
Guten Morgen, ist die Bohrmaschine noch verfügbar?
hi ist das macbook noch da
Hallo Peter, ist der Fernseher noch zu haben?
Hey, ist der Roller noch zu verkaufen?
Ist das Kinderbett schon weg?
Haben Sie den Teppich noch?
hättest du den spiegel noch?
Habt ihr die Stühle noch?
Hallo, ich hab Ihre Anzeige gesehen. Ist das Fahrrad noch zu haben?
Hallo, ich suche genau so einen Tisch. Ist er noch verfügbar?
Ist der noch zu haben ?
sind die noch verfügbar
Ist der Kinderwagen noch aktuell?
Ist Ihre Anzeige noch aktuell? Viele Grüße
Noch zu haben??
Nochda?
hallo, noch verfügbar? würde gleich kommen
Ist der Verkauf noch aktuell?
Ist die Küche noch zu verkaufen oder schon weg?
Schon verkauft oder noch zu haben?
Ist das Keyboard schon verkauft worden?
Wurde die Uhr bereits verkauft?
Hast du das Rennrad schon verkauft?
Ich wüsste gern, ob die Kaffeemaschine noch verfügbar ist.
Ich würde gerne wissen ob das sofa noch da ist
Könntest du mir sagen, ob du das Zelt noch hast?
Mich würde interessieren, ob der Schreibtisch noch zu haben ist.
Guten Abend, steht der Wohnwagen noch zum Verkauf?
Ist das Set noch komplett zu haben?
Ist das Zelt noch verfugbar
ist das noch verfügabr?
Hallöchen :) ist das Puzzle noch da?
Moin Moin, gibt es den Anhänger noch?
Kann ich den Tisch noch kaufen?
Könnte ich es noch bekommen?
Sind die Winterreifen noch erhältlich?
Is des Radl noch zu haben?
Ist das Aquarium noch abzugeben?
Hallo, ist die Drohne schon reserviert?
Ist das Handy noch verfügbar? Geht auch Versand?
Hallo, ist der Artikel noch verfügbar? Ich könnte morgen vorbeikommen und bar bezahlen.
Verkaufst du den Monitor noch?
Hallo ist dieser Artikel verfügbar
Entschuldigung, ist das Klavier noch zu haben?
Bin ich zu spät oder ist es noch da?
Guten Tag, ist der Schaukelstuhl noch zu verkaufen?
Hi! Ist die schöne Jacke noch da?
hey hast du das skateboard noch
Ist die Waschmaschine von letzter Woche noch verfügbar?
Hallo, ist das Saxophon noch zu haben und würden Sie es verschicken?
Hab gerade Ihre Anzeige gesehen, ist der Grill noch da?
Könnten Sie mir sagen, ob das noch zu haben ist?
Haben Sie das noch zum Verkauf?
Hallo. Ist das Gitterbett verkauft?
Hallo, ist die Gefriertruhe schon weg? Danke
ist das noch verfügbar danke
Guten Morgen, wollte wissen ob die Heckenschere noch da ist
Ist die Nähmaschine noch zu haben bitte?
Würden Sie mir sagen, ob es noch verfügbar ist?
Sind die Hanteln noch zu haben?
Hallo Dirk ist die Leiter noch da
Noch verfügbar 😊?
Ist der Bosch Geschirrspüler schon vergeben?
ist das zweisitzer sofa noch zu haben
Kann ich das noch haben?
Hallo, ich würde gern die Staffelei kaufen. Ist sie noch da?
ist die truhe noch da, wenn ja kann ich heute abend kommen
Hallo, ist die Picknickbank schon weg?
Hätten Sie den Schlitten zufällig noch?
hi sind die noch da
IST DER RASENMÄHER NOCH ZU HABEN??
Hallo ist das Hochbett noch zu haben ich hätte Interesse
Guten Tag. Ich suche einen Schreibtisch für meinen Sohn. Ist Ihrer noch zu haben?
Wollte fragen, ob der Teppich noch zu haben ist
Hat schon jemand zugesagt oder ist es noch zu haben?
Hallo, ist es noch zu haben? Wie viel Kilometer hat es?
Ist es schon verkauft oder kann ich es noch haben?
Ist bestimmt schon weg, oder?
Hey, verkaufst du das noch?
Hallo, wäre der Hochstuhl noch verfügbar? Ganz liebe Grüße
Ist das Inserat noch aktuell? Dann würde ich es nehmen.
Guten Abend! Ist Ihr Angebot noch aktuell?
Ist die Sache noch aktuell?
Ist der Crosstrainer noch vorhanden?
Hallo Jens, wollte nur fragen ob der Buggy noch da ist
Ist die Hängematte verkauft?
Hallo, steht das noch zum Verkauf? 😀
Haben Sie den Trockner noch?
Ist deine Tastatur noch zu haben oder schon verkauft?
ist das noch verfügbr??
Hey ist das Teleskop noch zu haben
Hallo! Ist der Schrank schon verkauft worden?
Verkaufst du noch?
Ich bin sehr interessiert. Noch verfügbar?
Ist das Bettgestell verfügbar?
Wurde der Artikel schon verkauft?
Hallo, sind die Gartenstühle noch da? Ich könnte heute kommen
besteht die möglichkeit dass das aquarium noch da ist
Guten Morgen, hätten Sie den Staubsauger noch?
Hallo hab deine Anzeige gesehen ist der Roller noch da
Hast du es schon verkauft?
Ist der Mixer noch zu haben? Was wäre Ihr letzter Preis?
Können Sie bestätigen, dass es noch verfügbar ist?
Hallo Verkäufer, ist es verfügbar?
ist der werkzeugkasten weg
hallo ist der artikel schon verkauft
Ich brauche dringend so einen. Ist Ihrer noch zu haben?
Sind die Stiefel noch da
ist das schon vergeben?
Darf ich wissen, ob das noch zu haben ist?
ist die PS4 noch da?
hi darf ich fragen ob du den tisch noch hast
Ist das Fahrrad noch bei Ihnen?
Das ist noch nicht verkauft, oder?
Hallo, ist das Rudergerät noch verfügbar?
Ist es noch zu haben? Ich zahle bar.
hey, ist das noch verfügbar?
Ist das Kleid schon verkauft?
Haben Sie den Drucker noch?
Guten Tag, steht Ihr Wohnmobil noch zum Verkauf?
noch zu verkaufen bitte?
Verkauft?
hi ist das babyphone noch verfügbra
Hallo, ich interessiere mich für Ihre Gitarre. Ist sie schon verkauft?
Sind die Ohrringe noch da?
Dürfte ich fragen, ob der Teppich noch zu haben ist?
ist das schon weg
Will das noch jemand oder ist es schon verkauft?
Hi Tom! Hast du das Rad noch?
Ich wollte wissen, ob der Heizlüfter noch verfügbar ist.
Gibt es eine Chance, dass es noch da ist?
Hallo ist der Spiegel noch zu haben und wo wohnen Sie?
Hey! 👋 Ist das Puzzle noch da? 🧩
Haben Sie den Plattenspieler schon verkauft?
Ist der Stuhl reserviert?
Verkaufen Sie Ihre Kamera noch?
Hi. Gerade gesehen. Noch da?
Ist das Angebot noch da?
na, noch aktuell?
Hi, ist die Trittleiter noch verfügbar?
ist dein bass noch zu haben
Ist es noch da? Würden Sie nach Wien schicken?
Hallo! Ist die Wiege schon verkauft?
Noch verfügbar oder schon weg?
Hast du den Buggy noch?
Können Sie mir sagen, ob das noch zu verkaufen ist?
ist das noch verfügbar liebe
Hi sind die Blumentöpfe noch zu haben
Guten Abend Maria, haben Sie das Puppenhaus noch?
Ist der Mixer weg?
Haben Sie das noch da?
Ich frage mich, ob die Gefriertruhe noch zu haben ist
Ist der Artikel noch erhältlich?
Hallo, ich hätte gern die Lampe. Ist sie noch zu haben?
noch nicht verkauft?
Ist das Lego-Set noch zu haben bitte?
Hey, gibt es was Neues, ist es noch da?
Ist es heute verfügbar?
Sind die schon verkauft?
Hallo, ist das Paddelboard noch verfügbar?
Ist Ihr Tablet noch zu haben?
ist das noch verfügbar zum kauf
Hallo Emma, hast du das Beistellbett noch?
ist die walze schon verkauft
Noch da oder verkauft?
Ist das noch vorrätig?
hallo wollte nur fragen obs noch da ist
Wäre der Heizstrahler noch zu haben?
Ist es schon weg oder noch verfügbar?
Hi, ist das Kleid aus der Anzeige noch verfügbar?
Moin, hat schon jemand den Stall gekauft?
Gefällt mir. Ist es noch zu haben?
ist der staubsauger noch verfügbr bitte
Verkaufen Sie das noch?
Hallo ich würde gerne wissen ob die Stiefel noch da sind
Ist es noch da? Wo wohnen Sie?
Sind die verkauft?
Hallo, darf ich fragen, ist der Buggy noch da?
Noch zu haben? Danke LG
Hallo, ist der Campingkocher noch verfügbar?
Ist die Gitarre verkauft?
Noch zu haben? Ich könnte heute Abend abholen.
hi hast du den hocker noch
Hey! ist das noch verfügabr
Guten Abend, ist Ihr Kajak schon verkauft?
Ist der Entsafter weg?
Hi Lucy, ist der Hochstuhl noch da?
Ich wollte mal nachfragen, ob die Bank noch zu haben ist
Sind die Buchstützen noch da bitte
Haben Sie noch beide?
Ist das noch zu verkaufen oder schon vergeben?
kannst du mir sagen obs noch da ist danke
Wäre das Zelt noch zu haben?
`,
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
Haben Sie den Brief noch?
Hast du noch mehr Bilder?
Ist die Rechnung noch vorhanden?
Ist die OVP noch da?
Haben Sie die Originalverpackung noch?
Besteht noch Garantie?
Ist der Termin morgen noch aktuell?
Ist 18 Uhr noch frei?
Sind Sie am Samstag verfügbar?
Ich bin am Samstag noch verfügbar, passt das?
Wann kann ich es abholen?
Wo kann man das abholen?
Ist Abholung heute noch möglich?
Ist das Kabel noch dabei?
Ist die Fernbedienung noch dabei?
Ist das Netzteil noch da?
Hast du noch den Schlüssel?
Haben Sie das auch in Größe 42?
Ist das auch in Schwarz verfügbar?
Gibt es das noch in einer anderen Farbe?
Hast du noch ein zweites?
Haben Sie noch weitere Artikel?
Besteht noch Interesse?
Noch Interesse?
Ist noch Platz beim Preis?
Geht noch was am Preis?
Würden Sie es für 50 verkaufen?
Ist das Leder noch in Ordnung?
Ist der Tisch noch aufgebaut?
Ist die Lampe im Hintergrund auch zu haben?
Ist der andere Stuhl auch noch zu haben?
Verkaufst du noch andere Sachen?
Sind die Stühle einzeln zu haben?
Ja, ist noch da.
Ja noch zu haben
Ist noch verfügbar!
Der Artikel ist noch verfügbar.
Leider schon verkauft.
Schon weg, sorry
Leider schon vergeben
Nein, ist schon reserviert.
Sie haben gesagt, es sei noch da.
Du hast doch geschrieben „noch verfügbar“!
Warum ist die Anzeige noch online, wenn es verkauft ist?
Warum hast du es verkauft?
An wen haben Sie es verkauft?
Wann wurde es verkauft?
Für wie viel ist es weggegangen?
Super, schon verkauft, und ich stehe vor der Tür.
Ich dachte, das wäre noch zu haben.
Wenn es noch da ist, nehme ich es.
Falls noch verfügbar, würde ich es gern kaufen.
Sag mir Bescheid, wenn es wieder verfügbar ist
Ist deine Nummer noch aktuell?
Ist mein Paket schon weg?
Ist das Paket schon unterwegs?
Ist das Geld schon da?
Ist die Zahlung schon angekommen?
Haben Sie es schon abgeschickt?
Hast du es schon bei DHL abgegeben?
Ist dein Mann noch da, um zu helfen?
Ist jemand da?
Ist heute jemand zu Hause?
Ist das Echtleder?
Ist das original?
Ist das Teil kaputt?
Ist das Modell noch lieferbar beim Hersteller?
Sind die Batterien noch neu?
Ist das Display noch heil?
Wurde daran schon etwas repariert?
Wie lange haben Sie es schon?
Haben Sie das schon lange?
Ist die Bedienungsanleitung noch vorhanden?
Haben Sie noch den Kaufbeleg?
Ist mein Angebot noch da?
Steht Ihr Angebot noch?
Steht der Termin noch?
Ist unser Deal noch aktuell?
Ist Ihr Laden noch offen?
Kann man das noch reparieren?
Kann man den noch waschen?
ist da noch was zu machen
Hast du noch Fragen?
ist der kratzer noch da
Ist Ihre Frau am Sonntag da?
Sind Sie noch im Büro?
Bist du gerade frei?
Verkaufen Sie sonst noch etwas?
Hast du noch was anderes?
Haben Sie die Anleitung noch?
Haben Sie den Zweitschlüssel noch?
Haben Sie noch Zeit heute?
Haben Sie noch einen Stuhl davon?
Ist noch Luft nach unten?
Ist noch Spielraum beim Preis?
Ist noch Tinte drin?
Ist noch Öl im Motor?
Ist noch ein Rabatt drin?
Ist kostenloser Versand noch verfügbar?
Sind weitere Bilder verfügbar?
Welche Größen sind noch verfügbar?
Welche Farben sind noch da?
Ab wann ist es verfügbar?
Wann wäre es verfügbar?
Wie lange ist es noch zu haben?
Ist es auch zu mieten?
Hat es noch den Aufkleber?
Riecht es noch nach Rauch?
Geht der Reißverschluss noch?
Leuchtet es noch?
Läuft die Uhr noch?
Ist das noch Ihr letztes Wort?
Sind 40 noch ok?
Ist mein Angebot noch im Rennen?
Haben Sie hier schon öfter verkauft?
Haben Sie den anderen schon verkauft?
Hast du den passenden Sessel verkauft?
Wurde es als Set verkauft?
Wird es mit Kissen verkauft?
Werden die einzeln verkauft?
Wird das nur zusammen verkauft?
Sie haben mir ein kaputtes verkauft!
Ach, schon weg? Schade, dann nicht.
Okay, also verkauft, danke trotzdem
Egal, hab schon eins gefunden.
Nicht mehr verfügbar?? Warum dann die Anzeige?
Falls es nicht weggeht, melden Sie sich gern
Ich bin ab 17 Uhr verfügbar
Ich bin heute frei, ist es weit vom Bahnhof?
Kann jemand beim Tragen helfen?
Wohnen Sie noch in der Gartenstraße?
Wollen Sie noch tauschen?
Suchen Sie noch einen Akku?
Hast du meine Nummer noch?
Hast du meine Adresse noch?
Haben Sie meine Anzahlung noch?
Brauchen Sie den Karton noch?
Hast du ihn schon verschickt?
Ist es schon angekommen?
Ist der Verschluss schon mal gebrochen?
Ist der Preis schon runtergegangen?
Ist es schon mal runtergefallen?
Ist es schon zerlegt?
Ist es schon verpackt?
Ist das der letzte?
Ist der Preis für eins oder beide?
Ist es frei von Kratzern?
Ist die Folie noch drauf?
Ist der Stecker noch dran?
Ist der Geruch noch da?
Ist die Delle noch da?
Sind die Kratzer noch zu sehen?
Sind alle Teile noch da?
Sind alle Schrauben noch vorhanden?
Sind die Rechnungen noch vorhanden?
Ist der Treffpunkt noch derselbe?
Ist der Parkplatz noch frei?
Ist das Wochenende noch frei?
Ist der Abholtermin noch frei?
Da steht "noch verfügbar", aber Sie antworten nie
Hier bei mir um die Ecke ist es noch günstiger zu haben.
Fährt der Bus noch zu Ihnen?
Ist die Straße noch gesperrt?
Haben Sie noch Geschwister? haha
Ist die Verpackung noch vorhanden?
Gibt es noch einen Preisnachlass?
Gibt es noch Fotos davon?
Gibt es das auch in Blau?
Gibt es dazu noch eine Rechnung?
Ist das Gerät noch in Betrieb?
Ist die Batterie noch voll?
Ist das Getriebe noch das erste?
Besteht noch die Möglichkeit zu liefern?
Regnet es bei euch noch?
Ist das noch der niedrigste Preis?
Ist der linke Ohrhörer noch in Ordnung?
Ist der Rahmen noch gerade?
Spielen Sie es noch selbst?
Fahren Sie es noch?
Stehen Sie noch zu dem Preis?
Gibt es den Rabatt noch?
Haben Sie noch den Kaufnachweis?
Haben Sie noch eins in M?
Haben Sie es noch in Rot?
Haben Sie die Etiketten dazu noch?
Wurde der Motor schon gewartet?
Wurde der Zahnriemen schon gewechselt?
Ist meine Bestellung noch unterwegs?
Ist die Rückzahlung schon raus?
Ist der Verkäufer zuverlässig?
Ist Sarah noch da, um es mir zu zeigen?
Ist heute Nachmittag jemand da?
Ist nächste Woche noch was frei?
Ist eine Probefahrt noch möglich?
Kann ich es heute noch ansehen?
Kann ich es noch zurückgeben?
Kann ich es morgen noch abholen?
Ist es am Sonntag zur Abholung verfügbar?
Ist es zur Miete verfügbar?
Ist das im Laden noch erhältlich?
Ist dieses Modell neu noch erhältlich?
Ist die App dafür noch verfügbar?
Passt das noch in einen Golf?
Gilt die Garantie noch?
Gilt das Angebot noch für zwei?
Würden Sie noch auf 30 gehen?
Sind die Bremsen noch gut?
Sind die Vorhänge auf dem Foto zu verkaufen?
Sind Sie noch an einem Tausch interessiert?
Verkaufen Sie die anderen auch?
Sind Sie der Erstbesitzer?
Verkaufen Sie es, weil es kaputt ist?
Sind Sie sicher, dass es noch da ist? Sie sagten, es sei weg.
Ich habe vor zwei Tagen gefragt, ob es noch da ist!
Er hat mir gesagt, dass es noch zu haben ist.
Ich sehe, es ist noch da, würden Sie 60 nehmen?
Super, dass es noch da ist! Wann kann ich kommen?
Schön zu hören, dass es noch zu haben ist.
Wenn es keiner nimmt, nehme ich es
Warte noch auf Antwort
Noch keine Antwort?
Verkauft! Ich nehme es.
Verkauft an den Herrn mit Hut 😂
in 5 Minuten weg, krass
Wem haben Sie es verkauft?
Für wie viel haben Sie es verkauft?
Überall sonst ist es ausverkauft
Bin von der Farbe nicht überzeugt
Ich habe mein altes verkauft und brauche es schnell
Steht Ihr Auto noch da oder kann ich dort parken?
Ist die Schutzhülle noch dabei?
Ist die Gravur noch lesbar?
Haben Sie den Fahrzeugbrief noch?
Hast du die Ersatzteile noch?
Haben Sie die Fernbedienung noch?
Ist die Seriennummer noch lesbar?
Haben Sie noch Lust zu handeln?
Sind noch alle Tasten da?
Hast du das andere noch?
Haben Sie den Rest noch?
Ist der Deckel noch dabei?
Sind die Karten übertragbar?
Sind Sie noch offen für Angebote?
Können Sie es noch bringen?
Wohnt da noch jemand?
Passt Dienstag noch?
Sind 50 noch in Ordnung für Sie?
Ist heute noch Zeit zum Abholen?
Haben Sie noch mehrere davon?
Haben Sie noch die alten Bilder?
Haben Sie die passende Lampe noch?
Haben Sie es in einer anderen Farbe da?
Ist die größere Größe verfügbar?
Ist ein zweites verfügbar?
Gibt es Rabatt bei zwei?
Ist Montage verfügbar?
Ist Nachnahme möglich?
Ist die Anleitung auf Deutsch vorhanden?
Sind noch Gebote drauf?
Sind die Beine noch stabil?
Sind noch alle Teile vorhanden?
Sind beide Fernbedienungen noch da?
Ist der Fleck noch sichtbar?
Ist das Passwort noch aktiv?
Ist Ihr Konto noch aktiv?
Ist das Abo noch gültig?
Ist das Zertifikat noch gültig?
Läuft der Vertrag noch?
Wurde die Uhr gewartet?
Wurde der Tisch gegen Holzwurm behandelt?
Wurde der Karton geöffnet?
Wurde der Sitz neu bezogen?
Haben Sie ähnliche verkauft?
Haben Sie meine Nachricht bekommen?
War ein Etui dabei?
Wann haben Sie es verkauft?
Gestern war es noch da, was ist passiert?
Danke für die Info, dass es noch da ist.
super, dann ist es ja noch da! können Sie es mir reservieren?
Dann markieren Sie es bitte als verkauft.
Bitte löschen Sie die Anzeige, wenn es verkauft ist.
Hab gerade woanders eins gekauft.
Ich hab schon eins, haben Sie ein anderes Modell?
Wird es wie gesehen verkauft?
Ist der Artikel noch originalverpackt?
Ist der Artikel noch in Köln?
Ist auf dem Artikel noch Garantie?
Ist das Handy noch gesperrt?
Wird das Rad noch benutzt?
Ist das Auto noch angemeldet?
Ist das Sofa noch bequem?
Ist das als Paar zu haben?
Verkauft das ein Händler?
bin ab 18 uhr da wenn das passt
Noch Lust auf heute Abend?
Bleibt es bei 16 Uhr?
Geht Abholen noch?
noch erkältet?
Steht der Preis so noch?
Wackelt der Tisch noch?
Ist die Anzahlung noch offen?
Ist die Tür noch offen?
Ist noch was offen?
Ist Ihr Mann noch zu sprechen?
Ist die Reservierung noch gültig?
Sind Sie telefonisch erreichbar?
Ich bin nach der Arbeit verfügbar, passt das?
Haben Sie die Garantiekarte noch?
Haben Sie noch andere Farben?
Haben Sie noch mehr Bilder von hinten?
Ist der Originalkarton noch da?
Ist das Ladekabel noch da?
Ist Abholung noch möglich?
Ist der Preis noch fest?
Ist es noch wie beschrieben?
Hält der Akku noch?
Ist es kleiner verfügbar?
Verkaufen Sie auch nur die Räder?
Verkaufen Sie es mir für 20?
Verkaufen Sie einzeln?
Ja, ist verfügbar.
Das ist leider schon weg!
Ich habe es gestern verkauft.
Der Artikel ist verkauft.
Was verkaufen Sie sonst noch?
Verkaufen Sie noch was anderes?
Ist irgendwas kaputt?
Hat es Kratzer?
Wie viele sind noch verfügbar?
Wann haben Sie Zeit?
Sind Sie noch da??
Holt Ihre Schwester es noch ab?
Steht unser Termin noch?
Ist das noch Ihre Adresse?
Ich dachte, Sie sagten, es wäre noch da?
haha "noch verfügbar", klar
Wenn es noch zu haben ist, biete ich 40.
Sagen Sie Bescheid, wenn das andere frei wird.
Versenden Sie?
Ist das Paket schon raus?
Haben Sie die Hülle mitverkauft?
Ist die Quittung noch da?
Ist der Versand noch kostenlos?
Ist der Helm auf dem Bild auch zu haben?
Haben Sie noch die Betriebsanleitung dafür?
Läuft die Garantie noch?
Ich habe morgen Zeit, sind Sie noch verfügbar?
Sind die Schlüssel dabei?
Ist es noch in der Verpackung?
Ist es noch versiegelt?
Wären 30 noch in Ordnung?
Ist eine Besichtigung noch möglich?
Haben Sie sonst noch Bilder?
Haben Sie mehr davon?
Ist die blaue Version auch zu haben?
Haben Sie die nächste Größe da?
Wurde es ursprünglich im Laden verkauft?
Mein letztes war schnell verkauft.
Ja, noch da, kommen Sie einfach vorbei
Ich habe es schon an einen Nachbarn verkauft
Warum wurde es so billig verkauft?
Wenn Sie es Freitag noch haben, komme ich
Wenn es verfügbar ist, sagen Sie es mir
Also verkauft. Schade.
Haben Sie es schon verschickt?
Ist meine Zahlung schon da?
Gilt Ihr Lieferangebot noch?
Ist der Aufzug noch kaputt?
Ist die Garage noch frei zum Unterstellen?
Arbeiten Sie noch im Museum?
Haben Sie mir die Lampe verkauft?
Ist der Zettel noch dabei?
Haben Sie die Kabel dazu noch?
Sind Sie noch im Urlaub?
Sonntag kann ich nicht, sind Sie Montag verfügbar?
Ist der Griff noch dran?
Funktioniert der Schleudergang noch?
Wurde es gereinigt?
Bekomme ich Rabatt, wenn ich zwei nehme?
Haben Sie andere Artikel?
Noch mehr Fotos?
Ist es in XL verfügbar?
Wissen Sie, ob es noch Ersatzteile gibt?
Ist die Lampe dahinter zu verkaufen?
Tauschen Sie auch?
Ist verkauft.
Noch zu haben!
Sorry, ist weg.
Warum ist es noch nicht verkauft?
Ich habe gehört, Sie haben es verkauft.
Meine Frau sagte, es wäre noch da.
Sagen Sie mir, wenn es verkauft ist.
Können Sie es bis Freitag zurücklegen?
Ist das Geld angekommen?
Ist die Sendungsnummer schon da?
Sind Sie jetzt zu Hause?
Glänzt der Tisch noch wie auf dem Foto?
Haben Sie die Kabel noch?
Ist das Leder noch weich?
Ich bin jeden Abend verfügbar, wann passt es Ihnen?
Haben Sie ein Foto vom Etikett?
Würden Sie mit dem Preis runtergehen?
Ist die Pumpe dabei?
Ist leider schon weg.
Gibt es noch andere Größen?
Ist der Preis noch wie letzte Woche?
Können Sie mir sagen, ob die Garantie noch gilt?
Wissen Sie, ob der Laden noch offen ist?
Ist Ihr Freund noch an meinem interessiert?
Sind Sie zum Chatten verfügbar?
Ich habe es gekauft, danke, ist die Anleitung noch da?
Haben Sie es schon losgeschickt?
`,
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
L'aspirateur est encore à vendre ?
Bonjour, l'article est-il toujours disponible ?
Bonjour est ce que c'est toujours dispo
Salut, c'est encore dispo ?
encore dispo ?
Toujours en vente ?
Bonjour, votre vélo est-il encore à vendre ?
Le canapé est toujours disponible ?
la table est elle tjs dispo
tjrs dispo ?
Est-ce que vous l'avez toujours ?
Vous avez toujours la poussette ?
Avez-vous encore le buffet ?
tu as toujours la console ?
Tu vends toujours le vélo ?
Vendez-vous toujours cette guitare ?
C'est vendu ?
L'avez-vous vendu ?
Avez-vous déjà vendu la lampe ?
La voiture a-t-elle été vendue ?
Est-ce que le frigo est parti ?
Déjà parti ?
Bonjour, je suis intéressé par votre annonce. Est-elle toujours d'actualité ?
Bonsoir, votre annonce est toujours d'actualité ?
L'annonce est-elle toujours valable ?
Toujours d'actualité ?
Bonjour madame, la commode est-elle encore disponible ? Merci d'avance
Je voulais savoir si l'article était toujours disponible
Je voudrais savoir si c'est toujours à vendre svp
Pourriez-vous me dire si le bureau est encore disponible ?
Pouvez-vous me confirmer que l'objet est toujours disponible ?
Est-ce que l'iPhone est encore en vente ?
Bonjour les chaises sont-elles toujours disponibles ?
sont elles encore dispo ?
Elles sont toujours disponibles ?
Il est toujours dispo ?
Il est vendu ?
Coucou, toujours dispo ? 😊
Bonjour, toujours disponible ? Je peux venir demain.
Est-il toujours disponible et quel est votre dernier prix ?
Serait-il toujours disponible ?
Le lave-linge serait-il encore à vendre ?
Slt c dispo ?
bjr c toujours dispo
bonjour est-ce encore disponible
Est-ce toujours à vendre ?
Cet article est il disponible ?
Bonjour, cet appareil photo est-il toujours en vente ?
Votre perceuse est-elle disponible ?
Est-elle déjà réservée ?
C'est réservé ou encore disponible ?
Vous le vendez toujours ?
Est-ce que vous vendez encore la moto ?
Est-ce que je peux encore l'acheter ?
Le lot est-il toujours disponible ?
Bonjour, est-ce que le meuble TV est toujours à vendre ? Cordialement
ma fille adore, est-ce encore disponible ?
Toujours disponnible ?
Bonjour, je me permets de vous demander si la machine à café est toujours disponible
Hello, est-ce qu'il est encore dispo?
Bonsoir, le sommier est-il toujours disponible ?
bonjour le macbook est il tjs dispo
Bonjour Claire, avez-vous toujours le fauteuil ?
Salut, la trottinette est encore à vendre ?
Le lit bébé est déjà parti ?
Auriez-vous encore le tapis ?
Bonjour, j'ai vu votre annonce pour la tente. Est-elle toujours à vendre ?
Bonjour, je cherche exactement cette table. Est-elle encore disponible ?
il est encore dispo ?
c'est toujours a vendre ?
Bonjour, votre annonce est-elle encore valable ? Bien à vous
Encore disponible ??
bonjour toujours disponible? je peux passer ce soir
La cuisine est-elle à vendre ou déjà partie ?
Déjà vendu ou encore disponible ?
Le clavier a-t-il déjà été vendu ?
La montre est-elle vendue ?
As-tu vendu le vélo ?
J'aimerais savoir si la cafetière est encore disponible.
je voulais savoir si le canapé etait encore dispo
Peux-tu me dire si tu as encore la tente ?
Est-ce que le bureau serait toujours disponible, s'il vous plaît ?
Bonsoir, la caravane est-elle toujours en vente ?
Est-ce que l'aquarium est toujours disponible ?
Bonjour, le drone est-il réservé ?
Bonjour, est-ce que le produit est disponible ?
Excusez-moi de vous déranger, le piano est-il toujours disponible ?
Est-ce trop tard ou c'est encore disponible ?
Toujours a la vente svp ?
Est-ce que ça a été vendu ?
Ça a été vendu ?
Quelqu'un l'a déjà acheté ?
vous vendez toujours le scooter ?
tu as encore les chaussures ?
Les pneus sont-ils encore disponibles ?
Ces baskets sont-elles toujours en vente ?
Bonjour, je souhaite acheter votre tondeuse, est-elle disponible ?
Bonjour, est-ce que cet ordinateur est encore en vente svp
bonjour ton vtt est toujours dispo
L'imprimante est-elle partie ?
Hello ! Le jeu est encore dispo ? Merci :)
Est il toujours en vente ? mon budget est de 200
Puis-je encore l'acheter ?
Votre poussette est toujours d'actualité ?
Le vélo que vous vendez est-il encore disponible ?
Votre imprimante est-elle encore dispo, et faites-vous l'envoi ?
Bonsoir, la chaise à bascule est-elle encore à vendre ?
Bonjour ! Cette jolie veste est-elle toujours disponible ?
slt t'as toujours le skate ?
La machine à laver postée la semaine dernière est-elle encore disponible ?
Bonjour, le saxophone est-il toujours disponible et l'enverriez-vous ?
Je viens de voir votre annonce, le barbecue est-il toujours disponible ?
Bonjour, serait-il possible de savoir si c'est toujours disponible ?
Vous l'avez encore à vendre ?
c encore a vendre ?
Bonjour. Le lit à barreaux est-il vendu ?
Bonjour, le congélateur est-il parti ? Merci
toujour dispo? mrc
Bonjour, je me demandais si votre taille-haie était encore disponible
La machine à coudre est-elle toujours là ?
Auriez-vous la gentillesse de me dire si c'est encore disponible ?
Les haltères sont-ils toujours en vente ?
Bonjour Denis est ce que l'échelle est toujours disponible
Toujours disponible 😊?
Le lave-vaisselle Bosch est-il réservé ?
le canapé deux places est il encore dispo svp
Je peux encore l'avoir ?
Bonjour, je voudrais acheter votre chevalet. Est-il encore disponible ?
la commode est-elle encore dispo, si oui je peux passer ce soir
Bonjour, la table de pique-nique est-elle partie ?
Auriez-vous par hasard toujours la luge ?
slt elles sont tjs dispo
LA TONDEUSE EST-ELLE TOUJOURS DISPONIBLE ??
Bonjour le lit superposé est-il toujours disponible je suis intéressé
Bonjour. Je cherche un bureau pour mon fils. Le vôtre est-il encore disponible ?
Je voulais demander si le tapis est encore disponible
Quelqu'un l'a pris ou c'est encore dispo ?
Est-il toujours disponible ? Quel kilométrage ?
C'est déjà vendu ou je peux encore l'avoir ?
Je suppose que c'est déjà parti ?
hey tu vends toujours ça ?
Bonjour, la chaise haute serait-elle disponible ? Bien cordialement
Votre annonce est-elle encore d'actualité ? Dans ce cas je le prends.
Bonjour Monsieur, votre remorque est-elle encore en vente ?
Le vélo elliptique est encore disponible svp ?
Bonjour Jean, je voulais juste savoir si la poussette est encore dispo
Le hamac est-il vendu ?
Bonjour, c'est toujours en vente s'il vous plaît ? 😀
Avez-vous toujours le sèche-linge à vendre ?
Ton clavier est-il encore disponible ou déjà vendu ?
c'est tjr disponnible??
Hey le télescope est toujours à vendre
Bonjour ! Le meuble a-t-il déjà été vendu ?
Vous vendez toujours ?
Je suis très intéressé. Toujours disponible ?
Ce cadre de lit est-il disponible ?
Cet article a-t-il été vendu ?
Bonjour, les chaises de jardin sont-elles toujours là ? Je peux venir aujourd'hui
y a-t-il une chance que l'aquarium soit encore disponible
Bonjour, auriez-vous toujours l'aspirateur ?
Bonjour j'ai vu votre annonce le scooter est toujours dispo
L'avez-vous déjà vendu ?
Le mixeur est-il encore à vendre ? Quel serait votre dernier prix ?
Pouvez-vous confirmer que c'est toujours disponible svp
Bonjour vendeur, est-ce disponible ?
la boite à outils est partie ?
bonjour cet article est-il déjà vendu
J'en ai besoin d'urgence. Le vôtre est-il encore disponible ?
Les bottes sont encore dispo ?
c'est déjà pris ?
Puis-je savoir si c'est encore disponible ?
la PS4 est toujours là ?
slt je peux savoir si tu as encore la table
Le vélo est-il encore chez vous ?
Ce n'est pas encore vendu, si ?
Bonjour, le rameur est-il toujours disponible ?
Est-il encore à vendre ? Je paie en espèces.
hey, c'est toujours disponible ?
La robe a-t-elle été vendue ?
Avez-vous encore l'imprimante ?
Bonjour, votre camping-car est-il toujours en vente ?
toujours à vendre svp ?
slt le babyphone est tjs disponble
Bonjour, votre guitare m'intéresse. Est-elle déjà vendue ?
Les boucles d'oreilles sont-elles encore disponibles ?
Puis-je vous demander si le tapis est toujours en vente ?
c'est déjà parti ?
Quelqu'un le veut ou c'est déjà vendu ?
Salut Tom ! T'as toujours le vélo ?
Je voulais savoir si le radiateur est encore disponible.
Y a-t-il une chance qu'il soit encore à vendre ?
Bonjour le miroir est-il encore disponible et où habitez-vous ?
Coucou ! 👋 Le puzzle est toujours dispo ? 🧩
Avez-vous déjà vendu la platine ?
La chaise est-elle réservée ?
Vendez-vous toujours votre appareil ?
Bonjour. Je viens de voir. Dispo ?
L'offre est-elle encore valable ?
alors, toujours dispo ?
Bonjour, l'escabeau est-il encore disponible ?
ta basse est toujours à vendre
Est-il encore disponible ? L'enverriez-vous en Belgique ?
Bonjour ! Le berceau est-il déjà vendu ?
Encore disponible ou parti ?
Tu as toujours la poussette ?
Pouvez-vous me dire si c'est toujours à vendre ?
toujours disponible ma belle
Bonjour les pots de fleurs sont encore disponibles
Bonsoir Marie, avez-vous toujours la maison de poupée ?
Le mixeur est parti ?
Vous l'avez toujours de disponible ?
Je me demande si le congélateur est encore disponible
L'article est-il toujours à vendre ?
Bonjour, je voudrais la lampe. Est-elle encore disponible ?
pas encore vendu ?
Le set Lego est-il encore en vente svp ?
Hey, des nouvelles, c'est toujours dispo ?
C'est disponible aujourd'hui ?
Ils ont été vendus ?
Bonjour, le paddle est-il toujours disponible ?
Votre tablette est-elle encore à vendre ?
c'est toujours disponible à la vente
Bonjour Emma, as-tu encore le berceau ?
le rouleau est il vendu
Toujours là ou vendu ?
C'est encore en stock ?
bonjour juste pour savoir si c'est toujours dispo
Le parasol chauffant serait-il encore disponible ?
Il est déjà parti ou encore disponible ?
Bonjour, la robe de l'annonce est-elle encore disponible ?
Bonjour, quelqu'un a-t-il déjà acheté le clapier ?
Ça me plaît. Est-ce encore à vendre ?
l'aspirateur est toujours disponble svp
Vous vendez encore ça ?
Bonjour j'aimerais savoir si les bottes sont encore disponibles
Est-il encore disponible ? Où habitez-vous ?
Ils sont vendus ?
Bonjour, puis-je demander, la poussette est-elle encore disponible ?
Encore à vendre ? Merci bisous
Bonjour, le réchaud est-il toujours disponible ?
Cette guitare est-elle vendue ?
Toujours à vendre ? Je pourrais passer ce soir.
salut tu as toujours le pouf
Hey ! c'est tjs disponibe
Bonsoir, votre kayak est-il déjà vendu ?
L'extracteur de jus est parti ?
Salut Lucie, la chaise haute est encore là ?
Je voulais vous demander si le banc est toujours à vendre
Les serre-livres sont-ils encore disponibles svp
Avez-vous encore les deux ?
C'est encore à vendre ou c'est pris ?
peux tu me dire si c'est toujours dispo mrc
La tente serait-elle toujours disponible ?
`,
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
D'autres couleurs sont disponibles ?
Vous êtes toujours disponible demain ?
tu es dispo ce soir ?
Quand êtes-vous disponible ?
Vous avez encore d'autres photos ?
La facture est-elle toujours disponible ?
Le chargeur est-il inclus ?
Est-ce que la notice est disponible ?
Le prix est-il encore valable ?
Votre dernier prix ?
Vous le feriez à 40 ?
Vous le vendriez à 40 ?
Vous vendez à combien ?
L'envoi est-il possible ?
Est-il possible de venir le chercher ce soir ?
Où est-ce qu'on peut le récupérer ?
Est-il disponible en noir ?
C'est disponible en taille 40 ?
Disponible en quelle taille ?
Vous en avez d'autres ?
Vendez-vous aussi la lampe ?
Vendez-vous d'autres vélos ?
La chaise derrière est-elle à vendre aussi ?
Est-ce que l'autre est encore disponible ?
Vendez-vous les chaises séparément ?
Il est toujours en bon état ?
Il fonctionne toujours ?
La batterie tient encore ?
Est-il encore sous garantie ?
Oui, il est encore en vente.
Désolé, c'est vendu
C'est vendu.
Déjà vendu, désolé
Ce n'est plus disponible.
Pourquoi l'annonce est encore en ligne si c'est vendu ?
Pourquoi l'avez-vous vendu à un autre ?
À qui l'avez-vous vendu ?
Quand a-t-il été vendu ?
Vous m'aviez dit « toujours disponible ».
Bravo, déjà vendu, et moi je suis devant chez vous
Je croyais qu'il était encore disponible.
S'il est toujours disponible je le prends
Si c'est encore dispo je passe demain.
Dites-moi quand il sera de nouveau disponible
T'es encore là ?
Il y a quelqu'un ?
Toujours intéressé ?
Toujours partant ?
C'est toujours bon pour demain ?
C'est toujours ok pour 18 h ?
Le rendez-vous est-il toujours d'actualité ?
Votre offre tient toujours ?
Mon offre est-elle toujours valable ?
Votre numéro est-il toujours valable ?
Mon colis est-il déjà parti ?
L'avez-vous envoyé ?
Avez-vous reçu mon paiement ?
Est-ce que le paiement est disponible ?
Le magasin est-il ouvert ?
Votre boutique est-elle encore ouverte ?
Votre mari est-il disponible pour aider ?
Un créneau est-il disponible dimanche ?
Est-ce du vrai cuir ?
Est-il d'origine ?
La télécommande est-elle d'origine ?
Les pièces sont-elles encore disponibles pour ce modèle ?
On trouve encore des piles pour ça ?
Ce modèle est-il encore fabriqué ?
L'écran est-il cassé ?
A-t-il été réparé ?
A-t-il déjà été ouvert ?
A-t-elle déjà servi ?
Vous l'avez depuis longtemps ?
Vous l'avez acheté où ?
Vous l'avez payé combien ?
Vous avez encore le ticket ?
Est-ce que la place de parking est disponible ?
Il reste de la garantie ?
Il est vendu avec le câble ?
Est-il vendu avec sa housse ?
C'est vendu avec les vis ?
Il est vendu à la pièce ?
C'est vendu séparément ?
vous pouvez encore baisser ?
Vous avez encore besoin de réfléchir ?
encore une question, quelle taille ?
encore merci !
Votre femme est-elle là dimanche ?
Êtes-vous encore au bureau ?
Êtes-vous joignable par téléphone ?
Tu es libre maintenant ?
Avez-vous quelque chose d'autre à vendre ?
Avez-vous encore le double des clés ?
Avez-vous encore un peu de temps ?
Y a-t-il encore une marge sur le prix ?
Y a-t-il encore la garantie ?
Une réduction est-elle encore possible ?
Des photos supplémentaires sont-elles disponibles ?
Quelles tailles sont encore disponibles ?
Quelles couleurs sont disponibles ?
À partir de quand est-il disponible ?
Quand sera-t-il disponible ?
Jusqu'à quand est-il disponible ?
Est-il disponible à la location ?
A-t-il encore l'étiquette ?
Sent-il encore la fumée ?
La fermeture marche encore ?
Est-ce encore votre dernier prix ?
Mon offre est-elle encore en lice ?
Avez-vous déjà vendu sur ce site ?
Avez-vous vendu l'autre ?
Avez-vous vendu le fauteuil assorti ?
Est-il vendu en lot ?
Sont-elles vendues par paire ?
Est-il vendu au mètre ?
Est-il vendu neuf ?
Vous m'avez vendu un appareil cassé !
Ah c'est déjà vendu, dommage
D'accord, donc c'est vendu, merci quand même
Laissez tomber, j'en ai trouvé un.
Plus disponible ?? Alors pourquoi l'annonce ?
S'il ne part pas, je suis intéressé
Je suis dispo après 17 h
Je suis libre aujourd'hui, c'est loin de la gare ?
Quelqu'un peut-il aider à le porter ?
Vous habitez toujours rue Pasteur ?
Vous voulez toujours échanger ?
Vous cherchez toujours un chargeur ?
Avez-vous toujours mon numéro ?
Avez-vous encore mon adresse ?
Avez-vous encore besoin du carton ?
L'avez-vous déjà expédié ?
Est-il déjà arrivé ?
Est-elle déjà démontée ?
Est-il déjà emballé ?
Est-ce le dernier ?
Le prix est-il pour un ou les deux ?
Est-il sans rayures ?
La rayure est-elle toujours là ?
Le film est-il encore dessus ?
Toutes les pièces sont-elles là ?
Toutes les vis sont-elles présentes ?
Le lieu de rendez-vous est-il toujours le même ?
La place de parking est-elle libre ?
Samedi est-il encore libre ?
Le créneau de 15 h est-il toujours libre ?
C'est écrit "toujours disponible" mais vous ne répondez jamais
C'est encore disponible ailleurs pour moins cher.
Le bus passe-t-il encore chez vous ?
C'est possible d'avoir d'autres photos ?
Existe-t-il en bleu ?
L'appareil fonctionne-t-il encore ?
Est-il parti aujourd'hui par la poste ?
Le transporteur est-il déjà parti ?
La remise est-elle encore valable ?
Le code promo est-il encore valable ?
Le siège est-il encore réglable ?
Est-elle encore étanche ?
Est-il libre de droits ?
Est-elle prise en photo de jour ?
Il est encore sous blister ?
Il est parti de combien à l'achat ?
Vous en vendez combien ?
Vous l'avez vendu combien finalement ?
C'est pris en charge par la garantie ?
C'est réservé aux pros ?
Vous avez toujours le même prix ?
Il vous reste la facture ?
Il y a encore des taches ?
La boîte de vitesses est-elle encore d'origine ?
Y a-t-il encore une chance que vous livriez ?
Il pleut encore chez vous ?
C'est encore votre prix le plus bas ?
L'écouteur gauche marche-t-il encore ?
Le cadre est-il encore droit ?
Vous en jouez encore vous-même ?
Vous roulez encore avec ?
Vous maintenez toujours ce prix ?
La remise est-elle toujours d'actualité ?
Avez-vous encore la preuve d'achat ?
En avez-vous encore un en M ?
L'avez-vous encore en rouge ?
Avez-vous encore les étiquettes ?
Le moteur a-t-il été révisé ?
La courroie a-t-elle été changée ?
Ma commande est-elle encore en route ?
Le remboursement est-il parti ?
Le vendeur est-il fiable ?
Sarah est-elle disponible pour me le montrer ?
Y a-t-il quelqu'un cet après-midi ?
Il y a encore de la place la semaine prochaine ?
Un essai est-il encore possible ?
Est-il visible ce soir ?
Peut-on encore le rendre ?
Puis-je encore venir demain ?
Pouvez-vous encore livrer ?
Est-il disponible au retrait dimanche ?
Est-il encore disponible en magasin ?
Ce modèle est-il encore disponible neuf ?
L'application est-elle encore disponible ?
Ça rentre encore dans une Golf ?
La garantie court-elle encore ?
Votre offre est-elle encore valable pour deux ?
Vous descendriez encore à 30 ?
Les freins sont-ils encore bons ?
Les rideaux sur la photo sont-ils à vendre ?
Êtes-vous toujours partant pour un échange ?
Vous vendez les autres aussi ?
Êtes-vous le premier propriétaire ?
Vous le vendez parce qu'il est cassé ?
Vous êtes sûr que c'est encore disponible ? Vous aviez dit parti.
J'ai demandé il y a deux jours si c'était encore disponible !
Il m'a dit que c'était encore disponible.
Je vois que c'est encore dispo, vous feriez 60 ?
Super que ce soit encore dispo ! Quand puis-je passer ?
Ravi de savoir que c'est encore disponible.
Si personne ne le prend je le prends
J'attends toujours votre réponse
Toujours pas de réponse ?
Vendu ! Je le prends.
Vendu au monsieur au chapeau 😂
parti en 5 minutes, dingue
À qui avez-vous vendu le vélo ?
Combien l'avez-vous vendu ?
C'est en rupture partout ailleurs
J'ai vendu mon ancien et il me le faut vite
Votre voiture est-elle toujours là ou je peux me garer ?
La housse est-elle encore fournie ?
La gravure est-elle lisible ?
Avez-vous encore la carte grise ?
Avez-vous encore les pièces de rechange ?
Avez-vous toujours la télécommande ?
Avez-vous toujours envie de négocier ?
Toutes les touches sont-elles là ?
Avez-vous encore l'autre ?
Avez-vous encore le reste ?
Vous l'avez toujours utilisé à l'intérieur ?
Vous l'avez toujours entretenu ?
Il est toujours aussi beau ?
Le couvercle est-il toujours avec ?
Les billets sont-ils cessibles ?
Êtes-vous toujours ouvert aux offres ?
Pouvez-vous toujours livrer ?
Quelqu'un y habite encore ?
Mardi vous convient toujours ?
50 vous va toujours ?
Il est encore temps de passer aujourd'hui ?
En avez-vous encore plusieurs ?
Avez-vous encore de la place dans la voiture ?
Avez-vous encore les anciennes photos ?
Avez-vous encore la lampe assortie ?
L'avez-vous dans une autre couleur ?
La grande taille est-elle disponible ?
Un deuxième est-il disponible ?
Une remise est-elle disponible pour deux ?
Le montage est-il disponible ?
La notice est-elle disponible en allemand ?
Y a-t-il encore des enchères ?
Les pieds sont-ils toujours stables ?
Toutes les pièces sont-elles encore là ?
Les deux télécommandes sont-elles toujours là ?
La tache est-elle encore visible ?
Le mot de passe est-il encore actif ?
Votre compte est-il encore actif ?
L'abonnement est-il encore valable ?
Le certificat est-il encore valable ?
Le bail court-il encore ?
La montre a-t-elle été révisée ?
La table a-t-elle été traitée ?
La boîte a-t-elle été ouverte ?
En avez-vous vendu d'autres ?
Avez-vous reçu mon message ?
Quand l'avez-vous vendu ?
Il était encore disponible hier, que s'est-il passé ?
Merci de m'avoir confirmé que c'est encore disponible.
super, il est donc encore dispo ! vous pouvez me le réserver ?
Alors marquez-le comme vendu svp.
Retirez l'annonce si c'est vendu.
Je viens d'en acheter un ailleurs.
J'en ai déjà un, avez-vous un autre modèle ?
Il est vendu en l'état ?
L'article est-il encore emballé ?
L'article est-il encore à Lyon ?
L'article est-il encore sous garantie ?
Le téléphone est-il encore bloqué ?
Le vélo roule encore ?
La voiture est-elle encore assurée ?
Le canapé est-il toujours confortable ?
C'est disponible par paire ?
C'est vendu par un professionnel ?
dispo à partir de 18 h si ça vous va
Toujours motivé pour ce soir ?
Toujours ok pour 16 h ?
encore malade ?
Le prix est-il encore discutable ?
La table est-elle toujours bancale ?
La porte est-elle encore ouverte ?
Votre mari est-il encore joignable ?
La réservation est-elle encore valable ?
Il est disponible en deux coloris ?
Il est disponible quand pour une visite ?
Elle est disponible quand votre mère ?
Êtes-vous disponible pour un appel ?
Je serai disponible après le travail, ça vous va ?
Avez-vous encore la carte de garantie ?
Avez-vous d'autres couleurs ?
Avez-vous d'autres photos de l'arrière ?
La boîte d'origine est-elle encore là ?
Le chargeur est-il toujours disponible ?
Le retrait est-il encore possible ?
Le prix est-il ferme ?
Est-il toujours comme décrit ?
La batterie tient-elle toujours la charge ?
Est-il disponible en plus petit ?
Vendriez-vous juste les roues ?
Vous me le vendez à 20 ?
Vendez-vous séparément ?
Oui, il est disponible.
Désolé, il a été vendu.
Il a déjà été vendu, désolé !
Je l'ai vendu hier.
Cet article est vendu.
Que vendez-vous d'autre ?
Vous vendez encore autre chose ?
Il y a un défaut ?
A-t-il des rayures ?
Combien sont disponibles ?
Quand êtes-vous libre ?
Vous êtes toujours là ??
Votre sœur vient toujours le chercher ?
Notre rendez-vous tient toujours ?
C'est toujours votre adresse ?
Vous n'aviez pas dit qu'il était disponible ?
lol "toujours disponible", bien sûr
S'il est encore en vente j'en offre 40.
Dites-moi si l'autre se libère.
Vous expédiez ?
Avez-vous vendu la housse avec ?
Le reçu est-il disponible ?
La livraison est-elle toujours gratuite ?
Le casque sur la photo est-il aussi à vendre ?
Avez-vous encore le manuel d'utilisation ?
La garantie est-elle encore en cours ?
Vous serez encore là demain ?
Je suis libre demain, êtes-vous toujours disponible ?
Les clés sont-elles incluses ?
Est-il encore dans son emballage ?
Est-il encore scellé ?
30 ça irait encore ?
Une visite est-elle encore possible ?
Auriez-vous d'autres photos ?
En avez-vous d'autres ?
La version bleue est-elle aussi disponible ?
Avez-vous la taille au-dessus ?
A-t-il été vendu par un magasin à l'origine ?
Mon dernier est parti vite.
Oui, toujours disponible, venez quand vous voulez
Plus disponible malheureusement
Je l'ai déjà vendu à un voisin
Pourquoi a-t-il été vendu si peu cher ?
Si vous l'avez encore vendredi je viens
Quand il sera disponible, dites-le-moi
Donc c'est vendu. Dommage.
L'avez-vous déjà posté ?
Mon paiement est-il arrivé ?
Votre proposition de livrer tient-elle encore ?
L'ascenseur est-il encore en panne ?
Le garage est-il libre pour stocker ?
Travaillez-vous encore au musée ?
C'est vous qui m'avez vendu la lampe ?
Le papier est-il encore avec ?
Avez-vous encore les câbles ?
Vous êtes encore en vacances ?
Dimanche je ne peux pas, êtes-vous disponible lundi ?
La poignée tient-elle encore ?
L'essorage fonctionne-t-il encore ?
A-t-il été nettoyé ?
J'ai une remise si j'en prends deux ?
Avez-vous d'autres articles ?
D'autres photos ?
Est-il disponible en XL ?
Savez-vous si les pièces sont encore disponibles ?
La lampe derrière est-elle à vendre ?
Vous échangez aussi ?
C'est vendu !
Toujours à vendre !
Désolé, il est parti.
Pourquoi n'est-il pas vendu ?
On m'a dit que vous l'aviez vendu.
Ma femme disait qu'il était encore disponible.
Dites-moi quand il sera vendu.
Pouvez-vous le garder jusqu'à vendredi ?
L'argent est-il arrivé ?
Le numéro de suivi est-il disponible ?
Êtes-vous chez vous ?
La table brille-t-elle encore comme sur la photo ?
Le cuir est-il encore souple ?
Je suis disponible tous les soirs, quand cela vous va ?
Avez-vous une photo de l'étiquette ?
Vous baisseriez un peu le prix ?
La pompe est-elle incluse ?
C'est déjà parti, désolé.
Y a-t-il d'autres tailles ?
Le prix est-il le même que la semaine dernière ?
Pouvez-vous me dire si la garantie est encore valable ?
Savez-vous si la boutique est encore ouverte ?
Votre ami est-il toujours intéressé par le mien ?
Êtes-vous disponible pour discuter ?
Je l'ai acheté, merci, la notice est-elle encore disponible ?
L'avez-vous déjà envoyé ?
`,
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
Hola, ¿la guitarra aún está disponible?
Hola, ¿sigue a la venta?
hola sigue estando disponible?
Buenas, ¿sigue en venta la bici?
¿El sofá sigue disponible?
esta disponible aun?
Aún disponible?
todavia disponible?
¿Aún tienes la consola?
tienes aun la camara?
¿Sigues vendiendo el móvil?
¿Se ha vendido ya la moto?
¿Ya lo has vendido?
ya lo vendio?
¿Ya vendiste la guitarra?
vendido?
¿Ya está vendida la lavadora?
Hola! me interesa el patinete, ¿sigue disponible?
Hola, estoy interesado en el armario. ¿Está disponible todavía?
Buenas tardes, quería saber si la silla sigue disponible
Quisiera saber si todavía está en venta
Hola queria preguntar si sigue disponible gracias
¿Me puede decir si el artículo está disponible?
¿Podría confirmarme si sigue disponible?
¿Las botas siguen disponibles?
¿Siguen disponibles?
siguen a la venta los altavoces?
¿Está reservada o sigue disponible?
¿Aún está disponible? Puedo recogerlo hoy.
Hola q tal sigue disponible?
ola sige disponible
Hola buenas, el iPhone está disponible?
¿Esta cafetera todavía se vende?
¿Todavía lo vendes?
¿Todavía la tienes?
Hola Marta, ¿tienes todavía el carrito?
¿Sigue vigente el anuncio?
¿Sigue en pie la venta?
¿Disponible? 🙏
Hola, ¿se vendió la bicicleta?
¿Han vendido ya el coche?
¿Alguien lo ha comprado ya?
¿Todavía puedo comprarlo?
¿Sigue disponible y cuál es el último precio?
Disculpe, ¿la cámara sigue disponible?
Perdona, ¿sigue disponible el libro?
¿Estará disponible todavía la tablet?
Hola. ¿La tele sigue disponible? Un saludo
lo tienes todavia?
la tienes disponible?
¿Tiene disponible la bicicleta?
¿Este producto está disponible?
Una pregunta, ¿sigue disponible?
Buenos días, ¿la taladradora sigue disponible?
hola el macbook sigue a la venta
Hola Laura, ¿tienes todavía el sillón?
Buenas, ¿el patinete está en venta todavía?
¿Se ha vendido ya la cuna?
¿Tendría aún la alfombra?
Hola, vi tu anuncio de la tienda de campaña. ¿Sigue disponible?
Hola, busco justo esa mesa. ¿Todavía está disponible?
todavia la vendes?
Buenas, ¿tu anuncio sigue activo? Saludos
Sigue disponible??
hola sigue disponible? puedo pasar esta tarde
¿La cocina está vendida o sigue disponible?
¿Vendido ya o todavía disponible?
¿El teclado ya se vendió?
¿Ya vendieron el reloj?
¿Has vendido la bici?
Me gustaría saber si la cafetera sigue disponible.
queria saber si el sofa sigue en venta
¿Me puedes decir si todavía tienes la tienda?
¿El escritorio estaría disponible todavía, por favor?
Buenas noches, ¿la caravana sigue a la venta?
¿El acuario está disponible?
Hola, ¿el dron está reservado?
Hola, ¿el producto está disponible?
Perdona que te moleste, ¿el piano sigue disponible?
¿Llego tarde o sigue disponible?
¿Alguien lo compró ya?
¿Lo ha comprado alguien?
sigues vendiendo la moto?
aun tienes los zapatos?
¿Los neumáticos siguen disponibles?
¿Estas zapatillas siguen en venta?
Hola, quiero comprar el cortacésped, ¿está disponible?
hola esta disponible el ordenador
¿La impresora se vendió?
¡Hola! ¿El juego sigue disponible? Gracias :)
¿Sigue a la venta? mi presupuesto es de 200
¿Puedo comprarlo todavía?
¿La bici que vendes sigue disponible?
¿Sigue disponible la impresora y haces envíos?
¿Todavía lo tienes en venta?
ola esta disponivle?
Disculpa, ¿todavía está a la venta?
¿Está disponible? Lo recojo hoy mismo
Buenas noches, ¿la mecedora sigue en venta?
¡Hola! ¿Esta chaqueta tan bonita sigue disponible?
hola tienes aun el skate
¿La lavadora que publicaste la semana pasada sigue disponible?
Hola, ¿el saxofón sigue disponible y lo enviarías?
Acabo de ver tu anuncio, ¿la barbacoa sigue disponible?
Hola, ¿sería posible saber si sigue disponible?
¿Aún lo tienes a la venta?
sigue en venta?
Hola. ¿La cuna está vendida?
Hola, ¿ya se vendió el congelador? Gracias
sige disponible? grax
Buenos días, quería saber si el cortasetos todavía está disponible
¿La máquina de coser sigue disponible, por favor?
¿Sería tan amable de decirme si sigue disponible?
¿Las pesas siguen a la venta?
Hola Diego la escalera sigue disponible
¿Sigue disponible 😊?
¿El lavavajillas Bosch está reservado?
el sofa de dos plazas sigue disponible porfa
¿Puedo quedármelo todavía?
Hola, me gustaría comprar el caballete. ¿Sigue disponible?
sigue disponible la comoda, si es asi puedo pasar esta noche
Hola, ¿la mesa de picnic ya se vendió?
¿Por casualidad tiene todavía el trineo?
hola siguen disponibles
¿¿EL CORTACÉSPED SIGUE DISPONIBLE??
Hola la litera sigue disponible estoy interesado
Hola. Busco un escritorio para mi hijo. ¿El tuyo sigue disponible?
Quería preguntar si la alfombra sigue disponible
¿Lo ha reservado alguien o sigue disponible?
¿Sigue disponible? ¿Cuántos kilómetros tiene?
¿Está vendido o puedo quedármelo?
Supongo que ya está vendido, ¿no?
oye sigues vendiendo esto?
Hola, ¿la trona estaría disponible? Un cordial saludo
¿Tu anuncio sigue vigente? Si es así me lo quedo.
¿Sigue todavía disponible?
Buenas tardes señor, ¿el remolque sigue en venta?
¿La elíptica todavía está disponible, por favor?
Hola Juan, solo quería saber si el carrito sigue disponible
¿La hamaca está vendida?
Hola, ¿esto sigue en venta por favor? 😀
¿Todavía tienes la secadora en venta?
¿Tu teclado sigue disponible o ya se vendió?
sigue disponble??
Oye el telescopio sigue en venta
¡Hola! ¿Ya se ha vendido el armario?
¿Sigues vendiendo?
Me interesa mucho. ¿Sigue disponible?
¿Este somier está disponible?
¿Se ha vendido este artículo?
Hola, ¿las sillas de jardín siguen disponibles? Podría ir hoy
hay alguna posibilidad de que el acuario siga disponible
Buenos días, ¿tendría todavía la aspiradora?
Hola vi tu anuncio el patinete sigue disponible
¿Ya lo vendiste?
¿La batidora sigue en venta? ¿Cuál es el precio mínimo?
¿Puedes confirmar que sigue disponible por favor?
Hola vendedor, ¿está disponible?
la caja de herramientas se vendió?
hola este artículo ya está vendido?
Lo necesito urgente. ¿El tuyo sigue disponible?
¿Las botas siguen disponibles
¿Ya está reservado?
¿Puedo saber si sigue disponible?
la PS4 sigue disponible?
hola puedo preguntar si aun tienes la mesa
¿La bici la tienes todavía?
No está vendido todavía, ¿no?
Hola, ¿la máquina de remo sigue disponible?
¿Sigue a la venta? Pago en efectivo.
ey, ¿esto sigue disponible?
¿El vestido se ha vendido?
¿Todavía tiene la impresora?
Buenas, ¿su autocaravana sigue en venta?
sigue en venta porfa?
hola el vigilabebes sigue disponibel
Hola, me interesa tu guitarra. ¿Ya está vendida?
¿Los pendientes siguen disponibles?
¿Puedo preguntarte si la alfombra sigue en venta?
ya se vendió?
¿Alguien lo quiere o ya está vendido?
¡Hola Tom! ¿Tienes aún la bici?
Quería saber si el radiador sigue disponible.
¿Hay posibilidad de que siga en venta?
Hola el espejo sigue disponible y dónde vives?
¡Hola! 👋 ¿El puzle sigue disponible? 🧩
¿Ya has vendido el tocadiscos?
¿La silla está reservada?
¿Sigues vendiendo tu cámara?
Hola. Lo acabo de ver. ¿Disponible?
¿El artículo sigue en venta?
qué tal, ¿aún disponible?
Hola, ¿la escalera de mano sigue disponible?
tu bajo sigue en venta
¿Sigue disponible? ¿Lo mandarías a Portugal?
¡Hola! ¿La cuna ya está vendida?
¿Sigue disponible o ya se fue?
¿Tienes todavía el carrito?
¿Me puedes decir si esto sigue en venta?
sigue disponible guapa
Hola las macetas siguen disponibles
Buenas noches María, ¿todavía tiene la casa de muñecas?
¿La batidora ya se vendió?
¿Lo tiene todavía disponible?
Me pregunto si el congelador sigue disponible
¿El artículo sigue a la venta?
Hola, quisiera la lámpara. ¿Está disponible todavía?
¿no se ha vendido aún?
¿El set de Lego sigue en venta por favor?
Oye, alguna novedad, ¿sigue disponible?
¿Está disponible hoy?
¿Ya se vendieron?
Hola, ¿la tabla de paddle sigue disponible?
¿Tu tablet sigue en venta?
sigue disponible para la venta?
Hola Emma, ¿tienes aún la minicuna?
el rodillo está vendido?
¿Sigue ahí o ya se vendió?
¿Lo tienes todavía en stock?
hola solo para saber si sigue disponible
¿La estufa de exterior seguiría disponible?
¿Ya se vendió o sigue disponible?
Hola, ¿el vestido del anuncio sigue disponible?
Buenas, ¿alguien ha comprado ya la conejera?
Me gusta. ¿Sigue en venta?
la aspiradora sigue disponble porfa
¿Todavía vende esto?
Hola me gustaria saber si las botas siguen disponibles
¿Sigue disponible? ¿Dónde vives?
¿Están vendidos?
Hola, ¿puedo preguntar si el carrito sigue disponible?
¿Aún en venta? Gracias
Hola, ¿el hornillo sigue disponible?
¿Esta guitarra está vendida?
¿Sigue en venta? Podría recogerla esta tarde.
hola tienes todavia el puf
¡Ey! sigue disponilbe
Buenas noches, ¿su kayak ya se ha vendido?
¿La licuadora ya no está?
Hola Lucía, ¿la trona sigue disponible?
Quería consultarte si el banco sigue a la venta
Los sujetalibros siguen disponibles por favor
¿Todavía tienes los dos?
¿Sigue en venta o ya está reservado?
me puedes decir si sigue disponible grcs
¿Ya vendido?
¿La tienda de campaña estaría todavía disponible?
`,
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
¿Tienes dos?
¿Sigues disponible mañana?
¿Cuándo está disponible para verlo?
¿Tienes otras fotos?
¿Aún tienes la caja?
¿Tienes el ticket de compra?
¿La garantía sigue vigente?
¿Sigue en pie el precio?
¿Sigue en pie la oferta de 50?
¿Todavía te interesa?
¿Hay alguien?
¿Haces envíos?
¿Está disponible en negro?
¿Está disponible en talla M?
¿Tienes otra talla disponible?
¿Tienes más disponibles?
¿Te queda alguno más?
¿Vendes también la lámpara?
¿Vendes otras cosas?
¿La silla de atrás también está en venta?
¿El otro sigue disponible?
¿Lo vendes por 40?
¿Lo venderías por 40?
¿Lo vendes suelto?
¿Lo vendes con el cargador?
¿Se vende con funda?
¿Está en buen estado?
¿Está como nuevo?
¿Sigue funcionando?
¿Está roto?
¿Está sellado?
¿Está pagado?
¿Está enviado ya?
¿Ya lo mandaste?
¿Ya salió mi paquete?
¿Ha llegado el pago?
Sí, todavía lo tengo.
Ya está vendido.
Lo siento, vendido
No, está reservado.
¿Por qué sigue el anuncio si está vendido?
¿Por qué lo vendiste a otro?
¿A quién se lo vendiste?
¿Cuándo lo vendiste?
¿Por cuánto lo vendiste?
Me dijiste que seguía disponible.
Dijiste "sigue disponible" y ahora nada.
Genial, ya vendido, y yo en tu puerta
Pensaba que seguía disponible
Si todavía está, lo compro.
Avísame cuando esté disponible otra vez
¿Tu hermano está disponible para ayudar?
¿Está disponible el parking?
¿La plaza sigue libre?
¿Está libre el domingo?
¿Está libre a las cinco?
¿Está abierta la tienda?
¿Sigue abierta tu tienda?
¿Está usted en casa?
¿Está tu mujer?
¿Está lejos del centro?
¿Está incluido el cargador?
¿El mando está incluido?
¿Todavía tienes el mando?
¿Es de cuero?
¿Es original?
¿La batería aguanta todavía?
¿Lo tienes desde hace mucho?
¿Lo tienes en casa?
¿Lo tienes asegurado?
¿La tienes en otro color?
¿La pantalla está bien?
¿Se puede recoger hoy?
¿Se puede ver?
¿Ya has decidido?
¿Todavía hay recambios para este modelo?
¿Sigue siendo tu número?
¿Tu dirección sigue siendo la misma?
¿Sigue en la calle Mayor?
¿Aceptas cambios?
¿Aceptas 30 y me lo llevo?
¿Está disponible el manual en internet?
¿Ya lo has probado?
¿Ha tenido golpes?
aun no me has contestado
todavía estoy esperando
¿Tu mujer está el domingo?
¿Sigues en la oficina?
¿Estás libre ahora?
¿Vendes alguna otra cosa?
¿Tienes algo más a la venta?
¿Aún tienes las instrucciones?
¿Tienes todavía la llave de repuesto?
¿Tienes todavía un rato?
¿Hay todavía margen en el precio?
¿Hay más fotos disponibles?
¿Qué tallas están disponibles?
¿Qué colores quedan disponibles?
¿A partir de cuándo está disponible?
¿Cuándo estará disponible?
¿Hasta cuándo está disponible?
¿Está disponible para alquilar?
¿Todavía tiene la etiqueta?
¿Todavía huele a humo?
¿Aún funciona la cremallera?
¿Sigue siendo tu último precio?
¿Mi oferta sigue en pie?
¿Has vendido antes por aquí?
¿Has vendido el otro?
¿Vendiste el sillón a juego?
¿Se vende en lote?
¿Se venden por parejas?
¿Se vende por metros?
¿Se vende nuevo?
¡Me vendiste uno roto!
Ah, ya está vendido, qué pena
Vale, entonces vendido, gracias igualmente
Déjalo, ya encontré uno.
¿¿Ya no está disponible?? ¿Y por qué lo anuncias?
Si no se vende, me interesa
Estoy disponible a partir de las cinco
Hoy estoy libre, ¿queda lejos de la estación?
¿Alguien puede ayudar a cargarlo?
¿Sigues viviendo en la calle Sol?
¿Todavía quieres cambiarlo?
¿Sigues buscando un cargador?
¿Todavía tienes mi número?
¿Aún tienes mi dirección?
¿Todavía necesitas la caja?
¿Lo has mandado ya?
¿Ha llegado ya?
¿Está desmontado ya?
¿Está embalado?
¿Es el último?
¿El precio es por uno o por los dos?
¿Está libre de arañazos?
¿El arañazo sigue ahí?
¿Están todas las piezas?
¿Están todos los tornillos?
¿El punto de encuentro sigue siendo el mismo?
¿La plaza de parking está libre?
¿El sábado sigue libre?
¿La hora de las tres sigue libre?
Pone "sigue disponible" pero nunca contestas
En otro sitio sigue disponible y más barato.
¿Sigue pasando el bus por tu zona?
¿El embalaje sigue ahí?
¿Existe en azul?
¿El aparato funciona todavía?
¿La batería está bien todavía?
¿Ha salido hoy por correo?
¿El repartidor ya salió?
¿El vendedor sigue activo?
¿El descuento sigue vigente?
¿El código promocional sigue activo?
¿El asiento se ajusta?
¿Está reservado para profesionales?
¿Está reservado el derecho de admisión?
¿Está en venta también la mesita?
¿Cuántos vendes?
¿Por cuánto lo vendiste al final?
¿Sigue con el mismo precio?
¿Todavía está precintado?
¿Sigue teniendo manchas?
¿Está vendido con garantía?
¿Tienes disponible un vídeo?
¿Tienes disponibilidad esta tarde?
¿Hay disponibilidad el domingo?
¿Disponible el domingo?
¿Disponible mañana para verlo?
¿Disponible en otro color?
¿La caja de cambios sigue siendo la original?
¿Hay todavía posibilidad de que lo traigas?
¿Todavía llueve por ahí?
¿Sigue siendo tu precio más bajo?
¿El auricular izquierdo funciona todavía?
¿El cuadro sigue recto?
¿Todavía la tocas tú?
¿Todavía la usas?
¿Sigues manteniendo el precio?
¿El descuento sigue disponible?
¿Tienes todavía el justificante de compra?
¿Te queda alguno en M?
¿Lo tienes todavía en rojo?
¿Tienes todavía las etiquetas?
¿El motor está revisado?
¿Ya se cambió la correa?
¿Mi pedido sigue en camino?
¿El reembolso ya está hecho?
¿El vendedor es de fiar?
¿Sarah está disponible para enseñármelo?
¿Hay alguien esta tarde?
¿Queda algún hueco la semana que viene?
¿Todavía se puede probar?
¿Se puede ver esta noche?
¿Todavía se puede devolver?
¿Puedo pasar mañana todavía?
¿Puedes traerlo todavía?
¿Está disponible para recoger el domingo?
¿Está disponible todavía en tiendas?
¿Este modelo sigue disponible nuevo?
¿La aplicación sigue disponible?
¿Todavía cabe en un Golf?
¿La garantía sigue corriendo?
¿Tu oferta sigue en pie para dos?
¿Bajarías todavía a 30?
¿Los frenos están bien todavía?
¿Las cortinas de la foto están en venta?
¿Sigues dispuesto a cambiar?
¿Vendes también los otros?
¿Eres el primer dueño?
¿Lo vendes porque está roto?
¿Seguro que sigue disponible? Me dijiste que no.
¡Pregunté hace dos días si seguía disponible!
Me dijo que todavía estaba disponible.
Veo que sigue disponible, ¿lo dejarías en 60?
¡Qué bien que siga disponible! ¿Cuándo paso?
Me alegra saber que sigue disponible.
Si nadie se lo lleva me lo llevo yo
Sigo esperando tu respuesta
¿Todavía sin respuesta?
¡Vendido! Me lo quedo.
Vendido al señor del sombrero 😂
vendido en 5 minutos, madre mía
¿A quién vendiste la bici?
¿En cuánto lo vendiste?
Está agotado en todas partes
He vendido el mío viejo y lo necesito pronto
¿Tu coche sigue ahí o puedo aparcar?
¿La funda sigue incluida?
¿El grabado se lee todavía?
¿Tienes todavía la ficha técnica?
¿Tienes todavía los repuestos?
¿Aún tienes el mando a distancia?
¿Aún tienes ganas de negociar?
¿Están todas las teclas?
¿Todavía tienes el otro?
¿Todavía tienes el resto?
¿Está disponible tu hermana para entregarlo?
¿Sigue usted de vacaciones?
¿La tapa sigue incluida?
¿Las entradas son transferibles?
¿Sigues abierto a ofertas?
¿Puedes entregarlo todavía?
¿Vive alguien ahí todavía?
¿El martes te sigue viniendo bien?
¿50 te sigue pareciendo bien?
¿Queda tiempo hoy para recogerlo?
¿Todavía tienes varios?
¿Tienes sitio todavía en el coche?
¿Todavía tienes las fotos antiguas?
¿Aún tienes la lámpara a juego?
¿Lo tienes disponible en otro color?
¿La talla grande está disponible?
¿Hay un segundo disponible?
¿Hay descuento disponible por dos?
¿El montaje está disponible?
¿El manual está disponible en alemán?
¿Quedan pujas todavía?
¿Las patas siguen firmes?
¿Siguen estando todas las piezas?
¿Están todavía los dos mandos?
¿La mancha sigue visible?
¿La contraseña sigue activa?
¿Tu cuenta sigue activa?
¿La suscripción sigue vigente?
¿El certificado sigue vigente?
¿El contrato sigue vigente?
¿El reloj está revisado?
¿La mesa está tratada?
¿La caja está abierta?
¿Has vendido otros parecidos?
¿Has recibido mi mensaje?
¿Cuándo se vendió?
Ayer seguía disponible, ¿qué pasó?
Gracias por confirmarme que sigue disponible.
genial, entonces sigue disponible! me lo reservas?
Pues márcalo como vendido.
Quita el anuncio si está vendido.
Acabo de comprar uno en otro sitio.
Ya tengo uno, ¿tienes otro modelo?
¿Se vende tal cual?
¿El artículo sigue embalado?
¿El artículo sigue en Sevilla?
¿El artículo sigue en garantía?
¿El móvil sigue bloqueado?
¿La bici todavía se usa?
¿El coche sigue asegurado?
¿El sofá sigue cómodo?
¿Está disponible por parejas?
¿Lo vende un profesional?
disponible a partir de las seis si te va bien
¿Sigue en pie lo de esta noche?
¿Seguimos a las cuatro?
¿todavía resfriado?
¿El precio sigue negociable?
¿La mesa sigue coja?
¿La puerta sigue abierta?
¿Tu marido sigue localizable?
¿La reserva sigue en pie?
¿Está disponible en dos colores?
¿Está disponible tu madre?
¿Está libre la habitación el viernes?
¿Estás disponible para una llamada?
Estaré disponible después del trabajo, ¿te va bien?
¿Todavía tienes la tarjeta de garantía?
¿Tienes otros colores?
¿Tienes más fotos de la parte de atrás?
¿La caja original sigue ahí?
¿El cargador sigue disponible?
¿Todavía se puede recoger?
¿El precio es fijo?
¿Sigue como en la descripción?
¿La batería sigue aguantando?
¿Está disponible más pequeño?
¿Venderías solo las ruedas?
¿Me lo vendes por 20?
¿Vendes por separado?
Sí, está disponible.
Lo siento, se ha vendido.
¡Ya se ha vendido, lo siento!
Lo vendí ayer.
Este artículo está vendido.
¿Qué más vendes?
¿Vendes algo más todavía?
¿Tiene algún defecto?
¿Tiene arañazos?
¿Cuántos hay disponibles?
¿Cuándo estás libre?
¿¿Sigues ahí??
¿Tu hermana va a recogerlo todavía?
¿Nuestra cita sigue en pie?
¿Sigue siendo esta tu dirección?
¿No habías dicho que estaba disponible?
jaja "sigue disponible", claro
Si sigue en venta ofrezco 40.
Avísame si queda libre el otro.
¿Envías?
¿Ha salido el paquete?
¿Vendiste también la funda?
¿El recibo está disponible?
¿El envío sigue siendo gratis?
¿El casco de la foto también está en venta?
¿Todavía tienes el manual de uso?
¿La garantía sigue en curso?
¿Estarás mañana todavía?
Mañana estoy libre, ¿sigues disponible?
¿Las llaves están incluidas?
¿Sigue en su embalaje?
¿Sigue sellado?
¿30 todavía te vale?
¿Se puede visitar todavía?
¿Tendrías otras fotos?
¿Tienes más de estos?
¿La versión azul también está disponible?
¿Tienes una talla más?
¿Se vendió originalmente en tienda?
El último mío se vendió rápido.
Sí, sigue disponible, ven cuando quieras
Ya no está disponible, lo siento
Ya se lo he vendido a un vecino
¿Por qué se vendió tan barato?
Si el viernes lo tienes todavía voy
Cuando esté disponible dímelo
O sea que vendido. Qué pena.
¿Lo has enviado ya?
¿Ha llegado mi pago?
¿Sigue en pie lo de traerlo?
¿El ascensor sigue roto?
¿El garaje está libre para guardarlo?
¿Sigues trabajando en el museo?
¿Fuiste tú quien me vendió la lámpara?
¿Todavía tienes la hoja de garantía?
¿Tienes todavía los cables?
¿Sigues de vacaciones?
El domingo no puedo, ¿estás disponible el lunes?
¿El asa está bien todavía?
¿El centrifugado funciona todavía?
¿Me haces descuento si compro dos?
¿Tienes otros artículos?
¿Más fotos?
¿Está disponible en XL?
¿Sabes si todavía hay repuestos?
¿La lámpara de detrás se vende?
¿Aceptas cambio?
Está vendido.
¡Sigue en venta!
Lo siento, ya se ha ido.
¿Por qué no se ha vendido?
Me han dicho que lo vendiste.
Mi mujer decía que seguía disponible.
Dime cuando esté vendido.
¿Me lo guardas hasta el viernes?
¿Ha llegado el dinero?
¿El número de seguimiento está disponible?
¿Estás en casa ahora?
¿La mesa brilla todavía como en la foto?
¿Tienes aún los cables?
¿El cuero sigue blando?
Estoy disponible cualquier tarde, ¿cuándo te va bien?
¿Tienes una foto de la etiqueta?
¿Bajarías un poco el precio?
¿La bomba está incluida?
Ya se vendió, lo siento.
¿Hay otras tallas?
¿El precio sigue igual que la semana pasada?
¿Me puedes decir si la garantía sigue vigente?
¿Sabes si la tienda sigue abierta?
¿Tu amigo sigue interesado en el mío?
¿Estás disponible para hablar?
Lo compré, gracias, ¿el manual sigue disponible?
`,
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
La giacca è ancora in vendita?
Ciao, è ancora in vendita?
Buongiorno, l'articolo è ancora disponibile?
Salve è ancora disponibile la bici?
e' ancora disponibile?
ancora disp?
Ancora disponibile?
Il divano è ancora disponibile?
Buonasera, la lavatrice è sempre disponibile?
Ce l'ha ancora?
Ha ancora il tavolo?
Hai ancora la console?
Avete ancora le sedie?
Vendi ancora la chitarra?
La vende ancora?
È già stata venduta?
È venduto?
Già venduta?
Hai già venduto la moto?
L'hai venduto?
L'ha già venduta?
Si è venduto?
Ciao! Mi interessa il telefono, è ancora disponibile?
Salve, sono interessato alla macchina fotografica. È disponibile?
Volevo sapere se è ancora disponibile
Vorrei sapere se il frigo è ancora in vendita
Mi può dire se l'oggetto è ancora disponibile?
Potrebbe confermarmi se è ancora disponibile?
Scusi, è ancora disponibile il passeggino?
Le scarpe sono ancora disponibili?
Sono ancora in vendita le casse?
L'annuncio è ancora valido?
ciao è disponibile?
Ciao Luca, è ancora disponibile? Posso passare oggi.
È ancora disponibile? Qual è l'ultimo prezzo?
È ancora disponibile e spedisci?
ancora disponibbile?
È prenotato?
È già prenotata o è disponibile?
È ancora libero?
Buongiorno, questo monitor è ancora in vendita? Grazie
Posso ancora comprarlo?
Qualcuno l'ha già preso?
disponibile 🙂?
Questo libro è ancora disponibile?
la tua Vespa è ancora in vendita?
Buonasera volevo chiedere se la culla fosse ancora disponibile
Per caso è ancora disponibile?
Per caso hai ancora il monopattino?
L'asciugatrice è disponibile?
Salve, sarebbe ancora disponibile l'armadio?
Ciao una info, è ancora disponibile?
il tapis roulant è stato già venduto?
Buongiorno, il trapano è ancora disponibile?
ciao il macbook è ancora in vendita
Ciao Laura, hai ancora la poltrona?
Salve, il monopattino è in vendita?
La culla è già stata venduta?
Avrebbe ancora il tappeto?
Ciao, ho visto il tuo annuncio della tenda. È ancora disponibile?
Ciao, cerco proprio quel tavolo. È ancora disponibile?
la vendi ancora?
lo vende ancora?
Salve, il suo annuncio è ancora attivo? Saluti
Ancora disponibile??
ciao ancora disponibile? posso passare stasera
La cucina è venduta o è ancora disponibile?
Già venduto o ancora disponibile?
La tastiera è già andata?
Avete già venduto l'orologio?
Mi piacerebbe sapere se la macchinetta del caffè è ancora disponibile.
volevo chiederti se il divano e ancora disponibile
Mi sai dire se hai ancora la tenda?
La scrivania sarebbe ancora disponibile, per favore?
Buonasera, la roulotte è ancora in vendita?
L'acquario è disponibile?
Ciao, il drone è prenotato?
Salve, il prodotto è disponibile?
Scusi il disturbo, il pianoforte è ancora disponibile?
Sono in ritardo o è ancora disponibile?
Qualcuno l'ha comprato?
vendi ancora la moto?
hai ancora le scarpe?
Le gomme sono ancora disponibili?
Queste scarpe sono ancora in vendita?
Ciao, vorrei comprare il tagliaerba, è disponibile?
e' disponibile il computer?
La stampante è stata venduta?
Ciao! Il gioco è ancora disponibile? Grazie :)
È ancora in vendita? il mio budget è 200
Posso ancora acquistarlo?
La bici che vendi è ancora disponibile?
È ancora disponibile la stampante e spedisci?
Ce l'hai ancora in vendita?
è ancora disponibille?
Scusa, è ancora in vendita?
È disponibile? Lo ritiro oggi stesso
Buonasera, la sedia a dondolo è ancora in vendita?
Ciao! Questa bella giacca è ancora disponibile?
ciao hai ancora lo skate
La lavatrice che hai pubblicato la settimana scorsa è ancora disponibile?
Salve, il sassofono è ancora disponibile e lo spediresti?
Ho appena visto il tuo annuncio, il barbecue è ancora disponibile?
Salve, sarebbe possibile sapere se è ancora disponibile?
Lo hai ancora in vendita?
e ancora in vendita?
Ciao. La culla è venduta?
Salve, il congelatore è già stato venduto? Grazie
ancora disponibile? grz
Buongiorno, volevo sapere se il tagliasiepi è ancora disponibile
La macchina da cucire è ancora disponibile per favore?
Sarebbe così gentile da dirmi se è ancora disponibile?
I manubri sono ancora in vendita?
Ciao Dario la scala è ancora disponibile
Ancora disponibile 😊?
La lavastoviglie Bosch è prenotata?
il divano due posti è ancora disponibile
Posso ancora averlo?
Ciao, vorrei comprare il cavalletto. È ancora disponibile?
la cassettiera è ancora disponibile, se sì posso passare stasera
Salve, il tavolo da picnic è andato?
Per caso ha ancora lo slittino?
ciao sono ancora disponibili
IL TOSAERBA È ANCORA DISPONIBILE??
Ciao il letto a castello è ancora disponibile sono interessato
Buongiorno. Cerco una scrivania per mio figlio. La sua è ancora disponibile?
Volevo chiedere se il tappeto è ancora disponibile
L'ha preso qualcuno o è ancora disponibile?
È ancora disponibile? Quanti chilometri ha?
È già venduto o posso ancora averlo?
Immagino sia già venduto?
ehi lo vendi ancora?
Salve, il seggiolone sarebbe disponibile? Cordialmente
L'annuncio è ancora valido? In tal caso lo prendo.
È tuttora disponibile?
Buongiorno signore, il rimorchio è ancora in vendita?
L'ellittica è ancora disponibile per cortesia?
Ciao Gianni, volevo solo sapere se il passeggino è ancora disponibile
L'amaca è venduta?
Salve, questo è ancora in vendita per favore? 😀
Hai ancora l'asciugatrice in vendita?
La tua tastiera è ancora disponibile o già venduta?
e ancora disponbile??
Ehi il telescopio è ancora in vendita
Ciao! L'armadietto è già stato venduto?
Vendi ancora?
Sono molto interessato. Ancora disponibile?
Questa rete è disponibile?
Questo articolo è stato venduto?
Salve, le sedie da giardino sono ancora disponibili? Potrei venire oggi
c'è possibilità che l'acquario sia ancora disponibile
Buongiorno, avrebbe ancora l'aspirapolvere?
Ciao ho visto il tuo annuncio il monopattino è ancora disponibile
Il frullatore è ancora in vendita? Qual è il prezzo minimo?
Puoi confermare che è ancora disponibile per favore?
Salve venditore, è disponibile?
la cassetta degli attrezzi è andata?
ciao questo articolo è già venduto?
Mi serve urgentemente. Il tuo è ancora disponibile?
Gli stivali sono ancora disponibili
è già prenotato?
Posso sapere se è ancora disponibile?
la PS4 c'è ancora?
ciao posso chiedere se hai ancora il tavolo
La bici ce l'hai ancora?
Non è ancora venduto, vero?
Ciao, il vogatore è ancora disponibile?
È ancora in vendita? Pago in contanti.
ehi, questo è ancora disponibile?
Il vestito è stato venduto?
Ha ancora la stampante?
Salve, il suo camper è ancora in vendita?
ancora in vendita per favore?
ciao il baby monitor è ancora disponibiel
Ciao, mi interessa la tua chitarra. È già venduta?
Gli orecchini sono ancora disponibili?
Posso chiederti se il tappeto è ancora in vendita?
è già andato?
Lo vuole qualcuno o è già venduto?
Ciao Tom! Hai ancora la bici?
Volevo sapere se la stufa è ancora disponibile.
C'è possibilità che sia ancora in vendita?
Ciao lo specchio è ancora disponibile e dove abiti?
Ciao! 👋 Il puzzle è ancora disponibile? 🧩
Hai già venduto il giradischi?
La sedia è prenotata?
Vendi ancora la tua macchina fotografica?
Ciao. Visto ora. Disponibile?
allora, ancora disponibile?
Ciao, la scaletta è ancora disponibile?
il tuo basso è ancora in vendita
È ancora disponibile? Lo manderesti in Svizzera?
Ciao! La culla è già venduta?
Ancora disponibile o andato?
Hai ancora il passeggino?
Mi puoi dire se è ancora in vendita?
ancora disponibile cara
Ciao i vasi sono ancora disponibili
Buonasera Maria, ha ancora la casa delle bambole?
Il frullatore è già andato?
Ce l'ha ancora disponibile?
Mi chiedo se il congelatore è ancora disponibile
L'articolo è ancora disponibile?
Ciao, vorrei la lampada. È ancora disponibile?
non ancora venduto?
Il set Lego è ancora in vendita per favore?
Ehi, novità, è ancora disponibile?
È disponibile oggi?
Sono stati venduti?
Ciao, la tavola da paddle è ancora disponibile?
Il tuo tablet è ancora in vendita?
è ancora disponibile alla vendita?
Ciao Emma, hai ancora la culletta?
il rullo è venduto?
C'è ancora o è venduto?
È ancora in stock?
ciao solo per sapere se è ancora disponibile
La stufa da esterno sarebbe ancora disponibile?
È già andato o è ancora disponibile?
Ciao, il vestito dell'annuncio è ancora disponibile?
Salve, qualcuno ha già comprato la conigliera?
Mi piace. È ancora in vendita?
l'aspirapolvere è ancora disponbile per favore
Vende ancora questo?
Ciao vorrei sapere se gli stivali sono ancora disponibili
È ancora disponibile? Dove abiti?
Sono venduti?
Ciao, posso chiedere se il passeggino è ancora disponibile?
Ancora in vendita? Grazie
Ciao, il fornellino è ancora disponibile?
Questa chitarra è venduta?
Ancora in vendita? Potrei ritirarla stasera.
ciao hai ancora il pouf
Ehi! è ancora disponiblie
Buonasera, il suo kayak è già venduto?
L'estrattore è andato?
Ciao Lucia, il seggiolone è ancora disponibile?
Volevo chiederti se la panca è ancora in vendita
I reggilibri sono ancora disponibili per favore
Hai ancora tutti e due?
È ancora in vendita o è già prenotato?
mi puoi dire se è ancora disponibile grz
La tenda sarebbe ancora disponibile?
`,
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
Ne ha due?
Sei ancora disponibile domani?
Quando è disponibile per vederlo?
Avete ancora altre foto?
Ce l'hai ancora la ricevuta?
Il prezzo è ancora valido?
Il prezzo è ancora quello?
L'offerta è ancora valida a 50?
È ancora valido l'appuntamento?
Ci sei ancora?
Ancora interessato?
C'è qualcuno?
Spedisci?
È disponibile in nero?
È disponibile in taglia M?
Hai altre taglie disponibili?
Ne hai altri disponibili?
Quanti ne hai ancora?
Vendi anche la lampada?
Vendi altre cose?
Anche la sedia dietro è in vendita?
L'altro è ancora disponibile?
Lo vendi a 40?
Lo venderesti a 40?
Lo vendi singolarmente?
Si vende con il caricatore?
È venduto con la custodia?
È come nuovo?
È rotto?
È sigillato?
È stato pagato?
È stato spedito?
L'hai già spedito?
È arrivato il pagamento?
Sì, è ancora disponibile
Sì ce l'ho ancora
È già venduto.
Mi dispiace, venduto
No, è prenotato.
Perché l'annuncio è ancora online se è venduto?
Perché l'hai venduto a un altro?
A chi l'hai venduto?
Quando è stato venduto?
A quanto l'hai venduto?
Mi avevi detto che era ancora disponibile.
Hai scritto "ancora disponibile" e poi sparisci
Bravo, già venduto, e io sono sotto casa tua
Pensavo fosse ancora disponibile
Se ce l'hai ancora passo domani.
Fammi sapere quando sarà di nuovo disponibile
Tuo fratello è disponibile ad aiutare?
Il parcheggio è disponibile?
È libero domenica?
Sei libero alle cinque?
È aperto il negozio?
Il tuo negozio è ancora aperto?
È in casa?
È lontano dal centro?
È incluso il caricatore?
Il telecomando è incluso?
Hai ancora il telecomando?
È in pelle?
È originale?
La batteria tiene ancora?
Ce l'hai da molto?
Ce l'hai in casa?
Ce l'hai in un altro colore?
Lo schermo è a posto?
Si può ritirare oggi?
Si può vedere?
Si può ancora trattare?
Hai deciso?
Si trovano ancora ricambi per questo modello?
Il tuo numero è ancora questo?
L'indirizzo è ancora lo stesso?
È ancora in via Roma?
Accetti scambi?
Accetti 30?
Il manuale è disponibile online?
L'hai già provato?
È stato mai riparato?
È già montato?
È già imballato?
ancora non mi hai risposto
Sto ancora aspettando
L'appuntamento di domani è confermato?
Sono disponibili altri colori?
Tua moglie c'è domenica?
Sei ancora in ufficio?
Sei libero adesso?
Vendi qualcos'altro?
Hai altro in vendita?
Hai ancora le istruzioni?
Hai ancora la chiave di scorta?
Hai ancora un attimo?
C'è ancora margine sul prezzo?
Ci sono altre foto disponibili?
Quali taglie sono disponibili?
Quali colori sono ancora disponibili?
Da quando è disponibile?
Quando sarà disponibile?
Fino a quando è disponibile?
È disponibile per il noleggio?
Ha ancora l'etichetta?
Puzza ancora di fumo?
La cerniera funziona ancora?
È ancora il tuo ultimo prezzo?
La mia offerta è ancora valida?
Hai già venduto qui?
Hai venduto l'altro?
Hai venduto la poltrona abbinata?
Si vende in blocco?
Si vendono a coppia?
Si vende al metro?
È venduto nuovo?
Mi hai venduto un rottame!
Ah, è già venduto, peccato
Ok, quindi venduto, grazie lo stesso
Lascia stare, ne ho trovato uno.
Non più disponibile?? E allora perché l'annuncio?
Se non si vende, sono interessato
Sono disponibile dopo le cinque
Oggi sono libero, è lontano dalla stazione?
Qualcuno può aiutare a caricarlo?
Abiti ancora in via Verdi?
Vuoi ancora scambiarlo?
Cerchi ancora un caricatore?
Hai ancora il mio numero?
Ha ancora il mio indirizzo?
Ti serve ancora la scatola?
L'hai già mandato?
È già arrivato?
È già smontato?
È già partito?
È l'ultimo?
Il prezzo è per uno o per entrambi?
È libero da graffi?
Il graffio c'è ancora?
C'è ancora la pellicola?
Ci sono tutti i pezzi?
Ci sono ancora tutte le viti?
Il punto di incontro è sempre lo stesso?
Il posto auto è libero?
Sabato è ancora libero?
L'orario delle tre è ancora libero?
C'è scritto "ancora disponibile" ma non rispondi mai
Altrove è ancora disponibile a meno.
L'autobus passa ancora da te?
L'imballo c'è ancora?
Esiste in blu?
L'apparecchio funziona ancora?
Il corriere è già partito?
Il venditore è ancora attivo?
Lo sconto è ancora valido?
Il codice sconto è ancora attivo?
Il sedile si regola ancora?
È riservato ai professionisti?
È in vendita anche il tavolino?
Quanti ne vendi?
A quanto l'hai venduto alla fine?
È venduto con garanzia?
Hai disponibilità stasera?
C'è disponibilità domenica?
Disponibile domenica?
Disponibile domani per vederlo?
Disponibile in altri colori?
Ce l'hai ancora con te lo scontrino?
È andato tutto bene?
Il cambio è ancora l'originale?
C'è ancora la possibilità che lo porti?
Piove ancora da te?
È ancora il tuo prezzo più basso?
L'auricolare sinistro funziona ancora?
Il telaio è ancora dritto?
La suoni ancora tu?
La usi ancora?
Mantieni ancora il prezzo?
Lo sconto è ancora disponibile?
Ha ancora la prova d'acquisto?
Ne hai ancora uno in M?
Lo hai ancora in rosso?
Hai ancora le etichette?
Il motore è stato revisionato?
La cinghia è stata cambiata?
Il mio ordine è ancora in viaggio?
Il rimborso è già partito?
Il venditore è affidabile?
Sara è disponibile per mostrarmelo?
C'è qualcuno questo pomeriggio?
C'è ancora posto la prossima settimana?
Si può ancora provare?
Si può vedere stasera?
Si può ancora restituire?
Posso ancora passare domani?
Puoi ancora portarlo?
È disponibile per il ritiro domenica?
È ancora disponibile nei negozi?
Questo modello è ancora disponibile nuovo?
L'app è ancora disponibile?
Ci sta ancora in una Golf?
La garanzia vale ancora?
La tua offerta vale ancora per due?
Scenderesti ancora a 30?
I freni sono ancora buoni?
Le tende nella foto sono in vendita?
Sei ancora disposto a scambiare?
Vendi anche gli altri?
Sei il primo proprietario?
Lo vendi perché è rotto?
Sei sicuro che sia ancora disponibile? Avevi detto di no.
Ho chiesto due giorni fa se era ancora disponibile!
Mi ha detto che era ancora disponibile.
Vedo che è ancora disponibile, faresti 60?
Che bello che sia ancora disponibile! Quando passo?
Sono contento che sia ancora disponibile.
Se nessuno lo prende lo prendo io
Aspetto ancora una risposta
Ancora nessuna risposta?
Venduto! Lo prendo.
Venduto al signore col cappello 😂
venduto in 5 minuti, pazzesco
A chi hai venduto la bici?
Per quanto l'hai venduto?
È esaurito ovunque
Ho venduto il mio vecchio e mi serve presto
La tua macchina è ancora lì o posso parcheggiare?
La custodia è ancora compresa?
L'incisione si legge ancora?
Hai ancora il libretto?
Hai ancora i ricambi?
Ha ancora il telecomando?
Hai ancora voglia di trattare?
Ci sono tutti i tasti?
Hai ancora l'altro?
Hai ancora il resto?
È disponibile tua sorella per la consegna?
È ancora in vacanza?
È ancora caldo da voi?
Il coperchio è ancora incluso?
I biglietti sono cedibili?
Sei ancora aperto a offerte?
Puoi ancora consegnarlo?
Ci abita ancora qualcuno?
Martedì ti va ancora bene?
50 ti va ancora bene?
C'è ancora tempo oggi per il ritiro?
Ne hai ancora diversi?
Hai ancora posto in macchina?
Hai ancora le vecchie foto?
Hai ancora la lampada abbinata?
Ce l'hai disponibile in un altro colore?
La taglia grande è disponibile?
C'è un secondo disponibile?
C'è uno sconto disponibile per due?
Il montaggio è disponibile?
Il manuale è disponibile in tedesco?
Ci sono ancora offerte?
Le gambe sono ancora stabili?
Ci sono ancora tutti i pezzi?
Ci sono ancora i due telecomandi?
La macchia è ancora visibile?
La password è ancora attiva?
Il tuo account è ancora attivo?
L'abbonamento è ancora valido?
Il certificato è ancora valido?
Il contratto è ancora in corso?
L'orologio è stato revisionato?
Il tavolo è stato trattato?
La scatola è stata aperta?
Hai venduto casa?
Ne hai venduti altri?
Hai ricevuto il mio messaggio?
Quando l'hai venduto?
Ieri era ancora disponibile, cos'è successo?
Grazie per avermi confermato che è ancora disponibile.
ottimo, quindi è ancora disponibile! me lo tieni?
Allora segnalo come venduto.
Togli l'annuncio se è venduto.
Ne ho appena comprato uno altrove.
Ne ho già uno, hai un altro modello?
È venduto così com'è?
L'articolo è ancora imballato?
L'articolo è ancora a Napoli?
L'articolo è ancora in garanzia?
Il telefono è ancora bloccato?
La bici si usa ancora?
L'auto è ancora assicurata?
Il divano è ancora comodo?
È disponibile in coppia?
Lo vende un professionista?
disponibile dalle sei se ti va bene
Ancora d'accordo per stasera?
Confermato per le quattro?
ancora raffreddato?
Il prezzo è ancora trattabile?
Il tavolo traballa ancora?
La porta è ancora aperta?
Tuo marito è ancora raggiungibile?
La prenotazione è ancora valida?
È disponibile in due colori?
È disponibile tua madre?
È libera la stanza venerdì?
Sei disponibile per una chiamata?
Sarò disponibile dopo il lavoro, ti va bene?
Hai ancora la carta di garanzia?
Hai altri colori?
Hai altre foto del retro?
La scatola originale c'è ancora?
Il caricatore è ancora disponibile?
È ancora possibile il ritiro?
Il prezzo è fisso?
È ancora come descritto?
La batteria tiene ancora la carica?
È disponibile più piccolo?
Venderesti solo le ruote?
Me lo vendi a 20?
Vendi separatamente?
Sì, è disponibile.
Mi dispiace, è stato venduto.
È già stato venduto, mi dispiace!
L'ho venduto ieri.
Questo articolo è venduto.
Cos'altro vendi?
Vendi ancora qualcos'altro?
Ha qualche difetto?
Ha graffi?
Quanti ce ne sono disponibili?
Quando sei libero?
Ci sei ancora??
Tua sorella passa ancora a prenderlo?
Il nostro appuntamento è ancora valido?
È ancora questo il tuo indirizzo?
Non avevi detto che era disponibile?
ahah "ancora disponibile", certo
Se è ancora in vendita offro 40.
Fammi sapere se si libera l'altro.
È partito il pacco?
Hai venduto anche la custodia?
La ricevuta è disponibile?
La spedizione è ancora gratuita?
Anche il casco nella foto è in vendita?
Hai ancora il manuale d'uso?
La garanzia è ancora in corso?
Ci sei ancora domani?
Domani sono libero, sei ancora disponibile?
Le chiavi sono incluse?
È ancora nella confezione?
È ancora sigillata?
30 andrebbe ancora bene?
È ancora possibile una visita?
Avresti altre foto?
Ne hai altri di questi?
Anche la versione blu è disponibile?
Hai una taglia in più?
È stato venduto in negozio all'origine?
Il mio ultimo è stato venduto subito.
Sì, ancora disponibile, vieni quando vuoi
Non è più disponibile purtroppo
L'ho già venduto a un vicino
Perché è stato venduto a così poco?
Se venerdì ce l'hai ancora vengo
Quando è disponibile dimmelo
Quindi venduto. Peccato.
È arrivato il mio pagamento?
La tua proposta di consegna vale ancora?
L'ascensore è ancora rotto?
Il garage è libero per metterlo?
Lavori ancora al museo?
Sei tu che mi hai venduto la lampada?
Hai ancora il foglio di garanzia?
Hai ancora i cavi?
Sei ancora in vacanza?
Domenica non posso, sei disponibile lunedì?
Il manico è ancora a posto?
La centrifuga funziona ancora?
È stato pulito?
Mi fai uno sconto se ne compro due?
Hai altri articoli?
Altre foto?
È disponibile in XL?
Sai se ci sono ancora ricambi?
La lampada dietro è in vendita?
Accetti scambio?
È venduto.
Ancora in vendita!
Mi dispiace, è andato.
Perché non è stato venduto?
Mi hanno detto che l'hai venduto.
Mia moglie diceva che era ancora disponibile.
Dimmi quando è venduto.
Me lo tieni fino a venerdì?
Sono arrivati i soldi?
Il numero di tracking è disponibile?
Sei a casa adesso?
Il tavolo brilla ancora come nella foto?
La pelle è ancora morbida?
Sono disponibile ogni sera, quando ti va bene?
Hai una foto dell'etichetta?
Abbasseresti un po' il prezzo?
La pompa è inclusa?
È già andato, mi spiace.
Ci sono altre taglie?
Il prezzo è lo stesso della settimana scorsa?
Mi puoi dire se la garanzia è ancora valida?
Sai se il negozio è ancora aperto?
Il tuo amico è ancora interessato al mio?
Sei disponibile per parlare?
L'ho comprato, grazie, il manuale è ancora disponibile?
L'hai già inviato?
`,
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
Hoi, nog beschikbaar? Ik kom uit Utrecht
Hoi, is deze nog beschikbaar?
Goedemiddag, is de bank nog te koop?
is dit nog te koop?
Is het nog beschikbaar?
Is ie er nog?
Is hij nog te koop?
Is de kast er nog?
Is hij al weg?
Heb je de fiets nog?
Heeft u de tafel nog?
Heb je deze nog?
Hebben jullie de kinderwagen nog?
Verkoop je de gitaar nog?
Verkoopt u dit nog?
Hallo, ik heb interesse in de camera. Is deze nog beschikbaar?
Beste, is uw auto nog te koop? Mvg Jan
Ik vroeg me af of de lamp nog te koop is
Ik wilde vragen of het nog beschikbaar is.
Kunt u mij laten weten of de stoelen nog beschikbaar zijn?
Zou je me kunnen zeggen of hij nog te koop is?
Zijn de schoenen nog te koop?
Zijn ze nog beschikbaar?
Zijn deze nog te koop?
Staat de motor nog te koop?
Staat deze advertentie nog?
Nog actueel?
hey nog beschikbaar
is dit nog beschikbar
Hoi is de iphone beschikbaar?
Is het boek nog verkrijgbaar?
Is dit nog te verkrijgen?
Is de tablet nog te krijgen?
Is hij al gereserveerd of nog te koop?
Is de kachel nog vrij?
Is het bureau al vergeven?
Kan ik dit nog kopen?
Is deze nog beschikbaar? Kan hem vandaag ophalen.
Is deze nog te koop en wat is je laagste prijs?
Hallo, zou de boormachine nog beschikbaar zijn?
Goedenavond, mag ik vragen of de spiegel nog te koop is?
Heb je dit nog?
Heb je m nog?
heb je hem nog te koop?
Is je Xbox nog beschikbaar? 🙂
Zijn de boxen al verkocht?
Heb je de tent al verkocht?
Dag, is het tweepersoonsbed nog beschikbaar? Groetjes
is t nog beschikbaar
Is de vaatwasser nog aanwezig?
Sorry voor het storen, is deze nog te koop?
Goedemorgen, is de boormachine nog beschikbaar?
hoi is de macbook nog te koop
Hoi Sanne, heb je de stoel nog?
Hallo, staat de step nog te koop?
Is het ledikant al verkocht?
Zou u het tapijt nog hebben?
Hallo, ik zag je advertentie voor de tent. Is deze nog beschikbaar?
Hoi, ik zoek precies zo'n tafel. Is hij nog te koop?
verkoop je hem nog?
is die er nog?
Dag, is uw advertentie nog actief? Groet
Nog te koop??
hoi nog beschikbaar? kan vanavond komen
Is de keuken verkocht of nog beschikbaar?
Al verkocht of nog te koop?
Is het toetsenbord al weg?
Heeft u het horloge al verkocht?
Heb je de racefiets verkocht?
Ik zou graag willen weten of het koffieapparaat nog beschikbaar is.
wilde ff vragen of de zitbank er nog is
Kun je me zeggen of je de tent nog hebt?
Is het bureau nog beschikbaar, alstublieft?
Goedenavond, is de caravan nog te koop?
Is het aquarium beschikbaar?
Hoi, is de drone gereserveerd?
Hallo, is het product beschikbaar?
Sorry dat ik stoor, is de piano nog beschikbaar?
Ben ik te laat of is hij er nog?
Heeft iemand hem al gekocht?
verkoop je de scooter nog?
heb je de schoenen nog
Zijn de banden nog beschikbaar?
Zijn deze sneakers nog te koop?
Hallo, ik wil de grasmaaier graag kopen, is hij beschikbaar?
is de laptop nog te koop aub
Is de printer verkocht?
Hoi! Is het spel nog beschikbaar? Bedankt :)
Is deze nog te koop? mijn budget is 200
Is de fiets die je verkoopt nog beschikbaar?
Is de printer nog beschikbaar en kun je verzenden?
Heb je deze nog te koop?
is deze nog beschikbaaar?
Pardon, is dit nog te koop?
Is hij beschikbaar? Haal hem vandaag op
Goedenavond, is de schommelstoel nog te koop?
Hoi! Is deze mooie jas nog beschikbaar?
hee heb je het skateboard nog
Is de wasmachine van vorige week nog beschikbaar?
Hallo, is de saxofoon nog beschikbaar en zou je hem opsturen?
Zag net je advertentie, is de barbecue nog te koop?
Hallo, zou ik mogen weten of dit nog beschikbaar is?
Heeft u deze nog te koop staan?
is t nog te koop
Hoi. Is het ledikantje verkocht?
Hallo, is de vriezer al weg? Bedankt
nog bschikbaar? thx
Goedemorgen, ik vroeg me af of de heggenschaar er nog is
Is de naaimachine nog te koop aub?
Zou u mij willen vertellen of hij nog beschikbaar is?
Zijn de halters nog te koop?
Hoi Dirk is de ladder er nog
Nog beschikbaar 😊?
Is de Bosch vaatwasser gereserveerd?
is de tweezitsbank nog te koop
Kan ik hem nog krijgen?
Hallo, ik wil graag de schildersezel kopen. Is die er nog?
is de ladekast er nog, zo ja kan ik vanavond komen
Hallo, is de picknicktafel al weg?
Heeft u toevallig de slee nog?
hoi zijn deze er nog
IS DE GRASMAAIER NOG TE KOOP??
Hoi is het stapelbed nog beschikbaar ik heb interesse
Goedendag. Ik zoek een bureau voor mijn zoon. Is die van u nog beschikbaar?
Wilde vragen of het vloerkleed nog beschikbaar is
Heeft iemand hem gereserveerd of is hij nog te koop?
Is hij nog te koop? Hoeveel kilometer heeft hij gelopen?
Is hij al verkocht of kan ik hem nog krijgen?
Zal wel al verkocht zijn?
hey verkoop je deze nog?
Hallo, zou de kinderstoel nog beschikbaar zijn? Hartelijke groet
Is uw advertentie nog actueel? Dan neem ik hem.
Is deze nog steeds te koop?
Goedemiddag meneer, is de aanhanger nog te koop?
Is de crosstrainer nog beschikbaar alsjeblieft?
Hoi Jan, wilde alleen even weten of de buggy er nog is
Is de hangmat verkocht?
Hallo, is dit nog te koop alsjeblieft? 😀
Heb je de droger nog te koop?
Is je toetsenbord nog beschikbaar of al verkocht?
is dit nog beschikbaa??
Hey is de telescoop nog te koop
Hallo! Is de kast al verkocht?
Verkoop je nog?
Ik ben erg geïnteresseerd. Nog beschikbaar?
Is dit bedframe beschikbaar?
Is dit artikel verkocht?
Hallo, zijn de tuinstoelen er nog? Ik zou vandaag kunnen komen
is er een kans dat het aquarium nog beschikbaar is
Goedemorgen, zou u de stofzuiger nog hebben?
Hoi zag je advertentie is de scooter nog te koop
Heb je hem al verkocht?
Is de blender nog te koop? Wat is je laagste prijs?
Kun je bevestigen dat dit nog beschikbaar is?
Hallo verkoper, is het beschikbaar?
is de gereedschapskist weg
hoi is dit artikel al verkocht
Ik heb er dringend een nodig. Is de jouwe nog beschikbaar?
Zijn de laarzen er nog
is deze al vergeven?
Mag ik weten of dit nog te koop is?
is de PS4 er nog?
hoi mag ik vragen of je de tafel nog hebt
Is de fiets nog bij u?
Hij is toch nog niet verkocht?
Hallo, is de roeimachine nog beschikbaar?
Is hij nog te koop? Ik betaal contant.
hey, is dit nog beschikbaar?
Is de jurk al verkocht?
Heeft u de printer nog?
Goedendag, staat uw camper nog te koop?
nog te koop aub?
hoi is de babyfoon nog beschikbara
Hallo, ik heb interesse in je gitaar. Is hij al verkocht?
Zijn de oorbellen er nog?
Mag ik vragen of het kleed nog te koop is?
is het al weg
Wil iemand het nog of is het al verkocht?
Hoi Tom! Heb je de fiets nog?
Ik wilde weten of de kachel nog beschikbaar is.
Is er een kans dat hij nog te koop is?
Hallo is de spiegel nog beschikbaar en waar woon je?
Hee! 👋 Is de puzzel er nog? 🧩
Heb je de platenspeler al verkocht?
Verkoop je je camera nog?
Hoi. Net gezien. Beschikbaar?
Is het artikel nog te koop?
zo, nog beschikbaar?
Hoi, is de keukentrap nog beschikbaar?
is je basgitaar nog te koop
Is hij nog beschikbaar? Zou je naar België sturen?
Hallo! Is de wieg al verkocht?
Nog beschikbaar of al weg?
Heb je de buggy nog?
Kun je me zeggen of dit nog te koop is?
nog beschikbaar lieverd
Hoi zijn de plantenbakken nog te koop
Goedenavond Maria, heeft u het poppenhuis nog?
Is de mixer al weg?
Heb je deze nog beschikbaar?
Ik vraag me af of de vriezer nog te koop is
Hallo, ik zou graag de lamp willen. Is die nog te koop?
nog niet verkocht?
Is de Lego set nog te koop aub?
Hey, is er nieuws, is hij nog beschikbaar?
Is hij vandaag beschikbaar?
Zijn deze al verkocht?
Hallo, is het supboard nog beschikbaar?
Is je tablet nog te koop?
is dit nog beschikbaar voor verkoop
Hoi Emma, heb je de co-sleeper nog?
is de wals al verkocht
Er nog of verkocht?
Is dit nog op voorraad?
hoi even checken of hij nog te koop is
Zou de terrasverwarmer nog beschikbaar zijn?
Is hij al weg of nog beschikbaar?
Hoi, is de jurk van de advertentie nog beschikbaar?
Goedemorgen, heeft iemand het hok al gekocht?
Leuk. Is hij nog te koop?
is de stofzuiger nog beschikbar aub
Hoi ik zou graag weten of de laarzen er nog zijn
Is hij nog beschikbaar? Waar woon je?
Zijn ze verkocht?
Hallo, mag ik vragen, is de buggy er nog?
Nog te koop? Bedankt x
Hallo, is het kampeerkooktoestel nog beschikbaar?
Is deze gitaar verkocht?
Nog te koop? Ik kan vanavond ophalen.
hoi heb je de poef nog
Hee! is dit nog beschikbara
Goedenavond, is uw kajak al verkocht?
Is de sapcentrifuge weg?
Hoi Lucy, is de kinderstoel er nog?
Ik wou vragen of de bank nog te koop is
Zijn de boekensteunen nog beschikbaar aub
Heb je ze allebei nog?
Is dit nog te koop of al gereserveerd?
kun je me zeggen of hij er nog is thx
Zou de tent nog beschikbaar zijn?
`,
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
Heeft u er twee?
Ben je nog beschikbaar morgen?
Heb je nog andere foto's?
Heeft u meer foto's?
Heb je de bon nog?
Heeft u de doos nog?
Heb je de factuur nog?
Is er nog garantie?
Is de prijs nog bespreekbaar?
Is de prijs nog hetzelfde?
Is de prijs nog actueel?
Is de afspraak nog actueel?
Is het bod nog geldig?
Bent u er nog?
Ben je nog geïnteresseerd?
Nog interesse?
Is er iemand?
Kun je het verzenden?
Is ophalen vandaag nog mogelijk?
Is deze ook in het zwart beschikbaar?
Is dit beschikbaar in maat 42?
Heb je andere maten beschikbaar?
Heb je er nog meer?
Heb je er nog een?
Hoeveel heb je er nog?
Verkoop je ook de lamp?
Verkoop je nog andere dingen?
Is de stoel erachter ook te koop?
Is de andere nog beschikbaar?
Verkoop je ze ook los?
Zijn ze los te koop?
Verkoop je hem voor 40?
Zou je hem voor 40 verkopen?
Doet hij het nog?
Werkt hij nog?
Is hij nog heel?
Is hij nog nieuw?
Is het nog in de verpakking?
Is het leer nog mooi?
Is de kras er nog?
Is de afstandsbediening er nog bij?
Is de oplader er nog?
Zit de kabel er nog bij?
Ja is nog te koop
Deze is nog beschikbaar.
Helaas al verkocht
Sorry, al weg
Nee, is gereserveerd.
Niet meer beschikbaar
Waarom staat de advertentie er nog als hij verkocht is?
Waarom heb je hem aan een ander verkocht?
Aan wie heb je hem verkocht?
Wanneer is hij verkocht?
Voor hoeveel is hij verkocht?
Je zei dat hij nog beschikbaar was.
Je schreef "nog te koop", en nu niet meer
Mooi is dat, al verkocht, en ik sta voor je deur
Ik dacht dat hij nog te koop was
Als hij nog beschikbaar is neem ik hem
Als het er nog is kom ik morgen.
Laat weten wanneer hij weer beschikbaar is
Is je broer beschikbaar om te helpen?
Is er parkeergelegenheid beschikbaar?
Is zondag nog vrij?
Ben je zondag vrij?
Is 3 uur nog beschikbaar?
Is de winkel open?
Is je winkel nog open?
Bent u thuis?
Is je vrouw thuis?
Is het ver van het centrum?
Is de oplader inbegrepen?
Is het echt leer?
Is het origineel?
Heb je hem al lang?
Heb je hem thuis?
Heb je hem ook in een andere kleur?
Is de handleiding online beschikbaar?
Is het scherm nog goed?
Kan ik het vandaag ophalen?
Kan ik nog bieden?
Heb je al besloten?
Zijn er nog onderdelen voor dit model?
Is je nummer nog hetzelfde?
Klopt het adres nog?
Is mijn pakket al weg?
Heb je het al verstuurd?
Is hij al betaald?
Is de accu al vervangen?
Is er al veel op geboden?
Ik wacht nog steeds
Gaat het nog door vanavond?
Staat de afspraak nog?
Staat je bod nog?
Is hij al gerepareerd?
Is je vrouw er zondag?
Ben je nog op kantoor?
Ben je nu vrij?
Verkoop je nog iets anders?
Heb je nog iets te koop?
Heb je de gebruiksaanwijzing nog?
Heb je de reservesleutel nog?
Heb je nog even tijd?
Zit er nog ruimte in de prijs?
Zijn er meer foto's beschikbaar?
Welke maten zijn nog beschikbaar?
Welke kleuren zijn er nog?
Vanaf wanneer is hij beschikbaar?
Wanneer is hij beschikbaar?
Tot wanneer is hij beschikbaar?
Is hij te huur?
Ruikt het nog naar rook?
Doet de rits het nog?
Is dat nog steeds je laatste prijs?
Is mijn bod nog in de race?
Heb je hier al vaker verkocht?
Heb je de andere al verkocht?
Heb je de bijpassende stoel verkocht?
Worden ze als set verkocht?
Worden ze per paar verkocht?
Wordt het per meter verkocht?
Je hebt me een kapotte verkocht!
Ah, al verkocht, jammer
Oké, dus verkocht, toch bedankt
Laat maar, ik heb er al een gevonden.
Niet meer beschikbaar?? Waarom staat hij er dan nog?
Als hij niet weggaat heb ik interesse
Ik ben na vijf uur beschikbaar
Ik ben vandaag vrij, is het ver van het station?
Kan iemand helpen tillen?
Woon je nog in de Kerkstraat?
Wil je nog ruilen?
Zoek je nog een oplader?
Heeft u mijn adres nog?
Heb je de doos nog nodig?
Heb je hem al verzonden?
Is hij al aangekomen?
Is hij al uit elkaar?
Is hij al ingepakt?
Is dit de laatste?
Is de prijs voor een of allebei?
Is hij vrij van krassen?
Is de deuk er nog?
Zit de folie er nog op?
Zijn alle onderdelen er nog?
Zijn alle schroeven er nog?
Is het afhaalpunt nog hetzelfde?
Is het tijdslot van drie uur nog vrij?
Er staat "nog beschikbaar" maar je antwoordt nooit
Ergens anders is hij nog goedkoper te koop.
Rijdt de bus nog naar jullie?
Is de verpakking er nog?
Bestaat hij ook in blauw?
Werkt het apparaat nog?
Is de batterij nog goed?
Is de bezorger al weg?
Is de koerier al vertrokken?
Is de verkoper nog actief?
Is de kortingscode nog actief?
Is de stoel nog verstelbaar?
Is dit gereserveerd voor bedrijven?
Is het tafeltje ook te koop?
Hoeveel verkoop je er?
Voor hoeveel heb je hem uiteindelijk verkocht?
Wordt hij met garantie verkocht?
Heb je vanavond tijd?
Is er zondag iets beschikbaar?
Zondag nog beschikbaar?
Morgen beschikbaar om te kijken?
Beschikbaar in andere kleuren?
Is je telefoon nog kapot?
Is alles goed gegaan?
Is de versnellingsbak nog origineel?
Is er nog een kans dat je hem brengt?
Regent het daar nog?
Is dat nog je laagste prijs?
Doet het linker oortje het nog?
Is het frame nog recht?
Speel je er zelf nog op?
Rijd je er nog op?
Sta je nog achter die prijs?
Is de korting nog beschikbaar?
Heb je het aankoopbewijs nog?
Heb je er nog een in M?
Heb je hem nog in het rood?
Heb je de labels nog?
Is de motor al nagekeken?
Is de riem al vervangen?
Is mijn bestelling nog onderweg?
Is de terugbetaling al gedaan?
Is de verkoper betrouwbaar?
Is Sarah beschikbaar om hem te laten zien?
Is er vanmiddag iemand?
Is er volgende week nog plek?
Is een proefrit nog mogelijk?
Kan ik hem vanavond zien?
Kan ik hem nog terugbrengen?
Kan ik morgen nog komen?
Kun je hem nog brengen?
Is hij zondag beschikbaar om op te halen?
Is hij nog in de winkel te koop?
Is dit model nog nieuw verkrijgbaar?
Is de app nog beschikbaar?
Past hij nog in een Golf?
Loopt de garantie nog?
Geldt je bod nog voor twee?
Zou je nog naar 30 zakken?
Zijn de remmen nog goed?
Zijn de gordijnen op de foto te koop?
Wil je nog steeds ruilen?
Verkoop je de andere ook?
Ben je de eerste eigenaar?
Verkoop je hem omdat hij kapot is?
Weet je zeker dat hij nog beschikbaar is? Je zei van niet.
Ik vroeg twee dagen geleden of hij nog beschikbaar was!
Hij zei dat hij nog beschikbaar was.
Ik zie dat hij nog te koop is, zou je 60 doen?
Fijn dat hij nog te koop is! Wanneer kan ik komen?
Blij te horen dat hij nog beschikbaar is.
Als niemand hem neemt neem ik hem
Ik wacht nog op antwoord
Nog geen antwoord?
Verkocht! Ik neem hem.
Verkocht aan de meneer met de hoed 😂
in 5 minuten weg, bizar
Aan wie heb je de fiets verkocht?
Voor hoeveel heb je hem verkocht?
Hij is overal uitverkocht
Ik heb mijn oude verkocht en heb hem snel nodig
Staat je auto er nog of kan ik daar parkeren?
Zit de hoes er nog bij?
Is de gravure nog leesbaar?
Heb je de papieren nog?
Heb je de reserveonderdelen nog?
Heeft u de afstandsbediening nog?
Heb je nog zin om te onderhandelen?
Zijn alle toetsen er nog?
Heb je de andere nog?
Heb je de rest nog?
Is je zus beschikbaar om hem te geven?
Is hij nog op vakantie?
Is het daar nog warm?
Zit het deksel er nog bij?
Zijn de kaartjes overdraagbaar?
Sta je nog open voor biedingen?
Kun je nog leveren?
Woont er nog iemand?
Komt dinsdag nog uit?
Is 50 nog goed?
Is er vandaag nog tijd om op te halen?
Heb je er nog meerdere?
Heb je de oude foto's nog?
Heb je de bijpassende lamp nog?
Heb je hem beschikbaar in een andere kleur?
Is de grotere maat beschikbaar?
Is er een tweede beschikbaar?
Is er korting bij twee?
Is montage beschikbaar?
Is de handleiding beschikbaar in het Duits?
Zijn er nog biedingen?
Zijn de poten nog stevig?
Zijn alle stukken er nog?
Zijn beide afstandsbedieningen er nog?
Is de vlek nog zichtbaar?
Is het wachtwoord nog actief?
Is je account nog actief?
Is het abonnement nog geldig?
Is het certificaat nog geldig?
Loopt het contract nog?
Is het horloge nagekeken?
Is de tafel behandeld?
Is de doos geopend?
Heb je er meer verkocht?
Heb je mijn bericht gekregen?
Wanneer heb je hem verkocht?
Gisteren was hij er nog, wat is er gebeurd?
Bedankt voor de bevestiging dat hij nog beschikbaar is.
mooi, dan is hij er dus nog! kun je hem reserveren?
Zet hem dan op verkocht.
Haal de advertentie weg als hij verkocht is.
Ik heb net ergens anders een gekocht.
Ik heb er al een, heb je een ander model?
Wordt hij verkocht zoals hij is?
Is het artikel nog verpakt?
Is het artikel nog in Utrecht?
Zit er nog garantie op het artikel?
Is de telefoon nog vergrendeld?
Wordt de fiets nog gebruikt?
Is de auto nog verzekerd?
Zit de bank nog lekker?
Is dit als paar beschikbaar?
Verkoopt een handelaar dit?
vanaf zes uur beschikbaar als dat uitkomt
Nog zin in vanavond?
Blijft het bij vier uur?
nog verkouden?
Is de prijs nog onderhandelbaar?
Wiebelt de tafel nog?
Is de deur nog open?
Is je man nog bereikbaar?
Is de reservering nog geldig?
Is hij beschikbaar in twee kleuren?
Is je moeder beschikbaar?
Is de kamer vrijdag vrij?
Ben je beschikbaar om te bellen?
Ik ben na het werk beschikbaar, komt dat uit?
Heb je de garantiekaart nog?
Heb je nog andere kleuren?
Heb je meer foto's van de achterkant?
Is de originele doos er nog?
Is de oplader nog beschikbaar?
Is ophalen nog mogelijk?
Is de prijs vast?
Is hij nog zoals beschreven?
Houdt de accu het nog?
Is hij kleiner beschikbaar?
Zou je alleen de wielen verkopen?
Verkoop je hem aan mij voor 20?
Verkoop je ze los?
Ja, is beschikbaar.
Sorry, is verkocht.
Hij is helaas al verkocht!
Ik heb hem gisteren verkocht.
Dit artikel is verkocht.
Wat verkoop je nog meer?
Verkoop je nog iets?
Is er iets mis mee?
Zitten er krassen op?
Hoeveel zijn er beschikbaar?
Wanneer ben je vrij?
Ben je er nog??
Komt je zus hem nog ophalen?
Gaat onze afspraak nog door?
Is dit nog je adres?
Had je niet gezegd dat hij beschikbaar was?
haha "nog beschikbaar", vast
Als hij nog te koop is bied ik 40.
Laat weten als de andere vrijkomt.
Verzend je?
Is het pakket al verstuurd?
Heb je de hoes ook verkocht?
Is de bon beschikbaar?
Is verzending nog gratis?
Is de helm op de foto ook te koop?
Heb je de gebruikershandleiding nog?
Loopt de garantie nog door?
Ben je er morgen nog?
Ik ben morgen vrij, ben je nog beschikbaar?
Zijn de sleutels erbij?
Zit hij nog in de verpakking?
Zou 30 nog goed zijn?
Is bezichtigen nog mogelijk?
Heb je toevallig andere foto's?
Heb je er meer van?
Is de blauwe versie ook beschikbaar?
Heb je een maat groter?
Is hij oorspronkelijk in de winkel verkocht?
Mijn vorige was snel verkocht.
Ja, nog beschikbaar, kom wanneer je wilt
Helaas niet meer beschikbaar
Ik heb hem al aan een buurman verkocht
Waarom is hij zo goedkoop verkocht?
Als je hem vrijdag nog hebt kom ik
Als hij beschikbaar is, zeg het dan
Dus verkocht. Jammer.
Heb je hem al op de post gedaan?
Is mijn betaling binnen?
Geldt je aanbod om te bezorgen nog?
Is de lift nog kapot?
Is de garage vrij om hem te stallen?
Werk je nog in het museum?
Ben jij degene die me de lamp heeft verkocht?
Heb je het garantiebewijs nog?
Heb je de kabels nog?
Ben je nog op vakantie?
Zondag kan ik niet, ben je maandag beschikbaar?
Zit het handvat er nog aan?
Doet de centrifuge het nog?
Is hij schoongemaakt?
Krijg ik korting als ik er twee neem?
Heb je andere artikelen?
Nog meer foto's?
Is hij beschikbaar in XL?
Weet je of er nog onderdelen zijn?
Is de lamp erachter te koop?
Ruil je ook?
Is verkocht.
Nog te koop!
Sorry, hij is weg.
Waarom is hij nog niet verkocht?
Ik hoorde dat je hem verkocht hebt.
Mijn vrouw zei dat hij nog beschikbaar was.
Zeg het als hij verkocht is.
Kun je hem tot vrijdag vasthouden?
Is het geld binnen?
Is het trackingnummer beschikbaar?
Ben je nu thuis?
Glimt de tafel nog zoals op de foto?
Is het leer nog soepel?
Ik ben elke avond beschikbaar, wanneer komt het uit?
Heb je een foto van het label?
Zou je iets van de prijs af doen?
Is de pomp erbij?
Is helaas al weg.
Zijn er nog andere maten?
Is de prijs nog hetzelfde als vorige week?
Kun je me zeggen of de garantie nog geldt?
Weet je of de winkel nog open is?
Is je vriend nog geïnteresseerd in de mijne?
Ben je beschikbaar om te praten?
Ik heb hem gekocht, bedankt, is de handleiding er nog?
Heb je hem al opgestuurd?
`,
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
O casaco está disponível?
Olá, ainda está à venda?
Bom dia, o artigo ainda está disponível?
Boa tarde, ainda está disponível a mesa?
oi ta disponivel?
tá disponível ainda?
ainda tá disponível?
Oi, ainda disponível?
Ainda à venda?
ainda a venda?
O sofá ainda está disponível?
A bicicleta continua disponível?
Ainda tem a máquina?
Você ainda tem o celular?
vc ainda tem?
Tens ainda a consola?
Ainda tens a guitarra?
Ainda vende?
Você ainda está vendendo a geladeira?
Ainda está a vender o carro?
Já está vendido?
Já vendeu a moto?
já vendeste?
Foi vendido?
Oi! Tenho interesse no notebook, ainda está disponível?
Olá, estou interessado na câmara. Está disponível?
Queria saber se o frigorífico ainda está à venda
Pode me dizer se o produto está disponível?
Poderia confirmar se ainda está disponível?
Desculpe, ainda está disponível o carrinho?
Os ténis ainda estão disponíveis?
Ainda estão disponíveis?
As colunas ainda estão à venda?
opa, tudo bem? ainda tá a venda?
Tudo bem? Ainda está disponível?
Olá Ana, ainda está disponível? Posso ir buscar hoje.
Ainda está disponível? Qual o último preço?
Está disponível e faz entrega?
ainda disponivel 🙏?
Já está reservada ou ainda está disponível?
Boa noite, este monitor ainda está à venda? Obrigado
Ainda posso comprar?
Ainda dá para comprar?
Alguém já comprou?
O tênis tá disponível?
Este livro ainda está disponível?
A sua Vespa ainda está à venda?
Por acaso ainda tem a bicicleta?
Será que ainda está disponível?
O armário estaria ainda disponível?
Uma dúvida, ainda está disponível?
ainda ta disponivel amigo?
Bom dia, a furadeira ainda está disponível?
oi o macbook ainda ta a venda
Olá Laura, ainda tens a poltrona?
Boas, a trotinete ainda está à venda?
O berço já foi vendido?
Ainda teria o tapete?
Olá, vi o seu anúncio da tenda. Ainda está disponível?
Oi, procuro exatamente essa mesa. Ainda está disponível?
ainda vendes?
ainda tá vendendo?
Boa tarde, o seu anúncio ainda está ativo? Cumprimentos
Ainda disponível??
oi ainda disponível? posso passar hoje à noite
A cozinha foi vendida ou ainda está disponível?
Já vendido ou ainda disponível?
O teclado já foi?
Já venderam o relógio?
Vendeu a bicicleta?
Eu gostaria de saber se a cafeteira ainda está disponível.
queria saber se o sofa ainda ta a venda
Pode dizer-me se ainda tem a tenda?
A secretária ainda estaria disponível, por favor?
Boa noite, a caravana ainda está à venda?
O aquário está disponível?
Olá, o drone está reservado?
Olá, o produto está disponível?
Desculpe incomodar, o piano ainda está disponível?
Cheguei tarde ou ainda está disponível?
Ainda está vendendo a moto?
ainda tem os sapatos?
Os pneus ainda estão disponíveis?
Estes ténis ainda estão à venda?
Olá, quero comprar o cortador de grama, está disponível?
esta disponivel o computador?
A impressora foi vendida?
Oi! O jogo ainda está disponível? Obrigada :)
Ainda está à venda? meu orçamento é 200
Ainda posso comprá-lo?
A bicicleta que você vende ainda está disponível?
Ainda está disponível a impressora e faz envio?
Ainda o tem à venda?
ainda esta disponivell?
Com licença, ainda está à venda?
Está disponível? Vou buscar hoje mesmo
Boa noite, a cadeira de baloiço ainda está à venda?
Oi! Essa jaqueta linda ainda está disponível?
oi ainda tem o skate
A máquina de lavar que publicou semana passada ainda está disponível?
Olá, o saxofone ainda está disponível e enviaria?
Acabei de ver o seu anúncio, o grelhador ainda está disponível?
Olá, seria possível saber se ainda está disponível?
Ainda tem isso à venda?
ainda ta a venda?
Olá. O berço está vendido?
Olá, o congelador já foi vendido? Obrigado
ainda disponivel? vlw
Bom dia, queria saber se o corta-sebes ainda está disponível
A máquina de costura ainda está disponível, por favor?
Faria a gentileza de me dizer se ainda está disponível?
Os halteres ainda estão à venda?
Oi Diego a escada ainda está disponível
Ainda disponível 😊?
A lava-louça Bosch está reservada?
o sofa de dois lugares ainda ta disponivel
Ainda posso ficar com ele?
Olá, gostaria de comprar o cavalete. Ainda está disponível?
a comoda ainda esta disponivel, se sim posso passar hoje
Olá, a mesa de piquenique já foi vendida?
Por acaso ainda tem o trenó?
oi ainda estão disponíveis
O CORTADOR DE GRAMA AINDA ESTÁ DISPONÍVEL??
Oi o beliche ainda está disponível tenho interesse
Bom dia. Procuro uma secretária para o meu filho. A sua ainda está disponível?
Queria perguntar se o tapete ainda está disponível
Alguém reservou ou ainda está disponível?
Ainda está disponível? Quantos quilómetros tem?
Já foi vendido ou ainda posso ficar com ele?
Imagino que já foi vendido?
ei ainda vende isso?
Olá, a cadeira alta estaria disponível? Cordialmente
O anúncio ainda está válido? Nesse caso fico com ele.
Boa tarde senhor, o reboque ainda está à venda?
A elíptica ainda está disponível, se faz favor?
Olá João, só queria saber se o carrinho ainda está disponível
A rede está vendida?
Olá, isto ainda está à venda por favor? 😀
Ainda tem a máquina de secar à venda?
O seu teclado ainda está disponível ou já foi vendido?
ainda ta disponivl??
Ei o telescópio ainda está à venda
Olá! O armário já foi vendido?
Tenho muito interesse. Ainda disponível?
Este estrado está disponível?
Este artigo já foi vendido?
Olá, as cadeiras de jardim ainda estão disponíveis? Podia ir hoje
há hipótese de o aquário ainda estar disponível
Bom dia, ainda teria o aspirador?
Oi vi seu anúncio a scooter ainda está disponível
Já o vendeu?
A liquidificadora ainda está à venda? Qual o preço mínimo?
Pode confirmar que ainda está disponível por favor?
Olá vendedor, está disponível?
a caixa de ferramentas já foi vendida?
oi este artigo já foi vendido?
Preciso com urgência. O seu ainda está disponível?
As botas ainda estão disponíveis
já está reservado?
Posso saber se ainda está disponível?
o PS4 ainda tá disponível?
oi posso perguntar se ainda tens a mesa
A bicicleta ainda a tem?
Ainda não foi vendido, pois não?
Olá, o remo ergométrico ainda está disponível?
Ainda está à venda? Pago em dinheiro.
ei, isto ainda está disponível?
O vestido já foi vendido?
Ainda tem a impressora?
Boas, a sua autocaravana ainda está à venda?
ainda à venda por favor?
oi a babá eletrônica ainda ta disponivle
Olá, tenho interesse na sua guitarra. Já foi vendida?
Os brincos ainda estão disponíveis?
Posso perguntar se o tapete ainda está à venda?
já foi embora?
Alguém quer ou já foi vendido?
Oi Tom! Ainda tem a bike?
Queria saber se o aquecedor ainda está disponível.
Há chance de ainda estar à venda?
Oi o espelho ainda está disponível e onde mora?
Oi! 👋 O quebra-cabeça ainda está disponível? 🧩
Já vendeu o gira-discos?
A cadeira está reservada?
Ainda vende a sua câmara?
Oi. Vi agora. Disponível?
O artigo ainda está à venda?
então, ainda disponível?
Olá, o escadote ainda está disponível?
o seu baixo ainda está à venda
Ainda está disponível? Mandaria para Espanha?
Olá! O berço já está vendido?
Ainda disponível ou já foi?
Ainda tens o carrinho?
Pode dizer-me se isto ainda está à venda?
ainda disponível querida
Oi os vasos ainda estão disponíveis
Boa noite Maria, ainda tem a casa de bonecas?
A batedeira já foi vendida?
Ainda o tem disponível?
Pergunto-me se a arca ainda está disponível
O produto ainda está à venda?
Olá, queria o candeeiro. Ainda está disponível?
ainda não foi vendido?
O conjunto Lego ainda está à venda por favor?
Ei, alguma novidade, ainda está disponível?
Está disponível hoje?
Já foram vendidos?
Olá, a prancha ainda está disponível?
O seu tablet ainda está à venda?
ainda está disponível para venda?
Olá Emma, ainda tens o bercinho?
o rolo está vendido?
Ainda está aí ou já foi vendido?
Ainda tem em stock?
oi só para saber se ainda está disponível
O aquecedor de exterior ainda estaria disponível?
Já foi vendido ou ainda está disponível?
Olá, o vestido do anúncio ainda está disponível?
Bom dia, alguém já comprou a coelheira?
Gostei. Ainda está à venda?
o aspirador ainda ta disponivl por favor
Ainda vende isto?
Oi gostaria de saber se as botas ainda estão disponíveis
Ainda está disponível? Onde mora?
Estão vendidos?
Olá, posso perguntar se o carrinho ainda está disponível?
Ainda à venda? Obrigado
Olá, o fogareiro ainda está disponível?
Esta guitarra está vendida?
Ainda à venda? Podia buscar hoje à noite.
oi ainda tens o pufe
Ei! ainda ta disponivle
Boa noite, o seu caiaque já foi vendido?
A centrífuga já foi?
Oi Lúcia, a cadeirinha ainda está disponível?
Queria perguntar-lhe se o banco ainda está à venda
Os aparadores de livros ainda estão disponíveis por favor
Ainda tem os dois?
Ainda está à venda ou já está reservado?
pode me dizer se ainda está disponível obg
Já vendido?
A tenda ainda estaria disponível?
`,
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
Tem dois?
Você ainda está disponível amanhã?
Ainda estou disponível no sábado, pode ser?
Quando você está disponível?
Tem outras fotos?
Ainda tem mais fotos?
Ainda tens a caixa?
Tens o recibo?
A garantia ainda é válida?
O preço ainda está válido?
A oferta de 50 ainda está de pé?
Ainda está de pé amanhã?
Você ainda está aí?
Ainda tem interesse?
Tem alguém aí?
Faz envio?
O envio está disponível?
Está disponível em preto?
Tem disponível no tamanho M?
Tem mais algum disponível?
Também vende a luminária?
Vende outras coisas?
A cadeira de trás também está à venda?
Vende por 40?
Venderia por 40?
Vende com o carregador?
É vendido com capa?
Está como novo?
Está partido?
Está lacrado?
Já está pago?
Já enviou?
O pacote já saiu?
O pagamento já caiu?
Sim, ainda está disponível
Sim, ainda tenho
Já foi vendido.
Desculpe, vendido
Não, está reservado.
Por que o anúncio continua se já foi vendido?
Por que vendeu para outro?
Para quem você vendeu?
Quando foi vendido?
Por quanto vendeu?
Você disse que ainda estava disponível.
Você escreveu "ainda disponível" e sumiu
Que beleza, já vendido, e eu na sua porta
Pensei que ainda estava disponível
Se ainda estiver disponível eu fico com ele
Se ainda tiver, passo amanhã.
Me avise quando estiver disponível de novo
O seu irmão está disponível para ajudar?
O estacionamento está disponível?
Está livre no domingo?
Está livre às cinco?
A loja está aberta?
A sua loja ainda está aberta?
Está em casa?
Está longe do centro?
O controle está incluso?
Ainda tem o controle?
É de couro?
É original?
A bateria ainda aguenta?
Tem há muito tempo?
Tem em casa?
Tem em outra cor?
A tela está boa?
Dá para retirar hoje?
Ainda dá para negociar?
Já decidiu?
Ainda há peças para este modelo?
O seu número ainda é este?
O endereço ainda é o mesmo?
Ainda está na rua Augusta?
Aceita troca?
Aceita 30?
O manual está disponível na internet?
Já testou?
Já foi aberto?
Já está montado?
ainda não me respondeu
Ainda estou à espera
O encontro de amanhã está confirmado?
Tem outras cores disponíveis?
A sua mulher está no domingo?
Ainda estás no escritório?
Estás livre agora?
Tem mais alguma coisa à venda?
Ainda tem as instruções?
Ainda tens a chave reserva?
Ainda tem um tempinho?
Ainda há margem no preço?
Há mais fotos disponíveis?
Que tamanhos estão disponíveis?
Quais cores ainda estão disponíveis?
A partir de quando está disponível?
Quando estará disponível?
Até quando está disponível?
Está disponível para aluguel?
Ainda tem a etiqueta?
Ainda cheira a fumo?
O fecho ainda funciona?
Ainda é o seu último preço?
A minha oferta ainda é válida?
Já vendeu aqui antes?
Já vendeu o outro?
Vendeu a poltrona que combina?
Vende em lote?
Vende ao par?
Vende por metro?
É vendido novo?
Você me vendeu um quebrado!
Ah, já foi vendido, que pena
Ok, então vendido, obrigado mesmo assim
Deixa, já encontrei um.
Não está mais disponível?? E por que anuncia?
Se não vender, tenho interesse
Estou disponível depois das cinco
Hoje estou livre, fica longe da estação?
Alguém pode ajudar a carregar?
Ainda mora na rua das Flores?
Ainda quer trocar?
Ainda procura um carregador?
Ainda tens a minha morada?
Ainda precisa da caixa?
Já mandou?
Já chegou?
Já está desmontado?
Já está embalado?
É o último?
O preço é por um ou pelos dois?
Está livre de riscos?
O risco ainda está lá?
Ainda tem o plástico?
Tem todas as peças?
Ainda tem todos os parafusos?
O ponto de encontro ainda é o mesmo?
A vaga está livre?
Sábado ainda está livre?
O horário das três ainda está livre?
Diz "ainda disponível" mas nunca responde
Noutro sítio ainda está disponível e mais barato.
O autocarro ainda passa aí?
A embalagem ainda existe?
Existe em azul?
O aparelho ainda funciona?
O estafeta já saiu?
O vendedor ainda está ativo?
O desconto ainda é válido?
O cupom ainda está ativo?
O banco ainda ajusta?
É reservado a profissionais?
A mesinha também está à venda?
Quantos vende?
Por quanto vendeu no fim?
É vendido com garantia?
Tem disponibilidade hoje à noite?
Há disponibilidade no domingo?
Disponível domingo?
Disponível amanhã para ver?
Disponível em outras cores?
Ainda tem consigo o recibo?
Correu tudo bem?
A caixa de velocidades ainda é a original?
Ainda há possibilidade de trazer?
Ainda chove aí?
Ainda é o seu preço mais baixo?
O auricular esquerdo ainda funciona?
O quadro ainda está direito?
Ainda toca nela?
Ainda anda nela?
Ainda mantém o preço?
Ainda tem o comprovativo de compra?
Ainda tem algum em M?
Ainda tem em vermelho?
Ainda tem as etiquetas?
O motor foi revisto?
A correia já foi trocada?
A minha encomenda ainda está a caminho?
O reembolso já foi feito?
O vendedor é de confiança?
A Sara está disponível para me mostrar?
Está alguém esta tarde?
Ainda há vaga na próxima semana?
Ainda dá para testar?
Dá para ver hoje à noite?
Ainda dá para devolver?
Ainda posso passar amanhã?
Ainda pode trazer?
Está disponível para levantar no domingo?
Ainda está disponível nas lojas?
Este modelo ainda está disponível novo?
O aplicativo ainda está disponível?
Ainda cabe num Golf?
A garantia ainda corre?
A sua oferta ainda vale para dois?
Ainda baixava para 30?
Os travões ainda estão bons?
As cortinas da foto estão à venda?
Ainda está disposto a trocar?
Também vende os outros?
É o primeiro dono?
Vende porque está avariado?
Tem a certeza que ainda está disponível? Disse que não.
Perguntei há dois dias se ainda estava disponível!
Ele me disse que ainda estava disponível.
Vejo que ainda está disponível, faria por 60?
Que bom que ainda está disponível! Quando passo?
Fico feliz que ainda esteja disponível.
Se ninguém levar eu levo
Ainda espero resposta
Ainda sem resposta?
Vendido! Fico com ele.
Vendido ao senhor do chapéu 😂
vendido em 5 minutos, incrível
Para quem vendeu a bicicleta?
Por quanto é que vendeu?
Está esgotado em todo o lado
Vendi o meu antigo e preciso depressa
O seu carro ainda está aí ou posso estacionar?
A capa ainda está incluída?
A gravação ainda se lê?
Ainda tem o documento?
Ainda tem as peças sobressalentes?
Ainda tem o comando?
Ainda tem vontade de negociar?
Estão todas as teclas?
Ainda tem o outro?
Ainda tem o resto?
A sua irmã está disponível para entregar?
Ainda está de férias?
Ainda está calor aí?
A tampa ainda está incluída?
Os bilhetes são transmissíveis?
Ainda está aberto a propostas?
Ainda consegue entregar?
Ainda mora lá alguém?
Terça ainda dá para si?
50 ainda está bem para si?
Ainda há tempo hoje para levantar?
Ainda tem vários?
Ainda tem as fotos antigas?
Ainda tem a luminária que combina?
Tem disponível noutra cor?
O tamanho maior está disponível?
Há um segundo disponível?
Há desconto disponível para dois?
A montagem está disponível?
O manual está disponível em alemão?
Ainda há lances?
As pernas ainda estão firmes?
Ainda estão todas as peças?
Os dois comandos ainda estão aí?
A mancha ainda se vê?
A senha ainda está ativa?
A sua conta ainda está ativa?
A assinatura ainda é válida?
O certificado ainda é válido?
O contrato ainda está em vigor?
O relógio foi revisto?
A mesa foi tratada?
A caixa foi aberta?
Já vendeu outros?
Recebeu a minha mensagem?
Quando é que vendeu?
Ontem ainda estava disponível, o que houve?
Obrigado por confirmar que ainda está disponível.
ótimo, então ainda está disponível! pode reservar?
Então marque como vendido.
Tire o anúncio se já foi vendido.
Acabei de comprar um noutro sítio.
Já tenho um, tem outro modelo?
É vendido como está?
O artigo ainda está embalado?
O artigo ainda está em Lisboa?
O artigo ainda está na garantia?
O telemóvel ainda está bloqueado?
A bicicleta ainda se usa?
O carro ainda tem seguro?
O sofá ainda é confortável?
Está disponível ao par?
Quem vende é profissional?
disponível a partir das seis se der
Ainda de pé para hoje à noite?
Confirmado para as quatro?
ainda constipado?
O preço ainda é negociável?
A mesa ainda abana?
A porta ainda está aberta?
O seu marido ainda está contactável?
A reserva ainda é válida?
Está disponível em duas cores?
A sua mãe está disponível?
O quarto está livre na sexta?
Está disponível para uma chamada?
Vou estar disponível depois do trabalho, pode ser?
Ainda tem o cartão de garantia?
Tem outras cores?
Tem mais fotos da parte de trás?
A caixa original ainda existe?
O carregador ainda está disponível?
Ainda é possível levantar?
O preço é fixo?
Ainda está como descrito?
A bateria ainda segura carga?
Está disponível mais pequeno?
Venderia só as rodas?
Vende-me por 20?
Vende separadamente?
Sim, está disponível.
Desculpe, foi vendido.
Já foi vendido, desculpe!
Vendi ontem.
Este artigo está vendido.
O que mais vende?
Ainda vende mais alguma coisa?
Tem algum defeito?
Tem riscos?
Quantos estão disponíveis?
Quando está livre?
Ainda está aí??
A sua irmã ainda vem buscar?
O nosso encontro ainda está de pé?
Este ainda é o seu endereço?
Não disse que estava disponível?
haha "ainda disponível", claro
Se ainda estiver à venda ofereço 40.
Avise se o outro ficar livre.
Envia?
Vendeu a capa também?
O recibo está disponível?
O envio ainda é grátis?
O capacete da foto também está à venda?
Ainda tem o manual de utilização?
A garantia ainda está a contar?
Ainda estará aí amanhã?
Amanhã estou livre, ainda está disponível para conversar?
As chaves estão incluídas?
30 ainda serve?
Ainda é possível visitar?
Teria outras fotos?
Tem mais destes?
A versão azul também está disponível?
Tem um tamanho acima?
Foi vendido originalmente em loja?
O meu último vendeu depressa.
Sim, ainda disponível, venha quando quiser
Já não está disponível, infelizmente
Já o vendi a um vizinho
Por que foi vendido tão barato?
Se sexta ainda o tiver eu vou
Quando estiver disponível diga-me
Então vendido. Que pena.
Já o enviou?
O meu pagamento chegou?
A sua proposta de entrega ainda vale?
O elevador ainda está avariado?
A garagem está livre para o guardar?
Ainda trabalha no museu?
Foi você que me vendeu o candeeiro?
Ainda tem a folha de garantia?
Ainda tem os cabos?
Domingo não posso, está disponível na segunda?
A pega ainda está boa?
A centrifugação ainda funciona?
Foi limpo?
Faz desconto se eu levar dois?
Tem outros artigos?
Mais fotos?
Está disponível em XL?
Sabe se ainda há peças?
A luminária de trás está à venda?
Aceita trocas?
Está vendido.
Ainda à venda!
Desculpe, já foi.
Por que não foi vendido?
Disseram-me que vendeu.
A minha mulher dizia que ainda estava disponível.
Diga-me quando estiver vendido.
Guarda até sexta?
O dinheiro chegou?
O número de rastreio está disponível?
Está em casa agora?
A mesa ainda brilha como na foto?
O couro ainda está macio?
Estou disponível qualquer noite, quando lhe convém?
Tem uma foto da etiqueta?
Baixava um pouco o preço?
A bomba está incluída?
Já foi vendido, desculpe.
Há outros tamanhos?
O preço é o mesmo da semana passada?
Pode me dizer se a garantia ainda é válida?
Sabe se a loja ainda está aberta?
O seu amigo ainda está interessado no meu?
Está disponível para conversar?
Comprei, obrigado, o manual ainda está disponível?
Já o mandou?
`,
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
Czy gitara została sprzedana?
Dzień dobry, czy ogłoszenie jest aktualne?
Czy to jeszcze dostępne?
Witam, czy rower jest jeszcze na sprzedaż?
czy nadal aktualne
Aktualne jeszcze?
Jeszcze dostępna?
czy dostepny?
Witam czy aktualna oferta?
Oferta aktualna?
Czy kanapa jest nadal dostępna?
Czy stół jest jeszcze do kupienia?
Czy ma pan jeszcze ten telefon?
Czy ma Pani nadal wózek?
Masz jeszcze konsolę?
Ma pan jeszcze?
Czy nadal sprzedajesz gitarę?
Sprzedaje pan jeszcze ten samochód?
Czy lampa została sprzedana?
Sprzedał pan już rower?
Sprzedałaś już sukienkę?
Czy ktoś już to kupił?
Cześć! Interesuje mnie aparat, czy jest jeszcze dostępny?
Dzień dobry, jestem zainteresowany szafą. Czy jest dostępna?
Chciałbym zapytać, czy pralka jest jeszcze dostępna
Chciałam się dowiedzieć czy to jest nadal aktualne
Proszę o informację, czy przedmiot jest nadal dostępny
Czy mógłby pan potwierdzić, że ogłoszenie jest aktualne?
Przepraszam, czy książka jest jeszcze dostępna?
Czy buty są jeszcze dostępne?
Są jeszcze dostępne?
Czy głośniki są nadal na sprzedaż?
Czy ogłoszenie nadal aktualne?
hej aktualne?
siema dalej aktualne?
Dalej na sprzedaż?
Witam, czy przedmiot dalej dostępny? Mogę odebrać dziś.
Czy jest jeszcze dostępny i jaka jest ostatnia cena?
Czy jest zarezerwowane?
Czy jest już zarezerwowany, czy jeszcze dostępny?
Dobry wieczór, czy ten monitor jest nadal w sprzedaży? Dziękuję
Czy mogę to jeszcze kupić?
Można jeszcze kupić?
Czy jeszcze jest?
Czy rower jeszcze jest?
Jest jeszcze?
Czy Pana Vespa jest nadal na sprzedaż?
Czy iPhone nadal dostępny? 🙂
dostepne jeszcze
Czy może ma pan jeszcze ten fotelik?
Mam pytanie, czy to jest jeszcze dostępne?
Poszła już lodówka?
Czy oferta jest nadal ważna?
Czy fotel poszedł?
Dzień dobry, czy wiertarka jest jeszcze dostępna?
hej czy macbook nadal na sprzedaż
Cześć Kasia, masz jeszcze ten fotel?
Witam, czy hulajnoga jest nadal na sprzedaż?
Czy łóżeczko zostało już sprzedane?
Czy miałby pan jeszcze ten dywan?
Dzień dobry, widziałem pana ogłoszenie o namiocie. Czy jest jeszcze dostępny?
Hej, szukam dokładnie takiego stołu. Czy jest jeszcze dostępny?
sprzedajesz to jeszcze?
nadal sprzedajesz?
Witam, czy ogłoszenie jest wciąż aktywne? Pozdrawiam
Aktualne??
hej jeszcze dostępne? mogę podjechać wieczorem
Czy kuchnia sprzedana, czy jeszcze dostępna?
Już sprzedane czy jeszcze dostępne?
Czy klawiatura już poszła?
Sprzedaliście już zegarek?
Czy sprzedałeś rower?
Chciałabym wiedzieć, czy ekspres do kawy jest jeszcze dostępny.
chciałem spytać czy kanapa jest jeszcze aktualna
Czy może mi pan powiedzieć, czy ma pan jeszcze namiot?
Czy biurko byłoby jeszcze dostępne?
Dobry wieczór, czy przyczepa jest nadal na sprzedaż?
Czy akwarium jest dostępne?
Hej, czy dron jest zarezerwowany?
Witam, czy produkt jest dostępny?
Przepraszam, że przeszkadzam, czy pianino jest jeszcze dostępne?
Czy nie jest za późno, czy jeszcze jest?
Czy ktoś to już kupił?
sprzedaje pan jeszcze ten skuter?
masz jeszcze buty?
Czy opony są jeszcze dostępne?
Czy te buty są nadal na sprzedaż?
Dzień dobry, chcę kupić kosiarkę, czy jest dostępna?
czy laptop dostepny
Czy drukarka została sprzedana?
Hej! Czy gra jest jeszcze dostępna? Dzięki :)
Czy nadal na sprzedaż? mój budżet to 200
Czy rower, który pan sprzedaje, jest jeszcze dostępny?
Czy drukarka jest jeszcze dostępna i czy wysyła pan?
Ma pan to jeszcze na sprzedaż?
czy jest dostepnyy?
Przepraszam, czy to jest nadal na sprzedaż?
Jest dostępny? Odbiorę dziś
Dobry wieczór, czy fotel bujany jest jeszcze na sprzedaż?
Hej! Czy ta ładna kurtka jest jeszcze dostępna?
hej masz jeszcze deskorolkę
Czy pralka z zeszłego tygodnia jest jeszcze dostępna?
Dzień dobry, czy saksofon jest jeszcze dostępny i czy wysłałby pan?
Właśnie zobaczyłem ogłoszenie, czy grill jest jeszcze dostępny?
Dzień dobry, czy mogę się dowiedzieć, czy to jest jeszcze dostępne?
nadal na sprzedaz?
Cześć. Czy łóżeczko sprzedane?
Witam, czy zamrażarka już sprzedana? Dzięki
jeszcze dostepne? dzieki
Dzień dobry, chciałem zapytać, czy nożyce do żywopłotu są jeszcze dostępne
Czy maszyna do szycia jest jeszcze na sprzedaż?
Czy byłby pan tak miły i powiedział, czy jest jeszcze dostępny?
Czy hantle są nadal na sprzedaż?
Cześć Darek czy drabina jest jeszcze dostępna
Jeszcze dostępne 😊?
Czy zmywarka Bosch jest zarezerwowana?
czy kanapa dwuosobowa jest jeszcze
Mogę to jeszcze kupić?
Dzień dobry, chciałbym kupić sztalugę. Czy jest jeszcze dostępna?
czy komoda jeszcze dostepna, jesli tak moge przyjechac wieczorem
Witam, czy stół piknikowy już poszedł?
Czy przypadkiem ma pani jeszcze sanki?
hej czy są jeszcze dostępne
CZY KOSIARKA JEST JESZCZE DOSTĘPNA??
Witam czy łóżko piętrowe jest jeszcze dostępne jestem zainteresowany
Dzień dobry. Szukam biurka dla syna. Czy pana jest jeszcze dostępne?
Chciałem spytać czy dywan jest jeszcze dostępny
Czy ktoś zarezerwował, czy jest jeszcze dostępny?
Czy jest jeszcze dostępny? Jaki ma przebieg?
Czy już sprzedane, czy mogę jeszcze kupić?
Pewnie już sprzedane?
hej sprzedajesz to jeszcze?
Dzień dobry, czy krzesełko byłoby dostępne? Pozdrawiam serdecznie
Czy ogłoszenie jest nadal ważne? W takim razie biorę.
Czy wciąż jest dostępny?
Dzień dobry panu, czy przyczepka jest jeszcze na sprzedaż?
Czy orbitrek jest jeszcze aktualny?
Cześć Jan, chciałem tylko wiedzieć, czy wózek jest jeszcze dostępny
Czy hamak jest sprzedany?
Witam, czy to jest nadal na sprzedaż proszę? 😀
Ma pan jeszcze suszarkę na sprzedaż?
Czy twoja klawiatura jest jeszcze dostępna czy już sprzedana?
czy to jeszcze dostpne??
Hej czy teleskop jest jeszcze na sprzedaż
Dzień dobry! Czy szafka została już sprzedana?
Sprzedajesz jeszcze?
Jestem bardzo zainteresowany. Jeszcze dostępne?
Czy ta rama łóżka jest dostępna?
Czy ten przedmiot został sprzedany?
Witam, czy krzesła ogrodowe są jeszcze dostępne? Mógłbym przyjechać dziś
czy jest szansa, że akwarium jest jeszcze dostępne
Dzień dobry, czy miałaby pani jeszcze odkurzacz?
Cześć widziałem ogłoszenie czy hulajnoga jest jeszcze dostępna
Czy już to sprzedałeś?
Czy blender jest jeszcze na sprzedaż? Jaka jest najniższa cena?
Czy może pan potwierdzić, że jest jeszcze dostępne?
Witam sprzedającego, czy jest dostępne?
czy skrzynka na narzędzia poszła
hej czy ten przedmiot już sprzedany
Pilnie potrzebuję. Czy pana jest jeszcze dostępny?
Czy kozaki są jeszcze dostępne
czy to już zarezerwowane?
Czy mogę wiedzieć, czy jest jeszcze dostępne?
czy PS4 jeszcze jest?
hej mogę zapytać czy masz jeszcze stół
Czy rower jest jeszcze u pana?
Jeszcze nie sprzedane, prawda?
Dzień dobry, czy wioślarz jest jeszcze dostępny?
Czy nadal na sprzedaż? Płacę gotówką.
hej, czy to jest jeszcze dostępne?
Czy sukienka jest już sprzedana?
Czy ma pan jeszcze drukarkę?
Dzień dobry, czy pana kamper jest nadal na sprzedaż?
hej czy niania elektroniczna jest jeszcze dostepan
Cześć, interesuje mnie pana gitara. Czy jest już sprzedana?
Czy kolczyki są jeszcze dostępne?
Czy mogę zapytać, czy dywan jest nadal na sprzedaż?
czy już poszło
Czy ktoś to chce, czy już sprzedane?
Cześć Tomek! Masz jeszcze rower?
Chciałem wiedzieć, czy grzejnik jest jeszcze dostępny.
Czy jest szansa, że nadal na sprzedaż?
Cześć czy lustro jest jeszcze dostępne i gdzie pan mieszka?
Hej! 👋 Czy puzzle są jeszcze dostępne? 🧩
Czy sprzedał pan już gramofon?
Czy krzesło jest zarezerwowane?
Sprzedaje pan jeszcze aparat?
Hej. Właśnie zobaczyłam. Dostępne?
Czy przedmiot jest nadal na sprzedaż?
no i jak, jeszcze aktualne?
Cześć, czy drabinka jest jeszcze dostępna?
czy twój bas jest nadal na sprzedaż
Czy jest jeszcze dostępny? Wysłałby pan do Czech?
Cześć! Czy kołyska jest już sprzedana?
Jeszcze dostępne czy już poszło?
Masz jeszcze spacerówkę?
Czy może mi pan powiedzieć, czy to jest nadal na sprzedaż?
jeszcze dostępne kochana
Hej czy doniczki są jeszcze dostępne
Dobry wieczór Pani Mario, ma pani jeszcze domek dla lalek?
Czy mikser już poszedł?
Ma pan to jeszcze dostępne?
Zastanawiam się, czy zamrażarka jest jeszcze dostępna
Czy przedmiot jest nadal dostępny?
Witam, chciałbym tę lampę. Czy jest jeszcze dostępna?
jeszcze nie sprzedane?
Czy zestaw Lego jest jeszcze na sprzedaż?
Hej, jakieś wieści, czy nadal dostępne?
Czy jest dostępny dzisiaj?
Czy zostały już sprzedane?
Dzień dobry, czy deska SUP jest jeszcze dostępna?
Czy pana tablet jest nadal na sprzedaż?
czy nadal dostępne na sprzedaż
Cześć Emma, masz jeszcze dostawkę?
czy walec sprzedany
Jeszcze jest czy sprzedane?
Czy jest jeszcze na stanie?
hej tylko pytam czy jeszcze dostępne
Czy parasol grzewczy byłby jeszcze dostępny?
Czy już poszło, czy jeszcze dostępne?
Cześć, czy sukienka z ogłoszenia jest jeszcze dostępna?
Dzień dobry, czy ktoś już kupił klatkę?
Podoba mi się. Czy nadal na sprzedaż?
czy odkurzacz jeszcze dostepn prosze
Sprzedaje pan to jeszcze?
Hej chciałbym wiedzieć czy kozaki są jeszcze dostępne
Czy jest jeszcze dostępny? Gdzie pan mieszka?
Czy są sprzedane?
Witam, czy mogę spytać, czy wózek jest jeszcze dostępny?
Nadal na sprzedaż? Dzięki
Dzień dobry, czy kuchenka turystyczna jest jeszcze dostępna?
Czy ta gitara jest sprzedana?
Nadal na sprzedaż? Mógłbym odebrać wieczorem.
hej masz jeszcze pufę
Hej! czy nadal dostępen
Dobry wieczór, czy pana kajak jest już sprzedany?
Czy sokowirówka poszła?
Cześć Łucja, czy krzesełko jeszcze jest?
Chciałam zapytać, czy ławka jest nadal na sprzedaż
Czy podpórki do książek są jeszcze dostępne
Czy ma pan jeszcze oba?
Czy to nadal na sprzedaż czy już zarezerwowane?
możesz powiedzieć czy jeszcze dostępne dzięki
Czy namiot byłby jeszcze dostępny?
`,
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
Czy ma Pan dwie sztuki?
Jesteś jeszcze dostępny jutro?
Jestem nadal dostępny w sobotę, pasuje?
Ma pan inne zdjęcia?
Czy ma pani jeszcze jakieś zdjęcia?
Czy ma pan jeszcze paragon?
Masz jeszcze pudełko?
Ma pani fakturę?
Czy gwarancja jest nadal ważna?
Czy cena nadal taka sama?
Czy moja oferta jest nadal aktualna?
Jesteś jeszcze?
Jest pan tam jeszcze?
Nadal zainteresowany?
Czy jest pani nadal zainteresowana?
Jest tu ktoś?
Czy możliwa wysyłka?
Czy odbiór dziś jest możliwy?
Czy jest dostępny w czarnym kolorze?
Czy jest dostępna w rozmiarze M?
Czy są dostępne inne rozmiary?
Ma pan więcej sztuk?
Ile jeszcze zostało?
Ile ma pan jeszcze sztuk?
Czy sprzedaje pan też lampę?
Sprzedajesz coś jeszcze?
Czy krzesło z tyłu też jest na sprzedaż?
Czy ten drugi jest jeszcze dostępny?
Sprzeda pan za 40?
Sprzedajesz na sztuki?
Czy sprzedaje pan osobno?
Czy jest w dobrym stanie?
Czy jeszcze działa?
Czy jest uszkodzony?
Czy już zapłacone?
Czy zostało już wysłane?
Wysłał pan już?
Czy przelew doszedł?
Tak, jeszcze dostępne
Aktualne.
Nadal aktualne, zapraszam
Już sprzedane.
Niestety sprzedane
Nie, jest zarezerwowane.
Dlaczego ogłoszenie wisi, skoro sprzedane?
Dlaczego sprzedał pan komuś innemu?
Komu pan sprzedał?
Kiedy zostało sprzedane?
Za ile poszło?
Mówił pan, że jest jeszcze dostępne.
Napisał pan „nadal aktualne” i cisza
Pięknie, już sprzedane, a ja stoję pod drzwiami
Myślałem, że jest jeszcze dostępny
Jeśli jest jeszcze dostępny, to biorę
Jak jeszcze jest, to przyjadę jutro.
Proszę dać znać, kiedy będzie znowu dostępny
Czy pana brat jest dostępny do pomocy?
Czy parking jest dostępny?
Czy niedziela jest wolna?
Czy godzina 17 aktualna?
Czy sklep jest otwarty?
Czy pana sklep jest jeszcze otwarty?
Jest pan w domu?
Czy jest żona?
Czy to daleko od centrum?
Czy pilot jest w komplecie?
Ma pan jeszcze pilota?
Czy to skóra?
Czy to oryginał?
Długo pan go ma?
Ma go pan w domu?
Ma pan w innym kolorze?
Czy ekran jest cały?
Można odebrać dziś?
Można jeszcze negocjować?
Zdecydował się pan?
Czy są jeszcze części do tego modelu?
Czy numer jest aktualny?
Czy to jeszcze na ulicy Długiej?
Zamieni się pan?
Weźmie pan 30?
Czy instrukcja jest dostępna w internecie?
Czy był używany?
Czy jest już złożony?
jeszcze pan nie odpisał
Nadal czekam
Czy jutrzejsze spotkanie aktualne?
Czy żona będzie w niedzielę?
Jesteś jeszcze w biurze?
Jesteś teraz wolny?
Sprzedaje pan coś jeszcze?
Ma pan coś innego na sprzedaż?
Ma pan jeszcze instrukcję?
Masz jeszcze zapasowy klucz?
Masz jeszcze chwilę?
Czy jest jeszcze miejsce na negocjacje?
Czy są dostępne inne zdjęcia?
Jakie rozmiary są dostępne?
Jakie kolory są jeszcze dostępne?
Od kiedy jest dostępny?
Kiedy będzie dostępny?
Do kiedy jest dostępny?
Czy jest dostępny do wynajęcia?
Czy ma jeszcze metkę?
Czy jeszcze śmierdzi dymem?
Czy zamek jeszcze działa?
Czy to nadal ostatnia cena?
Czy moja oferta jest jeszcze ważna?
Sprzedawał pan już tutaj?
Sprzedał pan już ten drugi?
Sprzedała pani pasujący fotel?
Czy sprzedaje pan w zestawie?
Czy sprzedaje pan parami?
Czy sprzedaje pan na metry?
Sprzedał mi pan zepsuty!
Ach, już sprzedane, szkoda
Ok, czyli sprzedane, dzięki mimo to
Nieważne, już znalazłem.
Już niedostępne?? To po co ogłoszenie?
Jeśli się nie sprzeda, jestem zainteresowany
Jestem dostępny po piątej
Dziś mam wolne, czy to daleko od dworca?
Czy ktoś pomoże wnieść?
Mieszka pan jeszcze na Lipowej?
Czy nadal chce się pan zamienić?
Szuka pan jeszcze ładowarki?
Ma pan jeszcze mój numer?
Masz jeszcze mój adres?
Potrzebuje pan jeszcze pudełka?
Wysłałeś już?
Czy już doszło?
Czy już rozkręcone?
Czy już zapakowane?
Czy to ostatni?
Czy cena jest za sztukę czy za dwie?
Czy jest wolny od rys?
Czy rysa jest nadal?
Czy jest jeszcze folia?
Czy są wszystkie części?
Czy są jeszcze wszystkie śrubki?
Czy miejsce spotkania jest to samo?
Czy miejsce parkingowe jest wolne?
Czy godzina trzecia jest jeszcze wolna?
Pisze „nadal dostępne”, a pan nigdy nie odpisuje
Gdzie indziej jest jeszcze dostępny i taniej.
Czy autobus jeszcze do pana jeździ?
Czy opakowanie jeszcze jest?
Czy jest w niebieskim?
Czy urządzenie jeszcze działa?
Czy bateria jest jeszcze dobra?
Czy kurier już pojechał?
Czy sprzedawca jest nadal aktywny?
Czy rabat jest jeszcze ważny?
Czy kod rabatowy jest nadal aktywny?
Czy siedzenie się reguluje?
Czy to zarezerwowane dla firm?
Czy stolik też jest na sprzedaż?
Ile pan sprzedaje?
Za ile pan sprzedał ostatecznie?
Czy sprzedaje pan z gwarancją?
Ma pan czas wieczorem?
Czy jest dostępność w niedzielę?
Dostępny w niedzielę?
Dostępny jutro do obejrzenia?
Dostępne w innych kolorach?
Czy ma pan przy sobie jeszcze paragon?
Czy wszystko poszło dobrze?
Czy skrzynia biegów jest jeszcze oryginalna?
Czy jest jeszcze szansa, że pan przywiezie?
Czy u pana jeszcze pada?
Czy to nadal najniższa cena?
Czy lewa słuchawka jeszcze działa?
Czy rama jest jeszcze prosta?
Czy pani jeszcze na niej gra?
Czy pan nim jeszcze jeździ?
Czy nadal trzyma pan cenę?
Czy rabat jest jeszcze dostępny?
Ma pan jeszcze dowód zakupu?
Czy ma pan jeszcze jedną w M?
Czy ma pan jeszcze w czerwonym?
Ma pani jeszcze metki?
Czy silnik był serwisowany?
Czy pasek był już wymieniany?
Czy moje zamówienie jest jeszcze w drodze?
Czy zwrot już poszedł?
Czy sprzedawca jest wiarygodny?
Czy Sara jest dostępna, żeby mi pokazać?
Czy jest ktoś dziś po południu?
Czy jest jeszcze miejsce w przyszłym tygodniu?
Czy jazda próbna jest jeszcze możliwa?
Czy można zobaczyć dziś wieczorem?
Czy można jeszcze zwrócić?
Czy mogę jeszcze jutro przyjechać?
Czy może pan jeszcze przywieźć?
Czy jest dostępny do odbioru w niedzielę?
Czy jest jeszcze dostępny w sklepach?
Czy ten model jest jeszcze dostępny nowy?
Czy aplikacja jest jeszcze dostępna?
Czy zmieści się jeszcze do Golfa?
Czy gwarancja jeszcze obowiązuje?
Czy pana oferta jest ważna dla dwóch?
Czy zejdzie pan jeszcze do 30?
Czy hamulce są jeszcze dobre?
Czy zasłony ze zdjęcia są na sprzedaż?
Czy nadal chce pan wymienić?
Czy sprzedaje pan też inne?
Czy jest pan pierwszym właścicielem?
Czy sprzedaje pan, bo jest zepsuty?
Na pewno jest jeszcze dostępny? Mówił pan, że nie.
Pytałem dwa dni temu, czy jest jeszcze dostępny!
Powiedział mi, że jest jeszcze dostępny.
Widzę, że jest jeszcze dostępny, odda pan za 60?
Super, że jest jeszcze dostępny! Kiedy mogę przyjechać?
Cieszę się, że jest jeszcze dostępny.
Jak nikt nie weźmie, to ja biorę
Nadal czekam na odpowiedź
Nadal bez odpowiedzi?
Sprzedane! Biorę.
Sprzedane panu w kapeluszu 😂
poszło w 5 minut, szok
Komu sprzedał pan rower?
Za ile pan sprzedał?
Wszędzie wyprzedane
Sprzedałem swój stary i potrzebuję szybko
Czy pana auto jeszcze tam stoi, czy mogę zaparkować?
Czy etui jest w zestawie?
Czy grawer jest jeszcze czytelny?
Ma pan jeszcze dowód rejestracyjny?
Ma pan jeszcze części zamienne?
Czy ma pan jeszcze pilota?
Ma pan jeszcze ochotę negocjować?
Czy są wszystkie klawisze?
Ma pan jeszcze ten drugi?
Ma pan jeszcze resztę?
Czy pana siostra jest dostępna, żeby wydać?
Czy jest pan jeszcze na urlopie?
Czy u was jeszcze ciepło?
Czy pokrywka jest jeszcze w komplecie?
Czy bilety są imienne?
Czy jest pan nadal otwarty na oferty?
Czy może pan jeszcze dowieźć?
Czy ktoś tam jeszcze mieszka?
Czy wtorek nadal pasuje?
Czy 50 nadal pasuje?
Czy jest jeszcze dziś czas na odbiór?
Czy ma pan jeszcze kilka?
Ma pan jeszcze miejsce w aucie?
Ma pani jeszcze stare zdjęcia?
Ma pan jeszcze pasującą lampę?
Czy ma pan dostępny w innym kolorze?
Czy większy rozmiar jest dostępny?
Czy jest dostępny drugi?
Czy jest rabat przy dwóch?
Czy montaż jest dostępny?
Czy instrukcja jest dostępna po polsku?
Czy są jeszcze oferty?
Czy nogi są jeszcze stabilne?
Czy są jeszcze wszystkie elementy?
Czy oba piloty jeszcze są?
Czy plama jest jeszcze widoczna?
Czy hasło jest nadal aktywne?
Czy pana konto jest nadal aktywne?
Czy abonament jest jeszcze ważny?
Czy certyfikat jest jeszcze ważny?
Czy umowa jeszcze trwa?
Czy zegarek był serwisowany?
Czy stół był zabezpieczony?
Czy pudełko było otwierane?
Czy sprzedał pan inne?
Dostał pan moją wiadomość?
Kiedy się sprzedało?
Wczoraj był jeszcze dostępny, co się stało?
Dziękuję za potwierdzenie, że jest jeszcze dostępny.
super, czyli jeszcze jest! zarezerwuje pan?
To proszę oznaczyć jako sprzedane.
Proszę usunąć ogłoszenie, jeśli sprzedane.
Właśnie kupiłem gdzie indziej.
Mam już jeden, ma pan inny model?
Czy sprzedawany jest w takim stanie?
Czy przedmiot jest jeszcze zapakowany?
Czy przedmiot jest jeszcze w Krakowie?
Czy przedmiot jest jeszcze na gwarancji?
Czy telefon jest jeszcze zablokowany?
Czy rower jest jeszcze używany?
Czy auto jest jeszcze ubezpieczone?
Czy kanapa jest jeszcze wygodna?
Czy jest dostępny w parze?
Czy sprzedaje to firma?
dostępny od osiemnastej, jeśli pasuje
Nadal chętny na wieczór?
Zostaje czwarta?
nadal przeziębiony?
Czy cena jest jeszcze do negocjacji?
Czy stół się jeszcze chwieje?
Czy drzwi są jeszcze otwarte?
Czy mąż jest jeszcze dostępny?
Czy rezerwacja jest nadal ważna?
Czy jest dostępny w dwóch kolorach?
Czy mama jest dostępna?
Czy pokój jest wolny w piątek?
Czy jest pan dostępny pod telefonem?
Będę dostępny po pracy, pasuje?
Ma pan jeszcze kartę gwarancyjną?
Ma pan inne kolory?
Ma pan więcej zdjęć z tyłu?
Czy oryginalne pudełko jeszcze jest?
Czy ładowarka jest jeszcze dostępna?
Czy odbiór jest jeszcze możliwy?
Czy cena jest ostateczna?
Czy jest nadal jak w opisie?
Czy jest dostępny mniejszy?
Sprzeda pan same koła?
Sprzeda mi pan za 20?
Czy sprzedaje pan oddzielnie?
Tak, jest dostępne.
Przykro mi, sprzedane.
Niestety już sprzedane!
Sprzedałem wczoraj.
Ten przedmiot jest sprzedany.
Co jeszcze pan sprzedaje?
Czy sprzedaje pan jeszcze coś?
Czy coś jest z nim nie tak?
Czy ma rysy?
Ile jest dostępnych?
Kiedy ma pan czas?
Jest pan tam jeszcze??
Czy pana siostra jeszcze go odbierze?
Czy nasze spotkanie aktualne?
Czy to nadal pana adres?
Czy nie mówił pan, że jest dostępny?
haha „nadal dostępne”, jasne
Jeśli jest nadal na sprzedaż, daję 40.
Proszę dać znać, jak drugi się zwolni.
Wysyła pan?
Czy paczka już wyszła?
Czy sprzedał pan też etui?
Czy paragon jest dostępny?
Czy wysyłka jest nadal darmowa?
Czy kask ze zdjęcia też jest na sprzedaż?
Ma pan jeszcze instrukcję obsługi?
Czy gwarancja jeszcze trwa?
Czy będzie pan jutro?
Jutro mam wolne, czy jest pan nadal dostępny?
Czy klucze są w komplecie?
Czy jest jeszcze w opakowaniu?
Czy jest jeszcze zaklejony?
Czy 30 nadal pasuje?
Czy oględziny są jeszcze możliwe?
Czy miałby pan inne zdjęcia?
Czy ma pan tego więcej?
Czy niebieska wersja też jest dostępna?
Czy ma pan większy rozmiar?
Czy był pierwotnie sprzedany w sklepie?
Mój ostatni szybko się sprzedał.
Tak, jeszcze dostępne, proszę przyjechać
Niestety już niedostępne
Już sprzedałem sąsiadowi
Dlaczego sprzedane tak tanio?
Jeśli w piątek będzie jeszcze dostępny, przyjadę
Jak będzie dostępny, proszę dać znać
Czyli sprzedane. Szkoda.
Czy już pan nadał?
Czy mój przelew dotarł?
Czy propozycja dowozu jest nadal aktualna?
Czy winda jest jeszcze zepsuta?
Czy garaż jest wolny, żeby go przechować?
Pracuje pani jeszcze w muzeum?
Czy to pan sprzedał mi lampę?
Ma pan jeszcze kable?
Czy jest pan jeszcze na wakacjach?
W niedzielę nie mogę, czy jest pan dostępny w poniedziałek?
Czy uchwyt się jeszcze trzyma?
Czy wirowanie jeszcze działa?
Czy było czyszczone?
Czy będzie rabat przy dwóch sztukach?
Ma pan inne rzeczy?
Więcej zdjęć?
Czy jest dostępny w XL?
Wie pan, czy są jeszcze części?
Czy lampa z tyłu jest na sprzedaż?
Wymieni się pan?
Sprzedane.
Nadal na sprzedaż!
Przykro mi, poszło.
Dlaczego jeszcze nie sprzedane?
Słyszałem, że pan sprzedał.
Żona mówiła, że jest jeszcze dostępne.
Proszę powiedzieć, kiedy będzie sprzedane.
Odłoży pan do piątku?
Czy pieniądze doszły?
Czy numer przesyłki jest dostępny?
Jest pan teraz w domu?
Czy stół nadal błyszczy jak na zdjęciu?
Czy skóra jest jeszcze miękka?
Jestem dostępny każdego wieczoru, kiedy panu pasuje?
Ma pan zdjęcie metki?
Zszedłby pan trochę z ceny?
Czy pompka jest w zestawie?
Niestety już poszło.
Czy cena jest taka sama jak tydzień temu?
Może mi pan powiedzieć, czy gwarancja jest jeszcze ważna?
Wie pan, czy sklep jest jeszcze otwarty?
Czy pana kolega jest nadal zainteresowany moim?
Czy jest pani dostępna na rozmowę?
Kupiłem, dziękuję, czy instrukcja jest jeszcze dostępna?
`,
  },
};
