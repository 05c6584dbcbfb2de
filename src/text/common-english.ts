const words = `
abc able abort about above abroad absolutely accent accept acceptable accepted accepting accepts access accident
accidentally according account accounts accurate ache aches aching acne across action activate activated activating
activation activities activity actual actually add added adding additional address addresses adjust adorable adore ads
adult adults advertising advice advise affirmative afford affordable afraid africa after afternoon again against age
agent ago ahead air airlines airport alarm alcohol alert alerts alipay alive all allergic allergies allergy allow
allowed almost along already alright also alter alternative alternatives although always amazing amazon amend america
american amex among amount and angeles animals ankle anniversary annual another answer any anybody anymore anyone
anything anyway anywhere apart apartment app apparently appear appeared appearing appears apple applebee applebees
apples application applied apply applying appointment appreciate approved apr april are area aren arent argentina arm
arms around arrange arrival arrive arrived arrives asap ask asked asking asks assist assistance assistant associated
ate atlanta atm atms attempt attempted attic aud august aunt auntie austin australia authentic authenticity authorize
auto automatic autumn availability available average aware away awesome awful baby back backpack bad bag baggy bags
bake baker bakes baking balance balcony banana bananas bangor bank banks bar barbecue barclay barely bargain bargains
basement basic basically basket bath bathroom batteries battery beach beaches beard beat beatles beats because become
bed bedroom beef been before began begin behind beige being believe belly below ben bend beneficiary benefits bent
berlin beside besides best bestie better between beyond big bigger bike bikes bill billing bills bird birth birthday
birthdays bit bitter black blah bland blender block blocked blue bluetooth blunt bmw board boarding boat bob body boil
boiling book booked booking books boots bored boring born boss boston bot both bottle bottles bought bowls box boxes
boy boyfriend boys bra brad brand branded brands brazil bread break breakfast breaking breaks breast brew brewing bride
bridesmaid bright brighter brilliant bring brings british bro broad broke broken brooklyn brother brothers brought brow
brown brownies brows browse browsing btw buck bucks buddy budget buffalo build building bunch burger burning bus
business businesses busy but butter button buttoned buttons buy buying buys bye cable cake calculate calculated
calendar call called calling calorie calories came camera camp camper camping camps can canada cancel canceled
cancellation cancelled cancelling candle cannot cant capital car card cards care carl carrie carries carrots carry cars
cart case cash cashmere casserole cat catalogue catch cats cause caused causing celebration cell cellar cellphone
centimeters central centre certain certainly certified chafe chahiye chance change changed changes changing charge
charged charger charges charging charles chase chat chatting cheap cheaper cheapest cheaply check checkbooks checked
checking checkout checks cheddar cheek cheeks cheerios cheers cheese cheque chest chew chewing chicago chicken child
children chili chilly chin china chinese chipotle chips chocolate choice choose chop chopping chris christmas circle
circles citibank city claim classic classroom classy clean cleaning clear clearance cleared clearly click climb climber
climbing climbs close closed closest clothes club clue coat code codes coffee coin cold collar colleague colleagues
collect collected collection college color colorful colors colour colourful colours columbus com come comes comfortable
comfy coming common commute commuting company compare comparison complain complaint complete completed completely
compromised computer concerned conditions confirm confirmed confused connect connection contact contacted contactless
contain content continue conversion convert converter cook cooker cookie cookies cooking cooks cool coordinates copy
correct correctly cosier cosmetics cost costly costs cosy cotton could couldn couldnt count countries country couple
coupon coupons courier course cousin cover coworker coworkers cozy crack cracked crazy cream create created credit
credited cross crypto cuff cup cups currencies currency current currently curtain curved customer customers customs cut
cute cuts cutting cycle cycles cycling cyclist dad daddy dads dallas damage damaged damp dan dance dancer dances
dancing dangerous dark darker data date dates daughter daughters dave david day days deactivate dead deadline deal
deals dear debit december decent decide decided decline declined declining decor decorate decorating decoration
decorations decrease deducted deep default define definitely definition delayed delete deleted deliver delivered
delivery delta denied denim dentist denver deposit deposited depositing describe design desk despite destination
details detroit device dial dice did didn didnt die diet differ difference differences different dig digging dining
dinner dinosaurs direct directions directly dirty disappeared discard disconnect discount discounts discover discovery
dish dishes dislike dispatch dispatched display disposable dispute dissatisfied divided diwali doctor doctors document
documents does doesn doesnt dog dogs doing doll dollar dollars don done dont doo door doors dorm dots double down
download downstairs dozen draw drawing draws dress dressed dressing drink drinking drinks drive driver drives driving
drop dropped drops dry dubai due dull dunno duplicate duplicated durable during dust dusty each ear earbuds earlier
early earn earned earrings ears earth easter easy eat eating eats economy edit editing egg eggs eid eight either elbow
elderly electric electricity elegant else email emails employed employer empty end ended ends engagement engine england
english enjoy enjoyed enjoying enjoys enough enrolled enter entered entering entire entirely erase error essay
estimated eta eur euro europe european euros evans even evening event events eventually ever everest every everyone
everything everywhere exact exactly except exchange exchanged exchanges exchanging exercise exercises exhausted exist
existing exit expect expected expecting expensive experience expiration expire expired expires expiring expiry explain
export express extended extra extremely eye eyebrow eyebrows eyes fabric face facebook faces fact factory facts fail
failed failing fails fair fairly fake fall fallen false familiar family famous fan fancy fantastic far fargo farm
farmer fashion fast faster fat faulty favorite favourite feature features february federal fee feedback feel feeling
feels fees feet fell felt female festival few fiance fiancee fiat figure figuring file fill film films filter final
finally find finding finds fine finger fingers finish finished firm first fish fishing fit fitness fits fitted fitting
five fix fixed fixing flat flatmate flavour flight flights flip flour fluffy flying fold folded folds folks follow
following food foot football for forecast foreign forest forever forget forgot forgotten form formal forms formula
forward found foundation four frame france francisco frankly fraud fraudulent free freeze freezer freezing french
frequent frequently fresh friday fridge friend friends fries from front frozen fry fryer frying fuel full fuller fun
function fund funds funny furniture furry future fuzzy fyi gallon game gamer games gaming garage garden gardener
gardening gardens gas gave gbp gel general generate generic gentle gentleman gentlemen genuine german germany get gets
getting giant gift gifting gifts gimme girl girlfriend girlfriends girls give given gives giving glasses glossy glow
glowing god goes going gold gone gonna good goodbye goods google gorgeous got gotta gotten gps graduation grams grand
grandad grandfather grandma grandmother grandpa grandparents granny grapes grateful greasy great green grey grill
grilling grills grip gripped groceries grocery groom group grow growing grown grows guarantee guess guest guests guide
guy guys gym haan had haha hai hair hairdryer hairy half hallo halloween ham hand handbag handle hands handsome hang heya hiya howdy
hangs hanukkah happen happened happening happens happy hard hardly harsh has hasn hasnt hat hate hated hates have haven
havent having hawaii head headphones heads health healthcare healthy hear heard hears heavy heel heels held hell hello
help helped helpful helping helps hem her here heres hey hidden high higher highway hike hiker hikes hiking hill him
hip hips history hit hiya hmm hobbies hold holding holds holiday holidays hollow home homes homework honestly honey
hood hooded hoodie hope hopefully hopes hoping horrible hospital host hostess hot hotel hotels hour hours house houses
housewarming houston how howdy however huge huh human hundred hunt hunting hurry hurt hurting hurts husband husbands
ice iceland id idea ideas identify identity ignore ihop ill im image images immediately imo important impression
improve inch inches include included income incomplete incorrect increase increased india indoor indoors infant infants
info inform information ingredients initial initiate injured injury input inside instagram instead instructions
insurance interbank interest interested interesting internet intervals interview into invented invite invoice iphone
ireland iron ironing isn isnt issue issued issues italian italy itch itching itchy item items its itself ive jacket
jamaica james january japan japanese jazz jeans jfk jim job jobs joe jog jogger jogging jogs john join joining joke
jokes josh journey jude juice july jump jumper june just karo keep keeping keeps kentucky kenya kept kettle kevin kick
kid kids kilo kilos kind kinda kindly kinds king kitchen knee knees knew knife knit knitting knock know known knows
korea korean kurta label ladies lady lah lake lakewood lamp land landing landlord lands language languages laptop large
larger las lasagna lash lashes last late lately later latest laugh laundry law lawn lax lazy leak leaked leaking leaks
learn least leather leave leaves leaving leeds left leg legit legs lemme length less let lets letter letting level
liberty library licence lid life lift light lighter lights lightweight like liked likes limit limited limits line link
lip lips lipstick lisa list listed listen listening litre little live living load loan lobster local locate located
location locations lock locked log lol london long longer look looked looking looks loose los lose loses losing lost
lot lots loud louder lounge love loved lovely loves loving low lower loyal loyalty luckily luggage lunch luxury
macaroni machine machines made madison mail mailed mailing main mainly maintenance make makes makeup making male mall
mama man manage manager manchester many map march mark market marketing married mary mascara mashed mask massive master
mastercard mat match mate material mates math matte matter mattress max maximum may maybe mcdonalds meal meals mean
meaning means meant meat mechanic medicine medium meet meeting meetings member members membership men menu merchant
mess message messages messed meters methods mexican mexico miami michael midnight might mike mild mileage miles milk
mind mine mini minimum minus minute minutes misplaced miss missed missing mistake mode model modern modify moist mom
moment mommy moms monday money monitor month monthly months mop more morning mortgage most mostly mother mountain
mountains moustache mouth move moved moves movie movies moving mow mowing mpg much muddy mug mugged mugs multiple mum
mumbai mummy mums muscle muscles music must myself nah nail nails name names nap nappies narrow nashville national navy
near nearby nearest nearly neat necessary neck necklace need needed needing needs negative neighbor neighbors neighbour
neighbours nephew netflix never new newborn newest news newsletter next nice niece nigeria night nights nike nine
nobody noise noisy non none noodle noon nope normal normally nose not nothing notice noticed notified notify notting
november now nowhere nuggets number numbers nutrition nutritional nvm nyc obtain obviously ocean october odd off offer
offered offers office official often oil oily okay old older olive omelette omg once one ones online only ons onto oops
open opened opening opens operator opinion opt option options order ordered ordering orders ordinary organic origin
original orlando other others ounces our out outback outdoor outdoors outlet outlets outside oval oven over overcharged
overseas owe own pack package packaging page paid pain painful paint painter painting paints pair pairs pal pale pan
papa paper parcel parcels pardon parent parents paris park part parties partner party pass passcode passed password
past pasta patio pattern patterned pay paycheck payday paying payment payments paypal pays peel peeling pending people
pepper per percent percentage perfect perform perfume perhaps period permission person personal pesos pet pets
philadelphia phoenix phone phones photo photography photos physical pic pick picked pickup picnic pics picture pictures
pie piece pieces pilates pillow pimple pimples pin pink pittsburgh pizza place placed places plain plan plane planned
plans plant plants plastic plates platinum play played player playing playlist plays please plenty pls plug plugs plus
pocket pockets point points policy pool pop popular porch pork portland posh possible possibly post postage postcode
posted pot potato potatoes pound pounds pour pouring powder power prefer preferred prefers premium prepare prescription
present presents pressure pretty previous previously price prices pricey print printed printer pro probably problem
problems procedure proceed process processed processing product products profile program programmed progress project
projects prom promo promotion promotional promotions proof proper properly protein prove provide provided proving pto
puffy pull pupil puppy purchase purchased purchases purchasing pure purpose push put puts putting puzzle qty quality
quantity quarter question questions quick quicker quickly quid quiet quieter quit quite rain raining rainy raise ran
random range rare rarely rash rate rated rates rather rating ratings raw reach reached reactivate read reader reading
reads ready real realize really reason reasons recall receipt receive received receiver receiving recent recently
recieve recipe recipient recognise recognize recommend recommendation recommendations recommended red redeem reduce
reduced refer reflect reflected refund refunded refunds refurbished refuse refused regarding regards register
registration regular rejected related relax relaxed relaxing reliable remaining remember remind reminder reminders
remote remove removed renew reno rent rental rented reorder repair repaired repeat replace replaced replacement
replacing reply report reported reporting request requested requesting require required resend reservation reservations
reserve reserved reset resolve respond response rest restaurant restaurants restore restrictions result results
retirement retro return returnable returned returning returns reverse reversed revert reverted review reviews reward
rewards rice rid ride rider rides ridiculous riding right ring rinse rip ripe ripped river road roast roasting robin
robot rock roger roll rolled rolling rollover rome roof room roommate roommates rooms root rotten rough round roundtrip
route routing row rub ruble rubles rubs rug rules run runner running runs rupees rush russia russian ruth sad safe
safer safety said salad salary sale sales salt salty sam same sample samsung san sandals sarah saree satisfied saturday
sausage save saved saving savings saw say saying says scarf scent scented schedule scheduled school score scotland
scrap scratch scratched scratches scratchy screen script scrub search searching season seasons seat seated seattle
second secondhand seconds secure security see seeing seek seem seemed seems seen sees seldom select selected sell
seller selling sells send sending sends senior seniors sensitive sent sepa seriously serum serve served serves service
services serving set sets setting settings settle seven several sew sewing sfo shade shades shall shallow shampoo share
sharp she shed shelf shiny ship shipment shipped shipping ships shirt shirts shoe shoes shop shopper shopping shops
short shorter shots should shoulder shoulders shouldn shouldnt show showed shower showers showing shown shows shut sick
side sided sign signed silent silk silky silver sim similar simple simply since sing singer singing single sings sip
sir siri sister sisters sit site sitting six size sizes sketch ski skier skiing skin skinny skip skis sky sleep
sleeping sleeps sleepy sleeve sleeveless sleeves slept slice slicing slim slip slippery slips slow slower slowly small
smaller smart smell smells smith smooth sms snack snacks snapped sneakers snore snoring snow snowy snug soap socket
socks soda sofa soft soggy sold sole solid solve some somebody someone something sometimes somewhere son song songs
sons soon sooner sore sorry sort sorta sorts sound sounds soup sour source south southwest spaghetti spain spanish
spare speak speaker speaking special specific speech speed spell spelled spelling spend spending spent spf spicy spill
spilled spills split splurge spot spots spouse spring square stadium staff stain stained stains stale stand standard
standing star starbucks stars start started starting starts state statement statements states station statue status
stay stays steak steakhouse steam steaming step steps steve stick sticky stiff still stir stitch stock stole stolen
stomach stop stopped stops storage store stores storm stormy story straight strange strap street stretch stripe striped
stripes strong stronger stuck student students study stuff sturdy style stylish sub subjects submit submitted
subscription substitute subway such suck sucked sucks suddenly sugar suggest suggestion suggestions suit suitcase sum summer sun sunday
sunny sunscreen supper support supported suppose supposed sure surely surf surfer surfing surprise surprises sushi
suspicious swallowed swap swappable sweat sweating sweaty sweden sweep sweet swift swim swimmer swimming swims switch
switched switzerland system table tablespoons tablet tablets taco tails take taken takes taking talk talking talks tall
tampa tan tank tanned target task tasks taste tastes tax taxes tbh tea teach teacher teachers team tear tears teaspoons
teen teenager teenagers teens teeth tell telling tells temperature ten tent terminate terms terrible test tested texas
text texts thai thailand than thank thankfully thanks thanksgiving thankyou that thats the their them then there theres
these they theyre thick thin thing things think thinking thinks third this those though thought thousand three through
throughout throw thumb thursday ticket tickets tie tied ties tight tightly till time timer times timezone tiny tire
tired tires title toaster today toddler toddlers todo toe toes together tokyo told tom tomato tomorrow toner tonight
too took tooth top topped topping topup tore torn toss total totally touch tourist toward towards towels town toy toys
trace track tracking trade traditional traffic train trainers training transaction transactions transfer transfering
transferred transferring transfers translate trash travel traveling traveller travelling travels treat trendy tried
tries trip triple trips trivia trolley trouble trousers truck true truly try trying tshirt tuesday tune turkey turn
turned turns twelve twenty twice two type typed types typical typically typo uber ugh ugly umbrella unable unauthorized
unblock unblocked uncle uncomfortable undelivered under understand undo unfortunately union unique unit united
university unknown unless unlock unpaid unscented unsubscribe unsuccessful unsure unsync until unusual update updated
updates upgrade upgraded upgrading ups upstairs urgent urgently usa usaa usb usd use used useless uses using usual
usually utilities vacation vaccinations vaccines vacuum valentine valentines valid value vanilla vat vegan vegas
vehicle velvety verification verified verify verifying version very via video videos view vintage vip virtual visa
visit vitamin voice volume voucher waist waisted wait waiting wake waking walk walker walking walks wallet walmart
wanna want wanted wanting wants war warehouse warm warmer warranty was wash washed washes washing wasn wasnt watch
watched watches watching water waterproof way ways weak wear wearing wears weather website wechat wedding weddings
wednesday week weekend weeks weight weird welcome well wells wendy went were west wet what whats whatsapp when where
whereas wheres whether which while whisk whisper white who whole why wide wife will win window windows windy wine wings
winter wipe wiped wipes wish wishes with withdraw withdrawal withdrawals withdrawing withdrawl withdrawn withdrew
within without wives woman women won wonder wondering wont wood woods wool woolly word wore work worked worker working
workout works world worn worried worse worst worth would wouldn wouldnt wow wrap wrapped wrapping wrinkle wrinkles
wrist write writer writing wrong wrote xmas yard yeah year years yen yep yes yesterday yet yoga yogurt york you your
youre yours yourself youve yuan zip zone zoo
`;

/** How people type on a phone: without apostrophes, by sound, and cursing. */
const typed = `
aint arse ass bc bloody bout cos coz crap cuz da damn damned dang darn dat dem dis em finna fml freakin freaking frick
fricking fuck fucked fucking goddamn gtfo hadnt heck hes hows idc idk idgaf imma innit iono jeez kk lil lmao lmfao luv
mhm mustnt nada nothin nuthin outta ppl rn rly shes shit shitty shouldve smth somethin sorta sth sum sumn sumthin sumthing
tf theyd theyll theyve tho thru thx tmr tmrw tryna ty tysm ur usin wassup wat weve whaddya whatcha whatchu whatev whens
whos whyd wot wouldve wtf wud ya yall yo youd youll yup
`;

/** Everyday words that are never taken for a misspelt word of a catalogue: "show" is no "shoe". */
export const commonEnglish: ReadonlySet<string> = new Set(`${words}${typed}`.trim().split(/\s+/));
