import { join } from 'node:path';
import type { Log } from '../base/log';
import type { Config } from '../config';
import { noteUnheard } from '../operations/note-unheard';
import { unheardLines } from '../store/files/unheard-lines';
import type { PipelineDeps } from '../turn/pipeline-deps';

type Observe = NonNullable<PipelineDeps['observe']>;

/** Keeps messages that were not understood, masked, where the setting says that shoppers have agreed to it. */
export function keepUnheard({ KEEP_UNHEARD, DATA_DIR }: Config, log: Log): Observe | null {
  if (!KEEP_UNHEARD) return null;
  const unheard = unheardLines(join(DATA_DIR, 'unheard'));
  return ({ shop }, { event, route, at }) => {
    if (event.type !== 'utterance' || (route !== 'miss' && route !== 'clarify')) return;
    noteUnheard(unheard, { shop, understanding: event.said.understanding, now: at }).catch((error: unknown) =>
      log.warn('unheardNotKept', { error: String(error) }),
    );
  };
}
