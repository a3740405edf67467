globalThis.searchIndex = [
["instead","psycopg2","instead-of/psycopg2/index.html","new_driver","",["psycopg2-binary"]]
,["for","PostgreSQL","for/postgresql/index.html","A relational database that speaks its own protocol on port 5432.","",["Postgres"]]
,["library","new_driver","libraries/newdriver/index.html","Speaks the binary protocol itself & waits natively, \"without\" a layer between.","active",["newdriver","new-driver","firstdriver"]]
,["library","complete","libraries/complete/index.html","Counts how often a coroutine was awaited, which needs no further work.","finished",[]]
,["library","Old [driver]","libraries/olddriver/index.html","Wrapped a blocking driver in threads before its successor came along.","superseded",["olddriver","old-driver"]]
,["category","Databases & more","categories/databases/index.html","Drivers for databases; they differ in protocol and in how they wait.","",[]]
,["category","Tools","categories/tools/index.html","Things that do no input or output of their own but help those that do.","",[]]];
