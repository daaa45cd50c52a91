import { mix, PALETTES } from './backdrops.ts';
import type { BackdropName, PropName } from './picture.types.ts';

interface Stage {
  width: number;
  height: number;
  backdrop: BackdropName;
}

/** Furniture that stands behind or under the goods. */
export function propSvg(prop: PropName, { width: w, height: h, backdrop }: Stage): string {
  const p = PALETTES[backdrop];
  const cx = w / 2;
  switch (prop) {
    case 'board':
      return svg(
        w,
        h,
        shadow(cx, h * 0.845, w * 0.42, h * 0.085, p.shadow, 0.34) +
          `<ellipse cx="${cx}" cy="${h * 0.815}" rx="${h * 0.385}" ry="${h * 0.112}" fill="#8d5a2f"/>
           <ellipse cx="${cx}" cy="${h * 0.795}" rx="${h * 0.385}" ry="${h * 0.112}" fill="#c48f58"/>
           <ellipse cx="${cx}" cy="${h * 0.792}" rx="${h * 0.345}" ry="${h * 0.096}" fill="#d3a26b"/>
           ${[0.3, 0.235, 0.16, 0.08].map((r) => `<ellipse cx="${cx + r * 60}" cy="${h * 0.792}" rx="${h * r}" ry="${h * r * 0.27}" fill="none" stroke="#b98450" stroke-opacity="0.45" stroke-width="2"/>`).join('')}`,
      );
    case 'plate':
      return svg(
        w,
        h,
        shadow(cx, h * 0.84, w * 0.4, h * 0.08, p.shadow, 0.3) +
          `<ellipse cx="${cx}" cy="${h * 0.81}" rx="${h * 0.37}" ry="${h * 0.108}" fill="${mix('#ffffff', p.edge, 0.55)}"/>
           <ellipse cx="${cx}" cy="${h * 0.795}" rx="${h * 0.37}" ry="${h * 0.106}" fill="#fbf9f5"/>
           <ellipse cx="${cx}" cy="${h * 0.8}" rx="${h * 0.27}" ry="${h * 0.072}" fill="${mix('#ffffff', p.wall, 0.35)}"/>`,
      );
    case 'podium':
      return svg(
        w,
        h,
        shadow(cx + 14, h * 0.915, h * 0.4, h * 0.06, p.shadow, 0.32) +
          `<path d="M${cx - h * 0.34} ${h * 0.79} V${h * 0.89} A${h * 0.34} ${h * 0.085} 0 0 0 ${cx + h * 0.34} ${h * 0.89} V${h * 0.79} Z" fill="url(#side)"/>
           <ellipse cx="${cx}" cy="${h * 0.79}" rx="${h * 0.34}" ry="${h * 0.085}" fill="${mix(p.light, p.wall, 0.3)}"/>
           <ellipse cx="${cx - h * 0.04}" cy="${h * 0.785}" rx="${h * 0.25}" ry="${h * 0.055}" fill="#fff" opacity="0.35"/>`,
        `<linearGradient id="side"><stop offset="0" stop-color="${mix(p.floor, p.light, 0.4)}"/><stop offset="0.45" stop-color="${p.floor}"/><stop offset="1" stop-color="${p.edge}"/></linearGradient>`,
      );
    case 'cloth':
      return svg(w, h, cloth(w, h, p.accent, p.light, p.shadow));
    case 'arch':
      return svg(
        w,
        h,
        `<path d="M${cx - h * 0.31} ${h * 0.74} V${h * 0.42} A${h * 0.31} ${h * 0.31} 0 0 1 ${cx + h * 0.31} ${h * 0.42} V${h * 0.74} Z" fill="url(#arch)"/>`,
        `<linearGradient id="arch" x1="0" y1="0" x2="0.6" y2="1"><stop offset="0" stop-color="${mix(p.accent, p.wall, 0.25)}"/><stop offset="1" stop-color="${mix(p.wall, p.light, 0.35)}"/></linearGradient>`,
      );
    case 'hanger':
      return svg(
        w,
        h,
        `<rect x="0" y="${h * 0.135}" width="${w}" height="${h * 0.017}" rx="6" fill="#a98a63"/>
         <rect x="0" y="${h * 0.135}" width="${w}" height="${h * 0.006}" fill="#cdb08a"/>
         <path d="M${cx} ${h * 0.25} V${h * 0.17} a${h * 0.026} ${h * 0.026} 0 1 1 ${h * 0.026} -${h * 0.026}" fill="none" stroke="#8b8478" stroke-width="${h * 0.009}" stroke-linecap="round"/>
         <path d="M${cx - h * 0.2} ${h * 0.31} Q${cx} ${h * 0.205} ${cx + h * 0.2} ${h * 0.31}" fill="none" stroke="#b8946a" stroke-width="${h * 0.022}" stroke-linecap="round"/>`,
      );
  }
}

/** The slats in front of the goods of a crate; the back wall is `crateBackSvg`. */
export function crateFrontSvg({ width: w, height: h, backdrop }: Stage): string {
  const cx = w / 2;
  const left = cx - h * 0.36;
  const width = h * 0.72;
  const slat = (y: number, tone: string): string =>
    `<rect x="${left}" y="${y}" width="${width}" height="${h * 0.082}" rx="5" fill="${tone}"/>
     <rect x="${left}" y="${y}" width="${width}" height="${h * 0.012}" rx="5" fill="#fff" opacity="0.28"/>
     <path d="M${left + 40} ${y + h * 0.045} q${width * 0.2} -9 ${width * 0.42} 0 t${width * 0.4} -2" stroke="#8a5c31" stroke-opacity="0.3" stroke-width="2" fill="none"/>`;
  const post = (x: number): string =>
    `<rect x="${x}" y="${h * 0.575}" width="${h * 0.062}" height="${h * 0.305}" rx="5" fill="#b98550"/>
     <rect x="${x}" y="${h * 0.575}" width="${h * 0.014}" height="${h * 0.305}" rx="5" fill="#fff" opacity="0.22"/>
     ${[0.63, 0.725, 0.82].map((y) => `<circle cx="${x + h * 0.031}" cy="${h * y}" r="${h * 0.007}" fill="#6d4722" opacity="0.75"/>`).join('')}`;
  return svg(
    w,
    h,
    `<rect x="${left}" y="${h * 0.59}" width="${width}" height="${h * 0.28}" fill="#6d4722" opacity="0.85"/>` +
      slat(h * 0.588, '#d8a870') +
      slat(h * 0.684, '#cd9b62') +
      slat(h * 0.78, '#c39058') +
      post(left - h * 0.012) +
      post(left + width - h * 0.05) +
      `<rect x="${left}" y="${h * 0.868}" width="${width}" height="${h * 0.01}" fill="${PALETTES[backdrop].shadow}" opacity="0.35"/>`,
  );
}

/** Inside and back wall of a crate with its shadow on the floor. */
export function crateBackSvg({ width: w, height: h, backdrop }: Stage): string {
  const cx = w / 2;
  return svg(
    w,
    h,
    shadow(cx, h * 0.88, h * 0.47, h * 0.055, PALETTES[backdrop].shadow, 0.42) +
      `<rect x="${cx - h * 0.345}" y="${h * 0.52}" width="${h * 0.69}" height="${h * 0.2}" rx="6" fill="#a3723f"/>
       <rect x="${cx - h * 0.345}" y="${h * 0.52}" width="${h * 0.69}" height="${h * 0.018}" rx="6" fill="#c99860"/>
       <rect x="${cx - h * 0.33}" y="${h * 0.6}" width="${h * 0.66}" height="${h * 0.14}" fill="#5b3a1b"/>`,
  );
}

/** The near half of a stoneware bowl; the far rim is `bowlBackSvg`. */
export function bowlFrontSvg({ width: w, height: h, backdrop }: Stage): string {
  const p = PALETTES[backdrop];
  const cx = w / 2;
  const rim = h * 0.35;
  return svg(
    w,
    h,
    `<path d="M${cx - rim} ${h * 0.62} A${rim} ${h * 0.085} 0 0 0 ${cx + rim} ${h * 0.62} C${cx + rim} ${h * 0.8} ${cx + h * 0.19} ${h * 0.885} ${cx} ${h * 0.885} S${cx - rim} ${h * 0.8} ${cx - rim} ${h * 0.62} Z" fill="url(#bowl)"/>
     <path d="M${cx - rim} ${h * 0.62} A${rim} ${h * 0.085} 0 0 0 ${cx + rim} ${h * 0.62}" fill="none" stroke="#fff" stroke-opacity="0.75" stroke-width="${h * 0.011}"/>
     <path d="M${cx - h * 0.305} ${h * 0.745} Q${cx} ${h * 0.835} ${cx + h * 0.305} ${h * 0.745}" fill="none" stroke="${p.accent}" stroke-opacity="0.55" stroke-width="${h * 0.013}"/>`,
    `<linearGradient id="bowl"><stop offset="0" stop-color="#fffdf8"/><stop offset="0.5" stop-color="${mix('#faf6ee', p.wall, 0.25)}"/><stop offset="1" stop-color="${mix(p.edge, '#efe8dc', 0.35)}"/></linearGradient>`,
  );
}

export function bowlBackSvg({ width: w, height: h, backdrop }: Stage): string {
  const p = PALETTES[backdrop];
  return svg(
    w,
    h,
    shadow(w / 2, h * 0.885, h * 0.36, h * 0.05, p.shadow, 0.4) +
      `<ellipse cx="${w / 2}" cy="${h * 0.62}" rx="${h * 0.35}" ry="${h * 0.085}" fill="${mix(p.edge, p.shadow, 0.25)}"/>
       <ellipse cx="${w / 2}" cy="${h * 0.62}" rx="${h * 0.35}" ry="${h * 0.085}" fill="none" stroke="#fff" stroke-opacity="0.8" stroke-width="${h * 0.009}"/>`,
  );
}

/** Three soft rows of hills for wide pictures. */
export function meadowSvg({ width: w, height: h, backdrop }: Stage): string {
  const p = PALETTES[backdrop];
  return svg(
    w,
    h,
    `<circle cx="${w * 0.27}" cy="${h * 0.33}" r="${h * 0.15}" fill="#fff" opacity="0.55"/>
     <path d="M0 ${h * 0.6} C${w * 0.2} ${h * 0.42} ${w * 0.36} ${h * 0.5} ${w * 0.55} ${h * 0.56} S${w * 0.86} ${h * 0.4} ${w} ${h * 0.5} V${h} H0 Z" fill="${mix(p.wall, p.accent, 0.35)}"/>
     <path d="M0 ${h * 0.7} C${w * 0.25} ${h * 0.58} ${w * 0.5} ${h * 0.72} ${w * 0.7} ${h * 0.62} S${w * 0.92} ${h * 0.58} ${w} ${h * 0.62} V${h} H0 Z" fill="${mix(p.edge, p.accent, 0.55)}"/>
     <path d="M0 ${h * 0.82} C${w * 0.3} ${h * 0.7} ${w * 0.6} ${h * 0.84} ${w} ${h * 0.73} V${h} H0 Z" fill="${mix(p.accent, p.shadow, 0.12)}"/>
     ${[0.86, 0.92, 0.98].map((y, i) => `<path d="M0 ${h * y} C${w * 0.3} ${h * (y - 0.1)} ${w * 0.6} ${h * (y + 0.01)} ${w} ${h * (y - 0.08)}" fill="none" stroke="${p.shadow}" stroke-opacity="${0.1 + i * 0.03}" stroke-width="${5 + i * 2}"/>`).join('')}`,
  );
}

/** A soft contact shadow. Each gets a gradient of its own: cheaper than a blur filter. */
export function shadow(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  color: string,
  opacity: number,
): string {
  const id = `s${Math.round(cx * 7 + cy * 13 + rx)}`;
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${color}" stop-opacity="${opacity}"/><stop offset="0.55" stop-color="${color}" stop-opacity="${opacity * 0.5}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>
    <ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="url(#${id})"/>`;
}

function cloth(w: number, h: number, accent: string, light: string, dark: string): string {
  const s = h * 0.66;
  const stripes = [0.1, 0.16, 0.84, 0.9]
    .map(
      (at) =>
        `<rect x="${-s / 2}" y="${-s / 2 + s * at}" width="${s}" height="${s * 0.018}" fill="${accent}" opacity="0.7"/>`,
    )
    .join('');
  return `<g transform="translate(${w / 2} ${h / 2}) rotate(-9)">
    <rect x="${-s / 2 + 10}" y="${-s / 2 + 16}" width="${s}" height="${s}" rx="14" fill="${dark}" opacity="0.13"/>
    <rect x="${-s / 2}" y="${-s / 2}" width="${s}" height="${s}" rx="10" fill="${mix(light, '#ffffff', 0.35)}"/>${stripes}</g>`;
}

function svg(w: number, h: number, body: string, defs = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><defs>${defs}</defs>${body}</svg>`;
}
