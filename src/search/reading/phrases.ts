import type { QueryEdit } from '../query-edit';

interface Phrase {
  readonly pattern: RegExp;
  readonly edit: QueryEdit;
}

/** What a list is asked to become, whatever is in it; the first that fits a place wins there. */
export const relativePhrases: readonly Phrase[] = [
  {
    edit: { edit: 'undo' },
    pattern: /撤销|撤回刚才的?(?:条件|筛选)|恢复(?:刚才|上一次)的?(?:条件|结果)?|\bundo(?: that)?\b/g,
  },
  {
    edit: { edit: 'reset' },
    pattern:
      /重新(?:搜索?|找|筛选?)|清(?:空|除)(?:所有)?(?:条件|筛选)|\bstart over\b|\bnew search\b|\b(?:clear|remove|reset) (?:all )?(?:the )?filters?\b/g,
  },
  {
    edit: { edit: 'otherBrand' },
    pattern:
      /换一?个?(?:别的|其他|其它)?(?:牌子|品牌)(?:的)?|(?:别的|其他|其它|另外的?)(?:牌子|品牌)(?:的)?|\b(?:an?other|different|other|some other) brands?\b/g,
  },
  {
    edit: { edit: 'similar' },
    pattern:
      /(?:和|跟)?(?:这个|那个)?(?:类似|相似|差不多)的?(?:款|产品|东西)?|同类型?的?|\bsimilar(?: ones?| to (?:this|that|it))?\b|\b(?:more |something )?like (?:this|that)(?: one)?\b/g,
  },
  {
    edit: { edit: 'cheaper' },
    pattern:
      /不要?太贵的?|别太贵的?|(?:太|有点|好|有些)贵了?|贵了(?:点|些)?|(?:再|更|稍微)?便宜一?(?:点|些)儿?的?|(?:更|再)便宜的?|价格(?:再)?低一?(?:点|些)的?|\b(?:any(?:thing)?|something|a bit|a little)? ?(?:cheaper|less expensive|more affordable|lower[ -]priced?)(?: ones?| options?)?\b|\b(?:not|isn't|nothing) too (?:expensive|pricey)\b|\btoo (?:expensive|pricey|dear|much money)\b/g,
  },
  {
    edit: { edit: 'dearer' },
    pattern:
      /贵一?(?:点|些)的?|(?:更|再)?高(?:档|端|级)一?(?:点|些)?的?|\b(?:more expensive|pricier|more upmarket|higher end|more premium)(?: ones?)?\b/g,
  },
  {
    edit: { edit: 'unset', path: 'price' },
    pattern:
      /价格(?:无所谓|不限|随便|都行|不是问题)|不限(?:价格|预算)|预算不限|\bany price\b|\bprice (?:doesn't|does not) matter\b|\bno budget\b/g,
  },
  {
    edit: { edit: 'widen' },
    pattern: /(?:价格|预算|范围)(?:再)?放宽一?(?:点|些|下)?|\bwiden the (?:price|range|budget)\b/g,
  },
  {
    edit: { edit: 'inStock' },
    pattern:
      /(?:只[看要])?(?:有)?现货(?:的)?|(?:只[看要])?有货的|(?:能|可以)马上发货的?|\bin[ -]stock(?: only)?\b|\bavailable now\b/g,
  },
  {
    edit: { edit: 'onSale' },
    pattern:
      /(?:只[看要])?(?:正在|现在|在|有|做)?(?<![不没])(?:打折|特价|促销|降价|减价|折扣)(?:中)?(?:的|商品|货|款)*|\b(?:that(?:'s| is| are|'re) |currently )?on (?:sale|offer|special)(?: now| today| right now)?\b|\b(?:discounted|marked[ -]down|reduced[ -]price|sale[ -]price[d]?)(?: items?| ones?| products?| goods)?\b|\bsale (?:items?|products?|goods)\b/g,
  },
  {
    edit: { edit: 'previousPage' },
    pattern: /上一页|前一页|\bprevious page\b/g,
  },
  {
    edit: { edit: 'nextPage' },
    pattern:
      /下一页|换一批|(?:还有|有没有)(?:别的|其他的?|更多的?)(?:吗|么)?|再来(?:几个|几款|一批|点)|更多(?:的)?|\b(?:show|see) (?:me )?more\b|\bmore (?:results|options|of these|please)\b|\bnext page\b|\banything else\b|\bany others?\b/g,
  },
];

/** What shoppers say around what they look for; blanked before names are looked for. */
export const frames: readonly RegExp[] = [
  /(?:我|俺)?(?:就|还|也|正|最近|现在|今天)?(?:想|要|需要|打算|准备|考虑)(?:要|买|找|入手|入|换|看看|看|搞|整|来|给|送|个)+(?:一下|下)?/g,
  /(?:能不能|可不可以|可以|能|麻烦|请)?(?:帮忙|帮|给|替)(?:我|俺|忙)?(?:推荐|找|选|挑|看|介绍|搜|查|推)(?:一下|下|找|看|几[款个种]|点|些|个)?/g,
  /(?:有没有|有木有|有没|有无|请问|求推荐|求|推荐|想问下?|问一下|问下|咨询一下|你们(?:这|家|店)?(?:里|儿)?|咱(?:们)?(?:这|家|店)?(?:里|儿)?|店里|这边|亲)/g,
  /(?:一|两|几|这|那|哪|来|整|搞|弄)+(?:款|支|瓶|件|双|条|个|种|台|部|套|盒|张|把|只|本|包|块|床|盏|罐|样|副|口|对|辆)(?!装|盒|箱|包|套)(?:儿)?/g,
  /(?:性价比(?:高|好|比较高)|质量(?:好|可靠|过关)|(?:比较|最|挺|很|特别|超)?(?:好用|好看|好穿|耐用|实用|划算|值得买|靠谱|合适|不错)|随便|都行|都可以|无所谓)(?:一?点)?(?:的|儿)?/g,
  /(?:什么|啥|哪种|哪些|哪家|哪个)(?:牌子|品牌|样子|样|比较)?(?:的|好|合适|行)?(?:呢|啊|呀)?/g,
  /(?:适合|适用于?|专门|专用|用来|用的|用得|能用的?|可以用的?|穿的|戴的|吃的|喝的|盖的|垫的|睡的|装的|放在?)/g,
  /(?:价格|价位|预算|价钱)(?:在|是|大概|大约|控制在|方面)?/g,
  /(?<=[要买来选找换给送配搭])(?:张|个|支|件|双|条|把|台|只|瓶|盒|套|床|块|款|部|辆|盏|顶|副|根|对|罐|包)(?=\p{Script=Han})/gu,
  /(?<=[来要买拿加订])[一二两三四五六七八九十几半\d]+(?:饼|泡|串|筒|听|板|捆|坛|排|提|罐|箱|桶|扎)(?=\p{Script=Han})/gu,
  /(?:换成|改成|换为|换个|换|改为)/g,
  /(?:再|也|顺便|另外|还)*(?:帮|给|替)(?:我|俺|忙)?(?:再)?(?:加|来|拿|放|添|配|整|弄)(?:上|入|进)?/g,
  /^(?:先|就|再|让我)?(?:看看|瞧瞧|瞅瞅|瞄瞄|逛逛|来看看)/g,
  /(?:我|你|他|她|本人|妈妈|宝宝|对方)?(?:很|特别|最|比较|超|还挺|挺)?(?:喜欢|喜爱|中意|偏爱|热爱|爱)(?:用|吃|喝|穿|玩|看|听|逛)?/g,
  /(?:还)?不(?:太|大)?(?:知道|晓得|清楚|懂|会)(?:该|要)?(?:买|送|选|挑|用|穿)?(?:什么|啥|哪个|哪款)?(?:样子?)?(?:的)?(?:才|比较)?(?:好|合适)?/g,
  /(?:谢谢|多谢|你好|您好|在吗|在不在|哈喽|麻烦了|拜托)/g,
  /(?:送(?:给)?)?(?:长辈|老人家?|父母|爸妈|朋友|闺蜜|同事|老师|客户|领导|亲戚)|送(?:人|礼)|当(?:做|作)?礼物|礼物/g,
  /多少钱|什么价(?:格|位)?|怎么卖/g,
  /(?:平时|日常|每天|经常|最近|马上|明天|周末)/g,
  /\b(?:longer|more|bigger|larger|smaller|shorter|less|greater|better|higher|lower) than\b|\bor (?:more|less|bigger|so)\b|\bat (?:least|most)\b|\bnothing (?:too )?\w+\b/g,
  /\b(?:cheap|affordable|inexpensive|budget[ -]friendly|reasonably priced|low cost|value for money)\b|(?:便宜|实惠|平价|划算)的?/g,
  /\b(?:hi|hello|hey|please|pls|thanks|thank you|thx|wait|hold on|again|actually|btw|by the way|too|as well|then|nah|nope|ok|okay|whats)\b/g,
  /\b(?:(?:i'?m|i am|im|we'?re|we are)(?: currently| just)? )?(?:looking|searching|hunting|shopping|browsing|after|in need|in the market)(?: (?:to (?:buy|get|find|purchase)|for|of))?\b/g,
  /\b(?:i|we|my \w+)(?:'d| would| really| also| just|'ll| will)? ?(?:like|love|want|need|wanna|prefer|wish|have to)(?:s|ed)?(?: (?:to|a|to (?:buy|get|find|see|order|purchase)))?\b/g,
  /\b(?:i|you|we|they|he|she|it|that|there|who|what|let)['’](?:ll|d|ve|re|m|s)\b(?: (?:take|add|have|get|buy|grab)\b)?/g,
  /\badd(?:ing)?\b(?![ -]?ons?\b)|\b(?:in|into|to)(?: my| the| our)? (?:shopping )?(?:cart|basket|trolley)\b/g,
  /\b(?:can|could|do|would|will) (?:you|u|i|we)(?: guys)?(?: please)? ?(?:show|find|recommend|suggest|help|get|have|sell|stock|carry|do|give)?(?: me| us)?(?: find| some| any)?\b/g,
  /\b(?:show|find|get|give|recommend|suggest|locate|bring|help)(?: me| us)?(?: some| any| find)?\b/g,
  /\b(?:got|have|have you got|is there|are there|what|which|any|some|something|anything|stuff|things?|ones?|options?|kind|kinds|sort of|type of|good|nice|decent|great|best|quality|right|perfect|suitable|ideal|goes with|that|which|it|its|it's|is|are|be|can|could|should|would|will|must|has|have|do|does|not sure|maybe|perhaps|just|also|really|very|too|quite|pretty|so|but|and|or|then|there|here|my|your|his|her|our|their|me|him|them|us|you|i|we|they|a|an|the|of|in|on|at|to|by|from|as|for|with|use|used|using|wear|wearing|buy|buying|purchase|order|want|need|like|this|these|those|if|possible|ok|okay|new|work|works|made|make|come|comes|preferably|ideally|around|about|price|priced|budget|cost|costs)\b/g,
];

/** Single characters that say nothing by themselves; dropped from what is left. */
export const particles =
  '的了吗呢吧啊呀哦嘛哈么啦喔嗯哟和与跟或及在是有要买给用个点些我你他她它们这那就都也还很最更太能会可让把被比去来到上下里为吃穿戴呗不没别';
