/** The merchant's page around the chat. What is told to it holds nothing private, so any page may hear it. */
export class Frame {
  close() {
    window.parent.postMessage({ shoptalk: 'close' }, '*');
  }

  /** Something was said; the launcher shows it when the panel is closed. */
  said() {
    window.parent.postMessage({ shoptalk: 'said' }, '*');
  }
}

/** Null when the chat has a window of its own. */
export const frameAround = (): Frame | null => (window.parent === window ? null : new Frame());
