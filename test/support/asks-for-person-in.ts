import type { Locale } from '../../src/base/locale';

const english = `
I want to talk to a person
can I speak to a human?
human please
agent
get me a representative
I'd like to speak with someone
let me talk to a real person
connect me to an agent
is there anyone real I can talk to
customer service please
transfer me to customer support
I need a human
give me a human being
put me through to someone
can somebody help me, a real person I mean
I want to speak to your manager
let me speak to a supervisor
I'd rather chat with a human
stop, I want a human agent
operator
real person
live agent please
can you connect me with a live person?
I don't want to talk to a bot
no more bots
I'm done talking to a machine
this robot is useless, get me a human
is there a person I can talk to?
talk to representative
could you pass me on to one of your staff
hand me over to a colleague
please escalate this
I need to speak with somebody in customer care
where can I find an actual human
can i chat with support
I want live chat
speak to an advisor
let me talk to someone who can help
switch me to a person
human!!!
I prefer talking to people
someone real, please
can a person look at this?
have someone from your team contact me
I need to talk with a team member
is anybody there? I want a person
may I talk with your support team
bring me a human
I'm asking for a human
forward me to an operator please
not a bot, a person
rep please
`;

const chinese = `
转人工
人工
我要人工客服
找客服
客服在吗
帮我转接人工
真人
有没有真人
我想跟真人说话
能不能找个人跟我聊
人工服务
请接人工
我要找你们经理
叫你们主管来
让你们领导跟我说
不要机器人
我不想和机器人聊
换个真人来
转客服
联系客服
人工客服
麻烦转一下人工
有人吗
来个人
找个活人
我要跟人工说
给我接通客服
给我转人工吧
能转人工吗
可以帮我转人工客服吗
客服呢
在线客服
呼叫人工
需要人工帮忙
找店家
联系卖家
店长在吗
喊你们店长
有人工吗
想找人工处理
别用机器人敷衍我，找人来
我要真人客服
人工人工人工
可以跟人说吗
请人工客服联系我
安排个客服
让人工来处理
我要投诉，找你们负责人
机器人听不懂，转人工
老板在不在
有人在吗
转接专员
`;

const lines = (text: string): readonly string[] => text.trim().split('\n');

/** Fifty ways and more, in each language, to ask for a person. */
export const asksForPersonIn: Readonly<Record<Locale, readonly string[]>> = { en: lines(english), zh: lines(chinese) };
