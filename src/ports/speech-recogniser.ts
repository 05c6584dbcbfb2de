import type { Locale } from '../base/locale';

/** What a shopper said, as the channel has it. */
export interface Recording {
  /** As the channel names its form: amr, mp3, wav. Letters and digits. */
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** Hears the words in a recording. */
export interface SpeechRecogniser {
  /** Null when nothing was understood, or the recording could not be heard in time. */
  words(recording: Recording, locale: Locale): Promise<string | null>;
}
