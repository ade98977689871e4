class A {
  b(): void {}
}
export class Planted extends A {
  b(): void {}
}
