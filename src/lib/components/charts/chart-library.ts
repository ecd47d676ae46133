/** The parts of Chart.js that our pictures need, registered once. Loaded only in the browser and only where a picture is. */
import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	PointElement,
	ScatterController,
	Tooltip
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, PointElement, ScatterController, Tooltip);

export { Chart };
