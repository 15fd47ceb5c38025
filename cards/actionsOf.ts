/** Tells the actions of one table of buttons from all others. */
export function actionsOf<V extends string>(table: Readonly<Record<V, unknown>>) {
  return function isOne<A extends { readonly verb: string }>(action: A): action is Extract<A, { readonly verb: V }> {
    return Object.hasOwn(table, action.verb);
  };
}
