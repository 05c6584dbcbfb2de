// Phones, computers and sound.
import { brightness, darker, lighter, mix } from '../colours.mjs';
import { DARK, screen } from '../parts.mjs';
import { box, disc, floor, move, oval, shape, shine, stroke, turn } from '../pen.mjs';
export const devices = {
  phone({ pen, main, colours }) {
    const back = (tone) =>
      box(0, 0, 116, 232, 24, pen.blend(lighter(tone, 0.2), darker(tone, 0.05))) +
      box(0, 0, 116, 232, 24, 'none', `stroke="${darker(tone, 0.15)}" stroke-width="4"`);
    const cameras = pen.pick('cameras', ['square', 'column', 'single']);
    const lens = (x, y) =>
      disc(x, y, 13, DARK) + disc(x, y, 6.5, '#5b6a86') + disc(x - 3, y - 3, 2.2, '#fff', 'opacity=".8"');
    const eyes =
      cameras === 'square'
        ? box(12, 14, 62, 62, 18, darker(main, 0.08)) + lens(30, 32) + lens(30, 60) + lens(56, 46)
        : cameras === 'column'
          ? lens(28, 30) + lens(28, 60) + lens(28, 90)
          : lens(58, 34) + box(76, 28, 12, 12, 4, '#fff6d9');
    return (
      floor(200, 320, 116) +
      turn(-7, 150, 200, move(82, 78, back(main) + eyes + disc(58, 128, 11, lighter(main, 0.4), 'opacity=".5"'))) +
      turn(
        7,
        254,
        200,
        move(
          198,
          84,
          box(0, 0, 116, 232, 24, darker(colours[1] ?? main, 0.25)) +
            box(6, 6, 104, 220, 19, screen(pen, main)) +
            box(40, 14, 36, 9, 5, DARK) +
            disc(58, 84, 26, '#fff', 'opacity=".6"') +
            [0, 1, 2].map((at) => box(20 + at * 28, 180, 21, 21, 6, '#fff', 'opacity=".75"')).join('') +
            shape('M12 150L80 12H104L34 210Z', '#fff', 'opacity=".12"'),
        ),
      )
    );
  },
  tablet({ pen, main }) {
    return (
      floor(200, 318, 130) +
      turn(
        -5,
        200,
        200,
        box(92, 66, 200, 246, 20, pen.round(main)) +
          box(104, 80, 176, 218, 10, screen(pen, main)) +
          disc(192, 150, 36, '#fff', 'opacity=".55"') +
          shape('M104 270Q150 220 196 252T280 236V288Q280 298 270 298H114Q104 298 104 288Z', '#fff', 'opacity=".35"'),
      ) +
      turn(16, 320, 200, box(314, 92, 14, 200, 7, pen.round('#f7f5f2')) + shape('M314 290H328L321 312Z', '#cfd3d8'))
    );
  },
  laptop({ pen, main }) {
    return (
      floor(200, 306, 168, 10) +
      box(80, 92, 240, 166, 14, pen.round(main)) +
      box(90, 102, 220, 144, 6, screen(pen, main)) +
      shape('M90 214Q150 168 206 206T310 180V240Q310 246 304 246H96Q90 246 90 240Z', '#fff', 'opacity=".35"') +
      disc(250, 142, 18, '#fff', 'opacity=".7"') +
      shape('M50 258H350L366 290Q366 300 354 300H46Q34 300 34 290Z', pen.blend(lighter(main, 0.3), main)) +
      shape('M82 264H318L326 280H74Z', darker(main, 0.35)) +
      shape('M164 284H236L240 294H160Z', darker(main, 0.12))
    );
  },
  convertible(kit) {
    const { pen, main } = kit;
    return (
      floor(200, 312, 150) +
      shape('M96 300L162 96H356L306 300Z', pen.blend(lighter(main, 0.1), main)) +
      shape('M116 288L172 108H342L298 288Z', screen(pen, main)) +
      shape('M172 108H240L160 288H116Z', '#fff', 'opacity=".2"') +
      shape('M96 300H306L330 306Q330 314 318 314H52Q40 312 46 306Z', darker(main, 0.15)) +
      disc(250, 176, 26, '#fff', 'opacity=".6"')
    );
  },
  keyboard({ pen, main, glow }) {
    const tones = glow ? ['#f0628f', '#f2b04c', '#7fd08a', '#5fb8ea', '#a587ea'] : [lighter(main, 0.3)];
    const keys = [0, 1, 2, 3]
      .map((row) =>
        Array.from({ length: 11 }, (_, at) =>
          box(
            66 + at * 24.6 + row * 3,
            168 + row * 27,
            20,
            20,
            5,
            glow
              ? mix(tones[(at + row) % tones.length], '#ffffff', 0.25)
              : brightness(main) > 0.6
                ? at === 0
                  ? '#e6b7a8'
                  : '#ffffff'
                : lighter(main, 0.18),
          ),
        ).join(''),
      )
      .join('');
    return (
      floor(200, 314, 164, 10) +
      box(44, 146, 312, 158, 18, darker(main, 0.15)) +
      box(44, 140, 312, 156, 18, pen.blend(lighter(main, 0.1), main)) +
      box(56, 158, 288, 124, 8, darker(main, 0.35)) +
      keys
    );
  },
  mouse({ pen, main, glow }) {
    return (
      floor(200, 320, 90) +
      stroke('M200 100Q196 66 230 54T300 40', darker(main, 0.3), 6) +
      shape('M124 190Q124 96 200 96T276 190V236Q276 314 200 314T124 236Z', pen.ball(main)) +
      stroke('M200 98V184M126 186Q200 206 274 186', darker(main, 0.35), 3, 'opacity=".6"') +
      box(189, 122, 22, 48, 11, DARK) +
      box(194, 130, 12, 26, 6, glow ? '#5fd6c0' : '#8f939a') +
      stroke('M140 252Q148 296 200 302T260 252', glow ? '#f0628f' : lighter(main, 0.35), 5, 'opacity=".85"')
    );
  },
  headphones({ pen, main }) {
    return (
      floor(200, 320, 116) +
      stroke('M104 222C92 84 308 84 296 222', darker(main, 0.22), 21) +
      stroke('M106 214C98 96 302 96 294 214', lighter(main, 0.25), 7, 'opacity=".8"') +
      turn(5, 110, 240, box(74, 188, 66, 116, 32, pen.round(main)) + box(126, 196, 26, 100, 13, darker(main, 0.4))) +
      turn(-5, 290, 240, box(260, 188, 66, 116, 32, pen.round(main)) + box(248, 196, 26, 100, 13, darker(main, 0.4))) +
      shine(88, 214, 7, 58, 0.5) +
      shine(306, 214, 6, 50, 0.3)
    );
  },
  earbuds({ pen, main }) {
    const bud =
      disc(0, 0, 25, pen.ball(main)) +
      box(-8, 10, 20, 66, 10, pen.round(main)) +
      oval(-18, 3, 9, 13, DARK) +
      box(-6, 66, 16, 8, 3, '#cfd3d8');
    return (
      floor(200, 322, 108) +
      turn(-16, 150, 120, move(150, 96, bud)) +
      turn(16, 252, 120, `<g transform="translate(252 96) scale(-1 1)">${bud}</g>`) +
      box(112, 200, 176, 114, 44, pen.round(main)) +
      stroke('M114 240H286', darker(main, 0.2), 3) +
      disc(200, 262, 4.5, '#67c88a') +
      shine(132, 214, 60, 7, 0.6)
    );
  },
  wiredBuds({ pen, main }) {
    const cord = darker(main, 0.12);
    const bud = disc(0, 0, 26, pen.ball(main)) + box(-7, 14, 14, 34, 6, pen.round(cord)) + oval(-21, -2, 9, 14, DARK);
    return (
      floor(200, 326, 96) +
      stroke('M140 150C128 220 190 214 198 252M262 150C276 220 210 214 202 252', cord, 6) +
      stroke('M200 250C202 292 120 268 128 300C136 326 262 286 284 312', cord, 6) +
      box(190, 238, 20, 30, 8, pen.round(main)) +
      box(122, 186, 16, 34, 7, pen.round(main)) +
      move(142, 108, bud) +
      `<g transform="translate(260 108) scale(-1 1)">${bud}</g>` +
      turn(-62, 292, 306, box(282, 296, 20, 34, 5, pen.round(main)) + box(288, 328, 8, 26, 3, '#e8c884'))
    );
  },
  neckband({ pen, main }) {
    return (
      floor(200, 326, 104) +
      stroke('M120 118C62 220 120 318 200 318S338 220 280 118', darker(main, 0.05), 12) +
      stroke('M120 118C62 220 120 318 200 318S338 220 280 118', lighter(main, 0.35), 3, 'opacity=".6"') +
      box(104, 214, 24, 66, 12, pen.round(main)) +
      box(272, 214, 24, 66, 12, pen.round(main)) +
      disc(128, 98, 22, pen.ball(main)) +
      disc(272, 98, 22, pen.ball(main)) +
      oval(148, 92, 10, 14, DARK) +
      oval(252, 92, 10, 14, DARK)
    );
  },
  headset({ pen, main }) {
    const boom = pen.chance('boom') > 0.5 ? 92 : 64;
    const one =
      stroke('M150 116Q110 40 214 62Q282 82 266 168', darker(main, 0.2), 9) +
      turn(
        -26,
        200,
        210,
        box(150, 124, 76, 120, 34, pen.round(main)) +
          disc(188, 164, 22, darker(main, 0.3)) +
          disc(188, 164, 13, lighter(main, 0.25)) +
          box(162, 228, 20, boom, 10, pen.round(darker(main, 0.08))) +
          box(164, 210 + boom, 16, 16, 6, pen.pick('light', ['#5fb8ea', '#7fd08a', '#f2b04c'])),
      ) +
      shine(150, 164, 6, 54, 0.4);
    return (
      floor(200, 318, 84) + (pen.chance('side') > 0.5 ? one : `<g transform="translate(400 0) scale(-1 1)">${one}</g>`)
    );
  },
  smartSpeaker({ pen, main }) {
    return (
      floor(200, 320, 104) +
      shape('M96 214Q96 106 200 106T304 214Q304 318 200 318T96 214Z', pen.ball(main)) +
      `<g opacity=".28">${Array.from({ length: 8 }, (_, at) => stroke(`M${112 - Math.abs(at - 3.5) * -5} ${164 + at * 18}H${288 - Math.abs(at - 3.5) * 5}`, darker(main, 0.4), 3, 'stroke-dasharray="2 8"')).join('')}</g>` +
      oval(200, 132, 66, 20, darker(main, 0.3)) +
      oval(200, 130, 44, 12, pen.blend('#f6a6c8', '#7fb2f0'))
    );
  },
  cylinderSpeaker({ pen, main }) {
    return (
      floor(200, 322, 84) +
      box(126, 76, 148, 238, 60, pen.round(main)) +
      `<g opacity=".35">${Array.from({ length: 10 }, (_, at) => stroke(`M140 ${128 + at * 16}H260`, darker(main, 0.4), 4, 'stroke-dasharray="2 8"')).join('')}</g>` +
      oval(200, 102, 62, 24, darker(main, 0.35)) +
      oval(200, 100, 54, 19, 'none', 'stroke="#6fd3e0" stroke-width="5"') +
      disc(200, 100, 6, '#fff', 'opacity=".7"') +
      shine(142, 140, 7, 130, 0.3)
    );
  },
  partySpeaker({ pen, main }) {
    return (
      floor(200, 304, 148) +
      box(56, 138, 288, 152, 70, pen.round(main)) +
      disc(122, 214, 50, darker(main, 0.3)) +
      disc(122, 214, 34, pen.ball('#54565b')) +
      disc(278, 214, 50, darker(main, 0.3)) +
      disc(278, 214, 34, pen.ball('#54565b')) +
      [180, 200, 220].map((x) => disc(x, 166, 6, '#fff', 'opacity=".75"')).join('') +
      box(178, 202, 44, 24, 8, '#f2622f') +
      stroke('M84 142Q84 100 120 100H280Q316 100 316 142', darker(main, 0.25), 10)
    );
  },
};
