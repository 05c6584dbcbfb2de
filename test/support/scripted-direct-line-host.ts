import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConversationRef, ShopId } from '../../src/base/ids';
import { silentLog } from '../../src/base/log';
import { systemRandom } from '../../src/base/random';
import { createDirectLine } from '../../src/channels/directline/create-direct-line';
import type { Incoming } from '../../src/ports/incoming';
import type { Receive } from '../../src/ports/receive';
import type { Reply } from '../../src/replies/reply';
import { createApp } from '../../src/server/create-app';
import { serve } from '../../src/server/serve';
import { folderAttachments } from '../../src/store/files/folder-attachments';
import { openSqliteActivityLog } from '../../src/store/sqlite/activities/open-sqlite-activity-log';
import { ScriptedShop } from './scripted-shop';

const root = join(__dirname, '../..');
const thinkingMs = 350;

export interface ScriptedHostOptions {
  readonly port?: number;
  /** The built page. */
  readonly webFolder?: string;
}

/** The built page on a real Direct Line host, with a script in the place of the assistant. */
export async function startScriptedHost(options: ScriptedHostOptions = {}) {
  const { port = 0, webFolder = join(root, 'dist', 'web') } = options;
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-page-'));
  const activities = openSqliteActivityLog(join(folder, 'chat.db'));
  const clock = { ahead: 0, now: () => Date.now() + clock.ahead };
  const generous = { burst: 1000, perSecond: 100 };
  let url = 'http://localhost';
  const behind: { receive: Receive } = { receive: async () => 'accepted' };
  const directLine = createDirectLine({
    shops: [{ id: ShopId('demo'), name: { zh: '朝夕小铺', en: 'Dawn & Dusk' }, secret: null, anonymous: true }],
    receive: (ref, incoming) => behind.receive(ref, incoming),
    activities,
    attachments: folderAttachments(join(folder, 'files')),
    clock,
    random: systemRandom,
    log: silentLog,
    signingKey: systemRandom.token(32),
    publicUrl: () => url,
    allowedOrigins: '*',
    limits: { address: generous, tokens: generous, messages: generous },
  });
  behind.receive = scripted(directLine.channel.send, directLine.channel.typing);
  const app = createApp({
    shops: [ShopId('demo')],
    shopsFolder: join(root, 'shops'),
    webFolder,
    routers: { '/v3/directline': directLine.router },
    health: async () => ({}),
    allowedOrigins: '*',
    trustedProxies: 0,
    random: systemRandom,
    log: silentLog,
  });
  const serving = await serve(app, {
    port,
    upgrades: [directLine.upgrade],
    endStreams: directLine.close,
    turnsDone: async () => undefined,
  });
  url = serving.url;
  const close = async () => {
    await serving.close();
    await activities.close();
  };
  return { url, clock, close };
}

type Sending = Awaited<ReturnType<typeof createDirectLine>>['channel'];

/** Takes each id once, shows that it is thinking, and answers with what the script has. */
function scripted(send: Sending['send'], typing: Sending['typing']): Receive {
  const visits = new Map<string, ScriptedShop>();
  const taken = new Set<string>();
  return async (ref, { id, address, locale = 'en', content }) => {
    if (taken.has(id)) return 'duplicate';
    taken.add(id);
    const shop = visitOf(visits, ref, locale);
    const joined = content.kind === 'joined';
    const play = async () => {
      await typing(ref, address);
      if (!joined) await new Promise((resolve) => setTimeout(resolve, thinkingMs));
      for (const [index, reply] of repliesTo(content, shop).entries()) {
        await send({ id: `${id}:${index}`, ref, address, locale, reply, replyTo: joined ? null : id });
      }
    };
    void play();
    return 'accepted';
  };
}

function visitOf(visits: Map<string, ScriptedShop>, ref: ConversationRef, locale: 'zh' | 'en'): ScriptedShop {
  const visit = visits.get(ref.conversation) ?? new ScriptedShop(locale);
  visits.set(ref.conversation, visit);
  return visit;
}

function repliesTo(content: Incoming['content'], shop: ScriptedShop): readonly Reply[] {
  switch (content.kind) {
    case 'joined':
      return shop.greet();
    case 'text':
      return shop.hear(content.text);
    case 'tap':
      return shop.tap(content.action);
    case 'handedBack':
      return [];
    case 'location':
      return [{ type: 'say', text: 'location' }];
    case 'pictures':
      return [{ type: 'say', text: 'pictures' }];
    case 'recording':
      return [{ type: 'say', text: 'recording' }];
    case 'unreadable':
      return [{ type: 'say', text: content.what }];
  }
}
