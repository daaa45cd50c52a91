import type { Release } from '../../api/types.ts';

type Content = Release['content'];
type Hero = Extract<Content['sections'][number], { type: 'hero' }>;
export type ThemeKey = Content['theme']['key'];

/** What an owner chooses about the look. */
export interface Look {
  themeKey: ThemeKey;
  accent: string;
  logoText: string;
  tagline: string;
  heroTitle: string;
  heroSubtitle: string;
}

export type LookFault = 'accent' | 'logoText' | 'heroTitle';

export const LOOK_LIMITS = { logoText: 30, tagline: 80, heroTitle: 60, heroSubtitle: 160 } as const;

/** Colours that read well on white and under white words. */
export const ACCENTS = [
  '#3f6b2a',
  '#24613f',
  '#1f6f78',
  '#245b8c',
  '#4b4a9c',
  '#8a4b38',
  '#b3402e',
  '#a8326b',
  '#2b2b2b',
] as const;

/** The look of a release; without one, a plain start under the shop's name. */
export function lookOf(content: Content | undefined, shopName: string): Look {
  const hero = content ? heroOf(content) : undefined;
  return {
    themeKey: content?.theme.key ?? 'harvest',
    accent: content?.theme.accent ?? ACCENTS[0],
    logoText: content?.theme.logoText ?? shopName.slice(0, LOOK_LIMITS.logoText),
    tagline: content?.theme.tagline ?? '',
    heroTitle: hero?.title ?? '',
    heroSubtitle: hero?.subtitle ?? '',
  };
}

/** The release with another look: pictures, shelves and everything else stay as they are. */
export function withLook(content: Content | undefined, look: Look, newTitle: string): Content {
  const theme = {
    key: look.themeKey,
    accent: look.accent.toLowerCase(),
    logoText: look.logoText.trim(),
    tagline: look.tagline.trim(),
  };
  const before: Content['sections'] = content?.sections ?? [{ type: 'new', title: newTitle, count: 8 }];
  const hero = content ? heroOf(content) : undefined;
  const words = { title: look.heroTitle.trim(), subtitle: look.heroSubtitle.trim() };
  if (hero)
    return { theme, sections: before.map((section) => (section === hero ? { ...hero, ...words } : section)) };
  if (words.title === '') return { theme, sections: before };
  return { theme, sections: [newHero(words), ...before] };
}

/** What cannot be published as it is. A shop whose page begins with words may not lose them all. */
export function lookFaults(look: Look, content: Content | undefined): LookFault[] {
  const faults: LookFault[] = [];
  if (!isColour(look.accent)) faults.push('accent');
  if (look.logoText.trim() === '') faults.push('logoText');
  if (look.heroTitle.trim() === '' && (look.heroSubtitle.trim() !== '' || (content && heroOf(content)))) {
    faults.push('heroTitle');
  }
  return faults;
}

/** `#rrggbb`. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/iu.test(text);
}

function heroOf(content: Content): Hero | undefined {
  return content.sections.find((section): section is Hero => section.type === 'hero');
}

function newHero(words: { title: string; subtitle: string }): Hero {
  return { type: 'hero', ...words, imageAssetId: null, linkTo: '/products', linkLabel: '보러 가기' };
}
