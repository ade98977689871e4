import './press-style.css';

/**
 * React Aria writes this rule into the page as an inline style, which the content policy forbids. The rule stands in our
 * own style sheet; an empty element under the same id tells the library that it is there.
 */
export function providePressStyle(): void {
  const mark = document.createElement('meta');
  mark.id = 'react-aria-pressable-style';
  document.head.append(mark);
}
