globalThis.searchIndex = [
["library","lonely","libraries/lonely/index.html","Stands alone on its shelf, and nobody has looked at it so far.","unknown",[]]
,["category","Shelf","categories/shelf/index.html","The only shelf of this catalog, with one thing on it.","",[]]];
