export interface ScreenState {
  /** Names stand on the screen; 投屏安全 is off. */
  readonly names: boolean;
}

export const initialScreen: ScreenState = { names: false };
