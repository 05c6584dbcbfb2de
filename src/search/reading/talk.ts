/**
 * Who is spoken to, how tall and heavy a shopper is, how much of a property is too much (what is too dear is read as a wish for something cheaper), and the bed that a
 * measure is of.
 */
export const asides: readonly RegExp[] = [
  /\b(?:hey|hi|hello|you|u|thanks|ok) (?:guys|ladies|girls|boys|folks)\b/g,
  /\b(?:hiya|heya|howdy|kindly|please advise)\b/g,
  /(?:我|他|她)?(?:身高|个子|体重)(?:是|有)?\d[\d.]*(?:米|m|cm|公分|厘米|斤|kg|公斤)?\d{0,2}|\b1(?:\.[4-9]\d?米?|米[4-9]\d?|[4-9]\d(?:cm)?)[ ,，]*\d{2,3}(?:斤|kg|公斤)(?:左右)?(?:的?人?穿的?)?|\d{2,3}(?:斤|kg|公斤)(?:的人)?(?:能|可以)?穿的?/g,
  /(?:不要|别|不想要?|不能|不用|不需要|也?不)(?:太|那么|这么|过于)(?!贵)\p{Script=Han}{1,2}(?:的|了)?|\b(?:not|isn't|isnt|nothing|never) (?:too|so|very|that|overly) (?!expensive|pricey|dear)[a-z]+\b/gu,
  /(?<=\d(?:\.\d+)? ?(?:米|m|cm)的?)(?:大?床)(?:用|的)*/g,
];

const kin =
  '(?:妈妈?|老妈|爸爸?|老爸|父亲|母亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|姐姐?|哥哥?|弟弟?|妹妹?|表姐|表妹|姑姑|阿姨|叔叔|舅舅|女儿|闺女|儿子|孙子|孙女|侄子|侄女|老公|老婆|男朋友|女朋友|男友|女友|对象|媳妇|未婚妻|朋友|闺蜜|兄弟|室友|同学|同事|领导|老板|老师|客户|亲戚|长辈|老人家?|家里人?|家人|学生党?|上班族|宝妈|孕妇|小姐姐|小哥哥)';

/** Whom it is for and when: no words of products, unless titles of the shop have them. */
export const occasions: readonly RegExp[] = [
  /(?:送|给|帮)[男女]生(?:们)?(?:的)?/g,
  /\b(?:next|weeks?|months?|today|tomorrow|tonight|soon|sells?|takes?|taking|fits?|about|out|off|up|down|only|most|more|bit|mate|bucks?|quid|well|guys?|folks)\b/g,
  new RegExp(`(?:给|送|帮|替|和|跟)?(?:我|你|他|她|俺|咱)?(?:们)?(?:家|的)?${kin}(?:们)?(?:的)?`, 'g'),
  /(?:快要?|马上要?|就要|要)?(?:过|办)?(?:生日|大寿|父亲节|母亲节|情人节|七夕节?|圣诞节?|中秋节?|端午节?|春节|过年|新年|元旦|国庆节?|教师节|儿童节|妇女节|三八节|女神节|光棍节|双十一|双十二|结婚|婚礼|订婚|乔迁|搬(?:新)?家|入职|毕业|升学|开学|满月|周岁|纪念日)(?:快?要?到了|了|啦|的时候|那天)?(?:的)?(?:礼物|礼品)?/g,
  /(?:东西|玩意儿?|产品|商品|宝贝|货品|款式|样式|类型|那种|这种|一类)/g,
  /\b(?:my|his|her|our|their|your|a|the)? ?(?:dad|daddy|father|mum|mom|mommy|mother|parents?|grand(?:ma|pa|mother|father|parents|dad|son|daughter)|granny|sister|brother|son|daughter|husband|hubby|wife|partner|fiancee?|girlfriend|boyfriend|gf|bf|aunt(?:ie)?|uncle|niece|nephew|cousin|friends?|bestie|mate|colleagues?|coworkers?|boss|teacher|neighbou?rs?|roommates?|in-laws|girl|boy|lady|guy|someone|somebody|everyone|people|person|folks)(?:'s)?\b/g,
  /\b(?:birthday|b-?day|anniversary|christmas|xmas|easter|valentine'?s?(?: day)?|mother'?s day|father'?s day|housewarming|graduation|wedding|engagement|retirement|baby shower|party|holidays?|presents?|gifts?|surprise)(?:'s)?\b/g,
];

/** How people speak while they ask. */
export const talk: readonly RegExp[] = [
  /(?:用|说|讲|请用)?(?:普通话|中文|汉语|国语|英文|英语)(?:回答|回复|说|讲|交流|聊)?/g,
  /(?:哦|噢|额|呃|哎|诶|啊)?(?:不对不对|不对|说错了|打错了|写错了|搞错了|我是说|我的意思是|不好意思|等一?下|等等|算了|对了|话说|那个|就是说?|其实|反正|总之|另外|顺便|还有|然后|所以|因为|如果|的话|之类的?|什么的|左右|大概|应该|可能|好像|感觉|觉得|知道|听说|看到|最好是?|尽量|主要是?|关键是?|一定要?|必须|稍微|特别|非常|真的|超级|比较|有点儿?|有一点|挺|蛮)/g,
  /(?:以|之)外的?|除外/g,
  /(?:什么|啥|这)?破(?:店|网站|平台|东西|玩意儿?)|(?:老|找了|等了|都)?半天(?:也|都|还)?(?:找|看|等)?(?:不到|了)?|(?:也|都|还是)?找不(?:到|着)|废话(?:真|太|好)?多?|(?:真|好|太)?烦(?:死|人|躁)(?:了|人)?|气死(?:我)?(?:了)?|无语(?:了|死)?|真服(?:了)?|搞什么(?:鬼)?/g,
  /\bquick (?:one|question|q)\b|\bnvm\b|\b(?:something )?to (?:go|match) with (?:it|them|that|this|those)\b|\blike an? (?:nice|good|decent)\b|(?:看看|瞧瞧|瞅瞅)(?!台)/g,
  /(?:她|他|我|妈|爸|老人)?(?:今年|都|快|已经)?[2-9]\d多?岁?了/g,
  /\b(?:ffs|jesus|christ|ugh|argh|omg|useless|stupid|ridiculous|annoying|already|yes|shop|store|site|website)\b|\bfor (?:god|fuck|christ|heaven|pete)'?s? sake\b/g,
  /(?:用啥|用什么|买啥|咋样|怎么样|怎样|如何|行吗|行不行|好吗|好不好|可以吗|有吗|有没|卖吗|卖不卖|在卖|还有货|有货吗|多大|多少|哪个好|哪款好|送什么好?|送啥好?|买什么好?|也行|也可以|也好|就行|就好|即可|不限|都能用?|也能用?|能用)/g,
  /(?<=[大小厚薄长短高低宽窄轻重深浅亮暗软硬紧松])一?[点些]儿?的?|一(?:下|点|些)儿?|来点儿?/g,
  /\b(?:she|he)(?:'?s| is| just| turned| turns| turning)+ \d{1,3}\b/g,
  /\d+(?: |-)?(?:岁半?|周岁)|[一二两三四五六七八九十]+岁半?/g,
  /\b(?:(?:speak|talk|answer|reply|respond|write)(?: to me)? ?)?in (?:english|chinese|mandarin)\b|\b(?:speak|talk) (?:english|chinese|mandarin)\b/g,
  /\b(?:do(?:es)?n'?t|won'?t|can'?t|cannot|didn'?t|isn'?t|aren'?t|wasn'?t|never|keeps?|always) (?!contain|smell|have|include)[a-z]+(?: (?:out|off|up|down|apart|away|easily|too much|so much))?\b/g,
  /(?:能|可以|会)?(?:不能)?(?:寄|送|发|邮)(?:货)?到\p{Script=Han}{2,4}?(?:吗|么|不)/gu,
  /\b(?:anyone|anybody|whichever|whatever|thats|theres|heres|between|another|other|else|instead|he|she|who|whose|whom|when|where|how|why|if|because|since|while|than|into|onto|even|still|already|ever|always|often|sometimes|usually|much|many|few|lots?|little bit|every|each|all|both|either|neither|loves?|loved|likes|liked|enjoys?|hates?|keeps?|getting|gets|gotten|goes|going|gone|went|looks?|looked|seems?|feels?|thinks?|thought|says?|said|knows?|known|got|had|was|were|been|being|did|done|does|let|lets|say|tell|told|try|trying|tried|needs?|needed|wants|wanted|wondering|hoping|planning|maybe|actually|basically|kinda|sorta|gonna|wanna|gotta|lol|lmao|haha|damn(?:ed)?|dang|darn|goddamn|bloody|freaking?|fricking?|fuck(?:ing|in)?|shit(?:ty)?|crap|hell|heck|wtf|tbh|idk|rn|whether|carry|carries|sumthin|smth|sth|somethin|ur|ya|yall|dont|doesnt|gimme|gimmie|lemme|any ?more|any longer|no longer|asap|urgent(?:ly)?|cheers|anyway|though|yeah|yep|hmm|um|uh|oh|sorry|dear|sir|madam)\b/g,
  /\b(?:any )?(?:deals?|offers?|discounts?|specials?|bargains?|promotions?)(?: (?:on|for))?\b|\b(?:with )?(?:good|great|high|top|best)? ?(?:reviews?|ratings?)\b/g,
];

/** Single characters that name neither a thing nor a property: verbs, measures, fillers. */
export const emptyCharacters =
  '想一二两三四五六七八九十几半双条节对带背拍送装放洗垫坐睡开看听写画做煮玩养学教陪换找选挑推荐求问说话讲复麻烦请帮您亲哈嘿嗨哎唉好坏行够成过完正将刚才已再又多少挺超巨极贼老人家年月日号点分元件支张份顿群所位名种样类款色感式型者儿啥咋谁哪吧而且但若如因于从向往同该当并却只';
