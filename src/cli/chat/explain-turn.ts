import type { Understanding } from '../../nlu/understanding';
import type { TurnResult } from '../../turn/run-turn';

const grey = (text: string): string => `\u001b[90m${text}\u001b[0m`;

/** What a turn understood, which way it went, what it asked and did, and what is open after it. */
export function explainTurn({ event, route, reads, end, carriedOut, state }: TurnResult): string {
  const { frames, topic, misses, paused } = state.conversation;
  const lines = [
    ...(event.type === 'utterance' ? understood(event.said.understanding) : [`event      ${event.type}`]),
    ...(event.type === 'utterance' ? [`products   ${JSON.stringify(event.said.reading.edits)}`] : []),
    ...(route ? [`route      ${route}`] : []),
    ...(carriedOut ? [`carried out ${carriedOut.effect}`] : []),
    `asked      ${reads.join(', ') || 'nothing'}`,
    `effect     ${end.effect ? JSON.stringify(end.effect) : 'none'}`,
    `open       ${frames.map(({ dialog, state: at }) => `${dialog}:${at}`).join(' > ') || 'nothing'}${paused ? ' (paused)' : ''}`,
    `topic      shown ${topic.shown.length}, focus ${topic.focus?.product ?? '-'}, misses ${misses}`,
  ];
  return lines.map((line) => grey(`  ${line}`)).join('\n');
}

function understood({ locale, intents, verdict, entities, answer }: Understanding): string[] {
  const ranked = intents.slice(0, 3).map(({ intent, score }) => `${intent} ${score.toFixed(2)}`);
  const found = entities.map(({ entity, text, value }) => `${entity} "${text}" = ${JSON.stringify(value)}`);
  return [
    `understood ${locale}, ${verdict}: ${ranked.join(', ')}`,
    ...(answer ? [`answer     ${answer.expects} = ${JSON.stringify(answer.value)}`] : []),
    ...(found.length > 0 ? [`entities   ${found.join('; ')}`] : []),
  ];
}
