// Clothes on a hanger or laid flat.
import { darker, lighter, mix } from '../colours.mjs';
import { cloth, hanger, hook, seam } from '../parts.mjs';
import { box, disc, floor, move, shape, stroke, turn } from '../pen.mjs';
export const clothes = {
  tshirt(kit) {
    const { main } = kit;
    return (
      floor(200, 332, 92) +
      hanger +
      shape(
        kit.long
          ? 'M152 92Q200 122 248 92L298 124L318 280H280L262 186V308Q200 318 138 308V186L120 280H82L102 124Z'
          : 'M152 92Q200 122 248 92L312 122L290 182L262 170V308Q200 318 138 308V170L110 182L88 122Z',
        cloth(kit),
      ) +
      stroke('M152 92Q200 126 248 92', seam(main), 5, 'opacity=".6"') +
      stroke('M138 170V306M262 170V306', seam(main), 2, 'opacity=".35"') +
      (kit.long
        ? ''
        : stroke('M94 130L114 176M306 130L286 176', seam(main), 2, 'opacity=".3" stroke-dasharray="4 4"')) +
      (kit.motif
        ? shape('M176 214L200 168L224 214L212 214L200 190L188 214Z', '#f0622f') + box(182, 222, 36, 6, 3, '#f0622f')
        : kit.pattern
          ? ''
          : box(222, 176, 22, 24, 3, seam(main), 'opacity=".25"'))
    );
  },
  shirt(kit) {
    const { main, pen } = kit;
    const short = kit.short;
    const sleeves = short
      ? 'M150 92L98 128L116 186L142 172ZM250 92L302 128L284 186L258 172Z'
      : 'M150 92L104 130L86 284H122L146 176ZM250 92L296 130L314 284H278L254 176Z';
    const fill = cloth(kit);
    return (
      floor(200, 332, 92) +
      hanger +
      shape(sleeves, fill) +
      shape(sleeves, '#1d1620', 'opacity=".1"') +
      shape('M150 92L200 104L250 92L262 130V312Q200 322 138 312V130Z', fill) +
      shape('M164 82L200 108L176 134L152 96ZM236 82L200 108L224 134L248 96Z', lighter(main, 0.35)) +
      stroke('M200 110V316', seam(main), 2.5, 'opacity=".6"') +
      [140, 176, 212, 248, 284]
        .map((y) => disc(205, y, 3.6, '#fffaf4', `stroke="${seam(main)}" stroke-width="1"`))
        .join('') +
      box(218, 168, 32, 36, 3, pen.blend(main, darker(main, 0.1)), `opacity=".55" stroke="${seam(main)}"`)
    );
  },
  dress(kit) {
    const { main } = kit;
    return (
      floor(200, 336, 90) +
      hanger +
      shape(
        'M168 96Q200 128 232 96L254 104L244 182Q262 240 296 316Q200 342 104 316Q138 240 156 182L146 104Z',
        cloth(kit),
      ) +
      stroke('M168 96Q200 132 232 96', seam(main), 4, 'opacity=".6"') +
      shape('M154 176H246L248 194H152Z', seam(main), 'opacity=".75"') +
      stroke('M176 200Q160 262 146 320M224 200Q240 262 254 320M200 200V328', seam(main), 2, 'opacity=".3"') +
      shape('M200 186L180 176L184 196ZM200 186L220 176L216 196Z', lighter(main, 0.35), 'opacity=".9"')
    );
  },
  gown(kit) {
    const { main } = kit;
    return (
      floor(200, 338, 92) +
      hook +
      stroke('M180 104L184 74M220 104L216 74', main, 6) +
      shape('M172 104Q200 92 228 104L226 168Q240 248 286 332Q200 350 114 332Q160 248 174 168Z', cloth(kit)) +
      shape('M226 168Q240 248 286 332L252 340Q226 250 214 172Z', '#fff', 'opacity=".12"') +
      shape('M174 164H226L227 178H173Z', lighter(main, 0.3), 'opacity=".7"') +
      [
        [186, 130],
        [210, 120],
        [200, 146],
        [160, 292],
        [216, 276],
        [184, 250],
        [244, 310],
      ]
        .map(([x, y]) => disc(x, y, 1.8, '#fff', 'opacity=".8"'))
        .join('')
    );
  },
  suit(kit) {
    const { main, second } = kit;
    return (
      floor(200, 336, 96) +
      hanger +
      shape('M148 94L200 108L252 94L302 130L312 286H276L262 190V300H138V190L124 286H88L98 130Z', cloth(kit)) +
      shape('M200 190L168 96L182 88L200 110L218 88L232 96Z', '#fffaf4') +
      shape('M200 192L160 92L140 150L172 158ZM200 192L240 92L260 150L228 158Z', second) +
      stroke('M200 192V300', seam(main), 2.5) +
      disc(208, 214, 4.5, second) +
      disc(208, 244, 4.5, second) +
      stroke('M152 240H182M222 240H250', seam(main), 4, 'opacity=".6"')
    );
  },
  hoodie(kit) {
    const { main } = kit;
    return (
      floor(200, 332, 100) +
      shape('M150 108L98 142L84 288H122L140 196V312H260V196L278 288H316L302 142L250 108Z', cloth(kit)) +
      shape('M144 124Q140 62 200 58T256 124Q200 168 144 124Z', darker(main, 0.12)) +
      shape('M160 118Q162 84 200 82T240 118Q200 146 160 118Z', darker(main, 0.35)) +
      shape('M154 238H246L262 290H138Z', darker(main, 0.1)) +
      stroke('M184 138V182M216 138V178', '#fffaf4', 4) +
      disc(184, 186, 4, '#d9b26a') +
      disc(216, 182, 4, '#d9b26a') +
      box(140, 304, 120, 14, 4, seam(main), 'opacity=".5"') +
      box(82, 282, 42, 14, 4, seam(main), 'opacity=".5"') +
      box(276, 282, 42, 14, 4, seam(main), 'opacity=".5"')
    );
  },
  jacket(kit) {
    const { main } = kit;
    return (
      floor(200, 332, 100) +
      hanger +
      shape('M152 92L98 130L82 290H122L138 190V306H262V190L278 290H318L302 130L248 92Q200 76 152 92Z', cloth(kit)) +
      shape('M158 90Q200 70 242 90L236 116Q200 104 164 116Z', darker(main, 0.2)) +
      stroke('M200 106V306', '#d3d7dc', 5) +
      box(195, 116, 10, 18, 3, '#eef0f2') +
      stroke('M156 226L176 258M244 226L224 258', seam(main), 4) +
      box(138, 296, 124, 14, 4, darker(main, 0.2)) +
      stroke('M140 166H194M206 166H260', seam(main), 2, 'opacity=".4"')
    );
  },
  jeans(kit) {
    const { main } = kit;
    return (
      floor(200, 334, 84) +
      shape('M140 66H260L280 324H218L200 150L182 324H120Z', kit.pen.blend(lighter(main, 0.08), darker(main, 0.12))) +
      box(138, 60, 124, 22, 4, darker(main, 0.15)) +
      disc(200, 71, 5, '#d9a24a') +
      stroke('M200 84V146', '#d9a24a', 2.5, 'opacity=".8"') +
      stroke('M146 92Q150 118 178 120M254 92Q250 118 222 120', '#d9a24a', 2.5, 'stroke-dasharray="4 4"') +
      shape('M150 150L172 152L166 240L146 236ZM232 152L252 150L256 236L236 240Z', '#fff', 'opacity=".13"') +
      [156, 200, 244].map((x) => box(x - 4, 58, 8, 26, 2, darker(main, 0.3))).join('') +
      stroke('M122 308H184M216 308H279', lighter(main, 0.35), 3, 'opacity=".6"')
    );
  },
  skirtSet(kit) {
    const { main } = kit;
    return (
      floor(200, 334, 90) +
      shape('M160 84Q180 98 200 84Q220 98 240 84L252 176H148Z', kit.pen.blend(lighter(main, 0.14), main)) +
      stroke('M200 92V172', '#d9b26a', 2) +
      [100, 116, 132, 148, 164]
        .map((y) => stroke(`M190 ${y}L210 ${y + 8}M210 ${y}L190 ${y + 8}`, '#d9b26a', 2))
        .join('') +
      stroke('M170 92L166 172M230 92L234 172', seam(main), 2, 'opacity=".5"') +
      shape('M146 190H254L300 322Q200 340 100 322Z', kit.pen.blend(darker(main, 0.05), darker(main, 0.25))) +
      stroke('M170 196L148 324M200 196V330M230 196L252 324', seam(main), 2.5, 'opacity=".45"') +
      box(144, 184, 112, 14, 4, darker(main, 0.3))
    );
  },
  briefs(kit) {
    const { main, colours } = kit;
    const one = (tone, y) =>
      move(
        0,
        y,
        shape(
          'M118 120H282L274 214L228 222L200 190L172 222L126 214Z',
          kit.pen.blend(lighter(tone, 0.1), darker(tone, 0.06)),
        ) +
          box(116, 112, 168, 24, 5, darker(tone, 0.22)) +
          stroke('M124 124H276', '#fff', 2, 'opacity=".55" stroke-dasharray="10 6"') +
          stroke('M186 138Q190 176 200 190Q210 176 214 138', seam(tone), 2.5, 'opacity=".5"'),
        0.86,
      );
    return (
      floor(200, 322, 100) +
      move(28, -26, one(colours[0] ?? main, 0)) +
      move(28, 86, one(colours[1] ?? lighter(main, 0.3), 0))
    );
  },
  slip(kit) {
    const { main, colours } = kit;
    const one = (tone) =>
      shape(
        'M112 110Q200 134 288 110L284 150Q236 166 214 224H186Q164 166 116 150Z',
        kit.pen.blend(lighter(tone, 0.18), tone),
      ) +
      stroke('M112 112Q200 136 288 112', lighter(tone, 0.5), 6, 'stroke-dasharray="1 8"') +
      shape('M200 130L190 122L192 136ZM200 130L210 122L208 136Z', lighter(tone, 0.6)) +
      stroke('M120 152Q166 168 188 222M280 152Q234 168 212 222', seam(tone), 2, 'opacity=".4"');
    return (
      floor(200, 320, 96) +
      move(22, -10, one(colours[0] ?? main), 0.9) +
      move(22, 98, one(colours[1] ?? mix(main, '#f7e6d8', 0.5)), 0.9)
    );
  },
  socks(kit) {
    const { main, colours } = kit;
    const one = (tone, x, angle) =>
      turn(
        angle,
        x,
        200,
        move(
          x,
          0,
          shape('M-26 84H26V216Q28 236 52 250Q80 268 66 292Q54 308 22 296Q-26 280-26 244Z', kit.pen.round(tone)) +
            box(-28, 80, 56, 34, 6, lighter(tone, 0.35)) +
            stroke('M-28 96H28M-28 104H28', tone, 2) +
            shape('M50 250Q80 268 66 292Q56 306 36 300Q54 278 50 250Z', lighter(tone, 0.35)),
        ),
      );
    return floor(210, 320, 110) + one(colours[1] ?? lighter(main, 0.35), 246, 8) + one(main, 150, -4);
  },
  romper(kit) {
    return (
      floor(200, 328, 84) +
      shape(
        'M158 86Q200 116 242 86L300 132L276 172L256 158V246Q256 300 232 308H214L200 276L186 308H168Q144 300 144 246V158L124 172L100 132Z',
        cloth(kit),
      ) +
      stroke('M158 86Q200 120 242 86', '#fffaf4', 7) +
      [284, 290, 284].map((y, at) => disc(186 + at * 14, y - 4, 3, '#fffaf4')).join('') +
      shape(
        'M200 214C188 196 164 204 172 224Q178 238 200 250Q222 238 228 224C236 204 212 196 200 214Z',
        '#fffaf4',
        'opacity=".85"',
      )
    );
  },
  kidsDress(kit) {
    const { second } = kit;
    return (
      floor(200, 330, 96) +
      shape(
        'M168 92Q200 112 232 92L270 120L258 152L240 146L244 178Q284 238 306 300Q200 330 94 300Q116 238 156 178L160 146L142 152L130 120Z',
        cloth(kit),
      ) +
      shape('M166 92Q180 116 200 112Q220 116 234 92L224 126L200 114L176 126Z', '#fffaf4') +
      shape('M154 172H246L248 188H152Z', second) +
      shape('M200 180L176 168V194ZM200 180L224 168V194Z', second) +
      stroke('M96 296Q200 326 304 296', '#fffaf4', 6, 'stroke-dasharray="3 9"')
    );
  },
};
