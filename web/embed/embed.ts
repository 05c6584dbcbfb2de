import { openLauncher } from './launcher';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) {
  const { shop = 'demo', locale, label, side } = script.dataset;
  const start = () => openLauncher({ server: new URL(script.src).origin, shop, locale, label, side });
  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', start);
}
