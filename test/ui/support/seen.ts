import type { Frame, Locator, Page } from 'playwright-core';

/** A page, a frame in it, or a part of one. */
export type Screen = Page | Frame | Locator;

/** Tests find things as a person and a screen reader do: by what they are and what they say, not by how they are drawn. */
export const button = (screen: Screen, name: string): Locator =>
  screen.getByRole('button', { name, exact: true });

/** What the check says first of all, once it has ended. */
export const headline = (screen: Screen): Locator =>
  screen.getByRole('heading', {
    level: 1,
    name: /xã đạt đủ tiêu chí|meet all criteria|Không thấy biểu rà soát|Sổ kết quả/,
  });

/** A section that unfolds, by the heading that unfolds it. */
export const fold = (screen: Screen, title: string): Locator =>
  screen.getByRole('group').filter({ has: heading(screen, title) });

/** What is pressed to unfold it. */
export const heading = (screen: Screen, title: string): Locator =>
  screen.getByRole('heading', { name: title, exact: true });

/** Opens the drawer with what is set, chosen and asked for, or finds it open. */
export async function openTools(screen: Screen): Promise<void> {
  const drawer = screen.getByRole('button', { name: /^(?:Biểu, thiết lập|Tables, settings)/ });
  await drawer.waitFor();
  if ((await drawer.getAttribute('aria-expanded')) === 'false') await drawer.click();
}

/** What was done or went wrong, as the pane tells it above the result. */
export const notice = (screen: Screen, text: string | RegExp): Locator =>
  screen.getByRole('region', { name: 'Thông báo của việc vừa làm' }).getByText(text).first();

export const card = (screen: Screen, commune: string): Locator =>
  screen.getByRole('article', { name: `Xã ${commune}`, exact: true });

/** The finding that the list stands at. */
export const currentFinding = (screen: Screen): Locator =>
  screen.getByRole('listitem').getByRole('button').and(screen.locator('[aria-current="true"]'));

/** How far the walk through the findings has come, such as "4/18". */
export const position = (screen: Screen, place: string | RegExp): Locator =>
  screen.getByRole('navigation', { name: place, exact: true });

export const field = (screen: Screen, name: string): Locator =>
  screen.getByRole('textbox', { name, exact: true });

export const tick = (screen: Screen, name: string): Locator =>
  screen.getByRole('checkbox', { name, exact: true });
