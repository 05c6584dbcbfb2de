import express, { type Router } from 'express';
import { z } from 'zod';
import type { Channel } from '../../ports/channel';
import { botFrameworkChannel } from './bot-framework-channel';
import type { ShoppingBotDeps } from './shopping-bot';

export interface BotFrameworkOptions extends ShoppingBotDeps {
  readonly appId: string;
  readonly appPassword: string;
  /** Set for a single-tenant bot. */
  readonly tenantId?: string | undefined;
  readonly publicUrl: () => string;
}

export interface BotFramework {
  /** To be mounted at /api/messages. */
  readonly router: Router;
  readonly channel: Channel;
}

/**
 * The door for Teams, Slack and whatever else the Azure Bot Service reaches. botbuilder is loaded here and only now: it
 * takes most of a second, which a shop without credentials does not wait for.
 */
export function openBotFramework(options: BotFrameworkOptions): BotFramework {
  if (!options.appId) throw new Error('An empty app id would switch authentication off.');
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } =
    require('botbuilder') as typeof import('botbuilder');
  const { ShoppingBot } = require('./shopping-bot') as typeof import('./shopping-bot');
  const { appId, appPassword, tenantId, publicUrl } = options;
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: appId,
      MicrosoftAppPassword: appPassword,
      MicrosoftAppType: tenantId ? 'SingleTenant' : 'MultiTenant',
      ...(tenantId && { MicrosoftAppTenantId: tenantId }),
    }),
  );
  const bot = new ShoppingBot(options);
  const router = express.Router();
  router.post('/', express.json({ limit: '1mb' }), async (req, res) => {
    if (!envelopeSchema.safeParse(req.body).success) {
      res.status(400).json({ error: { code: 'BadArgument', message: 'Send an activity.' } });
      return;
    }
    await adapter.process(req, res, (context) => bot.run(context));
  });
  return { router, channel: botFrameworkChannel({ adapter, appId, publicUrl }) };
}

/** Without these an activity cannot be answered; botbuilder would take it and fail later. */
const envelopeSchema = z.looseObject({
  type: z.string(),
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string().min(1) }),
  from: z.looseObject({ id: z.string().min(1).max(200) }),
  recipient: z.looseObject({ id: z.string() }),
});
