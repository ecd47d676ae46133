/** What a money flow needs on top of the other pictures. */
import { Chart, LinearScale, Tooltip } from 'chart.js';
import { Flow, SankeyController } from 'chartjs-chart-sankey';

Chart.register(Flow, LinearScale, SankeyController, Tooltip);

export { Chart };
