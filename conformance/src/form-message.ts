import type { Definition } from '@optspec/core';

/**
 * What it means that a backend computes this form: `computes keras' RMSprop (also in optax and tfjs): Epsilon inside the
 * root.` A form that no framework computes is described alone.
 */
export function formMessage({ title, description, frameworks = {} }: Definition): string {
  const [first, ...others] = Object.keys(frameworks);
  if (first === undefined) return description;
  const also = others.length === 0 ? '' : ` (also in ${listed(others)})`;
  return `computes ${possessive(first)} ${familyTitle(title)}${also}: ${description}`;
}

/** The title without the variant, which the diagnosis names by its target. */
function familyTitle(title: string): string {
  return title.replace(/ \([^()]*\)$/, '');
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
}
