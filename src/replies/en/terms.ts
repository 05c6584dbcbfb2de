import { counted } from '../format';

/** On what terms goods go back, where a shopper asks. */
export const terms = {
  terms: {
    shop: 'Sending it back costs you nothing; we pay for that.',
    shopper: (fee: string | null) =>
      fee ? `Sending it back costs ${fee}, which you pay.` : 'Sending it back is at your own cost.',
    byFault: (fee: string | null) =>
      `If we’re at fault, such as a faulty or wrong item, we pay for sending it back. Otherwise ${fee ? `it costs ${fee}, which you pay` : 'you pay for it'}.`,
    window: (days: number) =>
      `You can ask for it up to ${counted(days, 'day', 'days')} after it arrived. Later than that I have to pass it on to a person.`,
    noWindow: 'There is no last day to ask for it.',
    toSend: (days: number) =>
      `Once it’s agreed you have ${counted(days, 'day', 'days')} to send it. Running late? It stays open; tell me, or ask a person first.`,
  },
};
