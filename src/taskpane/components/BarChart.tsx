import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** Where the system forces its own colours, shapes take them only when they are named. */
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  figure: { margin: 0, fontFamily: tokens.fontFamilyBase },
  label: { fill: tokens.colorNeutralForeground2, [forced]: { fill: 'CanvasText' }, fontSize: tokens.fontSizeBase200 },
  value: { fill: tokens.colorNeutralForeground1, [forced]: { fill: 'CanvasText' }, fontSize: tokens.fontSizeBase200 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  swatch: { width: '10px', height: '10px', marginRight: tokens.spacingHorizontalXS },
  series0: { fill: tokens.colorBrandBackground, [forced]: { fill: 'Highlight' } },
  series1: { fill: tokens.colorPaletteMarigoldBackground3, [forced]: { fill: 'CanvasText' } },
  series2: { fill: tokens.colorPaletteBerryBackground3, [forced]: { fill: 'GrayText' } },
  segment: { stroke: tokens.colorNeutralBackground1 },
});

/** One bar of a chart; `values` follow the chart's series. */
export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
}

interface BarChartProps {
  /** What the chart says, for those who do not see it: the figures themselves stand in the table beside it. */
  readonly name: string;
  readonly series: readonly string[];
  readonly bars: readonly Bar[];
  readonly formatNumber: (value: number) => string;
}

const rowHeight = 32;
const barHeight = 10;

/** Width of the longest bar in percent; the rest is room for its figure. */
const longestBar = 90;

/** Stacked horizontal bars, each under its label so that long names fit a narrow pane; drawn to any width. */
export function BarChart({ name, series, bars, formatNumber }: BarChartProps) {
  const styles = useStyles();
  const looks = [styles.series0, styles.series1, styles.series2];
  const scale = longestBar / Math.max(1, ...bars.map(({ values }) => total(values)));
  return (
    <figure className={styles.figure}>
      <svg width="100%" height={bars.length * rowHeight} role="img" aria-label={name}>
        {bars.map(({ label, values }, row) => (
          <svg key={`${row} ${label}`} y={row * rowHeight} width="100%" height={rowHeight}>
            <text className={styles.label} x={0} y={13}>
              {label}
            </text>
            {values.map((value, at) => (
              <rect
                key={series[at]}
                className={mergeClasses(styles.segment, looks[at % looks.length])}
                x={`${total(values.slice(0, at)) * scale}%`}
                y={18}
                width={`${value * scale}%`}
                height={barHeight}
              />
            ))}
            <text className={styles.value} x={`${total(values) * scale}%`} dx={4} y={27}>
              {formatNumber(total(values))}
            </text>
          </svg>
        ))}
      </svg>
      {series.length > 1 && (
        <ul className={styles.legend} aria-hidden>
          {series.map((title, at) => (
            <li key={title}>
              <svg className={styles.swatch} viewBox="0 0 10 10" focusable={false}>
                <rect className={looks[at % looks.length]} width={10} height={10} />
              </svg>
              {title}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
