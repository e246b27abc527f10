/* global document */
/* ES5: runs only where modules do not, in Excel 2016 and 2019 with Internet Explorer 11 inside. */
document.addEventListener('DOMContentLoaded', function () {
  document.getElementById('pane').style.display = 'none';
  document.getElementById('notice-too-old').removeAttribute('hidden');
});
