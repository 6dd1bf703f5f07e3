// Does nothing. A browser that meets a script on its way through a long page stops there to look after its reader.
