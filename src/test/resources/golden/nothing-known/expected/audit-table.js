globalThis.auditTable = {"version":1,"verdicts":["blocking","async-since","already-async","troubled","unknown"],"states":["active","quiet","stale","finished","archived","superseded","gone","unknown"],"entries":[
["lonely","lonely",0,7]],"packages":{
"lonely":{"v":2,"e":0,"p":"libraries/lonely/index.html"}}};
