// must fail: lint/nursery/useExhaustiveSwitchCases
type Colour = 'red' | 'green';

export function planted(colour: Colour): number {
  switch (colour) {
    case 'red':
      return 1;
  }
  return 2;
}
