// Loaded before a part of the bench, of whatever build it is: tells the most memory that its process ever had.
process.on('exit', () => {
  const value = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ name: `${process.argv[2]}.peakMemory`, value, unit: 'MB' }));
});
