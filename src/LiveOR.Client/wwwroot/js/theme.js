// Dark unless this browser was told otherwise; set before the first paint.
const theme = localStorage.getItem('liveor.theme');
if (theme) document.documentElement.dataset.theme = theme;
