// Beds, cushions, throws, towels and what else is woven.
import { darker, lighter, mix } from '../colours.mjs';
import { legs, softCloth, WOOD } from '../parts.mjs';
import { box, disc, floor, oval, shape, stroke, turn } from '../pen.mjs';
export const textiles = {
  bedding(kit) {
    const { main } = kit;
    const pale = lighter(main, 0.55);
    return (
      floor(200, 326, 152, 10) +
      box(56, 88, 288, 150, 16, kit.pen.blend('#d8b48a', WOOD)) +
      box(52, 288, 296, 26, 6, darker(WOOD, 0.12)) +
      legs([72, 328], 306, 22, darker(WOOD, 0.35)) +
      shape('M60 176H340V296H60Z', '#fffaf4') +
      box(82, 138, 108, 56, 22, softCloth({ ...kit, main: pale, second: main })) +
      box(210, 138, 108, 56, 22, softCloth({ ...kit, main: pale, second: main })) +
      box(146, 158, 108, 50, 20, lighter(main, 0.25)) +
      shape('M52 218Q128 196 200 210T348 212V302Q348 308 342 308H58Q52 308 52 302Z', softCloth(kit)) +
      shape('M52 218Q128 196 200 210T348 212V236Q272 232 200 236T52 242Z', pale) +
      stroke(
        'M104 250Q112 278 104 302M222 246Q214 276 224 302M300 248Q292 276 300 300',
        darker(main, 0.2),
        3,
        'opacity=".3"',
      )
    );
  },
  quilt(kit) {
    const { main } = kit;
    const fold = (y, tone) =>
      shape(
        `M92 ${y}Q80 ${y} 80 ${y + 24}T92 ${y + 48}H308Q322 ${y + 46} 322 ${y + 24}T308 ${y}Z`,
        kit.pattern ? softCloth({ ...kit, main: tone }) : kit.pen.blend(lighter(tone, 0.25), tone),
      ) + stroke(`M92 ${y + 24}H300`, darker(tone, 0.2), 2, 'opacity=".35"');
    return (
      floor(200, 322, 126) +
      fold(262, darker(main, 0.05)) +
      fold(212, main) +
      fold(162, lighter(main, 0.1)) +
      fold(112, lighter(main, 0.2)) +
      stroke('M138 112V310M262 112V310', lighter(main, 0.65), 12, 'opacity=".75"') +
      shape('M200 120L186 106V134ZM200 120L214 106V134Z', lighter(main, 0.7))
    );
  },
  pillow(kit) {
    const { main } = kit;
    const low = kit.pen.chance('wave') > 0.5;
    const body = low
      ? 'M62 236Q58 176 96 172Q140 176 168 196Q214 226 262 188Q306 150 334 186Q350 220 336 262Q320 296 200 292T68 280Q58 262 62 236Z'
      : 'M74 186Q62 152 96 154Q200 172 304 154Q338 152 326 186Q314 222 326 262Q338 296 304 294Q200 276 96 294Q62 296 74 262Q86 222 74 186Z';
    return (
      floor(200, 308, 140) +
      shape(body, softCloth({ ...kit, main: lighter(main, 0.35) })) +
      stroke('M96 214Q150 236 200 228T306 214', darker(main, 0.1), 3, 'opacity=".3"') +
      stroke('M84 262Q200 284 316 262', darker(main, 0.1), 3, 'opacity=".25"') +
      box(300, 262, 24, 16, 3, main)
    );
  },
  cushion(kit) {
    const { main, pen } = kit;
    return (
      floor(200, 322, 112) +
      turn(
        8,
        250,
        220,
        shape(
          'M158 120Q250 138 342 120Q328 210 342 300Q250 286 158 300Q172 210 158 120Z',
          pen.blend(mix(main, '#f2e3d6', 0.6), mix(main, '#d9c3a8', 0.5)),
        ),
      ) +
      turn(
        -6,
        168,
        220,
        shape('M66 118Q168 138 270 118Q254 220 270 322Q168 304 66 322Q82 220 66 118Z', softCloth(kit)) +
          shape(
            'M66 118Q168 138 270 118Q254 220 270 322Q168 304 66 322Q82 220 66 118Z',
            'none',
            `stroke="${darker(main, 0.2)}" stroke-width="3" opacity=".5"`,
          ) +
          (kit.pattern
            ? ''
            : disc(168, 220, 6, darker(main, 0.25)) +
              stroke(
                'M168 220L130 196M168 220L206 196M168 220L132 246M168 220L204 246',
                darker(main, 0.2),
                2,
                'opacity=".4"',
              )),
      )
    );
  },
  throwBlanket(kit) {
    const { main } = kit;
    const fringe = Array.from({ length: 15 }, (_, at) =>
      stroke(`M${112 + at * 12.6} 290v22`, darker(main, 0.08), 4),
    ).join('');
    return (
      floor(200, 326, 130) +
      box(84, 238, 232, 34, 16, darker(main, 0.15)) +
      shape('M92 128Q92 110 112 110H288Q308 110 308 128V292H92Z', softCloth(kit)) +
      shape('M92 128Q92 110 112 110H288Q308 110 308 128V166H92Z', lighter(main, 0.2), 'opacity=".45"') +
      stroke('M92 166H308', darker(main, 0.2), 3, 'opacity=".35"') +
      stroke('M150 176V286M250 176V286', lighter(main, 0.5), 4, 'opacity=".35" stroke-dasharray="8 8"') +
      fringe
    );
  },
  seatPad(kit) {
    const { main } = kit;
    return (
      floor(200, 308, 146) +
      oval(200, 258, 144, 50, darker(main, 0.22)) +
      oval(200, 238, 144, 54, softCloth(kit)) +
      oval(
        200,
        236,
        100,
        34,
        'none',
        `stroke="${darker(main, 0.2)}" stroke-width="3" stroke-dasharray="6 6" opacity=".55"`,
      ) +
      disc(200, 236, 7, darker(main, 0.25)) +
      oval(200, 206, 112, 38, lighter(main, 0.25)) +
      oval(200, 198, 112, 40, softCloth({ ...kit, main: lighter(main, 0.3) }))
    );
  },
  towels({ pen, main, colours }) {
    const tones = colours.length > 1 ? colours : [main, lighter(main, 0.4), darker(main, 0.1)];
    const roll = (x, y, tone) =>
      box(x - 20, y - 40, 148, 80, 38, pen.blend(lighter(tone, 0.25), tone)) +
      disc(x + 14, y, 37, lighter(tone, 0.2)) +
      stroke(`M${x + 14} ${y}m0-2a6 6 0 1 1-6 6a15 15 0 1 1 18 12a24 24 0 1 1 8-38`, darker(tone, 0.16), 4) +
      box(x + 84, y - 40, 14, 80, 2, lighter(tone, 0.6), 'opacity=".8"');
    return (
      floor(200, 322, 152) +
      roll(62, 278, tones[0]) +
      roll(218, 278, tones[1 % tones.length]) +
      roll(140, 204, tones[2 % tones.length]) +
      shape('M170 154Q160 112 196 84Q226 118 206 156Z', '#8fae86') +
      shape('M206 156Q214 120 248 112Q254 146 218 160Z', '#a9c49c')
    );
  },
  rug(kit) {
    const { main, pen } = kit;
    const fringe = Array.from({ length: 13 }, (_, at) =>
      stroke(`M${94 + at * 17.6} 106l-2-16M${74 + at * 21} 294l-3 18`, lighter(main, 0.4), 4),
    ).join('');
    return (
      oval(200, 306, 160, 12, '#3a2a38', 'opacity=".1"') +
      fringe +
      shape('M92 104H308L338 296H62Z', pen.blend(lighter(main, 0.2), main)) +
      shape('M112 122H288L312 278H88Z', 'none', `stroke="${lighter(main, 0.6)}" stroke-width="6"`) +
      shape('M200 146L260 200L200 258L140 200Z', lighter(main, 0.55)) +
      shape('M200 172L234 200L200 232L166 200Z', darker(main, 0.15)) +
      shape(
        'M118 150L138 142L134 166ZM282 150L262 142L266 166ZM104 256L126 264L124 240ZM296 256L274 264L276 240Z',
        lighter(main, 0.55),
      )
    );
  },
  curtain(kit) {
    const { main, pen } = kit;
    const panel = (x, way) =>
      Array.from({ length: 5 }, (_, at) =>
        shape(
          `M${x + at * 24} 84h24q${way * 3} 110 ${way * -2} 236h-24q${way * 5}-120 0-236Z`,
          at % 2 ? lighter(main, 0.12) : main,
        ),
      ).join('');
    return (
      floor(200, 332, 150, 8) +
      box(120, 92, 160, 214, 6, pen.blend('#dff0f9', '#f8f3e6')) +
      stroke('M200 92V306M120 190H280', '#fff', 7) +
      panel(56, 1) +
      panel(224, -1) +
      box(40, 70, 320, 12, 6, pen.round(WOOD)) +
      disc(40, 76, 11, WOOD) +
      disc(360, 76, 11, WOOD)
    );
  },
};
