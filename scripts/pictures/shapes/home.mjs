// For the home: beds, textiles, kitchen, light and furniture.
import { darker, lighter, mix } from '../colours.mjs';
import { box, disc, floor, move, oval, shape, shine, stroke, turn } from '../pen.mjs';

const WOOD = '#c9985f';
const STEEL = '#cfd4d9';
const cloth = ({ pen, main, pattern, second }) => (pattern ? pen.cloth(pattern, lighter(main, 0.2), pattern === 'check' ? second : darker(main, 0.2)) : pen.blend(lighter(main, 0.16), darker(main, 0.06)));
const legs = (xs, y, h, colour) => xs.map((x) => box(x - 5, y, 10, h, 3, colour)).join('');

export const home = {
  bedding(kit) {
    const { main } = kit;
    const pale = lighter(main, 0.55);
    return (
      floor(200, 326, 152, 10) + box(56, 88, 288, 150, 16, kit.pen.blend('#d8b48a', WOOD)) + box(52, 288, 296, 26, 6, darker(WOOD, 0.12)) + legs([72, 328], 306, 22, darker(WOOD, 0.35)) + shape('M60 176H340V296H60Z', '#fffaf4') +
      box(82, 138, 108, 56, 22, cloth({ ...kit, main: pale, second: main })) + box(210, 138, 108, 56, 22, cloth({ ...kit, main: pale, second: main })) + box(146, 158, 108, 50, 20, lighter(main, 0.25)) + shape('M52 218Q128 196 200 210T348 212V302Q348 308 342 308H58Q52 308 52 302Z', cloth(kit)) +
      shape('M52 218Q128 196 200 210T348 212V236Q272 232 200 236T52 242Z', pale) + stroke('M104 250Q112 278 104 302M222 246Q214 276 224 302M300 248Q292 276 300 300', darker(main, 0.2), 3, 'opacity=".3"')
    );
  },
  quilt(kit) {
    const { main } = kit;
    const fold = (y, tone) => shape(`M92 ${y}Q80 ${y} 80 ${y + 24}T92 ${y + 48}H308Q322 ${y + 46} 322 ${y + 24}T308 ${y}Z`, kit.pattern ? cloth({ ...kit, main: tone }) : kit.pen.blend(lighter(tone, 0.25), tone)) + stroke(`M92 ${y + 24}H300`, darker(tone, 0.2), 2, 'opacity=".35"');
    return floor(200, 322, 126) + fold(262, darker(main, 0.05)) + fold(212, main) + fold(162, lighter(main, 0.1)) + fold(112, lighter(main, 0.2)) + stroke('M138 112V310M262 112V310', lighter(main, 0.65), 12, 'opacity=".75"') + shape('M200 120L186 106V134ZM200 120L214 106V134Z', lighter(main, 0.7));
  },
  pillow(kit) {
    const { main } = kit;
    const low = kit.pen.chance('wave') > 0.5;
    const body = low ? 'M62 236Q58 176 96 172Q140 176 168 196Q214 226 262 188Q306 150 334 186Q350 220 336 262Q320 296 200 292T68 280Q58 262 62 236Z' : 'M74 186Q62 152 96 154Q200 172 304 154Q338 152 326 186Q314 222 326 262Q338 296 304 294Q200 276 96 294Q62 296 74 262Q86 222 74 186Z';
    return floor(200, 308, 140) + shape(body, cloth({ ...kit, main: lighter(main, 0.35) })) + stroke('M96 214Q150 236 200 228T306 214', darker(main, 0.1), 3, 'opacity=".3"') + stroke('M84 262Q200 284 316 262', darker(main, 0.1), 3, 'opacity=".25"') + box(300, 262, 24, 16, 3, main);
  },
  cushion(kit) {
    const { main, pen } = kit;
    return (
      floor(200, 322, 112) + turn(8, 250, 220, shape('M158 120Q250 138 342 120Q328 210 342 300Q250 286 158 300Q172 210 158 120Z', pen.blend(mix(main, '#f2e3d6', 0.6), mix(main, '#d9c3a8', 0.5)))) + turn(-6, 168, 220, shape('M66 118Q168 138 270 118Q254 220 270 322Q168 304 66 322Q82 220 66 118Z', cloth(kit)) +
        shape('M66 118Q168 138 270 118Q254 220 270 322Q168 304 66 322Q82 220 66 118Z', 'none', `stroke="${darker(main, 0.2)}" stroke-width="3" opacity=".5"`) + (kit.pattern ? '' : disc(168, 220, 6, darker(main, 0.25)) + stroke('M168 220L130 196M168 220L206 196M168 220L132 246M168 220L204 246', darker(main, 0.2), 2, 'opacity=".4"')))
    );
  },
  throwBlanket(kit) {
    const { main } = kit;
    const fringe = Array.from({ length: 15 }, (_, at) => stroke(`M${112 + at * 12.6} 290v22`, darker(main, 0.08), 4)).join('');
    return floor(200, 326, 130) + box(84, 238, 232, 34, 16, darker(main, 0.15)) + shape('M92 128Q92 110 112 110H288Q308 110 308 128V292H92Z', cloth(kit)) + shape('M92 128Q92 110 112 110H288Q308 110 308 128V166H92Z', lighter(main, 0.2), 'opacity=".45"') + stroke('M92 166H308', darker(main, 0.2), 3, 'opacity=".35"') + stroke('M150 176V286M250 176V286', lighter(main, 0.5), 4, 'opacity=".35" stroke-dasharray="8 8"') + fringe;
  },
  seatPad(kit) {
    const { main } = kit;
    return floor(200, 308, 146) + oval(200, 258, 144, 50, darker(main, 0.22)) + oval(200, 238, 144, 54, cloth(kit)) + oval(200, 236, 100, 34, 'none', `stroke="${darker(main, 0.2)}" stroke-width="3" stroke-dasharray="6 6" opacity=".55"`) + disc(200, 236, 7, darker(main, 0.25)) + oval(200, 206, 112, 38, lighter(main, 0.25)) + oval(200, 198, 112, 40, cloth({ ...kit, main: lighter(main, 0.3) }));
  },
  towels({ pen, main, colours }) {
    const tones = colours.length > 1 ? colours : [main, lighter(main, 0.4), darker(main, 0.1)];
    const roll = (x, y, tone) => box(x - 20, y - 40, 148, 80, 38, pen.blend(lighter(tone, 0.25), tone)) + disc(x + 14, y, 37, lighter(tone, 0.2)) + stroke(`M${x + 14} ${y}m0-2a6 6 0 1 1-6 6a15 15 0 1 1 18 12a24 24 0 1 1 8-38`, darker(tone, 0.16), 4) + box(x + 84, y - 40, 14, 80, 2, lighter(tone, 0.6), 'opacity=".8"');
    return floor(200, 322, 152) + roll(62, 278, tones[0]) + roll(218, 278, tones[1 % tones.length]) + roll(140, 204, tones[2 % tones.length]) + shape('M170 154Q160 112 196 84Q226 118 206 156Z', '#8fae86') + shape('M206 156Q214 120 248 112Q254 146 218 160Z', '#a9c49c');
  },
  wok({ pen, main }) {
    return floor(184, 300, 120) + box(272, 176, 110, 18, 9, pen.round(WOOD)) + shape('M50 178H306Q302 286 178 290Q54 286 50 178Z', pen.round(darker(main, 0.1))) + oval(178, 178, 130, 30, darker(main, 0.25)) + oval(178, 178, 114, 22, pen.blend('#5d5a62', '#3c3a41')) + stroke('M92 172Q130 160 170 160', '#fff', 4, 'opacity=".3"') + [[150, 174, '#8fbf6b'], [196, 168, '#e2703a'], [220, 180, '#f2c94c'], [174, 186, '#8fbf6b'], [130, 184, '#e2703a']].map(([x, y, c]) => oval(x, y, 13, 6, c)).join('') + stroke('M150 136q8-12 0-24t0-24M196 130q8-12 0-24t0-24', '#fff', 5, 'opacity=".75"');
  },
  pan({ pen, main }) {
    return floor(178, 286, 120) + box(284, 196, 108, 18, 9, pen.round(WOOD)) + shape('M46 196H310L294 262Q290 276 274 276H82Q66 276 62 262Z', pen.round(main)) + oval(178, 196, 133, 34, darker(main, 0.3)) + oval(178, 194, 116, 26, pen.blend('#5a5760', '#413f47')) + oval(176, 192, 54, 16, '#fffdf6') + oval(180, 188, 18, 9, '#f5b93e') + stroke('M84 188Q104 174 140 170', '#fff', 4, 'opacity=".35"');
  },
  pot({ pen, main }) {
    return (
      floor(200, 308, 130) + box(56, 196, 40, 22, 10, darker(main, 0.25)) + box(304, 196, 40, 22, 10, darker(main, 0.25)) + shape('M82 172H318L310 274Q306 300 280 300H120Q94 300 90 274Z', pen.round(main)) + shape('M78 172Q86 122 200 116T322 172Z', pen.round(lighter(main, 0.1))) + box(74, 166, 252, 14, 7, darker(main, 0.18)) + disc(200, 106, 15, pen.ball('#d9b26a')) + shine(104, 190, 8, 84, 0.4) + stroke('M112 160Q140 134 184 130', '#fff', 5, 'opacity=".4"')
    );
  },
  saucepan({ pen, main }) {
    return floor(176, 304, 104) + box(266, 186, 118, 16, 8, pen.round(WOOD)) + shape('M76 170H276L270 276Q268 298 246 298H106Q84 298 82 276Z', pen.round(main)) + oval(176, 170, 100, 24, darker(main, 0.3)) + oval(176, 170, 86, 17, '#fff6e6') + shape('M66 160L90 170L78 180Z', darker(main, 0.15)) + shine(98, 196, 7, 74, 0.4);
  },
  potSet(kit) {
    return floor(200, 324, 150) + move(10, 58, home.pot(kit), 0.62) + move(150, 118, home.pan(kit), 0.6) + move(176, 10, home.saucepan({ ...kit, main: lighter(kit.main, 0.12) }), 0.56);
  },
  kettle({ pen, main }) {
    return (
      floor(196, 322, 98) + stroke('M270 128Q330 130 324 200T272 270', '#3a3038', 17) + shape('M120 120H272L286 290H108Z', pen.round(main)) + shape('M122 130L92 116L84 138L116 168Z', pen.round(darker(main, 0.06))) + box(116, 100, 162, 26, 10, '#3a3038') + disc(198, 92, 11, '#3a3038') + box(100, 290, 194, 20, 8, '#3a3038') + box(128, 308, 138, 10, 4, '#54565b') +
      box(232, 164, 22, 92, 11, '#dff0f7', `stroke="${darker(main, 0.2)}" stroke-width="2"`) + box(235, 204, 16, 49, 8, '#8cc4dd') + shine(128, 146, 8, 128)
    );
  },
  coffeeMachine({ pen, main }) {
    return (
      floor(200, 322, 116) + box(98, 76, 204, 240, 20, pen.round(main)) + box(116, 94, 168, 66, 12, darker(main, 0.3)) + disc(150, 127, 15, '#7fd6c4') + box(180, 116, 84, 8, 4, '#fff', 'opacity=".8"') + box(180, 132, 54, 8, 4, '#fff', 'opacity=".5"') + box(124, 176, 152, 110, 8, darker(main, 0.42)) + box(172, 176, 56, 26, 6, STEEL) + box(184, 200, 8, 18, 2, STEEL) + box(208, 200, 8, 18, 2, STEEL) +
      stroke('M188 218V244M212 218V244', '#7b4a2c', 4) + shape('M166 240H234L228 278Q226 284 218 284H182Q174 284 172 278Z', '#fffaf4') + stroke('M233 248Q250 248 246 262T230 272', '#fffaf4', 5) + box(110, 286, 180, 18, 5, STEEL) + shine(108, 104, 6, 180, 0.35)
    );
  },
  dripMaker({ pen, main }) {
    return floor(200, 322, 106) + box(104, 88, 190, 62, 18, pen.round(main)) + box(104, 120, 52, 190, 8, pen.round(darker(main, 0.08))) + box(98, 292, 204, 26, 10, pen.round(main)) + shape('M186 150H282L262 182H206Z', darker(main, 0.28)) + shape('M182 196H286L290 270Q290 288 272 288H196Q178 288 178 270Z', pen.glass('#7b4a2c')) + shape('M180 232H288L290 270Q290 288 272 288H196Q178 288 178 270Z', '#5f3a26', 'opacity=".85"') + box(180, 186, 108, 14, 6, '#3a3038') + stroke('M288 210Q322 214 316 250T288 272', '#3a3038', 10) + disc(130, 118, 9, '#f2a65a') + stroke('M216 72q8-12 0-24M246 72q8-12 0-24', '#fff', 5, 'opacity=".8"');
  },
  airFryer({ pen, main }) {
    const two = pen.chance('two') > 0.6;
    const basket = (x, w) => box(x, 196, w, 96, 14, darker(main, 0.2)) + box(x + w / 2 - 24, 224, 48, 24, 10, darker(main, 0.45)) + box(x + w / 2 - 14, 240, 28, 34, 8, darker(main, 0.42));
    return floor(200, 322, 122) + box(92, 72, 216, 244, 50, pen.round(main)) + box(132, 98, 136, 58, 14, '#2f2c33') + disc(162, 127, 13, 'none', 'stroke="#7fd6c4" stroke-width="4"') + box(188, 116, 60, 8, 4, '#fff', 'opacity=".85"') + box(188, 132, 38, 8, 4, '#fff', 'opacity=".5"') + (two ? basket(108, 88) + basket(204, 88) : basket(116, 168)) + shine(104, 120, 7, 150, 0.35);
  },
  blender({ pen, main }) {
    return floor(200, 322, 90) + shape('M136 232H264L282 306Q282 316 270 316H130Q118 316 118 306Z', pen.round(main)) + disc(200, 276, 20, darker(main, 0.35)) + box(197, 258, 6, 18, 3, '#fff') + shape('M132 88H268L252 230H148Z', pen.glass('#dbe7ee')) + shape('M140 150H260L252 228H148Z', '#ee7d8d', 'opacity=".8"') + [[176, 176, '#cf2e3c'], [220, 196, '#f2c94c'], [198, 168, '#8fbf6b'], [172, 208, '#f2c94c']].map(([x, y, c]) => disc(x, y, 9, c, 'opacity=".85"')).join('') + box(126, 68, 148, 24, 8, '#3a3038') + box(180, 54, 40, 18, 6, '#3a3038') + stroke('M264 112Q304 116 298 156T258 200', '#3a3038', 9) + shine(150, 110, 6, 104);
  },
  cupBlender({ pen, main }) {
    return floor(200, 322, 70) + box(148, 212, 104, 104, 20, pen.round(main)) + disc(200, 264, 17, 'none', 'stroke="#fff" stroke-width="4"') + shape('M152 96H248L244 216H156Z', pen.glass('#dbe7ee')) + shape('M154 140H246L244 214H156Z', '#8fc07a', 'opacity=".8"') + box(144, 72, 112, 30, 10, pen.round(darker(main, 0.15))) + stroke('M168 72Q168 46 200 46T232 72', darker(main, 0.25), 8) + shine(164, 112, 6, 94);
  },
  toaster({ pen, main }) {
    return floor(200, 312, 130) + box(126, 90, 66, 90, 16, pen.blend('#f0d3a2', '#d69d58')) + box(208, 98, 66, 90, 16, pen.blend('#f0d3a2', '#d69d58')) + box(74, 142, 252, 156, 40, pen.round(main)) + box(106, 150, 188, 14, 7, darker(main, 0.45)) + box(326, 190, 18, 34, 6, '#3a3038') + disc(200, 246, 22, darker(main, 0.3)) + box(197, 228, 6, 18, 3, '#fff') + disc(140, 246, 8, '#fff', 'opacity=".7"') + disc(260, 246, 8, '#f2a65a') + legs([108, 292], 296, 12, '#3a3038') + shine(88, 184, 7, 84, 0.45);
  },
  processor({ pen, main }) {
    return floor(200, 322, 104) + box(108, 236, 184, 80, 20, pen.round(main)) + disc(200, 276, 18, darker(main, 0.35)) + shape('M120 126H280L272 240H128Z', pen.glass('#dbe7ee')) + shape('M124 190H276L272 238H128Z', '#8fbf6b', 'opacity=".75"') + box(196, 150, 8, 84, 3, STEEL) + shape('M150 222Q200 196 250 222Q200 214 150 222Z', '#aeb6bd') + box(116, 104, 168, 26, 10, '#3a3038') + box(214, 56, 50, 52, 8, pen.glass('#dbe7ee')) + stroke('M276 146Q316 150 308 196T272 220', '#3a3038', 10) + shine(140, 140, 6, 90);
  },
  lunchBox({ pen, main }) {
    return floor(200, 312, 130) + box(72, 196, 256, 110, 24, pen.round(main)) + box(62, 150, 276, 62, 20, pen.round(lighter(main, 0.3))) + box(86, 190, 26, 44, 6, darker(main, 0.2)) + box(288, 190, 26, 44, 6, darker(main, 0.2)) + stroke('M168 150Q168 112 200 112T232 150', darker(main, 0.25), 9) + box(150, 244, 100, 30, 8, '#fff', 'opacity=".35"') + shine(80, 168, 60, 7, 0.5);
  },
  cup({ pen, main }) {
    return floor(186, 316, 90) + stroke('M262 164Q326 160 320 220T258 268', pen.blend(main, darker(main, 0.2)), 19) + shape('M104 124H268L258 284Q256 310 230 310H142Q116 310 114 284Z', pen.round(main)) + oval(186, 124, 82, 22, darker(main, 0.25)) + oval(186, 126, 68, 15, '#6b4432') + shine(122, 158, 8, 118, 0.35) + stroke('M162 96q8-12 0-24M206 96q8-12 0-24', '#fff', 5, 'opacity=".8"');
  },
  board({ pen, main }) {
    return floor(200, 322, 120) + turn(-8, 200, 200, box(96, 84, 190, 232, 24, pen.blend(lighter(main, 0.25), main)) + disc(192, 112, 11, '#fffaf4') + stroke('M120 160Q160 150 262 164M120 214Q190 202 262 218M120 266Q170 256 262 270', darker(main, 0.18), 3, 'opacity=".4"')) + turn(14, 300, 200, box(292, 214, 22, 104, 9, '#3a3038') + shape('M290 214V96Q322 120 318 214Z', pen.round('#dfe3e7'))) + disc(166, 250, 25, pen.ball('#e2553a')) + shape('M166 226l-10-8h20Z', '#6fa35a');
  },
  deskLamp({ pen, main }) {
    return floor(190, 322, 104) + box(122, 300, 128, 18, 9, pen.round(main)) + stroke('M186 302L148 208L232 130', darker(main, 0.1), 10) + disc(148, 208, 12, pen.ball(lighter(main, 0.3))) + disc(230, 132, 10, pen.ball(lighter(main, 0.3))) + turn(34, 250, 120, shape('M222 92H278L304 156H196Z', pen.round(main)) + oval(250, 156, 54, 10, '#ffe7a8')) + shape('M216 150L154 296H330L292 166Z', '#ffe7a8', 'opacity=".3"');
  },
  floorLamp({ pen, main }) {
    return floor(200, 336, 84) + oval(200, 328, 64, 10, darker(main, 0.1)) + stroke('M200 328V130', pen.blend(main, darker(main, 0.25)), 8) + shape('M160 58H240L276 144H124Z', pen.round('#f6e9d2')) + oval(200, 144, 76, 11, '#ffedbd') + shape('M126 146L70 326H330L274 146Z', '#ffe7a8', 'opacity=".28"') + stroke('M164 66L134 138', '#fff', 5, 'opacity=".5"');
  },
  tableLamp({ pen, main }) {
    return floor(200, 322, 84) + shape('M176 314Q148 262 176 216Q190 204 200 190Q210 204 224 216Q252 262 224 314Z', pen.round(main)) + box(192, 166, 16, 30, 3, '#d9b26a') + shape('M152 74H248L286 174H114Z', pen.blend('#fff6e2', '#f3dfb8')) + oval(200, 174, 86, 11, '#ffedbd') + shape('M118 176L72 312H328L282 176Z', '#ffe7a8', 'opacity=".25"') + shine(170, 236, 6, 56, 0.4);
  },
  wallClock({ pen, main }) {
    const face = pen.pick('face', ['#fffaf4', '#f3ead9', '#eef0f2']);
    return disc(204, 210, 118, '#3a2a38', 'opacity=".1"') + disc(200, 202, 118, pen.round(main)) + disc(200, 202, 100, face) + Array.from({ length: 12 }, (_, at) => turn(at * 30, 200, 202, box(197.5, 114, 5, at % 3 ? 10 : 18, 2, '#5b4a55'))).join('') + stroke('M200 202L156 178', '#3a3038', 7) + stroke('M200 202L254 158', '#3a3038', 5) + stroke('M200 218V132', '#cf5a3c', 2.5) + disc(200, 202, 7, '#cf5a3c');
  },
  digitalClock({ pen, main }) {
    return floor(200, 292, 140) + box(58, 150, 284, 132, 22, pen.round(main)) + box(78, 168, 244, 96, 12, '#e3ecdf') + `<text x="200" y="240" text-anchor="middle" font-family="monospace" font-size="68" font-weight="700" fill="#3f4a42">08:26</text>` + shine(78, 158, 80, 5, 0.5);
  },
  flowers({ pen, main }) {
    const bloom = (x, y, r, tone) => disc(x, y, r, pen.ball(tone)) + stroke(`M${x - r * 0.5} ${y}a${r * 0.5} ${r * 0.5} 0 1 1 ${r} ${r * 0.2}M${x - r * 0.2} ${y + r * 0.1}a${r * 0.26} ${r * 0.26} 0 1 1 ${r * 0.5} 0`, darker(tone, 0.18), 3, 'opacity=".55"');
    return floor(200, 322, 78) + stroke('M200 240Q176 180 140 142M200 240Q200 170 202 112M200 240Q224 180 264 150', '#7d9a6c', 6) + shape('M176 190Q140 190 132 222Q166 226 176 190ZM224 190Q262 186 272 214Q238 226 224 190Z', '#8fae7c') + bloom(138, 132, 38, main) + bloom(266, 140, 36, lighter(main, 0.3)) + bloom(202, 100, 42, mix(main, '#ffffff', 0.15)) + shape('M156 214H244L234 304Q232 316 220 316H180Q168 316 166 304Z', pen.glass('#cfe0ea')) + shape('M160 252H240L234 304Q232 316 220 316H180Q168 316 166 304Z', '#bfdbe6', 'opacity=".6"') + shine(172, 226, 6, 72);
  },
  dome({ pen, main }) {
    return floor(200, 324, 100) + shape('M110 292V190Q110 84 200 84T290 190V292Z', pen.glass('#e4eef4')) + stroke('M200 290Q196 240 200 190', '#7d9a6c', 6) + shape('M198 252Q160 240 150 268Q178 280 198 252ZM202 240Q238 226 252 250Q226 268 202 240Z', '#8fae7c') + disc(200, 172, 40, pen.ball(main)) + stroke('M178 172a22 22 0 1 1 44 6M190 174a11 11 0 1 1 22 2', darker(main, 0.2), 4, 'opacity=".55"') + box(94, 288, 212, 28, 8, pen.round('#8a5a3c')) + disc(200, 76, 10, pen.ball('#d9b26a')) + shine(124, 170, 7, 104, 0.6);
  },
  plant({ pen, main }) {
    return floor(200, 324, 76) + [[-58, 1], [-30, 0.9], [0, 1.1], [30, 0.9], [58, 1]].map(([angle, s]) => turn(angle, 200, 226, shape(`M200 226Q${200 - 34 * s} ${170 - 20 * s} 200 ${98 - 10 * s}Q${200 + 34 * s} ${170 - 20 * s} 200 226Z`, pen.blend('#9cc08a', '#5f8f5c')) + stroke(`M200 220V${112}`, '#4c7a4d', 2, 'opacity=".5"'))).join('') + shape('M142 224H258L246 304Q244 316 230 316H170Q156 316 154 304Z', pen.round(main)) + box(136, 214, 128, 24, 7, pen.round(lighter(main, 0.12))) + shine(160, 246, 6, 54, 0.4);
  },
  photoFrame({ pen, main }) {
    const photo = (x, y, w, h, tone) => box(x, y, w, h, 5, pen.round(main)) + box(x + 7, y + 7, w - 14, h - 14, 2, tone) + disc(x + w / 2, y + h * 0.44, w * 0.13, '#f3d9c4') + shape(`M${x + w * 0.26} ${y + h - 7}Q${x + w / 2} ${y + h * 0.46} ${x + w * 0.74} ${y + h - 7}Z`, darker(tone, 0.25));
    return floor(200, 330, 90) + stroke('M200 330V210M200 250Q150 230 128 196M200 226Q250 210 274 176M200 210Q196 160 200 120', '#8a6a4c', 9) + photo(152, 70, 96, 84, '#cfe0ea') + photo(76, 140, 88, 76, '#f2d6c4') + photo(238, 130, 88, 76, '#d9e4c9') + photo(96, 232, 82, 72, '#e8d5e6') + photo(226, 226, 82, 72, '#f6e3b4');
  },
  mirror({ pen, main }) {
    return floor(206, 332, 96) + shape('M250 318L286 334H298L262 300Z', darker(main, 0.3)) + box(124, 58, 152, 272, 40, pen.round(main)) + box(136, 70, 128, 248, 32, pen.blend('#e6f0f6', '#bcd0de')) + shape('M146 250L246 96L262 110L150 284Z', '#fff', 'opacity=".5"') + shape('M150 296L258 130L262 146L162 302Z', '#fff', 'opacity=".3"');
  },
  chair({ pen, main }) {
    return floor(200, 330, 100) + box(134, 64, 132, 22, 8, pen.round(main)) + legs([142, 258], 74, 140, darker(main, 0.12)) + box(142, 118, 116, 16, 6, pen.round(lighter(main, 0.1))) + shape('M118 204H282L296 234H104Z', pen.blend(lighter(main, 0.25), main)) + box(104, 232, 192, 12, 4, darker(main, 0.2)) + shape('M116 244H130L118 330H106ZM270 244H284L294 330H282ZM150 244H160L158 310H148ZM240 244H250L252 310H242Z', darker(main, 0.15));
  },
  officeChair({ pen, main }) {
    return floor(200, 334, 96) + box(136, 56, 128, 140, 34, pen.round(main)) + [78, 100, 122, 144].map((y) => stroke(`M154 ${y}Q200 ${y + 10} 246 ${y}`, lighter(main, 0.3), 3, 'opacity=".45"')).join('') + stroke('M112 216V184Q112 170 128 170M288 216V184Q288 170 272 170', '#54565b', 9) + box(110, 206, 180, 36, 16, pen.round(darker(main, 0.1))) + box(192, 240, 16, 52, 4, '#8f939a') + stroke('M200 290L128 320M200 290L272 320M200 290V322', '#54565b', 9) + [128, 200, 272].map((x) => disc(x, 324, 9, '#3a3038')).join('');
  },
  sofa({ pen, main }) {
    return floor(200, 312, 160, 10) + legs([82, 318], 288, 22, darker(WOOD, 0.2)) + box(72, 126, 256, 120, 30, pen.blend(lighter(main, 0.1), main)) + stroke('M200 134V214', darker(main, 0.2), 3, 'opacity=".4"') + box(76, 212, 248, 80, 16, darker(main, 0.1)) + box(84, 200, 114, 52, 16, pen.blend(lighter(main, 0.25), lighter(main, 0.05))) + box(202, 200, 114, 52, 16, pen.blend(lighter(main, 0.25), lighter(main, 0.05))) + box(40, 178, 54, 116, 24, pen.round(main)) + box(306, 178, 54, 116, 24, pen.round(main)) + turn(-12, 128, 176, box(100, 150, 56, 54, 12, '#f2c9a2'));
  },
  beanBag({ pen, main }) {
    return floor(200, 318, 138) + shape('M70 296Q46 240 96 196Q108 120 168 108Q236 92 270 152Q278 184 318 206Q356 240 330 296Q312 318 200 318T70 296Z', pen.ball(main)) + stroke('M96 198Q190 236 270 156M120 300Q160 262 150 216M262 304Q250 262 276 206', darker(main, 0.2), 3, 'opacity=".35"') + shape('M176 108Q190 94 204 108L198 122H182Z', darker(main, 0.25));
  },
  table({ pen, main }) {
    return floor(200, 324, 150, 9) + shape('M86 196H108L94 320H80ZM292 196H314L320 320H306ZM140 196H152L148 296H138ZM248 196H260L262 296H252Z', pen.blend(main, darker(main, 0.2))) + shape('M70 160H330L352 190H48Z', pen.blend(lighter(main, 0.2), main)) + box(46, 188, 308, 16, 5, darker(main, 0.15)) + stroke('M96 176H210M250 170H300', darker(main, 0.15), 2.5, 'opacity=".45"') + shape('M188 138H226L222 162Q220 170 207 170T192 162Z', '#fffaf4') + stroke('M207 138Q200 112 214 92', '#7d9a6c', 4) + disc(216, 88, 11, '#f09bb2');
  },
  roundTable({ pen, main }) {
    return floor(200, 328, 110, 9) + oval(200, 172, 146, 34, darker(main, 0.2)) + oval(200, 162, 146, 34, pen.blend(lighter(main, 0.25), main)) + oval(200, 162, 96, 20, 'none', `stroke="${darker(main, 0.15)}" stroke-width="2.5" opacity=".4"`) + shape('M186 194H214L222 304H178Z', pen.round(main)) + oval(200, 312, 76, 13, darker(main, 0.15));
  },
  cabinet({ pen, main }) {
    const rows = 3;
    return floor(200, 326, 122) + legs([114, 286], 298, 26, darker(main, 0.3)) + box(90, 96, 220, 208, 10, pen.blend(lighter(main, 0.15), main)) + box(80, 86, 240, 18, 6, lighter(main, 0.25)) + Array.from({ length: rows }, (_, at) => box(102, 114 + at * 62, 196, 54, 6, 'none', `stroke="${darker(main, 0.25)}" stroke-width="3" opacity=".6"`) + box(180, 136 + at * 62, 40, 9, 4, '#6d5148')).join('') + stroke('M116 132H166M240 194H286M120 256H176', darker(main, 0.15), 2.5, 'opacity=".4"');
  },
  rug(kit) {
    const { main, pen } = kit;
    const fringe = Array.from({ length: 13 }, (_, at) => stroke(`M${94 + at * 17.6} 106l-2-16M${74 + at * 21} 294l-3 18`, lighter(main, 0.4), 4)).join('');
    return oval(200, 306, 160, 12, '#3a2a38', 'opacity=".1"') + fringe + shape('M92 104H308L338 296H62Z', pen.blend(lighter(main, 0.2), main)) + shape('M112 122H288L312 278H88Z', 'none', `stroke="${lighter(main, 0.6)}" stroke-width="6"`) + shape('M200 146L260 200L200 258L140 200Z', lighter(main, 0.55)) + shape('M200 172L234 200L200 232L166 200Z', darker(main, 0.15)) + shape('M118 150L138 142L134 166ZM282 150L262 142L266 166ZM104 256L126 264L124 240ZM296 256L274 264L276 240Z', lighter(main, 0.55));
  },
  curtain(kit) {
    const { main, pen } = kit;
    const panel = (x, way) => Array.from({ length: 5 }, (_, at) => shape(`M${x + at * 24} 84h24q${way * 3} 110 ${way * -2} 236h-24q${way * 5}-120 0-236Z`, at % 2 ? lighter(main, 0.12) : main)).join('');
    return floor(200, 332, 150, 8) + box(120, 92, 160, 214, 6, pen.blend('#dff0f9', '#f8f3e6')) + stroke('M200 92V306M120 190H280', '#fff', 7) + panel(56, 1) + panel(224, -1) + box(40, 70, 320, 12, 6, pen.round(WOOD)) + disc(40, 76, 11, WOOD) + disc(360, 76, 11, WOOD);
  },
  petBed(kit) {
    const { main } = kit;
    return floor(200, 314, 150) + oval(200, 252, 150, 60, darker(main, 0.2)) + oval(200, 232, 150, 58, cloth(kit)) + oval(200, 226, 104, 36, '#fff6ea') + shape('M140 222Q142 176 200 178Q262 180 264 222Q240 240 200 238T140 222Z', '#e0a56a') + shape('M236 190L246 162L262 188ZM264 196L284 176L286 204Z', '#d1935a') + disc(258, 206, 27, '#e0a56a') + stroke('M250 208q4 5 8 0M264 208q4 5 8 0', '#5b3a26', 3) + disc(262, 216, 3, '#5b3a26') + stroke('M142 224Q112 220 122 200', '#d1935a', 10);
  },
};
