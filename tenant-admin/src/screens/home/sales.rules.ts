/** Which sentence compares a day with the same weekday a week before, and by how much in percent. */
export function compareWithLastWeek(todayWon: number, lastWeekWon: number) {
  if (lastWeekWon === 0) return { sentence: 'home.comparedNone', percent: 0 } as const;
  const percent = Math.round(((todayWon - lastWeekWon) / lastWeekWon) * 100);
  if (percent === 0) return { sentence: 'home.comparedSame', percent } as const;
  return percent > 0
    ? ({ sentence: 'home.comparedUp', percent } as const)
    : ({ sentence: 'home.comparedDown', percent: -percent } as const);
}
