/** The parts of independent packages that the simulator is checked against; they ship no types. */
declare module 'wechat-crypto' {
  export default class WXBizMsgCrypt {
    constructor(token: string, encodingAESKey: string, appId: string);
    getSignature(timestamp: string, nonce: string, encrypt: string): string;
    decrypt(text: string): { message: string; id: string };
    encrypt(text: string): string;
  }
}

declare module 'wechat' {
  import type { RequestHandler, Response } from 'express';

  interface Reply extends Response {
    reply(content: unknown): void;
  }
  type Handle = (request: { readonly weixin: Readonly<Record<string, string>> }, response: Reply) => void;
  export default function wechat(
    config: { token: string; appid: string; encodingAESKey?: string; checkSignature?: boolean },
    handle: Handle,
  ): RequestHandler;
}

declare module 'co-wechat-api' {
  export default class WechatApi {
    prefix: string;
    constructor(appId: string, secret: string);
    setOpts(options: { agent: unknown }): void;
    sendText(openId: string, text: string): Promise<{ errcode: number }>;
    createMenu(menu: unknown): Promise<{ errcode: number }>;
    createTmpQRCode(scene: string, seconds: number): Promise<{ ticket: string }>;
    uploadMedia(bytes: Buffer, type: string, name: string, mime: string): Promise<{ media_id: string }>;
  }
}
