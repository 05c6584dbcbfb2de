import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { ShopId } from '../../src/base/ids';
import { silentLog } from '../../src/base/log';
import type { BotFrameworkOptions } from '../../src/channels/botframework/open-bot-framework';

const received: unknown[] = [];

const options: BotFrameworkOptions = {
  shop: ShopId('demo'),
  receive: async (...args) => {
    received.push(args);
    return 'accepted';
  },
  clock: { now: () => 0 },
  random: { token: () => 't' },
  log: silentLog,
  appId: '00000000-0000-0000-0000-000000000001',
  appPassword: 'a password of the tests',
  publicUrl: () => 'https://shop.example',
};

const activity = {
  type: 'message',
  id: '1',
  text: 'hello',
  channelId: 'webchat',
  serviceUrl: 'https://service.example',
  conversation: { id: 'c' },
  from: { id: 'u' },
  recipient: { id: 'b' },
};

describe('the Bot Framework door', () => {
  it('costs nothing until it is opened', () => {
    jest.isolateModules(() => {
      jest.doMock('botbuilder', () => {
        throw new Error('botbuilder was loaded');
      });
      const { openBotFramework } = require('../../src/channels/botframework/open-bot-framework');
      expect(() => openBotFramework(options)).toThrow('botbuilder was loaded');
      jest.dontMock('botbuilder');
    });
  });

  it('refuses an empty app id, which would let anybody in', async () => {
    const { openBotFramework } = await import('../../src/channels/botframework/open-bot-framework');
    expect(() => openBotFramework({ ...options, appId: '' })).toThrow('app id');
  });

  it('lets nobody in without a token, and keeps nothing of what they sent', async () => {
    const { openBotFramework } = await import('../../src/channels/botframework/open-bot-framework');
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const server = express().use('/api/messages', openBotFramework(options).router).listen(0);
    await once(server, 'listening');
    const send = (body: unknown) =>
      fetch(`http://localhost:${(server.address() as AddressInfo).port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await send(activity)).status).toBe(401);
    expect((await send({ ...activity, from: undefined })).status).toBe(400);
    expect((await send([])).status).toBe(400);
    expect(received).toEqual([]);
    printed.mockRestore();
    server.close();
  });
});
