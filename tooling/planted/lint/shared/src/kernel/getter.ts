// must fail: plugin
export function facts(state: { readonly count: number }) {
  return {
    get count() {
      return state.count;
    },
  };
}
