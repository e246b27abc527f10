/** Files that are called alike are told apart: "xa.xlsx", "xa.xlsx (2)". */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 2; taken.has(distinct); number += 1) distinct = `${name} (${String(number)})`;
    taken.add(distinct);
    return distinct;
  });
}
