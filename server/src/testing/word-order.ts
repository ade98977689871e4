/**
 * Which children an element of WordprocessingML may have, in which order: the sequences of ECMA-376 part 4 (transitional)
 * for what the papers are written in. A program that reads strictly calls a file damaged in which they stand otherwise.
 */
const sequences: Readonly<Record<string, string>> = {
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:settings': 'displayBackgroundShape defaultTabStop evenAndOddHeaders compat',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcMar': 'top left bottom right',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tr': 'tblPrEx trPr tc',
};

/** Headers and footers come in any order, before all else. */
const section =
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid';

/** Null: the children are known and in their order; otherwise the element with them, as it stands there. */
export function disorder(name: string, children: readonly string[]): string | null {
  const sequence = name === 'w:sectPr' ? section : sequences[name];
  if (sequence === undefined) return null;
  const known = sequence.split(' ');
  const isReference = (child: string) => child.endsWith('Reference');
  const places = children
    .filter((child) => name !== 'w:sectPr' || !isReference(child))
    .map((child) => known.indexOf(child.replace(/^w:/, '')));
  const isOrdered = places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
  return isOrdered ? null : `${name}: ${children.join(' ')}`;
}
