import { userInfo } from 'node:os';
import { join } from 'node:path';
import { openCommerce } from '../compose/open-stores';
import { readConfig } from '../config';
import { readShopProfile } from '../store/shop-folder/read-shop-profile';
import { parseArguments } from './nlu/arguments';
import {
  approveCommand,
  casesCommand,
  finishCommand,
  receiveCommand,
  refuseCommand,
  sentCommand,
} from './shop/case-commands';
import { collectCommand } from './shop/collect-command';
import { deskCommand } from './shop/desk-commands';
import { auditCommand, ordersCommand, showCommand } from './shop/look-commands';
import { moneyCommand, refundCommand } from './shop/money-commands';
import { parcelCommand } from './shop/parcel-commands';
import type { ShopCommand } from './shop/shop-command';

const usage = `npm run shop -- COMMAND [--shop ID] [--by NAME]
  orders [--status placed|paid|fulfilling|delivered|cancelled]   the shop's orders, oldest first
  show ORDER                    one order, with its parcels and what was done to it
  pack ORDER                    the goods are packed
  ship ORDER [--carrier NAME] [--tracking NUMBER] [--expected YYYY-MM-DD]
  out ORDER                     out for delivery
  deliver ORDER                 it has arrived
  collect CODE                  what was paid and is collected at a street shop is handed over
  money                         payments and refunds that a person has to look at
  paid-back REFUND              you have paid it back by hand
  pay-back-again REFUND         the provider is asked again
  cases [ORDER]                 what was asked for after it; without an order all that waits for a person, and what was not sent back in time
  approve CASE                  a person agrees to what waits for one, whatever it is: it is carried out
  refuse CASE [--reason TEXT]   it is not granted; the reason is told to the shopper
  approve-return, refuse-return the same two
  sent-back CASE [--carrier NAME] [--tracking NUMBER]   the goods are on their way back: the courier has them
  receive-return CASE           the goods are back on the shelf
  refund CASE                   what was received is paid back, or the new goods go out
  audit [ORDER]                 who did what, and when
  desk list                     talks that wait for a person
  desk show TALK                one of them, whole
  desk reply TALK TEXT          says TEXT to the shopper, in the chat
  desk give-back TALK           the assistant goes on with it

Each is done once however often it is said, kept with who did it (--by, else your user name), and told to the shopper in the
chat by the running server.`;

const commands: Readonly<Record<string, ShopCommand>> = {
  orders: ordersCommand,
  show: showCommand,
  pack: parcelCommand('packed'),
  ship: parcelCommand('shipped'),
  out: parcelCommand('outForDelivery'),
  deliver: parcelCommand('delivered'),
  collect: collectCommand,
  money: moneyCommand,
  'paid-back': refundCommand('succeeded'),
  'pay-back-again': refundCommand('requested'),
  cases: casesCommand,
  approve: approveCommand,
  'approve-return': approveCommand,
  refuse: refuseCommand,
  'refuse-return': refuseCommand,
  'sent-back': sentCommand,
  'receive-return': receiveCommand,
  refund: finishCommand,
  audit: auditCommand,
  desk: deskCommand,
};

const valued = ['shop', 'by', 'status', 'carrier', 'tracking', 'expected', 'reason'] as const;

async function main(args: readonly string[]): Promise<void> {
  const { words, value } = parseArguments(args, valued);
  const [name = '', ...rest] = words;
  const command = commands[name];
  if (!command) {
    console.log(usage);
    process.exitCode = name === '' || name === 'help' ? 0 : 1;
    return;
  }
  const config = readConfig(process.env);
  const profile = readShopProfile(join(config.SHOPS_DIR, value('shop') ?? 'demo'));
  const store = await openCommerce(config);
  try {
    const said = await command({
      ...{ store, profile, value, words: rest },
      who: value('by') ?? userInfo().username,
      now: Date.now(),
    });
    if (said.ok) console.log(said.value);
    else {
      console.error(said.error);
      process.exitCode = 1;
    }
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
