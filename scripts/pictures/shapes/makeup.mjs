// Make-up: lips, eyes, face, nails and perfume.
import { brightness, darker, lighter, mix } from '../colours.mjs';
import { box, disc, floor, move, oval, print, shape, shine, stroke, turn } from '../pen.mjs';

const CASES = ['#2b2a2e', '#e0aa9b', '#d9b26a', '#f6f1ec', '#3b2f4a', '#b9bec6', '#7d2138'];
const caseOf = (pen) => pen.pick('case', CASES);
const trimOf = (pen, shell) => (brightness(shell) > 0.6 && shell !== '#f6f1ec' ? '#fbf6ef' : pen.pick('trim', ['#d9b26a', '#e8c7a0', '#d3d7dc']));
/** A smear of colour, as a tester leaves it on paper. */
const smear = (x, y, w, colour, angle = -12) =>
  turn(angle, x, y, shape(`M${x - w / 2} ${y - 8}C${x - w / 4} ${y - 20} ${x + w / 3} ${y - 14} ${x + w / 2} ${y - 4}C${x + w / 2 + 8} ${y + 8} ${x + w / 4} ${y + 16} ${x - w / 3} ${y + 13}C${x - w / 2 - 8} ${y + 8} ${x - w / 2 - 4} ${y - 2} ${x - w / 2} ${y - 8}Z`, colour) +
    stroke(`M${x - w / 3} ${y - 4}C${x} ${y - 10} ${x + w / 4} ${y - 6} ${x + w / 2.6} ${y - 1}`, lighter(colour, 0.35), 3, 'opacity=".6"'));
const smears = (colours, x, y, w = 74) => colours.slice(0, 4).map((colour, at) => smear(x + (at % 2) * 10, y + at * 34, w - at * 4, colour)).join('');

/** A brush with its head at the top. */
function brush(pen, x, y, tip, scale = 1) {
  return move(x, y,
    box(-7, 60, 14, 140, 7, pen.round('#3a3038')) + box(-11, 38, 22, 30, 3, pen.round('#e0c195')) +
    shape('M-12 40Q-34-6 0-28Q34-6 12 40Z', pen.round('#6d5148')) + shape('M-19-4Q-14-20 0-28Q14-20 19-4Q0 8-19-4Z', tip, 'opacity=".9"'), scale);
}

export const makeup = {
  lipstick({ pen, main, colours }) {
    const shell = caseOf(pen);
    const trim = trimOf(pen, shell);
    const slim = pen.chance('slim') > 0.6 ? 25 : 32;
    const square = pen.chance('square') > 0.5 ? 4 : 12;
    const up = 96 + pen.chance('up') * 18;
    const x = 158;
    const bullet = shape(`M${x - slim * 0.62} 196V${up + 40}C${x - slim * 0.62} ${up + 12} ${x + slim * 0.1} ${up} ${x + slim * 0.62} ${up - 8}V196Z`, pen.round(main)) +
      shape(`M${x - slim * 0.62} ${up + 40}C${x - slim * 0.62} ${up + 12} ${x + slim * 0.1} ${up} ${x + slim * 0.62} ${up - 8}C${x + slim * 0.4} ${up + 18} ${x - slim * 0.2} ${up + 36} ${x - slim * 0.62} ${up + 40}Z`, lighter(main, 0.22));
    const lid = turn(-68, 292, 286, box(262, 226, slim * 2, 118, square, pen.round(shell)) + box(262, 330, slim * 2, 12, 2, pen.round(trim)) + shine(270, 238, 5, 84, 0.35));
    return (
      floor(200, 318, 120) + smears(colours, 274, 120) + lid + bullet +
      box(x - slim * 0.8, 176, slim * 1.6, 44, 3, pen.round(trim)) + box(x - slim, 214, slim * 2, 102, square / 2, pen.round(shell)) +
      box(x - slim, 214, slim * 2, 8, 1, trim, 'opacity=".9"') + shine(x - slim + 7, 232, 5, 70, 0.35)
    );
  },
  lipPencil({ pen, main, colours }) {
    const draw = (colour) =>
      box(-17, -70, 34, 190, 6, pen.round(colour)) + box(-17, 92, 34, 14, 0, pen.round('#d9c3a0')) + shape('M-17-70H17L6-112Q0-122-6-112Z', pen.round('#f0dcc4')) + shape('M-8-104L8-104L4-116Q0-124-4-116Z', colour) + shine(-10, -54, 4, 130, 0.35);
    const tones = colours.slice(0, 3);
    const at = tones.length > 1 ? [-70, 0, 70] : [0];
    return floor(200, 318, 110) + smear(300, 292, 70, main, -18) + tones.map((tone, i) => turn(-14 + i * 14, 200 + (at[i] ?? 0), 200, move(200 + (at[i] ?? 0), 190, draw(tone)))).join('');
  },
  gloss({ pen, main, colours }) {
    const shell = caseOf(pen);
    const one = (x, colour, y) =>
      box(x - 25, y + 96, 50, 318 - y - 96 - 4, 10, pen.glass(colour)) + box(x - 19, y + 104, 38, 318 - y - 116, 7, pen.round(colour)) + box(x - 20, y + 88, 40, 14, 3, pen.round(trimOf(pen, shell))) +
      box(x - 22, y - 14, 44, 106, 9, pen.round(shell)) + shine(x - 15, y - 2, 5, 80, 0.35) + shine(x - 14, y + 118, 5, 70, 0.4);
    const tones = colours.length > 1 ? colours.slice(0, 3) : [main];
    const xs = [[200], [166, 236], [136, 202, 268]][tones.length - 1];
    return floor(200, 318, 60 + tones.length * 24) + tones.map((tone, at) => one(xs[at], tone, 84 + (at % 2) * 12)).join('') + (tones.length < 3 ? smear(300, 292, 66, main) : '');
  },
  foundation({ pen, main, colours }) {
    const cap = pen.pick('cap', ['#2b2a2e', '#f6f1ec', '#d9b26a', '#d3d7dc']);
    const round = pen.chance('round') > 0.5;
    return (
      floor(176, 316, 84) + box(116, 132, 116, 182, round ? 30 : 10, pen.glass(main)) + box(124, 150, 100, 156, round ? 24 : 6, pen.round(main)) + box(150, 108, 48, 28, 3, '#f2e9e0') +
      box(146, 62, 56, 58, 6, pen.round(cap)) + print(174, 208, 58, darker(main, 0.55), 3) + shine(132, 164, 7, 126) + smears(colours.length > 1 ? colours : [main, lighter(main, 0.3)], 290, 166, 82)
    );
  },
  bbTube({ pen, main, colours }) {
    const body = pen.pick('body', ['#fbf6f0', '#e9d9cb', '#d7e3dc', '#3a3540', '#f3dfd8']);
    const ink = brightness(body) < 0.5 ? '#ffffff' : '#5b4a55';
    return (
      floor(174, 316, 66) + shape('M112 84H232L218 268H126Z', pen.round(body)) + box(110, 74, 124, 16, 4, darker(body, 0.1)) + print(172, 150, 62, ink, 4) + disc(172, 122, 12, main) +
      box(128, 268, 88, 46, 8, pen.round(main)) + shine(126, 104, 7, 150) + smears(colours.length > 1 ? colours : [main], 288, 176, 86)
    );
  },
  cushion({ pen, main }) {
    const shell = pen.pick('shell', ['#f6f1ec', '#2b2a2e', '#e0aa9b', '#c9d6df', '#d9b26a']);
    return (
      floor(200, 316, 118) + turn(-8, 200, 140, oval(200, 138, 104, 88, pen.round(shell)) + oval(200, 138, 86, 71, pen.blend('#eef5fa', '#c7d9e6')) + shape('M140 130L206 78L232 82L150 168Z', '#fff', 'opacity=".45"')) +
      oval(200, 268, 116, 48, pen.round(darker(shell, 0.1))) + oval(200, 256, 116, 46, pen.round(shell)) + oval(200, 254, 92, 34, pen.blend(lighter(main, 0.2), main)) +
      turn(-10, 268, 268, oval(274, 252, 46, 26, lighter(main, 0.55)) + oval(274, 246, 46, 26, pen.ball('#f7e3dc')) + box(244, 240, 60, 9, 4, '#fff', 'opacity=".9"'))
    );
  },
  concealer({ pen, main, colours }) {
    return (
      floor(190, 316, 92) + box(128, 152, 54, 162, 12, pen.glass(main)) + box(134, 160, 42, 147, 8, pen.round(main)) + shine(140, 176, 5, 110) +
      turn(24, 250, 180, box(240, 70, 40, 108, 8, pen.round(caseOf(pen))) + box(256, 178, 8, 70, 3, '#d8c7ba') + shape('M252 240H268L266 276Q260 284 254 276Z', pen.round(main))) + smears(colours.slice(0, 2), 300, 268, 62)
    );
  },
  powderJar({ pen, main }) {
    return (
      floor(190, 316, 112) + box(92, 204, 196, 110, 22, pen.glass(main)) + box(100, 236, 180, 70, 16, pen.blend(lighter(main, 0.4), main)) + box(88, 176, 204, 42, 12, pen.round(caseOf(pen))) +
      oval(216, 168, 82, 34, lighter(main, 0.35)) + oval(216, 158, 82, 34, pen.ball('#fbe9e4')) + box(156, 150, 120, 14, 6, '#f3cfc8') + shine(106, 232, 6, 64) +
      [[112, 150, 5], [96, 132, 3.5], [126, 128, 3], [84, 158, 3], [306, 132, 3.5], [318, 150, 3]].map(([x, y, r]) => disc(x, y, r, lighter(main, 0.4), 'opacity=".8"')).join('')
    );
  },
  palette({ pen, main, colours }) {
    const shell = pen.pick('shell', ['#3a3038', '#e0aa9b', '#f3e6dc', '#7a5a68', '#d9b26a']);
    const base = colours.length > 2 ? colours : [main, lighter(main, 0.55), darker(main, 0.3), mix(main, '#d9a77c', 0.6), lighter(mix(main, '#e6cfa8', 0.6), 0.3), darker(main, 0.55)];
    const pans = Array.from({ length: 8 }, (_, at) => {
      const tone = base[at % base.length];
      const use = at >= base.length ? mix(tone, at % 2 ? '#f7e6d8' : '#4a2f33', 0.35) : tone;
      const [x, y] = [92 + (at % 4) * 56, 224 + Math.floor(at / 4) * 44];
      return box(x, y, 48, 36, 6, pen.blend(lighter(use, 0.2), use)) + stroke(`M${x + 10} ${y + 25}L${x + 34} ${y + 9}`, lighter(use, 0.4), 3, 'opacity=".5"');
    }).join('');
    return (
      floor(200, 322, 132) + shape('M82 96H318L326 206H74Z', pen.round(shell)) + shape('M94 106H306L312 196H88Z', pen.blend('#eef5fa', '#c3d6e4')) + shape('M130 106H196L150 196H110Z', '#fff', 'opacity=".45"') +
      box(72, 204, 256, 114, 12, pen.round(shell)) + box(84, 214, 232, 96, 8, darker(shell, 0.25)) + pans
    );
  },
  quad({ pen, main, colours }) {
    const tones = colours.length > 1 ? [...colours, ...colours] : [lighter(main, 0.5), main, darker(main, 0.2), darker(main, 0.5)];
    const shell = caseOf(pen);
    const pan = (x, y, tone) => box(x, y, 68, 68, 8, pen.blend(lighter(tone, 0.22), tone)) + stroke(`M${x + 14} ${y + 50}L${x + 52} ${y + 18}`, lighter(tone, 0.45), 4, 'opacity=".5"');
    return (
      floor(176, 318, 108) + box(88, 128, 182, 188, 22, pen.round(shell)) + box(100, 140, 158, 164, 12, darker(shell, 0.3)) + pan(107, 148, tones[0]) + pan(183, 148, tones[1]) + pan(107, 228, tones[2] ?? main) + pan(183, 228, tones[3] ?? lighter(main, 0.3)) +
      turn(18, 306, 220, box(300, 150, 10, 150, 5, pen.round('#3a3038')) + box(298, 134, 14, 24, 2, pen.round('#e0c195')) + oval(305, 124, 10, 18, pen.round('#8a6a5c')))
    );
  },
  pot({ pen, main }) {
    const shell = caseOf(pen);
    return (
      floor(190, 316, 100) + box(96, 212, 168, 102, 22, pen.glass(main)) + box(106, 228, 148, 78, 16, pen.round(main)) + oval(180, 214, 80, 24, pen.blend(lighter(main, 0.3), main)) + stroke('M132 214C150 202 206 200 224 212', lighter(main, 0.5), 5, 'opacity=".6"') +
      turn(-22, 270, 150, box(206, 120, 130, 48, 10, pen.round(shell)) + oval(271, 122, 65, 11, lighter(shell, 0.25))) + turn(40, 316, 250, box(311, 190, 10, 126, 4, pen.round('#3a3038')) + shape('M308 190H324L320 160Q316 154 312 160Z', '#8a6a5c'))
    );
  },
  mascara({ pen, main }) {
    const shell = pen.pick('shell', ['#e7558b', '#f2c94c', '#2b2a2e', '#8456a8', '#d9b26a', '#cf2e3c', '#3c8c8c', '#e0aa9b']);
    const ink = main;
    const fat = 24 + pen.chance('fat') * 10;
    const curve = pen.chance('curve') > 0.5;
    const bristles = Array.from({ length: 15 }, (_, at) => {
      const y = 30 + at * 5.2;
      const half = curve ? 8 + Math.abs(at - 7) * 0.9 : 14 - Math.abs(at - 8) * 0.7;
      return stroke(`M${264 - half} ${y}L${264 + half} ${y - 3}`, ink, 2.6);
    }).join('');
    return (
      floor(186, 318, 96) + box(150 - fat, 132, fat * 2, 184, 14, pen.round(shell)) + box(150 - fat, 132, fat * 2, 12, 2, pen.round('#e8d3ad')) + shine(150 - fat + 8, 158, 5, 136, 0.4) +
      stroke(`M150 178V286`, '#fff', 5, 'opacity=".55" stroke-dasharray="20 8 6 8"') +
      turn(22, 264, 200, box(236, 178, 56, 136, 12, pen.round(shell)) + box(238, 168, 52, 14, 3, pen.round('#e8d3ad')) + box(261, 104, 6, 68, 2, '#c9ccd1') + box(262, 30, 4, 80, 2, ink) + bristles + shine(244, 196, 5, 96, 0.4))
    );
  },
  liner({ pen, main }) {
    const shell = pen.pick('shell', ['#2b2a2e', '#3b2f4a', '#e0aa9b', '#f6f1ec', '#4f7fc4']);
    const pencil = (x, y, angle) => turn(angle, x, y, box(x - 13, y - 60, 26, 176, 8, pen.round(shell)) + box(x - 13, y - 70, 26, 16, 2, pen.round('#d9b26a')) + shape(`M${x - 11} ${y - 70}H${x + 11}L${x + 3} ${y - 108}Q${x} ${y - 118} ${x - 3} ${y - 108}Z`, pen.round('#4a444c')) + shape(`M${x - 4} ${y - 98}H${x + 4}L${x} ${y - 120}Z`, main) + shine(x - 7, y - 40, 4, 130, 0.3));
    const eye = move(200, 132, stroke('M-96 12C-60-34 26-40 84-8C96-14 108-24 118-38', main, 9) + stroke('M-96 12C-60 34 30 40 84-6', darker('#e9c7b6', 0.2), 3) + disc(-6, 2, 22, '#8a6a52') + disc(-6, 2, 10, '#2b2a2e') + disc(-13, -6, 4.5, '#fff') +
      [-60, -30, 0, 30, 58].map((x, at) => stroke(`M${x} ${[-16, -27, -31, -28, -19][at]}L${x + (at - 2) * 5 - 2} ${[-34, -48, -54, -50, -40][at]}`, main, 4)).join(''));
    return floor(220, 318, 110) + eye + turn(0, 0, 0, pencil(214, 262, 62));
  },
  pencil({ pen, main, colours }) {
    const tones = (colours.length > 1 ? colours : [main]).slice(0, 3);
    const one = (tone, at) => {
      const x = 156 + at * 46;
      return turn(-6 + at * 6, x, 318, box(x - 12, 128, 24, 188, 5, pen.round(darker(tone, 0.15))) + shape(`M${x - 12} 128H${x + 12}L${x + 4} 92Q${x} 82 ${x - 4} 92Z`, pen.round('#ecd3b6')) + shape(`M${x - 5.5} 100H${x + 5.5}L${x + 3} 90Q${x} 82 ${x - 3} 90Z`, tone) + box(x - 12, 262, 24, 10, 0, '#e8d3ad') + shape(`M${x - 9} 316H${x + 9}V300H${x - 9}Z`, '#3a3038') + shine(x - 7, 140, 4, 112, 0.3));
    };
    const brow = stroke('M76 112C108 78 168 66 214 88', main, 13, 'opacity=".9"') + [0, 1, 2, 3, 4, 5].map((at) => stroke(`M${84 + at * 22} ${108 - at * 6}l16-20`, darker(main, 0.1), 4)).join('');
    return floor(216, 320, 100) + move(0, -8, brow) + move(40, 0, tones.map(one).join(''));
  },
  browGel({ pen, main }) {
    const shell = caseOf(pen);
    return (
      floor(190, 316, 86) + box(130, 184, 54, 130, 12, pen.round(shell)) + box(134, 172, 46, 16, 3, pen.round('#e8d3ad')) + print(157, 226, 28, brightness(shell) < 0.6 ? '#ffffff' : '#5b4a55', 3) + shine(138, 198, 5, 96, 0.35) +
      turn(20, 240, 190, box(218, 176, 52, 122, 12, pen.round(shell)) + box(241, 108, 6, 72, 2, '#c9ccd1') + Array.from({ length: 9 }, (_, at) => stroke(`M${236 - (at % 2)} ${72 + at * 6}L${252 + (at % 2)} ${70 + at * 6}`, main, 3)).join('') + box(242, 66, 4, 60, 2, main)) +
      stroke('M62 132C92 104 140 96 176 112', main, 12, 'opacity=".85"')
    );
  },
  blush({ pen, main, colours }) {
    const shell = caseOf(pen);
    const emboss = pen.pick('emboss', ['petal', 'wave', 'rays', 'plain']);
    const mark = {
      petal: Array.from({ length: 6 }, (_, at) => turn(at * 60, 170, 214, oval(170, 188, 12, 24, lighter(main, 0.28), 'opacity=".8"'))).join('') + disc(170, 214, 8, lighter(main, 0.5)),
      wave: [0, 1, 2, 3].map((at) => stroke(`M112 ${186 + at * 20}q14-14 28 0t28 0t28 0t28 0`, lighter(main, 0.35), 5, 'opacity=".8"')).join(''),
      rays: Array.from({ length: 12 }, (_, at) => turn(at * 30, 170, 214, box(167, 158, 6, 40, 3, lighter(main, 0.35), 'opacity=".75"'))).join(''),
      plain: stroke('M118 236L222 176', lighter(main, 0.4), 12, 'opacity=".6"'),
    }[emboss];
    const dots = colours.length > 1 ? colours.slice(0, 4).map((tone, at) => disc(300, 108 + at * 36, 13, pen.ball(tone))).join('') : '';
    return floor(186, 320, 116) + disc(170, 216, 96, pen.round(shell)) + disc(170, 214, 78, pen.blend(lighter(main, 0.15), darker(main, 0.05))) + mark + disc(170, 214, 78, 'none', `stroke="${darker(shell, 0.25)}" stroke-width="3"`) + turn(36, 290, 290, brush(pen, 292, 172, main, 0.78)) + dots;
  },
  powderBox({ pen, main }) {
    return (
      floor(196, 318, 126) + turn(-6, 200, 130, box(96, 70, 206, 104, 10, pen.round(darker(main, 0.35))) + box(108, 80, 182, 84, 6, pen.blend('#eef5fa', '#c3d6e4')) + shape('M150 80H210L164 164H120Z', '#fff', 'opacity=".4"')) +
      shape('M84 206H316L326 312Q326 318 320 318H80Q74 318 74 312Z', pen.round(darker(main, 0.3))) + shape('M98 216H302L308 290H92Z', pen.blend(lighter(main, 0.2), main)) +
      stroke('M120 278L180 230M160 282L226 228M208 282L272 230', lighter(main, 0.3), 6, 'opacity=".6"') + turn(72, 300, 250, box(290, 190, 20, 120, 8, pen.round('#3a3038')) + shape('M284 192H316L322 140Q300 126 278 140Z', pen.round('#f2e3d6')))
    );
  },
  liquidBlush({ pen, main, colours }) {
    const tones = (colours.length > 1 ? colours : [main, lighter(main, 0.3)]).slice(0, 3);
    return (
      floor(200, 318, 116) + tones.map((tone, at) => turn((at - (tones.length - 1) / 2) * 14, 200, 340, move((at - (tones.length - 1) / 2) * 66, 0, shape('M170 120H230L222 262H178Z', pen.round(lighter(tone, 0.15))) + box(168, 110, 64, 14, 3, lighter(tone, 0.4)) + box(182, 262, 36, 50, 6, pen.round('#fbf8f4')) + print(200, 170, 32, '#ffffff', 3) + shine(180, 132, 5, 112)))).join('')
    );
  },
  highlighter({ pen, main }) {
    return (
      floor(190, 316, 90) + turn(-18, 190, 210, box(156, 170, 64, 144, 16, pen.round('#f3e6dc')) + box(162, 150, 52, 26, 4, pen.round('#d9b26a')) + shape('M166 152V112Q188 84 210 112V152Z', pen.round(lighter(main, 0.2))) + shine(166, 186, 6, 100)) +
      smear(282, 186, 100, lighter(main, 0.15)) + smear(290, 232, 84, main) + [[262, 132], [306, 146], [326, 216]].map(([x, y]) => shape(`M${x} ${y - 11}L${x + 3} ${y - 3}L${x + 11} ${y}L${x + 3} ${y + 3}L${x} ${y + 11}L${x - 3} ${y + 3}L${x - 11} ${y}L${x - 3} ${y - 3}Z`, '#fff')).join('')
    );
  },
  nailPolish({ pen, main, colours }) {
    const cap = pen.pick('cap', ['#2b2a2e', '#fbf8f4', '#d3d7dc', '#d9b26a']);
    const round = pen.pick('body', [8, 22, 40]);
    const one = (x, tone, s) => move(x, 318, box(-18, -196, 36, 92, 6, pen.round(cap)) + box(-14, -110, 28, 18, 2, '#e9edf0') + box(-44, -98, 88, 96, round, pen.glass(tone)) + box(-38, -92, 76, 84, round * 0.8, pen.round(tone)) + shine(-30, -80, 6, 58) + shine(-10, -184, 4, 66, 0.3), s);
    const tones = (colours.length > 1 ? colours : [main]).slice(0, 3);
    const places = [[[196, 1.25]], [[150, 1.1], [262, 1]], [[124, 1], [280, 1], [202, 1.16]]][tones.length - 1];
    return floor(202, 320, 70 + tones.length * 20) + tones.map((tone, at) => one(places[at][0], tone, places[at][1])).join('') + disc(318, 128, 12, pen.ball(main)) + disc(338, 152, 6, main);
  },
  perfume({ pen, main }) {
    const kind = pen.pick('kind', ['square', 'round', 'tall', 'arch']);
    const metal = pen.pick('metal', ['#d9b26a', '#d3d7dc', '#2b2a2e', '#e0aa9b']);
    const tint = lighter(main, 0.25);
    const bodies = {
      square: [box(116, 140, 168, 174, 16, pen.glass(tint)) + box(130, 176, 140, 126, 8, pen.blend(lighter(tint, 0.3), tint), 'opacity=".85"'), 140],
      round: [disc(200, 222, 94, pen.glass(tint)) + shape('M119 214A82 82 0 1 0 281 214Q240 196 200 214T119 214Z', pen.blend(lighter(tint, 0.3), tint), 'opacity=".85"'), 134],
      tall: [box(140, 116, 120, 198, 12, pen.glass(tint)) + box(152, 150, 96, 152, 6, pen.blend(lighter(tint, 0.3), tint), 'opacity=".85"'), 116],
      arch: [shape('M116 314V212C116 158 152 136 200 136S284 158 284 212V314Q284 318 278 318H122Q116 318 116 314Z', pen.glass(tint)) + shape('M130 304V226Q164 206 200 222T270 222V304Z', pen.blend(lighter(tint, 0.3), tint), 'opacity=".85"'), 138],
    };
    const [body, top] = bodies[kind];
    return (
      floor(200, 320, 104) + body + box(182, top - 26, 36, 30, 2, pen.round(metal)) + (kind === 'round' ? disc(200, top - 46, 28, pen.ball(metal)) : box(166, top - 84, 68, 62, kind === 'arch' ? 30 : 8, pen.round(metal))) +
      box(164, 228, 72, 46, 3, '#fffdfa', 'opacity=".92"') + print(200, 240, 46, '#5b4a55', 3) + shine(kind === 'tall' ? 154 : 138, 190, 6, 90)
    );
  },
};
