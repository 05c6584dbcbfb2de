/** An official account as its console would show it. */
export interface WechatAccount {
  readonly appId: string;
  readonly secret: string;
  /** Of the server's configuration. */
  readonly token: string;
  /** 43 characters. */
  readonly aesKey: string;
  readonly mode: 'plain' | 'compatible' | 'secure';
  /** Where pushes go; without its query. */
  readonly serverUrl: string;
  /** Whether it may use the customer-service API; 48001 where it may not. */
  readonly mayCall: boolean;
  /** The fields of each template that the account has, by its id. */
  readonly templates?: Readonly<Record<string, readonly string[]>>;
  /** Those of them that are agreed to once for every message. */
  readonly lastingTemplates?: readonly string[];
}

export interface Article {
  readonly title: string;
  readonly description: string;
  readonly picUrl: string;
  readonly url: string;
}

/** A bubble on the shopper's phone. */
export type Bubble = { readonly via: 'passive' | 'api' } & (
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image' | 'voice'; readonly mediaId: string }
  | { readonly type: 'news'; readonly articles: readonly Article[] }
  | {
      readonly type: 'menu';
      readonly head: string;
      readonly list: readonly { readonly id: string; readonly content: string }[];
      readonly tail: string;
    }
  /** By a template, outside of the talk. */
  | { readonly type: 'notice'; readonly template: string; readonly data: Readonly<Record<string, string>> }
  /** Given over to the account's human agents. */
  | { readonly type: 'transfer' }
);

/** Omit that keeps each member of a union apart. */
export type Unsent<Member> = Member extends unknown ? Omit<Member, 'via'> : never;
