import { type ConfigCheck, well, wrong } from '../check';

const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0']);

export const publicUrl: ConfigCheck = {
  name: 'PUBLIC_URL',
  look({ PUBLIC_URL, PORT, NODE_ENV }) {
    const production = NODE_ENV === 'production';
    const cure = 'Set PUBLIC_URL to the address that shoppers use, such as https://shop.example.';
    if (PUBLIC_URL === undefined) {
      const found = `not set: links in the chat lead to http://localhost:${PORT}`;
      return production ? wrong(found, cure) : well(found);
    }
    if (!URL.canParse(PUBLIC_URL)) return wrong(`${PUBLIC_URL} is no address`, cure);
    const { hostname, protocol, search, hash } = new URL(PUBLIC_URL);
    if (PUBLIC_URL.endsWith('/') || search || hash) {
      return wrong(
        `${PUBLIC_URL} ends in more than a path`,
        'Take off the slash at its end, and anything after ? or #.',
      );
    }
    if (production && ownMachine.has(hostname)) return wrong(`${PUBLIC_URL} is this machine`, cure);
    if (production && protocol !== 'https:') {
      return wrong(
        `${PUBLIC_URL} is not encrypted`,
        'Put a proxy with a certificate in front, and use its https:// address.',
      );
    }
    return well(PUBLIC_URL);
  },
};
