/** Tells once of each card of a complete answer that at least half of it came into view. */
export class Impressions {
  private readonly told = new Set<string>();
  private readonly observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const { turn, item } = (target as HTMLElement).dataset;
        if (isIntersecting && turn && item) {
          this.observer.unobserve(target);
          this.tell(turn, item, target);
        }
      }
    },
    { threshold: 0.5 },
  );

  constructor(
    private readonly seen: (turn: string, item: { id: string; position: number }) => void,
  ) {}

  /** Looks out for cards; those that an earlier page has shown are no news. */
  watch(root: ParentNode): void {
    for (const card of root.querySelectorAll('.live[data-state=final] .card')) {
      this.observer.observe(card);
    }
  }

  private tell(turn: string, id: string, card: Element): void {
    const key = `${turn}|${id}`;
    if (!this.told.has(key)) {
      this.told.add(key);
      this.seen(turn, { id, position: [...(card.parentNode?.children ?? [])].indexOf(card) + 1 });
    }
  }
}
