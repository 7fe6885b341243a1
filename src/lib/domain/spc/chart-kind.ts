/**
 * How a control chart's limits are worked out (domain.md §5.1.1). `xmr`: counts, from how much months
 * differ. `i-prime`: the same for means and ratios whose n varies (Taylor 2018). `p`: shares of cases.
 * `u`: events per 100 cases, of which a case may have several. `run`: a median and no limits.
 */
export type ChartKind = 'xmr' | 'i-prime' | 'p' | 'u' | 'run';
