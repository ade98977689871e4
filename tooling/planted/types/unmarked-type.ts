interface A {
  b: number;
}
export { A };
