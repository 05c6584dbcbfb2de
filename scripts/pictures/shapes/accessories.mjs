// Shoes, bags and what goes with clothes.
import { brightness, darker, lighter } from '../colours.mjs';
import { seam } from '../parts.mjs';
import { box, disc, floor, move, oval, shape, shine, stroke, turn } from '../pen.mjs';
export const accessories = {
  sneaker(kit) {
    const { main, second, pen } = kit;
    const sole = pen.pick('sole', ['#ffffff', '#f3ead9', '#fbf8f4']);
    return (
      floor(200, 296, 150, 11) +
      shape(
        'M56 252Q54 208 66 176Q96 192 128 164L150 148Q186 196 246 210Q320 222 340 252L344 268H56Z',
        pen.blend(lighter(main, 0.12), darker(main, 0.08)),
      ) +
      shape('M66 176Q96 192 128 164L138 156Q120 226 58 232Q58 200 66 176Z', second, 'opacity=".9"') +
      shape('M284 220Q334 232 342 258H270Q262 234 284 220Z', second, 'opacity=".85"') +
      shape('M52 256H346Q354 258 354 272Q354 290 338 290H66Q52 290 52 274Z', sole) +
      stroke('M60 276H346', darker(sole, 0.14), 2.5) +
      shape('M120 232Q180 232 236 212Q196 256 132 254Z', '#fff', 'opacity=".55"') +
      [0, 1, 2, 3]
        .map((at) => stroke(`M${150 + at * 22} ${172 + at * 10}L${176 + at * 20} ${158 + at * 13}`, '#fffaf4', 6))
        .join('') +
      stroke('M70 180Q98 196 134 162', lighter(main, 0.4), 5, 'opacity=".7"')
    );
  },
  highTop(kit) {
    const { main, second, pen } = kit;
    return (
      floor(200, 306, 146, 11) +
      shape(
        'M92 104Q132 92 176 104L186 176Q232 214 296 222Q338 232 342 270H70Q64 180 92 104Z',
        pen.blend(main, darker(main, 0.14)),
      ) +
      shape('M92 104Q132 92 176 104L178 122Q132 112 88 122Z', second) +
      shape('M262 216Q336 226 342 268H252Q238 236 262 216Z', second) +
      shape('M70 236Q112 246 132 204Q140 168 116 140L84 132Q64 190 70 262Z', second) +
      shape('M64 264H346Q352 266 352 282Q352 300 336 300H76Q62 300 62 282Z', '#fffaf4') +
      stroke('M70 284H344', '#ddd3c8', 2.5) +
      shape('M124 232Q190 240 236 216Q200 256 130 258Z', '#fffaf4', 'opacity=".9"') +
      [0, 1, 2, 3, 4]
        .map((at) => stroke(`M${148 + at * 11} ${128 + at * 21}L${184 + at * 13} ${124 + at * 20}`, '#fffaf4', 6))
        .join('') +
      disc(118, 150, 11, '#fffaf4', 'opacity=".85"')
    );
  },
  boot(kit) {
    const { main, pen } = kit;
    return (
      floor(200, 314, 134, 11) +
      shape(
        'M108 82H204L208 190Q238 216 296 228Q330 238 332 286H100Q92 180 108 82Z',
        pen.blend(lighter(main, 0.1), darker(main, 0.15)),
      ) +
      box(102, 74, 108, 28, 12, darker(main, 0.25)) +
      shape('M92 282H336Q342 284 342 296Q342 310 330 310H272L262 300H190L182 310H104Q92 308 92 294Z', '#3a3038') +
      [0, 1, 2, 3, 4]
        .map((at) => stroke(`M${158 + at * 6} ${124 + at * 22}L${206 + at * 8} ${118 + at * 22}`, '#e8c884', 5))
        .join('') +
      shape('M278 226Q330 236 332 284H262Q254 248 278 226Z', darker(main, 0.18)) +
      stroke('M112 120Q104 200 106 276', lighter(main, 0.3), 3, 'opacity=".5"')
    );
  },
  heel(kit) {
    const { main, pen } = kit;
    const one = (tone) =>
      shape(
        'M72 148C84 136 102 142 110 162C132 214 192 246 252 250C304 254 344 268 350 284C352 292 342 295 328 295H262C208 294 150 264 114 214L101 300H88L74 208C64 186 62 162 72 148Z',
        pen.blend(lighter(tone, 0.18), darker(tone, 0.08)),
      ) +
      shape('M110 162C132 214 192 246 252 250C214 262 146 242 112 188Z', '#f1dcc8') +
      shape('M74 208L88 300H101L114 214C100 222 84 220 74 208Z', darker(tone, 0.28)) +
      shape(
        'M262 295C240 294 214 289 190 278L206 276C230 286 262 288 350 286C350 293 342 295 328 295Z',
        darker(tone, 0.35),
      ) +
      stroke('M270 260Q308 266 330 278', '#fff', 5, 'opacity=".5"') +
      stroke('M82 156Q76 176 84 200', '#fff', 4, 'opacity=".35"');
    return floor(206, 308, 146, 9) + move(56, -42, one(darker(main, 0.12)), 0.88) + move(-14, 8, one(main));
  },
  flat(kit) {
    const { main, pen } = kit;
    const one = (tone) =>
      shape(
        'M58 196Q88 214 110 200Q160 250 236 236Q312 232 342 272Q344 288 326 290H74Q52 288 58 196Z',
        pen.blend(lighter(tone, 0.14), darker(tone, 0.1)),
      ) +
      shape('M110 200Q160 250 236 236Q200 262 150 256Q104 250 92 206Z', '#f4e2cf') +
      shape('M58 282H340Q342 296 326 296H78Q60 296 58 282Z', darker(tone, 0.4)) +
      shape('M252 236l-16-12v24ZM252 236l16-12v24Z', lighter(tone, 0.35)) +
      disc(252, 236, 4, darker(tone, 0.2));
    return floor(206, 308, 148, 9) + move(34, -62, one(darker(main, 0.12)), 0.9) + move(0, 8, one(main));
  },
  slipper(kit) {
    const { main, second, pen } = kit;
    const one = (x, tone) =>
      move(
        x,
        0,
        oval(0, 206, 58, 108, darker(tone, 0.3)) +
          oval(0, 200, 54, 104, pen.blend(lighter(second, 0.5), second)) +
          shape(
            'M-60 176Q0 130 60 176Q66 110 36 92Q0 76-36 92Q-66 110-60 176Z',
            pen.blend(lighter(tone, 0.14), darker(tone, 0.1)),
          ) +
          stroke('M-58 172Q0 128 58 172', lighter(tone, 0.45), 4, 'opacity=".7"'),
      );
    return floor(200, 316, 130) + turn(-7, 136, 200, one(136, main)) + turn(7, 266, 200, one(266, main));
  },
  handbag(kit) {
    const { main, pen } = kit;
    const metal = pen.pick('metal', ['#d9b26a', '#d3d7dc']);
    return (
      floor(200, 322, 128) +
      stroke('M144 168C144 60 256 60 256 168', darker(main, 0.2), 11) +
      stroke('M144 168C144 60 256 60 256 168', lighter(main, 0.2), 3, 'opacity=".6"') +
      shape(
        'M104 160H296Q306 160 308 172L322 300Q322 318 304 318H96Q78 318 78 300L92 172Q94 160 104 160Z',
        pen.blend(lighter(main, 0.1), darker(main, 0.12)),
      ) +
      shape('M96 162H304L296 222Q200 262 104 222Z', darker(main, 0.12)) +
      stroke('M98 170L108 218Q200 256 292 218L302 170', lighter(main, 0.3), 2, 'stroke-dasharray="5 5" opacity=".7"') +
      box(184, 220, 32, 34, 6, metal) +
      disc(200, 238, 5, darker(metal, 0.3)) +
      disc(144, 170, 7, metal) +
      disc(256, 170, 7, metal) +
      shine(96, 250, 6, 52, 0.3)
    );
  },
  tote(kit) {
    const { main, pen } = kit;
    return (
      floor(200, 322, 120) +
      stroke('M150 156V122Q150 72 200 72T250 122V156', darker(main, 0.28), 8) +
      stroke('M138 160V118Q138 62 200 62T262 118V160', darker(main, 0.15), 8) +
      shape(
        'M92 148H308L294 308Q292 318 282 318H118Q108 318 106 308Z',
        pen.blend(lighter(main, 0.12), darker(main, 0.1)),
      ) +
      shape('M92 148H308L306 172H94Z', darker(main, 0.15)) +
      stroke('M116 190L124 300M284 190L276 300', lighter(main, 0.3), 2, 'stroke-dasharray="5 5" opacity=".6"') +
      box(170, 214, 60, 34, 4, lighter(main, 0.55)) +
      box(182, 228, 36, 5, 2, darker(main, 0.3))
    );
  },
  backpack(kit) {
    const { main, pen } = kit;
    return (
      floor(200, 322, 112) +
      stroke('M172 82Q172 54 200 54T228 82', darker(main, 0.3), 9) +
      box(82, 190, 40, 110, 18, darker(main, 0.16)) +
      box(278, 190, 40, 110, 18, darker(main, 0.16)) +
      box(104, 76, 192, 242, 52, pen.blend(lighter(main, 0.12), darker(main, 0.1))) +
      stroke('M116 168Q200 122 284 168', darker(main, 0.3), 4) +
      box(126, 206, 148, 96, 22, darker(main, 0.08)) +
      stroke('M136 230H264', '#d9b26a', 4) +
      box(254, 226, 8, 20, 3, '#d9b26a') +
      box(178, 118, 44, 26, 5, lighter(main, 0.4)) +
      shine(118, 130, 6, 120, 0.3)
    );
  },
  suitcase(kit) {
    const { main, pen } = kit;
    const ribs = [142, 171, 200, 229, 258]
      .map((x) => box(x - 5, 120, 10, 176, 5, darker(main, 0.12), 'opacity=".55"'))
      .join('');
    return (
      floor(200, 328, 98) +
      stroke('M168 96V46H232V96', '#8f939a', 7) +
      box(160, 38, 80, 16, 7, '#54565b') +
      box(108, 92, 184, 224, 24, pen.round(main)) +
      ribs +
      box(108, 92, 184, 224, 24, 'none', `stroke="${darker(main, 0.2)}" stroke-width="4"`) +
      [
        [112, 96],
        [268, 96],
        [112, 288],
        [268, 288],
      ]
        .map(([x, y]) => box(x, y, 22, 24, 8, lighter(main, 0.35)))
        .join('') +
      box(284, 180, 14, 52, 6, '#54565b') +
      disc(136, 322, 11, '#3a3038') +
      disc(264, 322, 11, '#3a3038') +
      shine(122, 124, 6, 150, 0.4)
    );
  },
  sunglasses(kit) {
    const { main, pen } = kit;
    const lens = pen.pick('lens', ['#3a3f4b', '#7a5a3c', '#3f6b5c', '#4b4a6b']);
    const round = pen.chance('round') > 0.5;
    const one = (x) =>
      round
        ? disc(x, 206, 62, main) + disc(x, 206, 51, pen.blend(lens, lighter(lens, 0.35)))
        : box(x - 68, 158, 136, 98, 34, main) + box(x - 57, 168, 114, 78, 26, pen.blend(lens, lighter(lens, 0.35)));
    return (
      floor(200, 292, 136, 8) +
      stroke('M64 186L40 168M336 186L360 168', darker(main, 0.2), 12) +
      one(128) +
      one(272) +
      stroke('M188 190Q200 178 212 190', main, 11) +
      shape('M96 236L140 172L156 172L112 242ZM244 236L288 172L300 172L256 242Z', '#fff', 'opacity=".25"')
    );
  },
  wristWatch(kit) {
    const { main, second, pen } = kit;
    const steel = kit.metal;
    const strap = steel
      ? [0, 1, 2, 3, 4]
          .map(
            (at) =>
              box(166, 44 + at * 20, 68, 16, 4, pen.round(main)) + box(166, 260 + at * 20, 68, 16, 4, pen.round(main)),
          )
          .join('')
      : shape('M168 46H232L240 150H160ZM160 250H240L232 356H168Z', pen.round(main)) +
        stroke(
          'M176 56L170 144M224 56L230 144M170 256L176 346M230 256L224 346',
          lighter(main, 0.4),
          2,
          'stroke-dasharray="5 5" opacity=".7"',
        );
    return (
      floor(206, 342, 60) +
      strap +
      box(274, 190, 14, 20, 4, '#c9ccd1') +
      disc(200, 200, 78, pen.ball(steel ? main : '#dfe3e7')) +
      disc(200, 200, 64, pen.blend(lighter(second, 0.06), second)) +
      Array.from({ length: 12 }, (_, at) =>
        turn(at * 30, 200, 200, box(198, 144, 4, at % 3 ? 7 : 13, 2, brightness(second) > 0.5 ? '#4a444c' : '#f4e9d6')),
      ).join('') +
      stroke('M200 200L178 174', brightness(second) > 0.5 ? '#3a3038' : '#fff', 5) +
      stroke('M200 200L234 182', brightness(second) > 0.5 ? '#3a3038' : '#fff', 4) +
      stroke('M200 210L200 152', '#cf2e3c', 2) +
      disc(200, 200, 5, '#cf2e3c') +
      shape('M160 168Q184 140 224 142L196 160Q174 166 160 168Z', '#fff', 'opacity=".25"')
    );
  },
  earrings(kit) {
    const { main, pen } = kit;
    const kind = pen.pick('stone', ['drop', 'oval', 'fan']);
    const stone = {
      drop:
        shape('M0 60C30 100 40 124 40 146A40 40 0 1 1-40 146C-40 124-30 100 0 60Z', pen.ball(main)) +
        shape('M-16 130L0 96L16 130L0 168Z', '#fff', 'opacity=".3"'),
      oval:
        oval(0, 130, 36, 56, pen.ball(main)) +
        oval(0, 130, 46, 66, 'none', 'stroke="#d9b26a" stroke-width="6"') +
        oval(-10, 108, 9, 18, '#fff', 'opacity=".4"'),
      fan: [-2, -1, 0, 1, 2]
        .map((at) =>
          turn(
            at * 24,
            0,
            62,
            shape('M0 66C14 110 18 136 0 168C-18 136-14 110 0 66Z', at % 2 ? lighter(main, 0.25) : main),
          ),
        )
        .join(''),
    }[kind];
    const one = (x) =>
      move(
        x,
        74,
        disc(0, 0, 11, pen.ball('#d9b26a')) +
          stroke('M0 10V56', '#d9b26a', 4) +
          stone +
          disc(0, 58, 8, pen.ball('#e8c884')),
        0.95,
      );
    return floor(200, 312, 116, 8) + one(132) + one(268);
  },
  cap(kit) {
    const { main, pen } = kit;
    return (
      floor(206, 282, 140) +
      shape('M96 232Q92 112 200 108T304 232Z', pen.ball(main)) +
      stroke('M200 108Q168 160 166 232M200 108Q236 160 238 232', seam(main), 2, 'opacity=".4"') +
      disc(200, 108, 8, darker(main, 0.15)) +
      shape(
        'M96 226Q200 204 306 226Q368 238 366 264Q300 238 200 240Q130 240 96 246Z',
        pen.blend(darker(main, 0.1), darker(main, 0.28)),
      ) +
      box(180, 164, 44, 28, 5, '#fffaf4', 'opacity=".9"')
    );
  },
};
