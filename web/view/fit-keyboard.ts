/**
 * Safari lays its keyboard over the page and pushes the page up. The chat takes the height that is left instead, so that
 * its header stays and its newest message is above the keyboard.
 */
export function fitKeyboard(root: HTMLElement) {
  const seen = window.visualViewport;
  if (!seen) return;
  seen.addEventListener('resize', () => {
    // A reader who has zoomed in moves about as they like.
    if (seen.scale > 1.01) return;
    root.style.height = `${seen.height}px`;
    window.scrollTo(0, 0);
  });
}
