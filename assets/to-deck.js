// On the page of what stands behind the talk, which is for those who have no scripts: leads all others to the deck, which
// has these slides too.
location.replace(`../${location.hash}`);
