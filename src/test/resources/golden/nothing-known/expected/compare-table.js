globalThis.compareTable = {"categories":[["Shelf","categories/shelf/index.html"]],"libraries":[
["lonely","lonely","lonely","Stands alone on its shelf, and nobody has looked at it so far.",0,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,"unknown","No commit and no release of it is known to us."]]};
