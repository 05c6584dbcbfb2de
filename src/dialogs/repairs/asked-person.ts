const article = '(?:(?:a|an|the|your|some|any|another|one of your|my|actual|real|live|human|proper|different)\\s+)*';
/** Who can only be a person at the shop. */
const staff =
  '(?:human(?: being)?s?|real (?:one|person|people)|(?:some|any)(?:one|body) (?:real|human)|live (?:person|agent|chat)|agents?|reps?|representatives?|operators?|advis[eo]rs?|managers?|supervisors?|customer (?:service|support|care|services)|support (?:team|agent|staff|person)|service desk|help ?desk|living (?:person|soul|being)|team member)';
/** Who may as well get a present: such words count beside a word for talking. */
const anybody =
  '(?:persons?|people|(?:some|any)(?:one|body)(?: else)?|assistants?|staff(?: members?)?|employees?|colleagues?|support|man|woman|guy|team)';
const talk =
  '(?:talk(?:ing)?|speak(?:ing)?|chat(?:ting)?|connect|transfer|switch me|put me|pass me|hand me|forward me|redirect|escalate|contact|look at this|deal with)';
const reach =
  "(?:talk(?:ing)?|speak(?:ing)?|chat|connect|transfer|switch|put|pass|hand|forward|redirect|get|give|find|fetch|call|bring|need|want|like|prefer|reach|contact|message|see|deal|route|have|let|send me|is there|are there|can|could|where(?:'s| is)|ask(?:ing)? for|rather|looking for|take me)";
const english = [
  new RegExp(`\\b${reach}\\b[^.?!]{0,40}\\b${article}${staff}\\b`),
  new RegExp(`\\b${talk}\\b[^.?!]{0,30}\\b${article}${anybody}\\b`),
  new RegExp(`\\b${anybody}\\b[^.?!]{0,30}\\b${talk}\\b`),
  /\b(?:want|need|give me|get me|prefer) (?:a |an actual |a real |some )person\b(?! (?:who|to|with|that|of))/,
];
const alone = new RegExp(
  `^(?:(?:please|pls|just|hi|hey|hello|ok|no|um|now|sorry)[, ]+)*${article}(?:${staff}|(?:a|real) person|human (?:agent|help|support|please))(?:[, ]+(?:please|pls|now|thanks|thank you|asap|only|here))*[.! ]*$`,
);
const notThat =
  /\b(?:are you|is this|am i|were you|is that)\b[^.?!]{0,20}\b(?:a |an )?(?:real|human|person|bot|robot|agent|someone|people|ai|machine|computer)\b|\bgift for|\bfor (?:a|an|my|the) (?:man|woman|guy|person|people|manager|colleague|staff|employee)|\b(?:jacket|shirt|shoes|watch|perfume|present|size)\b/;
const noBot =
  /\b(?:no (?:more )?(?:bots?|robots?|machines?)|(?:stop|not|don't|hate|talking to|done with|enough of|sick of|tired of|fed up with)[^.?!]{0,25}(?:bots?|robots?|machines?|chat ?bots?|automated|computer|ai)|escalate (?:this|it|my)|human[,.! ]*(?:please|now))\b/;
const chinese =
  /(?:转|找|要|接|换|叫|喊|请|联系|呼叫|接通|想跟|想和|跟|和|给我|有没有|有|来|让|需要|安排|派|帮我|直接).{0,8}?(?:人工|真人|活人|客服|专员|经理|主管|领导|负责人|店长|老板|店家|店主|卖家|掌柜|工作人员|接线员|坐席|座席)|^(?:请|麻烦)?(?:你们?的?)?(?:人工|真人|活人|客服|人工客服|人工服务|在线客服|真人客服|人工台|店小二|转人工|店长|老板|经理|主管|店家|卖家|负责人)+(?:[呢吧啊呀在吗有？?!！。.~\s]|在不在|谢谢)*$|(?:不想|不要|别|不愿意?).{0,6}(?:机器人?|AI|智能客服|自动回复)|(?:有|找|来|换|派|叫)(?:没有)?个?(?:真)?(?:的)?人(?:吗|来|跟|和|理|管|回|在|处理|$|吧|，|。|！)|人呢|(?:能|可以|可不可以|能不能).{0,4}(?:跟|和|找)(?:个)?人(?:说|聊|谈|沟通)|(?:跟|和)(?:真|活)人(?:说|聊|谈|沟通)/i;
const chineseNot =
  /你是(?:真人|人工|机器人|客服|AI)|是(?:真人|机器人|人工)(?:吗|还是)|人工智能|人工皮|人工革|电话(?:是)?多少|送(?:领导|老板|客户|经理)|(?:给|适合)(?:领导|老板|经理|主管)/i;

/** A message that asks for a person in so many words. */
export function asksForPerson(text: string): boolean {
  const said = text.normalize('NFKC').replace(/[’‘]/g, "'").trim().toLowerCase();
  if (said.length > 200) return false;
  if (chinese.test(said) && !chineseNot.test(said)) return true;
  if (notThat.test(said)) return noBot.test(said) && !/\bare you\b/.test(said);
  return alone.test(said) || english.some((pattern) => pattern.test(said)) || noBot.test(said);
}
