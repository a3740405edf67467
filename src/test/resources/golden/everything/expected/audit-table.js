globalThis.auditTable = {"version":1,"verdicts":["blocking","async-since","already-async","troubled","unknown"],"states":["active","quiet","stale","finished","archived","superseded","gone","unknown"],"entries":[
["complete","complete",0,3]
,["newdriver","new_driver",0,0]],"packages":{
"complete":{"v":2,"e":0,"p":"libraries/complete/index.html"}
,"new-driver":{"v":2,"k":"new_driver","e":1,"p":"libraries/newdriver/index.html"}
,"old-driver":{"v":3,"k":"Old [driver]","t":"superseded","r":"new_driver has taken its place.","i":[1],"p":"libraries/olddriver/index.html"}
,"psycopg2":{"v":0,"i":[1],"n":"Placeholders differ between the two.","p":"instead-of/psycopg2/index.html"}
,"psycopg2-binary":{"v":0,"k":"psycopg2","i":[1],"n":"Placeholders differ between the two.","p":"instead-of/psycopg2/index.html"}
,"requests":{"v":4,"n":"It blocks, and is listed as a name to be replaced."}}};
