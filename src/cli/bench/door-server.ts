import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openMessage } from '../../channels/wechat/door/message-cipher';
import { tellCpu } from './child-server';
import { benchAccount } from './official-account';

const largest = 256 * 1024;

/** The least that an official account's server does: checks the signature, opens the message, answers `success` or 403. */
const server = createServer((req, res) => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  req.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= largest) chunks.push(chunk);
  });
  req.on('end', () => {
    const query = new URL(req.url ?? '', 'http://bench').searchParams;
    const [, sealed = ''] = /CDATA\[([^\]]*)/.exec(bytes <= largest ? Buffer.concat(chunks).toString() : '') ?? [];
    const signed = [benchAccount.token, query.get('timestamp') ?? '', query.get('nonce') ?? '', sealed].sort().join('');
    const isSigned = createHash('sha1').update(signed).digest('hex') === query.get('msg_signature');
    const isFresh = Math.abs(Date.now() / 1000 - Number(query.get('timestamp'))) < 300;
    const opened = isSigned && isFresh ? openMessage(sealed, benchAccount.encodingAesKey, benchAccount.appId) : null;
    const isTaken = opened?.includes('<MsgType>');
    res.statusCode = isTaken ? 200 : 403;
    res.end(isTaken ? 'success' : 'refused\n');
  });
});

server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
tellCpu();
process.on('disconnect', () => process.exit(0));
