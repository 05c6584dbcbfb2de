// Phones, computers, sound, cameras and the machines of a bathroom or a living room.
import { brightness, darker, lighter, mix } from '../colours.mjs';
import { box, disc, floor, move, oval, shape, shine, stroke, turn } from '../pen.mjs';

const DARK = '#2f2c33';
/** What glows on a screen. */
const screen = (pen, main) => pen.blend(pen.pick('sky', ['#ffd9c7', '#cfe3ff', '#e6d6ff', '#d2f0e6']), mix(main, pen.pick('earth', ['#7c9cf0', '#f09bb2', '#7fc8b8', '#f2b56b']), 0.7));

export const electronics = {
  phone({ pen, main, colours }) {
    const back = (tone) => box(0, 0, 116, 232, 24, pen.blend(lighter(tone, 0.2), darker(tone, 0.05))) + box(0, 0, 116, 232, 24, 'none', `stroke="${darker(tone, 0.15)}" stroke-width="4"`);
    const cameras = pen.pick('cameras', ['square', 'column', 'single']);
    const lens = (x, y) => disc(x, y, 13, DARK) + disc(x, y, 6.5, '#5b6a86') + disc(x - 3, y - 3, 2.2, '#fff', 'opacity=".8"');
    const eyes = cameras === 'square' ? box(12, 14, 62, 62, 18, darker(main, 0.08)) + lens(30, 32) + lens(30, 60) + lens(56, 46) : cameras === 'column' ? lens(28, 30) + lens(28, 60) + lens(28, 90) : lens(58, 34) + box(76, 28, 12, 12, 4, '#fff6d9');
    return (
      floor(200, 320, 116) + turn(-7, 150, 200, move(82, 78, back(main) + eyes + disc(58, 128, 11, lighter(main, 0.4), 'opacity=".5"'))) + turn(7, 254, 200, move(198, 84, box(0, 0, 116, 232, 24, darker(colours[1] ?? main, 0.25)) + box(6, 6, 104, 220, 19, screen(pen, main)) + box(40, 14, 36, 9, 5, DARK) + disc(58, 84, 26, '#fff', 'opacity=".6"') + [0, 1, 2].map((at) => box(20 + at * 28, 180, 21, 21, 6, '#fff', 'opacity=".75"')).join('') + shape('M12 150L80 12H104L34 210Z', '#fff', 'opacity=".12"')))
    );
  },
  tablet({ pen, main }) {
    return floor(200, 318, 130) + turn(-5, 200, 200, box(92, 66, 200, 246, 20, pen.round(main)) + box(104, 80, 176, 218, 10, screen(pen, main)) + disc(192, 150, 36, '#fff', 'opacity=".55"') + shape('M104 270Q150 220 196 252T280 236V288Q280 298 270 298H114Q104 298 104 288Z', '#fff', 'opacity=".35"')) + turn(16, 320, 200, box(314, 92, 14, 200, 7, pen.round('#f7f5f2')) + shape('M314 290H328L321 312Z', '#cfd3d8'));
  },
  laptop({ pen, main }) {
    return floor(200, 306, 168, 10) + box(80, 92, 240, 166, 14, pen.round(main)) + box(90, 102, 220, 144, 6, screen(pen, main)) + shape('M90 214Q150 168 206 206T310 180V240Q310 246 304 246H96Q90 246 90 240Z', '#fff', 'opacity=".35"') + disc(250, 142, 18, '#fff', 'opacity=".7"') + shape('M50 258H350L366 290Q366 300 354 300H46Q34 300 34 290Z', pen.blend(lighter(main, 0.3), main)) + shape('M82 264H318L326 280H74Z', darker(main, 0.35)) + shape('M164 284H236L240 294H160Z', darker(main, 0.12));
  },
  convertible(kit) {
    const { pen, main } = kit;
    return floor(200, 312, 150) + shape('M96 300L162 96H356L306 300Z', pen.blend(lighter(main, 0.1), main)) + shape('M116 288L172 108H342L298 288Z', screen(pen, main)) + shape('M172 108H240L160 288H116Z', '#fff', 'opacity=".2"') + shape('M96 300H306L330 306Q330 314 318 314H52Q40 312 46 306Z', darker(main, 0.15)) + disc(250, 176, 26, '#fff', 'opacity=".6"');
  },
  keyboard({ pen, main, glow }) {
    const tones = glow ? ['#f0628f', '#f2b04c', '#7fd08a', '#5fb8ea', '#a587ea'] : [lighter(main, 0.3)];
    const keys = [0, 1, 2, 3].map((row) => Array.from({ length: 11 }, (_, at) => box(66 + at * 24.6 + row * 3, 168 + row * 27, 20, 20, 5, glow ? mix(tones[(at + row) % tones.length], '#ffffff', 0.25) : brightness(main) > 0.6 ? (at === 0 ? '#e6b7a8' : '#ffffff') : lighter(main, 0.18))).join('')).join('');
    return floor(200, 314, 164, 10) + box(44, 146, 312, 158, 18, darker(main, 0.15)) + box(44, 140, 312, 156, 18, pen.blend(lighter(main, 0.1), main)) + box(56, 158, 288, 124, 8, darker(main, 0.35)) + keys;
  },
  mouse({ pen, main, glow }) {
    return floor(200, 320, 90) + stroke('M200 100Q196 66 230 54T300 40', darker(main, 0.3), 6) + shape('M124 190Q124 96 200 96T276 190V236Q276 314 200 314T124 236Z', pen.ball(main)) + stroke('M200 98V184M126 186Q200 206 274 186', darker(main, 0.35), 3, 'opacity=".6"') + box(189, 122, 22, 48, 11, DARK) + box(194, 130, 12, 26, 6, glow ? '#5fd6c0' : '#8f939a') + stroke('M140 252Q148 296 200 302T260 252', glow ? '#f0628f' : lighter(main, 0.35), 5, 'opacity=".85"');
  },
  headphones({ pen, main }) {
    return floor(200, 320, 116) + stroke('M104 222C92 84 308 84 296 222', darker(main, 0.22), 21) + stroke('M106 214C98 96 302 96 294 214', lighter(main, 0.25), 7, 'opacity=".8"') + turn(5, 110, 240, box(74, 188, 66, 116, 32, pen.round(main)) + box(126, 196, 26, 100, 13, darker(main, 0.4))) + turn(-5, 290, 240, box(260, 188, 66, 116, 32, pen.round(main)) + box(248, 196, 26, 100, 13, darker(main, 0.4))) + shine(88, 214, 7, 58, 0.5) + shine(306, 214, 6, 50, 0.3);
  },
  earbuds({ pen, main }) {
    const bud = disc(0, 0, 25, pen.ball(main)) + box(-8, 10, 20, 66, 10, pen.round(main)) + oval(-18, 3, 9, 13, DARK) + box(-6, 66, 16, 8, 3, '#cfd3d8');
    return floor(200, 322, 108) + turn(-16, 150, 120, move(150, 96, bud)) + turn(16, 252, 120, `<g transform="translate(252 96) scale(-1 1)">${bud}</g>`) + box(112, 200, 176, 114, 44, pen.round(main)) + stroke('M114 240H286', darker(main, 0.2), 3) + disc(200, 262, 4.5, '#67c88a') + shine(132, 214, 60, 7, 0.6);
  },
  neckband({ pen, main }) {
    return floor(200, 326, 104) + stroke('M120 118C62 220 120 318 200 318S338 220 280 118', darker(main, 0.05), 12) + stroke('M120 118C62 220 120 318 200 318S338 220 280 118', lighter(main, 0.35), 3, 'opacity=".6"') + box(104, 214, 24, 66, 12, pen.round(main)) + box(272, 214, 24, 66, 12, pen.round(main)) + disc(128, 98, 22, pen.ball(main)) + disc(272, 98, 22, pen.ball(main)) + oval(148, 92, 10, 14, DARK) + oval(252, 92, 10, 14, DARK);
  },
  headset({ pen, main }) {
    return floor(200, 318, 84) + stroke('M150 116Q110 40 214 62Q282 82 266 168', darker(main, 0.2), 9) + turn(-26, 200, 210, box(150, 124, 76, 120, 34, pen.round(main)) + disc(188, 164, 22, darker(main, 0.3)) + disc(188, 164, 13, lighter(main, 0.25)) + box(162, 228, 20, 92, 10, pen.round(darker(main, 0.08))) + box(164, 300, 16, 18, 6, '#5fb8ea')) + shine(150, 164, 6, 54, 0.4);
  },
  smartSpeaker({ pen, main }) {
    return floor(200, 320, 104) + shape('M96 214Q96 106 200 106T304 214Q304 318 200 318T96 214Z', pen.ball(main)) + `<g opacity=".28">${Array.from({ length: 8 }, (_, at) => stroke(`M${112 - Math.abs(at - 3.5) * -5} ${164 + at * 18}H${288 - Math.abs(at - 3.5) * 5}`, darker(main, 0.4), 3, 'stroke-dasharray="2 8"')).join('')}</g>` + oval(200, 132, 66, 20, darker(main, 0.3)) + oval(200, 130, 44, 12, pen.blend('#f6a6c8', '#7fb2f0'));
  },
  cylinderSpeaker({ pen, main }) {
    return floor(200, 322, 84) + box(126, 76, 148, 238, 60, pen.round(main)) + `<g opacity=".35">${Array.from({ length: 10 }, (_, at) => stroke(`M140 ${128 + at * 16}H260`, darker(main, 0.4), 4, 'stroke-dasharray="2 8"')).join('')}</g>` + oval(200, 102, 62, 24, darker(main, 0.35)) + oval(200, 100, 54, 19, 'none', 'stroke="#6fd3e0" stroke-width="5"') + disc(200, 100, 6, '#fff', 'opacity=".7"') + shine(142, 140, 7, 130, 0.3);
  },
  partySpeaker({ pen, main }) {
    return floor(200, 304, 148) + box(56, 138, 288, 152, 70, pen.round(main)) + disc(122, 214, 50, darker(main, 0.3)) + disc(122, 214, 34, pen.ball('#54565b')) + disc(278, 214, 50, darker(main, 0.3)) + disc(278, 214, 34, pen.ball('#54565b')) + [180, 200, 220].map((x) => disc(x, 166, 6, '#fff', 'opacity=".75"')).join('') + box(178, 202, 44, 24, 8, '#f2622f') + stroke('M84 142Q84 100 120 100H280Q316 100 316 142', darker(main, 0.25), 10);
  },
  smartWatch({ pen, main, second }) {
    return floor(204, 344, 60) + shape('M160 50H240L250 132H150ZM150 268H250L240 350H160Z', pen.round(second)) + box(126, 118, 148, 166, 44, pen.round(main)) + box(274, 176, 12, 38, 5, darker(main, 0.2)) + box(138, 130, 124, 142, 34, '#1f1d24') + disc(200, 200, 46, 'none', 'stroke="#38343f" stroke-width="10"') + stroke('M200 154A46 46 0 1 1 160 224', '#f0628f', 10) + stroke('M200 172A28 28 0 0 1 226 212', '#7fd08a', 9) + `<text x="200" y="208" text-anchor="middle" font-family="sans-serif" font-size="22" font-weight="700" fill="#fff">9:41</text>`;
  },
  band({ pen, main }) {
    return floor(200, 346, 54) + shape('M166 46H234L240 130H160ZM160 270H240L234 354H166Z', pen.round(main)) + [70, 92, 310, 330].map((y) => disc(200, y, 5, darker(main, 0.35))).join('') + box(156, 118, 88, 164, 30, pen.round(darker(main, 0.15))) + box(164, 128, 72, 144, 22, '#1f1d24') + `<text x="200" y="186" text-anchor="middle" font-family="sans-serif" font-size="24" font-weight="700" fill="#fff">8,426</text>` + stroke('M176 220h12l8-16 10 30 8-14h12', '#f0628f', 4) + box(176, 246, 48, 6, 3, '#38343f') + box(176, 246, 34, 6, 3, '#7fd08a');
  },
  tag({ pen, main }) {
    return floor(200, 316, 92) + stroke('M252 112C300 60 344 92 316 136S262 142 252 118', '#b9bec6', 7) + box(108, 108, 172, 190, 40, pen.round(main)) + disc(244, 142, 15, lighter(main, 0.05), `stroke="${darker(main, 0.25)}" stroke-width="5"`) + disc(194, 214, 38, 'none', 'stroke="#5fc3a5" stroke-width="7"') + disc(194, 214, 10, '#5fc3a5') + shine(124, 142, 7, 112, 0.5);
  },
  powerBank({ pen, main }) {
    return floor(200, 318, 96) + turn(-6, 200, 200, box(128, 72, 132, 240, 22, pen.round(main)) + box(164, 66, 26, 10, 3, DARK) + box(204, 66, 26, 10, 3, DARK) + [0, 1, 2, 3].map((at) => disc(166 + at * 19, 286, 4.5, at < 3 ? '#8fe0a8' : '#c9ccd1')).join('') + shape('M200 140L170 202H194L186 250L222 184H198L206 140Z', brightness(main) > 0.6 ? darker(main, 0.35) : '#ffffff', 'opacity=".75"') + shine(140, 100, 6, 160, 0.45)) + stroke('M258 84Q330 70 326 150T292 258', darker(main, 0.15), 6) + box(280, 250, 24, 32, 5, '#f7f5f2');
  },
  charger({ pen, main }) {
    return floor(190, 314, 104) + box(96, 158, 152, 150, 28, pen.round(main)) + box(132, 122, 14, 44, 3, pen.round('#cfd3d8')) + box(198, 122, 14, 44, 3, pen.round('#cfd3d8')) + box(142, 216, 60, 18, 8, DARK) + box(152, 222, 40, 6, 3, '#8f939a') + stroke('M248 276Q312 282 308 214T338 130', lighter(main, 0.1), 8) + stroke('M248 276Q312 282 308 214T338 130', darker(main, 0.2), 2, 'opacity=".3"') + turn(18, 340, 112, box(328, 92, 26, 40, 6, pen.round(main)) + box(333, 74, 16, 20, 3, '#cfd3d8')) + shine(110, 186, 7, 90, 0.5);
  },
  carCharger({ pen, main }) {
    return floor(200, 316, 70) + turn(14, 200, 200, box(154, 76, 92, 74, 22, pen.round(main)) + box(168, 92, 28, 14, 4, DARK) + box(204, 92, 28, 14, 4, DARK) + disc(200, 128, 7, '#6fd3e0') + box(164, 146, 72, 110, 12, pen.round(darker(main, 0.08))) + box(158, 184, 12, 34, 5, '#cfd3d8') + box(230, 184, 12, 34, 5, '#cfd3d8') + box(174, 254, 52, 38, 8, pen.round('#c9ccd1')) + disc(200, 296, 12, '#e8c884'));
  },
  cable({ pen, main }) {
    return floor(200, 318, 118) + [88, 70, 52].map((r) => oval(196, 210, r + 14, r, 'none', `stroke="${r === 70 ? darker(main, 0.12) : main}" stroke-width="10"`)).join('') + stroke('M290 196Q322 150 300 96', main, 10) + stroke('M104 236Q82 280 116 306', main, 10) + turn(-14, 298, 84, box(284, 60, 28, 42, 7, pen.round(lighter(main, 0.15))) + box(289, 34, 18, 28, 3, pen.round('#cfd3d8'))) + turn(58, 128, 308, box(114, 286, 30, 44, 7, pen.round(lighter(main, 0.15))) + box(117, 326, 24, 26, 3, pen.round('#cfd3d8'))) + box(168, 196, 56, 26, 10, darker(main, 0.3));
  },
  chargePad({ pen, main }) {
    return floor(200, 306, 146) + oval(200, 266, 140, 44, darker(main, 0.25)) + oval(200, 252, 140, 46, pen.round(main)) + oval(200, 250, 86, 26, 'none', `stroke="${lighter(main, 0.45)}" stroke-width="4" opacity=".8"`) + stroke('M336 262Q372 270 376 300', darker(main, 0.2), 7) + turn(-6, 200, 200, box(138, 92, 124, 176, 22, pen.blend('#54565b', DARK), 'opacity=".96"') + box(146, 100, 108, 160, 16, screen(pen, main)) + shape('M204 134L180 184H200L194 222L222 170H204Z', '#fff', 'opacity=".9"'));
  },
  adapter({ pen, main }) {
    return floor(200, 316, 96) + box(104, 114, 192, 196, 30, pen.round(main)) + disc(200, 196, 58, darker(main, 0.2)) + box(172, 172, 12, 30, 4, DARK) + box(216, 172, 12, 30, 4, DARK) + box(192, 214, 16, 22, 4, DARK) + box(132, 278, 44, 14, 5, DARK) + box(224, 278, 44, 14, 5, DARK) + box(128, 84, 12, 38, 3, '#cfd3d8') + box(260, 84, 12, 38, 3, '#cfd3d8') + shine(118, 146, 7, 116, 0.45);
  },
  camera({ pen, main }) {
    return floor(200, 312, 140) + box(148, 104, 96, 50, 12, darker(main, 0.15)) + box(62, 134, 276, 166, 24, pen.round(main)) + box(62, 186, 276, 66, 0, darker(main, 0.32)) + disc(200, 218, 76, darker(main, 0.45)) + disc(200, 218, 62, '#54565b') + disc(200, 218, 46, pen.ball('#31405f')) + disc(200, 218, 22, '#1f2940') + oval(184, 198, 13, 9, '#fff', 'opacity=".6"') + box(82, 122, 44, 16, 5, '#cfd3d8') + box(284, 150, 36, 22, 5, '#fff6d9') + disc(300, 126, 11, '#cf5a3c');
  },
  actionCamera({ pen, main }) {
    return floor(200, 316, 104) + box(98, 112, 204, 190, 30, pen.round(main)) + box(110, 124, 84, 60, 10, '#1f1d24') + disc(246, 176, 50, darker(main, 0.45)) + disc(246, 176, 36, pen.ball('#31405f')) + oval(234, 162, 10, 7, '#fff', 'opacity=".6"') + box(120, 96, 50, 20, 7, '#cf2e3c') + box(122, 136, 28, 6, 3, '#7fd08a') + `<text x="124" y="172" font-family="sans-serif" font-size="20" font-weight="700" fill="#fff">4K</text>` + box(126, 222, 90, 60, 10, darker(main, 0.2)) + shape('M178 302H222L216 322H184Z', '#54565b');
  },
  tripod({ pen, main }) {
    return floor(200, 336, 110, 8) + stroke('M200 172L128 330', pen.blend(main, darker(main, 0.3)), 13) + stroke('M200 172L272 330', pen.blend(main, darker(main, 0.3)), 13) + stroke('M200 172V318', darker(main, 0.2), 13) + disc(128, 330, 8, '#cf5a3c') + disc(272, 330, 8, '#cf5a3c') + disc(200, 164, 20, pen.ball(main)) + box(190, 118, 20, 40, 6, '#8f939a') + turn(-4, 200, 92, box(120, 54, 160, 82, 14, DARK) + box(130, 62, 140, 66, 8, screen(pen, main)) + box(112, 80, 14, 30, 4, main) + box(274, 80, 14, 30, 4, main));
  },
  selfieStick({ pen, main }) {
    return floor(200, 330, 70, 8) + turn(16, 200, 200, box(188, 220, 24, 118, 11, pen.round(main)) + box(193, 140, 14, 90, 4, pen.round('#cfd3d8')) + disc(200, 260, 7, '#cf5a3c') + box(156, 34, 88, 112, 14, DARK) + box(163, 41, 74, 98, 8, screen(pen, main)) + disc(200, 84, 15, '#f3d9c4') + shape('M176 139Q200 92 224 139Z', mix(main, '#f09bb2', 0.6)) + box(148, 60, 12, 44, 4, main) + box(240, 60, 12, 44, 4, main));
  },
  ringLight({ pen, main }) {
    return floor(200, 332, 84, 8) + disc(200, 160, 112, '#fff6d9', 'opacity=".6"') + disc(200, 160, 86, 'none', 'stroke="#fffdf2" stroke-width="26"') + disc(200, 160, 100, 'none', `stroke="${main}" stroke-width="4"`) + disc(200, 160, 72, 'none', `stroke="${main}" stroke-width="4"`) + box(174, 108, 52, 106, 9, DARK) + box(179, 113, 42, 96, 5, screen(pen, main)) + box(194, 260, 12, 46, 4, darker(main, 0.1)) + stroke('M200 300L142 330M200 300L258 330', darker(main, 0.15), 9);
  },
  lensKit({ pen, main }) {
    const lens = (x, y, r) => disc(x, y, r, pen.round(darker(main, 0.1))) + disc(x, y, r * 0.78, '#54565b') + disc(x, y, r * 0.6, pen.ball('#3d5a86')) + oval(x - r * 0.2, y - r * 0.24, r * 0.16, r * 0.1, '#fff', 'opacity=".7"');
    return floor(200, 318, 130) + turn(-6, 150, 190, box(84, 72, 110, 226, 22, DARK) + box(90, 78, 98, 214, 17, screen(pen, main)) + box(60, 76, 60, 30, 10, darker(main, 0.25))) + lens(112, 104, 36) + lens(254, 176, 54) + lens(302, 266, 42) + lens(216, 276, 36);
  },
  vr({ pen, main }) {
    return floor(200, 304, 136) + stroke('M90 190Q60 96 200 92T310 190', darker(main, 0.25), 20) + box(72, 156, 256, 132, 46, pen.round(main)) + shape('M92 180Q200 162 308 180V240Q290 268 244 266L222 246Q200 232 178 246L156 266Q110 268 92 240Z', pen.blend('#45414d', '#25232a')) + stroke('M112 196Q150 184 180 184', '#fff', 5, 'opacity=".35"') + disc(200, 146, 8, '#cf5a3c');
  },
  hairDryer({ pen, main }) {
    return floor(210, 322, 84) + shape('M216 196L262 190L252 304Q250 318 234 318Q218 318 218 302Z', pen.round(darker(main, 0.06))) + box(228, 224, 18, 34, 8, '#fff', 'opacity=".6"') + shape('M112 108Q200 72 268 96Q310 118 306 160T256 216Q200 226 112 196Z', pen.blend(lighter(main, 0.25), darker(main, 0.08))) + disc(272, 156, 44, darker(main, 0.18)) + [0, 1, 2, 3].map((at) => stroke(`M${246 + at * 3} ${136 + at * 13}H${298 - at * 3}`, lighter(main, 0.4), 4)).join('') + shape('M76 112L116 106V198L76 194Z', '#54565b') + [124, 152, 180].map((y) => stroke(`M60 ${y}q-12-7-22 0t-20 0`, '#9cc7e8', 5, 'opacity=".9"')).join('');
  },
  straightener({ pen, main }) {
    return floor(206, 320, 120) + turn(34, 200, 210, box(84, 188, 240, 28, 12, pen.round(main)) + box(96, 210, 104, 8, 2, '#e8c884') + turn(-11, 320, 210, box(84, 222, 240, 28, 12, pen.round(darker(main, 0.08))) + box(96, 218, 104, 8, 2, '#e8c884')) + disc(312, 216, 13, '#54565b') + box(240, 196, 34, 12, 6, '#fff', 'opacity=".8"')) + stroke('M296 302Q330 330 352 292', darker(main, 0.3), 7);
  },
  shaver({ pen, main }) {
    const head = (x, y) => disc(x, y, 29, '#cfd3d8') + disc(x, y, 21, '#8f939a') + disc(x, y, 10, '#eef0f2');
    return floor(200, 322, 74) + shape('M158 176H242Q266 240 240 300Q236 318 200 318T160 300Q134 240 158 176Z', pen.round(main)) + shape('M132 128Q200 60 268 128Q264 176 236 184H164Q136 176 132 128Z', darker(main, 0.3)) + head(168, 116) + head(232, 116) + head(200, 156) + box(186, 222, 28, 48, 14, lighter(main, 0.35)) + disc(200, 236, 7, '#6fd3e0') + shine(164, 206, 6, 84, 0.4);
  },
  trimmer({ pen, main }) {
    return floor(200, 322, 66) + shape('M164 130H236Q252 220 234 296Q230 318 200 318T166 296Q148 220 164 130Z', pen.round(main)) + shape('M158 98H242L236 134H164Z', '#54565b') + Array.from({ length: 11 }, (_, at) => box(160 + at * 7.6, 80, 4.5, 22, 1.5, '#cfd3d8')).join('') + box(178, 166, 44, 30, 8, '#1f1d24') + `<text x="200" y="188" text-anchor="middle" font-family="sans-serif" font-size="19" font-weight="700" fill="#8fe0c4">5.0</text>` + disc(200, 226, 13, lighter(main, 0.35)) + stroke('M178 258H222M180 272H220M184 286H216', darker(main, 0.3), 4, 'opacity=".6"') + shine(170, 150, 6, 130, 0.35);
  },
  toothbrush({ pen, main }) {
    return floor(200, 322, 60) + turn(8, 200, 200, box(176, 160, 48, 160, 22, pen.round(main)) + box(190, 96, 20, 70, 7, pen.round('#f7f5f2')) + box(184, 54, 32, 50, 9, '#f7f5f2') + Array.from({ length: 4 }, (_, at) => box(166, 60 + at * 10, 20, 7, 2, at % 2 ? '#9cc7e8' : '#ffffff')).join('') + disc(200, 206, 11, lighter(main, 0.4)) + shine(184, 182, 5, 110, 0.4));
  },
  airPurifier({ pen, main }) {
    const tall = pen.chance('tall') > 0.5;
    const [x, w, y] = tall ? [140, 120, 62] : [112, 176, 108];
    return floor(200, 326, w * 0.66) + box(x, y, w, 318 - y, 30, pen.round(main)) + oval(200, y + 20, w * 0.38, 13, darker(main, 0.3)) + disc(200, y + 66, 19, 'none', 'stroke="#6fd3b0" stroke-width="5"') + `<g opacity=".4">${Array.from({ length: tall ? 9 : 7 }, (_, at) => stroke(`M${x + 20} ${y + 108 + at * 14}H${x + w - 20}`, darker(main, 0.4), 4, 'stroke-dasharray="2 9"')).join('')}</g>` + [160, 200, 240].map((at) => stroke(`M${at} ${y - 8}q8-10 0-20t0-18`, '#ffffff', 5, 'opacity=".9"')).join('') + shine(x + 12, y + 44, 6, 150, 0.4);
  },
  humidifier({ pen, main }) {
    return floor(200, 322, 92) + shape('M122 180Q122 128 200 122T278 180V280Q278 316 240 316H160Q122 316 122 280Z', pen.round(main)) + shape('M126 232H274V280Q274 314 240 314H160Q126 314 126 280Z', '#a9d6ea', 'opacity=".5"') + box(182, 102, 36, 26, 8, darker(main, 0.15)) + disc(200, 284, 10, '#6fb7dd') + [[200, 84, 20], [176, 66, 24], [222, 58, 26], [196, 38, 20]].map(([x, y, r]) => disc(x, y, r, '#ffffff', 'opacity=".72"')).join('') + shine(136, 178, 7, 92, 0.5);
  },
  fan({ pen, main }) {
    return floor(200, 332, 78) + oval(200, 322, 70, 12, darker(main, 0.12)) + box(193, 220, 14, 102, 4, pen.round(darker(main, 0.05))) + disc(200, 150, 104, lighter(main, 0.55), 'opacity=".8"') + [0, 90, 180, 270].map((angle) => turn(angle + 20, 200, 150, shape('M200 150C178 110 188 66 226 66C252 84 240 130 200 150Z', pen.blend(lighter(main, 0.1), darker(main, 0.1))))).join('') + [104, 78, 50].map((r) => disc(200, 150, r, 'none', `stroke="${darker(main, 0.2)}" stroke-width="3" opacity=".7"`)).join('') + disc(200, 150, 19, pen.ball(darker(main, 0.15)));
  },
  towerFan({ pen, main }) {
    return floor(200, 336, 78) + oval(200, 326, 72, 13, darker(main, 0.15)) + box(150, 52, 100, 274, 40, pen.round(main)) + box(176, 104, 48, 186, 16, darker(main, 0.35)) + Array.from({ length: 12 }, (_, at) => stroke(`M182 ${118 + at * 14.5}H218`, lighter(main, 0.25), 4)).join('') + disc(200, 78, 11, '#6fd3e0') + [140, 180, 220].map((y) => stroke(`M268 ${y}q14-8 26 0t26 0`, '#ffffff', 6, 'opacity=".85"')).join('');
  },
  robotVacuum({ pen, main }) {
    return floor(200, 286, 152, 12) + oval(200, 240, 148, 58, darker(main, 0.3)) + oval(200, 214, 148, 66, pen.round(main)) + oval(200, 208, 118, 48, lighter(main, 0.16)) + oval(200, 196, 42, 18, darker(main, 0.35)) + oval(200, 188, 42, 18, pen.round(darker(main, 0.15))) + oval(200, 238, 20, 8, '#6fd3b0') + stroke('M58 250l-22 14M64 262l-18 20M78 270l-8 22', '#8f939a', 4) + [[310, 130], [332, 152], [296, 148]].map(([x, y]) => disc(x, y, 4, darker(main, 0.2), 'opacity=".5"')).join('');
  },
  stickVacuum({ pen, main }) {
    return floor(196, 328, 118, 9) + turn(18, 200, 200, box(192, 104, 16, 190, 6, pen.round('#cfd3d8')) + box(166, 66, 72, 92, 26, pen.round(main)) + box(176, 138, 48, 54, 14, pen.glass('#cfe0ea')) + stroke('M224 84Q268 92 262 134T226 150', '#3a3038', 13) + disc(200, 92, 14, darker(main, 0.35))) + shape('M90 296H236Q250 298 250 324H76Q76 300 90 296Z', pen.round(darker(main, 0.1))) + box(84, 316, 160, 12, 5, '#3a3038') + [104, 134, 164].map((x) => disc(x, 306, 4, '#fff6d9')).join('');
  },
  steamer({ pen, main }) {
    return floor(214, 322, 92) + shape('M196 196Q216 172 256 178L264 300Q264 318 236 318T204 300Z', pen.round(main)) + shape('M118 112Q128 84 166 88L262 124Q290 148 272 192L196 210L124 156Z', pen.blend(lighter(main, 0.2), darker(main, 0.06))) + shape('M102 102Q120 94 130 112L136 148Q136 164 120 164Q108 160 104 140Z', '#54565b') + [112, 130, 148].map((y) => stroke(`M86 ${y}q-12-8-24 0t-24 0`, '#ffffff', 6, 'opacity=".9"')).join('') + box(222, 214, 24, 44, 10, '#dff0f7', 'opacity=".85"') + disc(224, 150, 11, '#fff', 'opacity=".7"');
  },
  iron({ pen, main }) {
    return floor(200, 306, 144) + shape('M60 274Q86 176 200 168H320L332 274Z', pen.blend(lighter(main, 0.18), darker(main, 0.06))) + shape('M48 272H336V294H62Q40 294 48 272Z', pen.round('#cfd3d8')) + stroke('M142 172Q150 108 232 108H306Q328 110 322 168', darker(main, 0.25), 22) + shape('M112 246Q138 204 196 200H236V246Z', '#dff0f7', 'opacity=".8"') + disc(282, 222, 19, '#fff', 'opacity=".85"') + stroke('M282 222V208', '#cf5a3c', 4) + [40, 22].map((x, at) => stroke(`M${x + 12} ${244 - at * 26}q-10-8-20 0`, '#fff', 5, 'opacity=".9"')).join('');
  },
  tv({ pen, main }) {
    return floor(200, 308, 124) + box(40, 84, 320, 194, 12, DARK) + box(48, 92, 304, 178, 6, screen(pen, main)) + shape('M48 232Q130 172 204 220T352 190V264Q352 270 346 270H54Q48 270 48 264Z', '#fff', 'opacity=".35"') + disc(286, 138, 22, '#fff', 'opacity=".7"') + stroke('M130 278L112 304M270 278L288 304', '#54565b', 8);
  },
  phoneCase({ pen, main }) {
    return floor(200, 320, 96) + turn(-5, 200, 200, box(126, 62, 148, 256, 34, pen.round(main)) + box(138, 74, 124, 232, 26, pen.blend(lighter(main, 0.2), lighter(main, 0.02))) + box(146, 82, 62, 62, 18, darker(main, 0.3)) + disc(164, 100, 10, DARK) + disc(190, 100, 10, DARK) + disc(164, 126, 10, DARK) + disc(200, 214, 34, 'none', 'stroke="#fff" stroke-width="5" opacity=".65"') + box(197, 252, 6, 18, 3, '#fff', 'opacity=".65"'));
  },
  phoneMount({ pen, main }) {
    return floor(200, 324, 80) + oval(200, 312, 74, 15, pen.round(darker(main, 0.1))) + stroke('M200 304V232', darker(main, 0.2), 15) + disc(200, 226, 16, pen.ball(main)) + turn(-6, 200, 150, box(132, 58, 136, 172, 18, DARK) + box(140, 66, 120, 156, 12, screen(pen, main)) + box(118, 112, 22, 56, 7, main) + box(260, 112, 22, 56, 7, main));
  },
};
