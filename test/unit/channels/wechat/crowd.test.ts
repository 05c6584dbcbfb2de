import { setTimeout as sleep } from 'node:timers/promises';
import { officialAccount } from './official-account';

const hello = { MsgType: 'text', Content: 'hello' };
const silent = async () => undefined;
const aMinute = 60_000;

it('answers a crowd before its words are ready, which are sent then', async () => {
  const { adapter, push, calls, close } = officialAccount({ answerWithinMs: aMinute });
  const shoppers = Array.from({ length: 12 }, (_, at) => `shopper${at}`);
  const answers = await Promise.all(shoppers.map((who) => adapter.process(push(who, hello), silent)));
  expect(answers.map((answer) => answer?.body)).toEqual(shoppers.map(() => 'success'));
  for (const answer of answers) answer?.written();
  const reference = { conversation: { id: 'shopper0', isGroup: false, conversationType: 'personal', name: '' } };
  await adapter.continueConversation(reference, async (context) => {
    await context.sendActivity({ type: 'message', text: 'here it is' });
  });
  expect(calls).toEqual([
    {
      path: '/cgi-bin/message/custom/send',
      body: { touser: 'shopper0', msgtype: 'text', text: { content: 'here it is' } },
    },
  ]);
  await close();
});

it('waits for the words of a few, and of a crowd that cannot be sent any', async () => {
  const few = officialAccount({ answerWithinMs: 1500 });
  const many = officialAccount({ answerWithinMs: 1500 });
  await many.notes.passiveOnly();
  const waiting = [
    few.adapter.process(few.push('anna', hello), silent),
    ...Array.from({ length: 12 }, (_, at) => many.adapter.process(many.push(`shopper${at}`, hello), silent)),
  ];
  expect(await Promise.race([...waiting, sleep(1000, 'still waiting')])).toBe('still waiting');
  expect((await Promise.all(waiting)).map((answer) => answer?.body)).toEqual(waiting.map(() => 'success'));
  await Promise.all([few.close(), many.close()]);
});
