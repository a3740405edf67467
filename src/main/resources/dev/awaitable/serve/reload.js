// Loads the page anew when the preview has another edition than the one this page is from.
// A hidden page hangs up: browsers allow few connections to one host, and it catches up when it is shown again.
(() => {
  "use strict";
  const mine = document.currentScript.src.split("?")[1];
  let stream = null;
  const follow = () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource("/-/events");
      stream.onmessage = (event) => {
        if (event.data !== mine) {
          stream.close();
          location.reload();
        }
      };
    }
  };
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", () => {
    stream?.close();
    stream = null;
  });
  window.addEventListener("pageshow", follow);
  follow();
})();
