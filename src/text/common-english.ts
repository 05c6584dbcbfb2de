const words = `
abc able abort about above abroad absolutely accent accept acceptable accepted accepting accepts access accident
accidentally according account accounts accurate action activate activated activating activation activities activity
actual actually add added adding additional address addresses adjust ads adult advertising advice advise affirmative
afraid africa after afternoon again against age agent ago ahead air airlines airport alarm alcohol alert alerts alipay
alive all allow allowed along already alright also alter alternative alternatives although always amazon amend america
american amex amount and angeles animals anniversary annual another answer any anymore anyone anything anywhere apart
app appear appeared appearing appears apple applebee applebees apples application applied apply applying appointment
appreciate approved apr april are area aren argentina around arrange arrival arrive arrived arrives asap ask asked
asking assist assistance assistant associated ate atlanta atm atms attempt attempted aud august austin australia
authenticity authorize auto automatic availability available average aware away awesome baby back backpack bad bag
bags bake baking balance banana bananas bangor bank banks bar barclay basket bathroom batteries battery beach beatles
because become bed beef been before begin beige being believe ben beneficiary benefits berlin besides best better
between big bigger bike bill billing bills bird birth birthday bit black blah blender block blocked blue bluetooth bmw
board boarding bob body boil book booked booking boots bored born boss boston bot both bottle bottles bought bowls box
boxes boyfriend bra brad brand brands brazil bread breast bring british bro broke broken brooklyn brother brown
brownies budget buffalo build building burger bus business businesses busy but butter button buy buying bye cable cake
calculate calculated calendar call called calling calorie calories came camera can canada cancel canceled cancellation
cancelled cancelling candle cannot cant capital car card cards care carl carrie carrots carry cars cart case cash
cashmere casserole cat catalogue catch cats cause caused causing cell cellphone centimeters central centre certain
certified chahiye chance change changed changes changing charge charged charger charges charging charles chase chat
chatting cheap cheaper cheapest check checkbooks checked checking checkout checks cheddar cheerios cheers cheese
cheque chicago chicken child children chili china chinese chipotle chips chocolate choice choose chris christmas
citibank city claim clean cleaning clear clearance cleared clearly click close closed closest clothes club clue coat
code codes coffee coin cold colleague collect collected collection college colour colours columbus com come comes
coming company compare comparison complain complaint complete completed completely compromised computer concerned
conditions confirm confirmed confused connect connection contact contacted contactless contain content continue
conversion convert converter cook cooker cookie cookies cooking cool coordinates copy correct correctly cosmetics cost
costs cotton could couldn count countries country couple coupon coupons courier course cover cracked crazy cream
create created credit credited cross crypto cup cups currencies currency current currently curtain customer customers
customs cut cute dad dallas damage damaged dan dark data date dates daughter dave david day days deactivate dead
deadline deal deals dear debit december decent decide decided decline declined declining decrease deducted default
define definitely definition delayed delete deleted deliver delivered delivery delta denied denim dentist denver
deposit deposited depositing describe design destination details detroit device dial dice did didn didnt die differ
difference differences different dinner dinosaurs direct directions directly disappeared discard disconnect discount
discounts discover discovery dish dishes dispatch dispatched display disposable dispute dissatisfied divided diwali
doctor doctors document documents does doesn doesnt dog dogs doing dollar dollars don done dont doo door doors double
down download dozen dress drink drive driver driving drop dropped dry dubai due duplicate duplicated during each
earbuds earlier early earn earned earrings earth easy eat eating economy edit egg eggs eight either electric
electricity else email emails employed employer empty end engine england english enjoy enough enrolled enter entered
entering entire erase error essay estimated eta eur euro europe european euros evans even evening event events ever
everest every everyone everything exact exactly exchange exchanged exchanges exchanging exist existing exit expect
expected expecting expensive experience expiration expire expired expires expiring expiry explain export express
extended extra extremely fabric face facebook fact factory facts fail failed failing fails fair fake fall false
familiar family fan fancy far fargo fashion fast faster faulty favorite feature features february federal fee feedback
feel fees feet fell female few fiat figure figuring file fill filter final finally find finding fine finish finished
first fish fishing fit fits five fix fixed flat flavour flight flights flip flour flying follow following food foot
football for forecast foreign forever forget forgot forgotten form formal forms formula forward found foundation four
frame france francisco fraud fraudulent free freeze freezer french frequent frequently friday fridge friend friends
fries from front frozen fry fryer fuel full fun function fund funds funny future gallon garden gas gave gbp gel
general generate genuine german germany get gets getting gift gifts gimme girl give given giving glasses god goes
going gold gone gonna good goodbye goods google got gotta gotten gps grams grandma grapes grateful great green grey
grill groceries grocery group guarantee guess guide guys gym haan had haha hai hair hairdryer half hallo ham hand
handbag handle hands happen happened happening happens happy hard has hasn hasnt hat hate have haven havent having
hawaii headphones heads health healthcare healthy hear heard heavy heel hell hello help helpful helps her here hey
hidden high higher highway hill him history hit hmm hobbies hold holding holiday holidays home honey hoodie horrible
hospital hot hotel hotels hour hours house houston how however huh human hundred hurry hurt husband ice iceland idea
ideas identify identity ignore ihop ill image images immediately important impression improve inch inches include
included income incomplete incorrect increase increased india info inform information ingredients initial initiate
input inside instagram instead instructions insurance interbank interest interested interesting internet intervals
into invented invite invoice iphone ireland isn isnt issue issued issues italian italy item items its itself ive
jacket jamaica james january japan japanese jazz jeans jfk jim job joe john join joining joke jokes josh jude juice
july jump jumper june just karo keep keeps kentucky kenya kept kettle kevin kid kids kilo kilos kind kindly kinds king
kitchen knife knock know known korea kurta label lah lakewood lamp land landing landlord lands language laptop large
larger las lasagna last late lately later latest laugh laundry law lax learn least leather leave leaving leeds left
legit length less let lets letter letting level liberty library licence lid life light lighter lights like limit
limited limits line link lipstick lisa list listed listen listening litre little live living load loan lobster local
locate located location locations lock locked log lol london long longer look looked looking looks loose los lose lost
lot louder love low lower loyal loyalty luggage lunch macaroni machine machines made madison mail mailed mailing main
maintenance make makes makeup making male mall man manage manager manchester many map march mark market marketing
married mary mascara mashed mask master mastercard mat match mate material math matte matter mattress max maximum may
maybe mcdonalds meal mean meaning means meant meat mechanic medicine medium meet meeting meetings member members
membership men menu merchant mess message messages messed meters methods mexican mexico miami michael might mike
mileage miles milk mind mine mini minimum minus minute minutes misplaced miss missed missing mistake mode model modify
mom moment monday money monitor month monthly months more morning mortgage most mother move moved movies moving mpg
much mug mugged mugs multiple mum mumbai music must myself nah name names nappies nashville national navy near nearby
nearest neat necessary necklace need needed needing needs negative neighbour netflix never new newborn newest news
newsletter next nice nigeria night nike nine nobody noise non none noodle noon nope normal normally not nothing notice
noticed notified notify notting november now nuggets number numbers nutrition nutritional nvm nyc obtain ocean october
odd off offer offered offers office official often oil oily okay old older olive omelette once one ones online only
ons onto oops open opened opening operator opinion opt option options order ordered ordering orders organic origin
original orlando other others ounces our out outback outlet outlets outside oven over overcharged overseas owe own
pack package packaging page paid pair pan paper parcel parcels pardon parents paris park part party pass passcode
passed password past pasta pay paycheck payday paying payment payments paypal pending people pepper per percent
percentage perfect perform perfume period permission person personal pesos pet pets philadelphia phoenix phone phones
photo photos physical pic pick picked pickup pics picture pictures pie piece pieces pillow pin pink pittsburgh pizza
place placed places plan planned plans plants plastic plates platinum play playing playlist please pls plug plugs plus
pocket pockets point points policy pop pork portland possible possibly post postage postcode posted pot potato
potatoes pound pounds powder power prefer premium prepare prescription present pressure pretty previous previously
price prices print printer pro problem problems procedure proceed process processed processing product products
profile program programmed progress promo promotion promotional promotions proof proper properly protein prove provide
provided proving pto pull puppy purchase purchased purchases purchasing pure purpose push put putting qty quality
quantity question questions quick quicker quickly quid quiet quit quite rain raise ran random range rate rated rates
rather rating ratings reach reached reactivate read reading ready real realize really reason reasons recall receipt
receive received receiver receiving recent recently recieve recipe recipient recognise recognize recommend recommended
red redeem reduce refer reflect reflected refund refunded refunds refuse refused regarding regards register
registration regular rejected related remaining remember remind reminder reminders remote remove removed renew reno
rent rental reorder repair repeat replace replaced replacement reply report reported reporting request requested
requesting require required resend reservation reservations reserve reserved reset resolve respond response rest
restaurant restaurants restore restrictions result results retirement return returnable returned returning returns
reverse reversed revert reverted review reviews reward rewards rice rid ride ridiculous right ring ripped road roast
robin robot rock roger roll rolled rolling rollover rome room rooms root round roundtrip route routing row ruble
rubles rug rules run running rupees russia russian ruth sad safe safety said salad salary sale salt sam same sample
samsung san sandals sarah saree satisfied saturday sausage save saved saving savings saw say saying says scarf
schedule scheduled school score scotland scrap scratch scratched screen script search season seat seated seattle
second seconds secure security see seeing seem seems seen select selected sell seller selling sells send sending
sensitive sent sepa serum serve service services set setting settings settle seven several sfo shade shall shampoo
share she shelf ship shipment shipped shipping ships shirt shirts shoe shoes shop shopping shops short shorter shots
should shouldn show showed shower showing shown shows shut side sided sign signed silk silver sim since single sir
siri sister sit site sitting six size sizes skin skip sky sleep slim slow slower slowly small smaller smart smith
smooth sms snapped sneakers snow soap socket socks soda sofa sold sole solve some somebody someone something somewhere
son song soon sooner sorry sort sorts sound sounds soup sour source south southwest spaghetti spain spanish spare
speak speaker speaking special specific speech speed spell spelled spelling spend spending spent spf split square
stadium staff stand standard standing star starbucks stars start started starting state statement statements states
station statue status stay stays steak steakhouse step steps steve stick still stock stole stolen stop stopped storage
store stores story strange strap street stronger stuck student stuff style sub subjects submit submitted subscription
substitute subway such suddenly sugar suggest suggestion suggestions suit suitcase sum summer sun sunday sunscreen
support supported suppose supposed sure surprise sushi suspicious swallowed swap sweden sweet swift switch switched
switzerland system table tablespoons tablet tablets taco tails take taken takes taking talk talking tall tampa tank
target task tasks tax taxes tea teach team teaspoons tell telling temperature ten tent terminate terms terrible test
tested texas text texts thai thailand than thank thanks thankyou that thats the their them then there theres these
they thing things think thinking third this those though thought thousand three through throw thursday ticket tickets
till time timer times timezone tire tired tires title toaster today todo together tokyo told tom tomato tomorrow toner
tonight too took top topped topping topup torn toss total totally tourist towels town toy toys trace track tracking
trade traffic train trainers transaction transactions transfer transfering transferred transferring transfers
translate trash travel traveling travelling treat tried tries trip trivia trolley trouble trousers true try trying
tshirt tuesday tune turkey turn turned turns twelve twenty twice two type typed types typical typically typo uber
umbrella unable unauthorized unblock unblocked undelivered under understand undo union unit united university unknown
unlock unpaid unscented unsubscribe unsuccessful unsure unsync until update updated updates ups urgent urgently usa
usaa usb usd use used useless uses using usual usually utilities vacation vaccinations vaccines vacuum valid vanilla
vat vegan vegas vehicle verification verified verify verifying version very via view vip virtual visa visit vitamin
voice volume voucher waist wait waiting wake walk wallet walmart wanna want wanted wanting wants war warehouse
warranty was wash washing wasn watch water waterproof way ways wear weather website wechat wedding wednesday week
weekend weeks weird welcome well wells wendy went were west what whats whatsapp when where wheres whether which while
whisper white who whole why wide wife will win window windows wine wings winter wipe wish with withdraw withdrawal
withdrawals withdrawing withdrawl withdrawn withdrew within without women won wonder wondering wont wood wool word
work worked working works world worried worth would wouldn wrap write wrong wrote xmas yeah year years yen yep yes
yesterday yet yoga yogurt york you your yours yourself yuan zip zone zoo
`;

/** Everyday words that are never taken for a misspelt word of a catalogue: "show" is no "shoe". */
export const commonEnglish: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
