import { ConversationId } from '../../../src/base/ids';
import { giveBack, handOver, replyFromDesk, tellDesk } from '../../../src/operations/hand-over';
import { handOff } from '../../support/hand-off';
import { morning, profile, Till } from './till';

let till: Till;
beforeEach(async () => {
  till = await Till.open();
});
afterEach(() => till.close());

const talk = ConversationId('talk');
const work = (now = morning) => ({ store: till.store, shop: profile.id, who: 'lin', now });
const newsOf = async () => (await till.store.news.waiting(profile.id, 9)).map(({ body }) => body);

test('a talk waits at the desk, grows with what is said, is answered and given back, each once', async () => {
  await handOver(till.operation(), handOff);
  await tellDesk(till.operation(), 'are you there?');
  expect(await replyFromDesk(work(), talk, 'Yes, Lin here')).toMatchObject({ ok: true });
  expect(await replyFromDesk(work(), talk, 'Yes, Lin here')).toMatchObject({ ok: true });
  const [waiting] = await till.store.desk.open(profile.id, 9);
  expect(waiting).toMatchObject({ conversation: 'talk', status: 'taken', summary: 'SO-1' });
  expect(waiting?.lines.map(({ from, text }) => [from, text])).toEqual([
    ['shopper', 'a person please'],
    ['shopper', 'are you there?'],
    ['desk', 'Yes, Lin here'],
  ]);
  expect(await giveBack(work(), talk)).toMatchObject({ ok: true });
  expect(await giveBack(work(morning + 1), talk)).toMatchObject({ ok: true });
  expect(await till.store.desk.open(profile.id, 9)).toEqual([]);
  expect(await newsOf()).toEqual([{ news: 'deskSaid', text: 'Yes, Lin here', at: morning }, { news: 'deskGaveBack' }]);
  const audited = await till.store.audit.of(profile.id, 'talk', 9);
  expect(audited.map(({ who, did }) => [who, did])).toEqual([
    ['lin', 'gaveBack'],
    ['lin', 'replied'],
  ]);
});

test('a talk that nobody handed over is not there', async () => {
  expect(await giveBack(work(), ConversationId('else'))).toEqual({ ok: false, error: { code: 'noSuchTalk' } });
});
