interface QrCodeProps {
  /** Modules on a side, and an SVG path of the dark ones. */
  readonly qr: { readonly size: number; readonly path: string };
  readonly label: string;
  readonly className?: string | undefined;
}

export function QrCode({ qr: { size, path }, label, className }: QrCodeProps) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}
