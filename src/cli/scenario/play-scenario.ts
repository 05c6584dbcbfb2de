import { createHash } from 'node:crypto';
import { ConversationId, type ConversationRef, ShopperId } from '../../base/ids';
import { silentLog } from '../../base/log';
import { keepHouse } from '../../compose/keep-house';
import type { Incoming } from '../../ports/incoming';
import type { Action } from '../../replies/action';
import { createPipeline } from '../../turn/pipeline';
import { type ChangedRecords, changedRecords } from './changed-records';
import { happen } from './happen';
import type { FreshShop } from './open-stage';
import { recordingChannel } from './recording-channel';
import type { Scenario, ScenarioTurn } from './scenario-line';

export interface Played extends ChangedRecords {
  readonly id: string;
  /** For each turn the texts that answered it. */
  readonly replies: readonly (readonly string[])[];
  /** What could not be played, by its turn, counted from 1. */
  readonly problems?: readonly { readonly turn: number; readonly problem: string }[];
}

/** The day after the newest order, else a fixed one, so that a play has the same records each time. */
const dayMs = 86_400_000;
const anyDay = Date.parse('2026-11-22T10:00:00+08:00');
const betweenTurnsMs = 20_000;

/** Plays one conversation from its first message to the last, and tells what it said and what it changed. */
export async function playScenario(scenario: Scenario, fresh: FreshShop): Promise<Played> {
  const { store, was } = fresh;
  const stage = set(scenario, fresh);
  const replies: (readonly string[])[] = [];
  const problems: { turn: number; problem: string }[] = [];
  await stage.send({ kind: 'joined' });
  stage.channel.heard();
  for (const [at, turn] of scenario.say.entries()) {
    const problem = await stage.play(turn);
    if (problem !== null) problems.push({ turn: at + 1, problem });
    replies.push(stage.channel.heard());
  }
  const { shop } = stage.ref;
  const shopper = stage.shopper();
  const original = await fresh.original(shopper);
  const changed = await changedRecords(store, shop, { was, shopper, shopperWas: original });
  return { id: scenario.id, replies, ...changed, ...(problems.length > 0 && { problems }) };
}

function set(scenario: Scenario, { services, store, conversations, was, place, payments }: FreshShop) {
  let at = was.newestAt === null ? anyDay : was.newestAt + dayMs;
  let count = 0;
  const clock = { now: () => at };
  const channel = recordingChannel();
  const name = createHash('sha256')
    .update(JSON.stringify([scenario, place]))
    .digest('base64url')
    .slice(0, 16);
  const ref: ConversationRef = { shop: services.profile.id, conversation: ConversationId(`scenario-${name}`) };
  const own = scenario.shopper?.id;
  const address = {
    channel: 'terminal',
    user: `stranger-${name}`,
    reference: null,
    ...(own && { shopper: own }),
  } as const;
  let shopper = ShopperId(own ?? `terminal:${address.user}`);
  const pipeline = createPipeline({
    conversations,
    channels: { terminal: channel },
    shopOf: () => services,
    clock,
    log: silentLog,
    worker: 'scenario',
    leaseMs: 60_000,
    observe: (_ref, { state }) => {
      shopper = state.conversation.shopper;
    },
  });
  const shops = { all: [services], payments, refresh: async () => undefined };
  const stores = { commerce: store };
  const house = keepHouse({ shops, stores, pipeline, clock, log: silentLog });

  async function settle(): Promise<void> {
    await pipeline.idle();
    await house.tellNews();
    await pipeline.idle();
  }

  async function send(content: Incoming['content']): Promise<void> {
    at += betweenTurnsMs;
    count += 1;
    const id = `${name}|${count}`;
    await pipeline.receive(ref, { id, address, locale: scenario.locale, at, content });
    await settle();
  }

  const tap = (action: Action) => send({ kind: 'tap', conversation: ref.conversation, action });

  /** Null, or why the turn could not be played. */
  async function play(turn: ScenarioTurn): Promise<string | null> {
    if (typeof turn === 'string') await send({ kind: 'text', text: turn, truncated: false });
    else if ('picture' in turn) await send({ kind: 'pictures', urls: [turn.picture] });
    else if ('tap' in turn) {
      const choice = channel.offered(turn.tap);
      if (!choice) return `nothing that was offered is called "${turn.tap}"`;
      await tap(choice.action);
    } else {
      const wait = /^\+(\d+)([mhd])$/.exec(turn.happens);
      if (wait) at += Number(wait[1]) * { m: 60_000, h: 3_600_000, d: dayMs }[wait[2] as 'm' | 'h' | 'd'];
      const problem = wait ? null : await happen(turn.happens, { services, shopper, now: at });
      await house.round();
      await settle();
      return problem;
    }
    return null;
  }

  return { ref, channel, send, play, shopper: () => shopper };
}
