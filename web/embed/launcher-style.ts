/** Full screen on a phone, a panel of 400 x 680 elsewhere. */
export const launcherStyle = `
:host{all:initial;position:fixed;z-index:2147483000;right:20px;bottom:calc(20px + env(safe-area-inset-bottom))}
:host(.left){right:auto;left:20px}
[hidden]{display:none!important}
.launcher{position:relative;width:60px;height:60px;border:0;border-radius:22px;background:#1d5c4d;color:#fff;cursor:pointer;
box-shadow:0 8px 28px rgba(20,40,30,.32);transition:transform .18s cubic-bezier(.2,.7,.2,1)}
.launcher:hover{transform:translateY(-2px)}
.launcher:focus-visible{outline:3px solid #1d5c4d;outline-offset:3px}
.launcher svg{width:30px;height:30px;margin:auto;display:block;fill:none;stroke:currentColor;stroke-width:1.7;
stroke-linecap:round;stroke-linejoin:round}
.launcher svg+svg,:host(.open) .launcher svg:first-child{display:none}
:host(.open) .launcher svg+svg{display:block}
:host(.said) .launcher::after{content:"";position:absolute;top:-3px;right:-3px;width:14px;height:14px;border-radius:50%;
background:#d4572f;border:2px solid #fff}
.panel{position:absolute;right:0;bottom:76px;width:400px;height:min(680px,calc(100vh - 120px));border-radius:20px;
overflow:hidden;background:#f6f3ed;box-shadow:0 20px 60px rgba(20,30,20,.28);animation:rise .2s cubic-bezier(.2,.7,.2,1)}
:host(.left) .panel{right:auto;left:0}
iframe{display:block;width:100%;height:100%;border:0}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
@media (max-width:519px){.panel{position:fixed;inset:0;width:auto;height:auto;border-radius:0}
:host(.open) .launcher{display:none}}
@media (prefers-color-scheme:dark){.panel{background:#141715}}
@media (prefers-reduced-motion:reduce){.panel{animation:none}.launcher{transition:none}}
`;
